import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../styles/icons.js';

/** Why no key can be added, beside the button, which `aria-describedby="reason"` ties to it. Nothing without a reason. */
export const unavailableNote = (reason: string): TemplateResult | typeof nothing =>
  reason
    ? html`<p part="unavailable" id="reason"
        >${icons.info}<span .textContent=${reason}></span
      ></p>`
    : nothing;
