import { expect, waitFor } from 'storybook/test';

/**
 * The properties that a control shares with one of the library, by the selector of that one. `one=other` compares ours
 * with another property of theirs.
 */
export type Likeness = Record<string, string>;

export const box = 'block-size border-top-left-radius';
export const text = 'font-size font-weight font-family text-transform letter-spacing';
export const edge = 'border-top-color border-top-width border-top-style';

/** Finds an element. Each `>>>` in the selector enters a shadow root. */
export const find = (root: ParentNode, selector: string): HTMLElement => {
  const [first = '', ...others] = selector.split(' >>> ');
  const found = root.querySelector<HTMLElement>(first)!;
  return others.length ? find(found.shadowRoot!, others.join(' >>> ')) : found;
};

/** Compares styles until they match: elements of a library may render late or be in a transition. */
export const expectAlike = (canvas: HTMLElement, own: Element, likeness: Likeness): Promise<void> =>
  waitFor(() => {
    for (const [selector, names] of Object.entries(likeness)) {
      const their = find(canvas, selector);
      for (const [name = '', other = name] of names.split(' ').map((each) => each.split('=')))
        expect(`${name}: ${getComputedStyle(own).getPropertyValue(name)}`).toBe(
          `${name}: ${getComputedStyle(their).getPropertyValue(other)}`,
        );
    }
  });

/** The rules of axe that hold beside a library, whose controls and colours are not ours and do not meet AAA. */
export const axeBeside = (context: string | string[]) => ({
  context,
  options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
});
