import { html } from 'lit';

/** Sets the words between backticks in bold. The rest stays plain text, whatever it contains. */
export const richText = (text: string): unknown =>
  text.split('`').map((part, index) => (index % 2 ? html`<b>${part}</b>` : part));
