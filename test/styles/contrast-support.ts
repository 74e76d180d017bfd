/** What is seen of colours: of the texts and edges of an element, on the page of a host. */
import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { backgroundOf, contrastBetween, seenOf, type Colour } from '../../stories/colour.js';
import { stillIn } from '../support.js';

/** The contrast of a colour of an element's own, or of its text, with what is behind it. */
export const contrastOf = (
  element: Element,
  property: string,
  page: Colour,
  behind = element,
): number => {
  const background = backgroundOf(behind, page);
  const style = getComputedStyle(element);
  const colour = seenOf(style.getPropertyValue(property), background, Number(style.opacity));
  return contrastBetween(colour, background);
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
      (hasText || each.matches('input:not([type=radio], [type=checkbox]), textarea, select')) &&
      !each.matches('option, .unseen, .unseen *')
    );
  });

const nameFor = (element: HTMLElement): string =>
  `${element.localName} "${element.textContent.trim().slice(0, 20)}"`;

/** A page of a host: how it looks, and which contrast its texts need: AAA where it declares what it is. */
export const pages: Record<string, { style: string; least: number }> = {
  'a dark page without color-scheme': {
    style: 'background: #14161a; color: #e8e8ea; color-scheme: normal',
    least: 7,
  },
  'a black page with white text': {
    style: 'background: #000; color: #fff; color-scheme: normal',
    least: 7,
  },
  'a cream page': {
    style: 'background: #faf5e9; color: #33261a; color-scheme: normal',
    least: 7,
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
  return { element, page: seenOf(getComputedStyle(place).backgroundColor) };
};

/** The texts of an element whose contrast is below what is needed. */
export const weakTexts = (element: Element, page: Colour, least: number): string[] =>
  readable(element)
    .map((each) => ({ each, ratio: contrastOf(each, 'color', page) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ each, ratio }) => `${nameFor(each)}: ${ratio.toFixed(2)}`);

/** The contrast of a control with what is around it: that of its fill, or of the edge that lies on this. */
const edgeContrast = (control: HTMLElement, page: Colour): number => {
  const outside = backgroundOf(control.parentElement ?? control, page);
  const fill = backgroundOf(control, page);
  const edge = seenOf(getComputedStyle(control).borderTopColor, fill);
  return Math.max(...[fill, edge].map((colour) => contrastBetween(colour, outside)));
};

const isTransparent = (css: string): boolean =>
  [0, 255].every((value) => seenOf(css, [value, value, value])[0] === value);

/** A button, or the select of the order, without an edge or a fill: it is told by its text, as a link is. */
const isBare = (control: HTMLElement): boolean => {
  const { borderTopWidth, borderTopColor } = getComputedStyle(control);
  return (
    control.matches('button, [part=order]') &&
    (borderTopWidth === '0px' || isTransparent(borderTopColor))
  );
};

/** The controls of an element whose edge has a contrast below 3; those that are off need none. */
export const weakEdges = (element: Element, page: Colour): string[] =>
  insideOf(element)
    .filter((each) => each.matches('button, input, textarea, select'))
    .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((each) => !each.matches(':disabled, [aria-disabled], .unseen') && !isBare(each))
    .map((each) => ({ each, ratio: edgeContrast(each, page) }))
    .filter(({ ratio }) => ratio < 3)
    .map(({ each, ratio }) => `${nameFor(each)} ${each.ariaLabel}: ${ratio.toFixed(2)}`);
