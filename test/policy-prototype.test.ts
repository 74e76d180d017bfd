import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../src/add-api-key-form/add-api-key-form.js';
import {
  addForm,
  buttonIn,
  bundle,
  fieldIn,
  modules,
  openPage,
  textsIn,
  type Page,
} from './embedding-support.js';
import { nextEvent } from './support.js';

/** What another script of a page may have put on `Object.prototype`. */
const pollution: Record<string, unknown> = {
  ...{ disabled: true, privileged: true },
  ...{ label: 'Polluted', description: 'Polluted', disabledReason: 'Polluted', role: 'readonly' },
  ...{
    errors: 'Polluted',
    fieldErrors: { form: 'Polluted' },
    detail: 'Polluted',
    form: 'Polluted',
  },
  ...{ applicationName: 'Polluted', extra: { a: 'Polluted' }, expiresAt: 'Polluted' },
  ...{ secret: 'Polluted', id: 'Polluted', message: 'Polluted' },
};

/** A form as the page makes it, its data made of the page's own objects. */
const openPolluted = async (
  url: string,
  name: string,
  value: unknown,
): Promise<{ page: Page; form: AddApiKeyFormElement; parse: (json: string) => never }> => {
  const page = await openPage();
  const { Object: PageObject, JSON: pageJSON } = page.window;
  PageObject.defineProperty(PageObject.prototype, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
  await page.load(url);
  const form = await addForm(page);
  return { page, form, parse: (json) => pageJSON.parse(json) as never };
};

const draft = '{"applicationName":"Report","description":"","role":"readonly"}';

const answerWith = async (
  form: AddApiKeyFormElement,
  answer: unknown,
  end: 'created' | 'failed',
): Promise<Event & { key: object; draft: object }> => {
  form.addEventListener('submit', (event) => event.respondWith(answer as { id: string }));
  const ended = nextEvent<Event & { key: object; draft: object }>(form, end);
  buttonIn(form, 'Save').click();
  const event = await ended;
  await form.updateComplete;
  return event;
};

describe('<add-api-key-form> on a page that has changed Object.prototype', () => {
  /** What the form shows on a page that nothing was done to: at first, after a rejection, with errors. */
  let plain: { first: string[]; rejected: string[]; invalid: string[] };

  before(async () => {
    const page = await openPage();
    await page.load(modules);
    const form = await addForm(page);
    const first = textsIn(form);
    buttonIn(form, 'Save').click();
    await form.updateComplete;
    const invalid = textsIn(form);
    form.value = JSON.parse(draft) as typeof form.value;
    await answerWith(form, Promise.reject(new Error('Inside')), 'failed');
    plain = { first, invalid, rejected: textsIn(form) };
  });

  it('would show errors and a failure elsewhere', () => {
    expect(plain.invalid).to.include.members(['Enter an application name', 'Select a role']);
    expect(plain.rejected.join(' ')).to.contain('could not be created');
  });

  for (const [name, value] of Object.entries(pollution))
    describe(`by .${name} = ${JSON.stringify(value)}`, () => {
      it('shows what it shows elsewhere', async () => {
        const { form } = await openPolluted(modules, name, value);
        expect(textsIn(form)).to.deep.equal(plain.first);
      });

      it('has the roles of the host as they are', async () => {
        const { form, parse } = await openPolluted(modules, name, value);
        form.roles = parse('[{"value":"a"},{"value":"b","label":"B"}]');
        await form.updateComplete;
        form.value = parse('{"role":"a"}');
        await form.updateComplete;
        const [, ...options] = fieldIn<HTMLSelectElement>(form, 'Role').options;
        const seen = options.map(({ text, value: given, disabled, ariaDescription }) => {
          return [text, given, disabled, ariaDescription];
        });
        expect(seen).to.deep.equal([
          ['a', 'a', false, null],
          ['B', 'b', false, null],
        ]);
        expect(form.value).to.have.own.property('role', 'a');
        expect(textsIn(form).join(' ')).not.to.contain('Polluted');
      });

      it('starts and saves as elsewhere', async () => {
        const { form, parse } = await openPolluted(modules, name, value);
        expect(form.value).to.deep.equal(
          parse('{"applicationName":"","description":"","role":""}'),
        );
        form.value = parse(draft);
        const { key, draft: sent } = await answerWith(form, parse('{"id":"1"}'), 'created');
        expect(JSON.stringify([key, sent])).to.equal(`[{"id":"1"},${draft}]`);
      });

      it('shows a rejection as elsewhere', async () => {
        const { page, form, parse } = await openPolluted(modules, name, value);
        form.value = parse(draft);
        await answerWith(form, Promise.reject(new page.window.Error('Inside')), 'failed');
        expect(textsIn(form)).to.deep.equal(plain.rejected);
      });

      it('shows an error of its own as elsewhere', async () => {
        const { form } = await openPolluted(modules, name, value);
        buttonIn(form, 'Save').click();
        await form.updateComplete;
        expect(textsIn(form)).to.deep.equal(plain.invalid);
      });
    });

  it('works as the bundle, too', async () => {
    const { form, parse } = await openPolluted(bundle, 'disabled', true);
    form.value = parse(draft);
    const { key } = await answerWith(form, parse('{"id":"1","secret":"s"}'), 'created');
    expect(JSON.stringify(key)).to.equal('{"id":"1"}');
  });
});
