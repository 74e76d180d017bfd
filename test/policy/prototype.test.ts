import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  addForm,
  buttonIn,
  bundle,
  fieldIn,
  modules,
  openPage,
  textsIn,
  type Page,
} from '../embedding/support.js';
import { nextEvent } from '../support.js';

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

const openPolluted = async (url: string, name: string, value: unknown): Promise<Page> => {
  const page = await openPage();
  const { Object: PageObject } = page.window;
  PageObject.defineProperty(PageObject.prototype, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
  await page.load(url);
  return page;
};

/** Data made of the page's own objects. */
const parseIn = ({ window: { JSON: pageJSON } }: Page, json: string): never =>
  pageJSON.parse(json) as never;

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
      let page: Page;
      let form: AddApiKeyFormElement;
      const parse = (json: string): never => parseIn(page, json);

      before(async () => {
        page = await openPolluted(modules, name, value);
      });
      beforeEach(async () => {
        form = await addForm(page);
      });
      afterEach(() => form.remove());

      it('shows what it shows elsewhere', () => {
        expect(textsIn(form)).to.deep.equal(plain.first);
      });

      it('has the roles of the host as they are', async () => {
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
        expect(form.value).to.deep.equal(
          parse('{"applicationName":"","description":"","role":""}'),
        );
        form.value = parse(draft);
        const { key, draft: sent } = await answerWith(form, parse('{"id":"1"}'), 'created');
        expect(JSON.stringify([key, sent])).to.equal(`[{"id":"1"},${draft}]`);
      });

      it('shows a rejection as elsewhere', async () => {
        form.value = parse(draft);
        await answerWith(form, Promise.reject(new page.window.Error('Inside')), 'failed');
        expect(textsIn(form)).to.deep.equal(plain.rejected);
      });

      it('shows an error of its own as elsewhere', async () => {
        buttonIn(form, 'Save').click();
        await form.updateComplete;
        expect(textsIn(form)).to.deep.equal(plain.invalid);
      });
    });

  it('works as the bundle, too', async () => {
    const page = await openPolluted(bundle, 'disabled', true);
    const form = await addForm(page);
    form.value = parseIn(page, draft);
    const answer = parseIn(page, '{"id":"1","secret":"s"}');
    const { key } = await answerWith(form, answer, 'created');
    expect(JSON.stringify(key)).to.equal('{"id":"1"}');
  });
});
