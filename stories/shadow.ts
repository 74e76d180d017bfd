import { within } from 'storybook/test';

/**
 * The queries of Testing Library, inside an element: they do not look into a shadow root by
 * themselves, and can print no root that they find nothing in, only an element.
 */
export const inside = (host: Element) =>
  within(host.shadowRoot!.querySelector<HTMLElement>('[part]')!);
