import type { FormMessages } from '../messages/messages.js';
import {
  addDays,
  choiceFor,
  endOfLocalDay,
  LAST_DAY,
  latestDay,
  localDayOf,
  parseInstant,
  type ResolvedExpiry,
} from '../rules/expiry.js';

type Controls = readonly (HTMLElement & { value: string })[];

/** The state of the Expiration field: a choice, and the day of a custom date. */
export class ExpiryField {
  /** Without a policy there is no field. */
  policy: ResolvedExpiry | undefined;
  /** A preset in days, `custom` or `never`; `''` for none. */
  choice = '';
  /**
   * The moment that is shown. It follows the choice and not the clock: a screen reader speaks a description
   * again that has changed.
   */
  shownEnd: Date | undefined;
  #day = '';
  /** The value that the host set, and the choice and day that represent it. */
  #givenValue: unknown;
  #givenChoice = '';
  #givenDay = '';
  /** The value of the last Save, which a retry repeats; `''` after an edit. */
  #savedValue = '';
  /** The select and the date field; empty while the field is not rendered. */
  #controls: Controls = [];

  /** Sets the policy. Keeps the user's choice if the new policy offers it. */
  setPolicy(policy: ResolvedExpiry | undefined): void {
    const isUnedited = this.#isUnedited;
    this.policy = policy;
    this.#savedValue = '';
    if (isUnedited) this.value = this.#givenValue;
    else if (policy && !policy.choices.includes(this.choice)) this.choice = '';
    this.#updateShownEnd();
  }

  /** The `expiresAt` of the draft; `''` for none. A value that was set is returned as it is until an edit. */
  get value(): string | null {
    const { choice } = this;
    const now = Date.now();
    if (choice === 'never') return null;
    // A retry repeats the saved value, unless that has passed meanwhile.
    if (+new Date(this.#savedValue) > now) return this.#savedValue;
    if (choice && this.#givenValue && this.#isUnedited) return this.#givenValue as string;
    const date = +choice ? addDays(now, +choice) : choice && endOfLocalDay(this.#day);
    return date ? date.toISOString() : '';
  }
  set value(given: unknown) {
    const { policy } = this;
    this.#givenValue = given;
    this.#savedValue = '';
    this.choice = this.#givenChoice = policy ? choiceFor(given, policy, Date.now()) : '';
    this.#day = this.#givenDay = this.choice === 'custom' ? localDayOf(parseInstant(given)!) : '';
    this.#updateShownEnd();
    const [, date] = this.#controls;
    if (!date) return;
    // A partly entered date has no value, and WebKit clears it only when the value changes.
    date.value = LAST_DAY;
    date.value = this.#day;
  }

  /** Keeps the current value for a retry, until the user edits the draft. */
  keepForRetry(): void {
    this.#savedValue = this.value ?? '';
    this.#updateShownEnd();
  }

  /** Reads the controls after an edit of any field of the form. */
  readControls(): void {
    this.#savedValue = '';
    const [choice = this.choice, day = this.#day] = this.#controls.map(({ value }) => value.trim());
    if (choice === this.choice && day === this.#day) return;
    this.choice = choice;
    this.#day = day;
    this.#updateShownEnd();
  }

  #updateShownEnd(): void {
    this.shownEnd = parseInstant(this.value);
  }

  /** Fills the controls after an update. */
  fillControls(controls: Controls): void {
    this.#controls = controls;
    const values = [this.choice, this.#day];
    controls.forEach((control, index) => {
      const value = values[index]!;
      if (control.value.trim() !== value) control.value = value;
    });
  }

  get #isUnedited(): boolean {
    return this.choice === this.#givenChoice && this.#day === this.#givenDay;
  }

  isDirty(defaultValue: unknown): boolean {
    return !!this.policy && !(this.#isUnedited && this.#givenValue === defaultValue);
  }

  /** The error of a custom date, if any: it is more precise than the error of the draft. */
  dateError(messages: FormMessages): string | undefined {
    if (this.choice !== 'custom') return undefined;
    const latest = latestDay(this.policy!, Date.now());
    if (!endOfLocalDay(this.#day)) return messages.expirationDateMissing;
    return this.#day > latest ? messages.expirationTooLate(endOfLocalDay(latest)!) : undefined;
  }
}
