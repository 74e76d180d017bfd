import { html } from 'lit';

/** What no text of a catalogue holds: an object replacement character. */
const PLACE = '\uFFFC';

/** A text with a name of the host's in it, which the direction of its letters does not reach out of. */
export const isolated = (message: (name: string) => string, name: string): unknown =>
  message(PLACE)
    .split(PLACE)
    .map((part, index) => (index ? html`<bdi>${name}</bdi>${part}` : part));
