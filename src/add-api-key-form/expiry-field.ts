import { html, nothing } from 'lit';
import {
  choiceFor,
  LAST_DAY,
  dayOf,
  daysAfter,
  endOfDay,
  lastDayOf,
  readInstant,
  type Expiry,
} from '../rules/expiry.js';
import type { FormMessages } from '../messages/messages.js';
import type { FormView } from './add-api-key-form.template.js';

/** What the Expiration field holds: a choice, and the day of a custom date. */
export class ExpiryField {
  policy: Expiry | undefined;
  /** A preset in days, `custom` or `never`; `''` for none. */
  choice = '';
  #day = '';
  #given: unknown;
  #givenChoice = '';
  #givenDay = '';
  /** What the last Save sent: a retry sends the same. */
  #sent = '';
  #controls: readonly (HTMLElement & { value: string })[] = [];

  /** Takes another policy. What the user has chosen stays, if it is still offered. */
  offer(policy: Expiry | undefined): void {
    const { isAsGiven } = this;
    this.policy = policy;
    this.#sent = '';
    if (isAsGiven) this.write(this.#given);
    else if (policy && !policy.choices.includes(this.choice)) this.choice = '';
  }

  /** Takes the `expiresAt` of a draft, and keeps it as it is until the user edits it. */
  write(given: unknown): void {
    const { policy } = this;
    this.#given = given;
    this.#sent = '';
    this.choice = this.#givenChoice = policy ? choiceFor(given, policy, Date.now()) : '';
    this.#day = this.#givenDay = this.choice === 'custom' ? dayOf(readInstant(given)!) : '';
    const [, date] = this.#controls;
    if (!date) return;
    // A date that is entered in part has no value, and WebKit takes it away only with another one.
    date.value = LAST_DAY;
    date.value = this.#day;
  }

  /** What a draft would have now; `''` for none. */
  read(): string | null {
    const { choice } = this;
    const now = Date.now();
    if (choice === 'never') return null;
    // Once it has passed, it is of no use to a retry either.
    if (+new Date(this.#sent) > now) return this.#sent;
    if (choice && this.#given && this.isAsGiven) return this.#given as string;
    const date = +choice ? daysAfter(now, +choice) : choice && endOfDay(this.#day);
    return date ? date.toISOString() : '';
  }

  /** Keeps what is sent for a retry, until the draft is edited. */
  keep(): void {
    this.#sent = this.read() ?? '';
  }

  /** Takes what the user has entered, after an edit of whichever field. */
  edited(): void {
    this.#sent = '';
    const [choice = this.choice, day = this.#day] = this.#controls.map(({ value }) => value.trim());
    this.choice = choice;
    this.#day = day;
  }

  /** Takes over the controls as they are drawn, and fills them. */
  fill(controls: readonly (HTMLElement & { value: string })[]): void {
    this.#controls = controls;
    const values = [this.choice, this.#day];
    controls.forEach((control, index) => {
      const value = values[index]!;
      if (control.value.trim() !== value) control.value = value;
    });
  }

  get isAsGiven(): boolean {
    return this.choice === this.#givenChoice && this.#day === this.#givenDay;
  }

  isDirty(start: unknown): boolean {
    return !!this.policy && !(this.isAsGiven && this.#given === start);
  }

  /** What is wrong with a custom date: more than a draft would show. */
  dateError(messages: FormMessages): string | undefined {
    if (this.choice !== 'custom') return undefined;
    const last = lastDayOf(this.policy!, Date.now());
    if (!endOfDay(this.#day)) return messages.expirationDateMissing;
    return this.#day > last ? messages.expirationTooLate(endOfDay(last)!) : undefined;
  }
}

/** The Expiration field; nothing without a policy. Of its date the browser keeps what is hidden. */
// eslint-disable-next-line max-lines-per-function -- markup in one piece, as that of the form
export function expiryTemplate({ messages, expiry, busy, errors }: FormView): unknown {
  const { policy, choice } = expiry;
  if (!policy) return nothing;
  const error = errors.textOf('expiresAt');
  const now = Date.now();
  const isCustom = choice === 'custom';
  const date = readInstant(expiry.read());
  return html`<div part="field">
    <label part="label" for="expiry" .textContent=${messages.expiration}></label>
    <select
      part="control"
      id="expiry"
      aria-describedby="expiry-text"
      aria-invalid=${!!error && !isCustom}
      required
      autocomplete="off"
      class="keeper-ignore"
      data-1p-ignore
      data-lpignore="true"
      data-bwignore
      data-form-type="other"
      data-protonpass-ignore="true"
      data-gramm="false"
    >
      <option value="" hidden .textContent=${messages.expirationPlaceholder}></option>
      ${policy.choices.map(
        (each) =>
          html`<option
            value=${each}
            ?disabled=${busy && each !== choice}
            .textContent=${labelOf(each, messages)}
          ></option>`,
      )}
    </select>
    <div ?hidden=${!isCustom}>
      <label part="label" for="day" .textContent=${messages.expirationDate}></label>
      <input
        part="control"
        id="day"
        type="date"
        aria-describedby="expiry-text"
        aria-invalid=${!!error && isCustom}
        ?readonly=${busy}
        required
        min=${dayOf(new Date(now))}
        max=${lastDayOf(policy, now)}
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
      <p part="result" .textContent=${date ? messages.expiresOn(date) : ''}></p>
      <div class="text">
        <p part="hint">${hintOf(policy, messages)}</p>
        <p part="error" .textContent=${error}></p>
      </div>
    </div>
  </div>`;
}

const labelOf = (choice: string, messages: FormMessages): string => {
  if (choice === 'custom') return messages.expirationCustom;
  return choice === 'never' ? messages.expirationNever : messages.expirationDays(+choice);
};

const hintOf = ({ choices, maxDays }: Expiry, messages: FormMessages): unknown => {
  if (!choices.length) return html`<b>${messages.expirationEmpty}</b>`;
  return maxDays < Infinity ? messages.expirationHint(maxDays) : nothing;
};
