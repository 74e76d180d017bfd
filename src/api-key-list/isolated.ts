import { html, nothing } from 'lit';

/** An object replacement character, which no text of a catalogue contains. */
const NAME_PLACEHOLDER = '\uFFFC';

/** A message with a name of the host's in it, isolated so that the name cannot turn the text around it. */
export const isolated = (message: (name: string) => string, name: string): unknown =>
  message(NAME_PLACEHOLDER)
    .split(NAME_PLACEHOLDER)
    .map((part, index) => [
      index ? html`<bdi .textContent=${name}></bdi>` : nothing,
      html`<span .textContent=${part}></span>`,
    ]);
