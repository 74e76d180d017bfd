import { html, nothing } from 'lit';
import type { FormMessages } from '../messages/messages.js';
import { latestDay, localDayOf, type ResolvedExpiry } from '../rules/expiry.js';
import type { FormView } from './form-view.js';
import { boldText, plainText } from './rich-text.js';

/**
 * The Expiration field; nothing without a policy. The date field is hidden, not removed, when another
 * choice is made: so it keeps the date.
 */
// eslint-disable-next-line max-lines-per-function -- one template, as that of the form
export function expiryTemplate({ messages, expiry, busy, errors }: FormView): unknown {
  const { policy, choice, shownEnd } = expiry;
  if (!policy) return nothing;
  const error = errors.textOf('expiresAt');
  const now = Date.now();
  const isCustom = choice === 'custom';
  return html`<div part="field">
    <label part="label" for="expiry" .textContent=${messages.expiration}></label>
    <div class="select"><select
      part="control"
      id="expiry"
      aria-describedby="expiry-text"
      aria-invalid=${(!!error && !isCustom) || nothing}
      aria-required="true"
      autocomplete="off"
      class="keeper-ignore"
      data-1p-ignore
      data-lpignore="true"
      data-bwignore
      data-form-type="other"
      data-protonpass-ignore="true"
      data-gramm="false"
    >
      <option value="" hidden disabled selected .textContent=${messages.expirationPlaceholder}></option>
      ${policy.choices.map(
        (each) =>
          html`<option
            value=${each}
            ?disabled=${busy && each !== choice}
            .textContent=${labelOf(each, messages)}
          ></option>`,
      )}
    </select>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4.25 6.25 8 10l3.75-3.75" /></svg>
    </div>
    <div ?hidden=${!isCustom}>
      <label part="label" for="day" .textContent=${messages.expirationDate}></label>
      <input
        part="control"
        id="day"
        type="date"
        aria-describedby="expiry-text"
        aria-invalid=${(!!error && isCustom) || nothing}
        ?readonly=${busy}
        aria-required="true"
        min=${localDayOf(new Date(now))}
        max=${latestDay(policy, now)}
        placeholder=${messages.expirationDateFormat}
        autocomplete="off"
        class="keeper-ignore"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
        data-form-type="other"
        data-protonpass-ignore="true"
        data-gramm="false"
      />
    </div>
    <div id="expiry-text">
      <p part="result" .textContent=${shownEnd && !error ? messages.expiresOn(shownEnd) : ''}></p>
      <div class="text">
        <p part="error" .textContent=${error}></p>
        <p part="hint">${hintOf(policy, messages)}</p>
      </div>
    </div>
  </div>`;
}

const labelOf = (choice: string, messages: FormMessages): string => {
  if (choice === 'custom') return messages.expirationCustom;
  return choice === 'never' ? messages.expirationNever : messages.expirationDays(+choice);
};

const hintOf = ({ choices, maxDays }: ResolvedExpiry, messages: FormMessages): unknown => {
  if (!choices.length) return boldText(messages.expirationEmpty);
  return maxDays < Infinity ? plainText(messages.expirationHint(maxDays)) : nothing;
};
