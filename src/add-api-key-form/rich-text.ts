import { html } from 'lit';

/** A text with the words between backticks set apart; all of it is text, whatever it contains. */
export const richText = (text: string): unknown =>
  text.split('`').map((part, index) => (index % 2 ? html`<b>${part}</b>` : part));
