import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../src/add-api-key-form/add-api-key-form.js';
import { cancelOf, descriptionOf, nameOf, roleOf, saveOf } from './form-support.js';
import { emulate } from './support.js';

type Colour = [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true })!;

/** What a computed colour, of whatever notation, is on the screen, by itself. */
const colourOf = (css: string): Colour => {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = '#123456';
  pen.fillStyle = css;
  if (pen.fillStyle === '#123456') throw new Error(`No colour: ${css}`);
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
};

const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => {
  const mix = (top: number, below: number): number => top * a + below * (1 - a);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
};

/** Elements from the outside in, through shadow roots. */
const pathTo = (element: Element | null): Element[] => {
  if (!element) return [];
  const root = element.getRootNode();
  return [
    ...pathTo(element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)),
    element,
  ];
};

/** What stands behind the text of an element. */
const backgroundOf = (element: Element, page: Colour): Colour =>
  pathTo(element).reduce(
    (below, each) => over(colourOf(getComputedStyle(each).backgroundColor), below),
    page,
  );

/** Relative luminance, as WCAG 2 defines it. */
const luminance = (colour: Colour): number => {
  const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: Colour, other: Colour): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
};

/** The contrast of a colour of an element's own, or of its text, with what is behind it. */
const contrastOf = (element: Element, property: string, page: Colour, behind = element): number => {
  const background = backgroundOf(behind, page);
  const { opacity } = getComputedStyle(element);
  const [r, g, b, a] = colourOf(getComputedStyle(element).getPropertyValue(property));
  return contrast(over([r, g, b, a * Number(opacity)], background), background);
};

/** Each element with a text of its own, or a control, that can be seen. */
const readable = (form: AddApiKeyFormElement): HTMLElement[] =>
  [...form.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const hasText = [...element.childNodes].some((it) => it instanceof Text && it.data.trim());
    const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return (
      isSeen &&
      (hasText || element.matches('input, textarea, select')) &&
      element.localName !== 'option'
    );
  });

const nameFor = (element: HTMLElement): string =>
  `${element.localName} "${element.textContent.trim().slice(0, 20)}"`;

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

const pages: Record<string, string> = {
  'a dark page without color-scheme': 'background: #14161a; color: #e8e8ea; color-scheme: normal',
  'a black page with white text': 'background: #000; color: #fff; color-scheme: normal',
  'a dark page with color-scheme': 'background: #14161a; color: #e8e8ea; color-scheme: dark',
  'a light page': 'background: #fff; color: #1b1b1f; color-scheme: normal',
};

describe('<add-api-key-form> is readable', () => {
  for (const [name, style] of Object.entries(pages))
    describe(`on ${name}`, () => {
      const mountOn = async (prepare: (form: AddApiKeyFormElement) => void) => {
        const place = await fixture<HTMLElement>(
          html`<div><add-api-key-form></add-api-key-form></div>`,
        );
        place.style.cssText = style;
        const form = place.querySelector('add-api-key-form')!;
        prepare(form);
        await form.updateComplete;
        // As a person sees it, not in the middle of a transition.
        await Promise.all(form.shadowRoot!.getAnimations().map((animation) => animation.finished));
        return { form, page: colourOf(getComputedStyle(place).backgroundColor) };
      };

      for (const [state, prepare] of Object.entries(states))
        it(`${state}: every text has a contrast of 4.5`, async () => {
          const { form, page } = await mountOn(prepare);
          const texts = readable(form);
          expect(texts.length).to.be.greaterThan(8);
          const weak = texts
            .map((element) => ({ element, ratio: contrastOf(element, 'color', page) }))
            .filter(({ ratio }) => ratio < 4.5)
            .map(({ element, ratio }) => `${nameFor(element)}: ${ratio.toFixed(2)}`);
          expect(weak).to.deep.equal([]);
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
        const ratio = contrastOf(save, 'background-color', page, save.parentElement!);
        expect(ratio).to.be.at.least(3);
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
    place.style.cssText = pages['a light page']!;
    const form = place.querySelector('add-api-key-form')!;
    const page = colourOf(getComputedStyle(place).backgroundColor);
    const ratios = readable(form).map((element) => contrastOf(element, 'color', page));
    expect(Math.min(...ratios)).to.be.at.least(4.5);
  });
});
