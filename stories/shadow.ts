import { within } from 'storybook/test';

/**
 * The queries of Testing Library inside an element. They do not look into a shadow root, and cannot print a
 * shadow root when they find nothing, so they start at the element in it.
 */
export const inside = (host: Element) =>
  within(host.shadowRoot!.querySelector<HTMLElement>('[part]')!);
