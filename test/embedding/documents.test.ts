import { expect } from '@open-wc/testing';
import { addForm, modules, openPage, type Page } from './support.js';
import { validDraft } from '../add-api-key-form/support.js';
import { nextEvent, press, type } from '../support.js';

const openDefined = async (): Promise<Page> => {
  const page = await openPage();
  await page.load(modules);
  return page;
};

describe('<add-api-key-form> that is moved into another document', () => {
  it('keeps what was typed', async () => {
    const [first, second] = [await openDefined(), await openDefined()];
    const form = await addForm(first);
    first.window.focus();
    form.focus();
    await type('Moved');
    second.document.body.append(form);
    await form.updateComplete;
    expect(form.ownerDocument === second.document).to.equal(true);
    expect(form.value.applicationName).to.equal('Moved');
  });

  it('saves there', async () => {
    const [first, second] = [await openDefined(), await openPage()];
    const form = await addForm(first, (it) => (it.value = validDraft));
    second.document.body.append(form);
    await form.updateComplete;
    const created = nextEvent(form, 'created');
    form.addEventListener('submit', (event) => event.respondWith({ id: '1' }));
    second.window.focus();
    form.focus();
    await press('Enter');
    await created;
    expect(form.value.applicationName).to.equal('');
  });

  it('goes on with a save under way', async () => {
    const [first, second] = [await openDefined(), await openPage()];
    const form = await addForm(first, (it) => (it.value = validDraft));
    let signal: AbortSignal | undefined;
    let finish = (_: { id: string }): void => undefined;
    form.addEventListener('submit', (event) => {
      ({ signal } = event);
      event.respondWith(new Promise((resolve) => (finish = resolve)));
    });
    form.requestSubmit();
    second.document.body.append(form);
    await form.updateComplete;
    expect(signal?.aborted).to.equal(false);
    const created = nextEvent(form, 'created');
    finish({ id: '1' });
    await created;
  });
});
