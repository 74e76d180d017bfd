import { html, type TemplateResult } from 'lit';

/** Renders the words between backticks as code. */
export const withCode = (text = ''): (string | TemplateResult)[] =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
