import { html, type TemplateResult } from 'lit';
import * as icons from '../styles/icons.js';

/** The caution below a privileged role or permission. */
export const cautionTemplate = (text: string): TemplateResult => html`
  <p class="box careful" part="caution">${icons.caution}<span .textContent=${text}></span></p>
`;
