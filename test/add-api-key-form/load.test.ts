import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  answer,
  descriptionOf,
  errorsOf,
  mount,
  nameOf,
  roleOf,
  saveOf,
  validDraft,
} from './support.js';
import { click, type } from '../support.js';

const million = 'x'.repeat(1_000_000);

/** Tells each name of the platform that a script uses on a `<form>`, until what it returns is called. */
function hearForm(onUse: (name: string) => void): () => void {
  const undo: (() => void)[] = [];
  const prototypes = [HTMLFormElement, HTMLElement, Element, Node, EventTarget].map(
    (each) => each.prototype as object,
  );
  for (const prototype of prototypes)
    for (const [name, original] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (!original.configurable || name === 'constructor') continue;
      const heard = { ...original };
      for (const kind of ['get', 'set', 'value'] as const) {
        const call: unknown = original[kind];
        if (typeof call !== 'function') continue;
        heard[kind] = function (this: unknown, ...args: unknown[]): unknown {
          if (this instanceof HTMLFormElement) onUse(name);
          return Reflect.apply(call, this, args) as unknown;
        };
      }
      Object.defineProperty(prototype, name, heard);
      undo.push(() => Object.defineProperty(prototype, name, original));
    }
  return () => undo.forEach((each) => each());
}

describe('<add-api-key-form>', () => {
  describe('1,000 forms on a page', function () {
    this.timeout(40_000);
    let forms: AddApiKeyFormElement[];

    beforeEach(async () => {
      const page = await fixture(html`<div></div>`);
      forms = Array.from({ length: 1000 }, () => document.createElement('add-api-key-form'));
      page.append(...forms);
      await forms.at(-1)!.updateComplete;
    });

    it('are all drawn, with the same style sheets', () => {
      const sheets = new Set(forms.flatMap((form) => form.shadowRoot!.adoptedStyleSheets));
      expect(sheets.size).to.equal(forms[0]!.shadowRoot!.adoptedStyleSheets.length);
      for (const form of forms)
        expect(form.shadowRoot!.querySelectorAll('input, textarea, select').length).to.equal(3);
    });

    it('are each a form of its own', async () => {
      const last = forms.at(-1)!;
      const submits = answer(last, () => ({}));
      last.value = validDraft;
      last.requestSubmit();
      expect(submits).to.have.length(1);
      expect(forms[0]!.value.applicationName).to.equal('');
    });
  });

  // What a script asks of a `<form>`, be it its `setAttribute`, is looked for among its controls' names first.
  // Chromium keeps a collection for that, and goes through it at each later change of the page: many forms
  // would take time by their square. `npm run bench` has the times; here it is the cause, which is exact.
  it('asks nothing of its <form> until somebody uses it', async () => {
    // Lit reads a template once for the page.
    await mount();
    const asked: string[] = [];
    const stopHearing = hearForm((name) => asked.push(name));
    try {
      const page = await fixture(html`<div></div>`);
      const form = document.createElement('add-api-key-form');
      page.append(form);
      await form.updateComplete;
      Object.assign(form, { heading: 'Other', value: validDraft, expiry: { presets: [7, 30] } });
      await form.updateComplete;
      form.remove();
      page.append(form);
      await form.updateComplete;
      expect(asked).to.deep.equal([]);
      // What is said of the form is heard.
      form.shadowRoot!.querySelector('form')!.noValidate = true;
      expect(asked).to.deep.equal(['noValidate']);
    } finally {
      stopHearing();
    }
  });

  describe('a megabyte', function () {
    this.timeout(40_000);

    for (const [what, find, limit] of [
      ['name', nameOf, '255'],
      ['description', descriptionOf, '1,000'],
    ] as const)
      it(`in the ${what} is kept, and is an error on Save`, async () => {
        const form = await mount();
        form.value = validDraft;
        await form.updateComplete;
        const field = find(form);
        field.select();
        field.setRangeText(million);
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await click(saveOf(form));
        await form.updateComplete;
        // WebKit's own limit for a line is 524,288 characters.
        const kept = field.cloneNode() as typeof field;
        kept.value = million;
        const entered = kept.value.length.toLocaleString('en');
        const found = errorsOf(form).join('');
        expect(found).to.contain(`${limit} characters or fewer (${entered} entered)`);
        expect(field.value.length).to.equal(kept.value.length);
      });
  });

  it('chooses among many roles by the keyboard', async () => {
    const form = await mount();
    form.roles = Array.from({ length: 1000 }, (_, index) => ({ value: `role${index}` }));
    await form.updateComplete;
    roleOf(form).focus();
    await type('role777');
    expect(form.value.role).to.equal('role777');
  });
});
