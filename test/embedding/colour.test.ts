import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { backgroundOf, contrastBetween, seenOf } from '../../stories/colour.js';
import { contrastOf, pages, putOn, readable, weakTexts } from '../styles/contrast-support.js';
import { cancelOf, descriptionOf, nameOf, roleOf, saveOf } from '../add-api-key-form/support.js';
import { emulate, stillIn } from '../support.js';

const states: Record<string, (form: AddApiKeyFormElement) => void> = {
  empty: () => undefined,
  'filled in, with a privileged role': (form) => {
    form.value = { applicationName: 'Report', description: 'Of the day', role: 'admin' };
  },
  'with errors': (form) => {
    form.reportValidity();
    form.setErrors({ form: 'Look again' });
  },
  busy: (form) => {
    form.value = { applicationName: 'Report', description: 'Of the day', role: 'readonly' };
    form.busy = true;
  },
};

describe('<add-api-key-form> is readable', () => {
  for (const [name, { style, least }] of Object.entries(pages))
    describe(`on ${name}`, () => {
      const mountOn = async (prepare: (form: AddApiKeyFormElement) => void) => {
        const { element: form, page } = await putOn(
          document.createElement('add-api-key-form'),
          style,
        );
        prepare(form);
        await form.updateComplete;
        await stillIn(form.shadowRoot!);
        return { form, page };
      };

      for (const [state, prepare] of Object.entries(states))
        it(`${state}: every text has a contrast of ${least}`, async () => {
          const { form, page } = await mountOn(prepare);
          expect(readable(form).length).to.be.greaterThan(8);
          expect(weakTexts(form, page, least)).to.deep.equal([]);
        });

      it('every field, its error and Cancel have an edge with a contrast of 3', async () => {
        const { form, page } = await mountOn(states['with errors']!);
        const parts = [nameOf(form), descriptionOf(form), roleOf(form), cancelOf(form)];
        const weak = parts
          .map((part) => contrastOf(part, 'border-top-color', page, part.parentElement!))
          .filter((ratio) => ratio < 3);
        expect(weak).to.deep.equal([]);
      });

      it('Save stands out with a contrast of 3', async () => {
        const { form, page } = await mountOn(states.empty!);
        const save = saveOf(form);
        const outside = backgroundOf(save.parentElement!, page);
        const fill = backgroundOf(save, page);
        // On a dark page by its edge, which lies on the fill.
        const edge = seenOf(getComputedStyle(save).borderTopColor, fill);
        const ratios = [fill, edge].map((colour) => contrastBetween(colour, outside));
        expect(Math.max(...ratios)).to.be.at.least(3);
      });

      it('the focus has an outline with a contrast of 3', async () => {
        const { form, page } = await mountOn(states.empty!);
        form.focus();
        const field = nameOf(form);
        expect(field.matches(':focus-visible')).to.equal(true);
        const ratio = contrastOf(field, 'outline-color', page, field.parentElement!);
        expect(ratio).to.be.at.least(3);
      });
    });

  it('for a person who prefers dark, on a light page that declares nothing', async () => {
    await emulate({ colorScheme: 'dark' });
    const place = await fixture<HTMLElement>(
      html`<div><add-api-key-form></add-api-key-form></div>`,
    );
    place.style.cssText = pages['a light page']!.style;
    const form = place.querySelector('add-api-key-form')!;
    const page = seenOf(getComputedStyle(place).backgroundColor);
    const ratios = readable(form).map((element) => contrastOf(element, 'color', page));
    expect(Math.min(...ratios)).to.be.at.least(4.5);
  });
});
