/** What is seen of colours: of the texts and edges of an element, on the page of a host. */
import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { stillIn } from './support.js';

export type Colour = [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true })!;

/** What a computed colour, of whatever notation, is on the screen, by itself. */
export const colourOf = (css: string): Colour => {
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
export const contrastOf = (
  element: Element,
  property: string,
  page: Colour,
  behind = element,
): number => {
  const background = backgroundOf(behind, page);
  const { opacity } = getComputedStyle(element);
  const [r, g, b, a] = colourOf(getComputedStyle(element).getPropertyValue(property));
  return contrast(over([r, g, b, a * Number(opacity)], background), background);
};

const insideOf = ({ shadowRoot }: Element): HTMLElement[] =>
  [...shadowRoot!.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    each,
    ...(each.shadowRoot ? insideOf(each) : []),
  ]);

/** Each element with a text of its own, or a control, that can be seen. */
export const readable = (element: Element): HTMLElement[] =>
  [...insideOf(element)].filter((each) => {
    const hasText = [...each.childNodes].some((it) => it instanceof Text && it.data.trim());
    const isSeen = each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return (
      isSeen &&
      (hasText || each.matches('input, textarea, select')) &&
      !each.matches('option, .unseen, .unseen *')
    );
  });

const nameFor = (element: HTMLElement): string =>
  `${element.localName} "${element.textContent.trim().slice(0, 20)}"`;

/** A page of a host: how it looks, and which contrast its texts need: AAA where it declares what it is. */
export const pages: Record<string, { style: string; least: number }> = {
  'a dark page without color-scheme': {
    style: 'background: #14161a; color: #e8e8ea; color-scheme: normal',
    least: 4.5,
  },
  'a black page with white text': {
    style: 'background: #000; color: #fff; color-scheme: normal',
    least: 4.5,
  },
  'a dark page with color-scheme': {
    style: 'background: #14161a; color: #e8e8ea; color-scheme: dark',
    least: 7,
  },
  'a light page with translucent text': {
    style: 'background: #fff; color: rgb(0 0 0 / 87%); color-scheme: light',
    least: 7,
  },
  'a light page': {
    style: 'background: #fff; color: #1b1b1f; color-scheme: normal',
    least: 7,
  },
};

/** Puts an element on a page, as a person sees it: not in the middle of a transition. */
export const putOn = async <T extends LitElement>(
  element: T,
  style: string,
): Promise<{ element: T; page: Colour }> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.cssText = style;
  place.append(element);
  await element.updateComplete;
  await stillIn(element.shadowRoot!);
  return { element, page: colourOf(getComputedStyle(place).backgroundColor) };
};

/** The texts of an element whose contrast is below what is needed. */
export const weakTexts = (element: Element, page: Colour, least: number): string[] =>
  readable(element)
    .map((each) => ({ each, ratio: contrastOf(each, 'color', page) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ each, ratio }) => `${nameFor(each)}: ${ratio.toFixed(2)}`);
