import { within } from 'storybook/test';

/**
 * The queries of Testing Library inside an element. They do not look into a shadow root, and cannot print a
 * shadow root when they find nothing, so they start at the element in it.
 */
export const inside = (host: Element) =>
  within(host.shadowRoot!.querySelector<HTMLElement>('[part]')!);

/**
 * Matches a text of an element in the language of its story. The queries turn every white space of the page into
 * a simple one, such as the one before a colon in French.
 */
export const like = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As `like`, with any value in the place of "…". */
export const likeAny = (text: string): RegExp =>
  new RegExp(
    like(text)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace('…', '.+'),
  );
