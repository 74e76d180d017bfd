import { html } from 'lit';

/** An object replacement character, which no text of a catalogue contains. */
const NAME_PLACEHOLDER = '\uFFFC';

/**
 * A message with a name of the host's in it, isolated so that the name cannot turn the text around it. An
 * empty name needs none.
 */
export const isolated = (message: (name: string) => string, name: string): unknown =>
  message(name && NAME_PLACEHOLDER)
    .split(NAME_PLACEHOLDER)
    .map(
      (part, index) =>
        html`${index ? html`<bdi .textContent=${name}></bdi>` : ''}<span .textContent=${part}></span>`,
    );

const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFEFC]/;

/** The same for a text without elements, such as an `aria-label`: a name that could turn the text is isolated by marks. */
export function isolate(name: string): string {
  const plain = name.replace(DIRECTION_MARKS, '');
  return plain === name && !RIGHT_TO_LEFT.test(name) ? name : `\u2068${plain}\u2069`;
}
