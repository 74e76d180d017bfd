import { html } from 'lit';

// Each text is bound as a property of an element of its own: a page translator may replace the text node.

export const plainText = (text: string): unknown => html`<span .textContent=${text}></span>`;

export const boldText = (text: string): unknown => html`<b .textContent=${text}></b>`;

/** Sets the words between backticks in bold. The rest stays plain text, whatever it contains. */
export const richText = (text: string): unknown =>
  text.split('`').map((part, index) => (index % 2 ? boldText(part) : plainText(part)));
