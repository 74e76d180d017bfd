import { controlsOf, errorsOf, readDraft } from './rules.js';

/**
 * The host's request for a draft. Users do not see the text of an error that it throws.
 * @typedef {(draft: import('./rules.js').Draft) => unknown} Save
 */

const CAUTION = 'This key can change everything. Choose a less privileged role if that is enough.';

/** Gives the markup its behaviour, with three listeners, all on the form. */
export class Behaviour {
  /**
   * @param {HTMLFormElement} form
   * @param {Save} save
   */
  constructor(form, save) {
    this.form = form;
    this.save = save;
    this.busy = false;
    for (const type of ['submit', 'input', 'click']) form.addEventListener(type, this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'submit') this.submit(event);
    else if (event.type === 'input') this.review(event);
    else if (/** @type {Element} */ (event.target).closest('[part=cancel]')) this.reset();
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    if (this.busy) return;
    this.say('');
    const errors = errorsOf(this.form);
    this.show(errors);
    const invalid = errors.findIndex(Boolean);
    if (invalid >= 0) controlsOf(this.form)[invalid]?.focus();
    else void this.send();
  }

  async send() {
    this.setBusy(true);
    try {
      await this.save(readDraft(this.form));
      this.reset();
      this.say('API key created');
    } catch {
      this.say('The API key could not be created. Try again.', true);
    }
    this.setBusy(false);
  }

  /**
   * Clears errors that no longer apply.
   * @param {Event} event
   */
  review(event) {
    const controls = controlsOf(this.form);
    if (event.target === controls[2]) this.describeRole();
    if (!controls.some((control) => control.ariaInvalid === 'true')) return;
    const now = errorsOf(this.form);
    this.show(now.map((error, index) => (controls[index]?.ariaInvalid === 'true' ? error : '')));
  }

  reset() {
    this.form.reset();
    this.show([]);
    this.say('');
    this.describeRole();
  }

  /** @param {string[]} errors */
  show(errors) {
    const lines = this.form.querySelectorAll('[part=error]');
    controlsOf(this.form).forEach((control, index) => {
      control.ariaInvalid = String(!!errors[index]);
      /** @type {Element} */ (lines[index]).textContent = errors[index] ?? '';
    });
  }

  /** Shows the description of the chosen role in place of the advice. */
  describeRole() {
    const select = /** @type {HTMLSelectElement} */ (controlsOf(this.form)[2]);
    const description = select.selectedOptions[0]?.ariaDescription ?? '';
    const [advice, chosen, caution] = /** @type {NodeListOf<HTMLElement>} */ (
      this.form.querySelectorAll('[part=hint] > span, [part=caution]')
    );
    if (!advice || !chosen || !caution) return;
    advice.hidden = !!description;
    chosen.textContent = description;
    caution.textContent = select.value === 'admin' ? CAUTION : '';
  }

  /** @param {boolean} busy */
  setBusy(busy) {
    this.busy = busy;
    const [name, description, role] = controlsOf(this.form);
    name?.toggleAttribute('readonly', busy);
    description?.toggleAttribute('readonly', busy);
    for (const option of /** @type {HTMLSelectElement} */ (role).options)
      option.disabled = busy && !option.selected;
    /** @type {Element} */ (this.form.querySelector('[part=save]')).ariaDisabled = String(busy);
  }

  /**
   * Announces a text in the live region.
   * @param {string} text
   * @param {boolean} [isFailure]
   */
  say(text, isFailure = false) {
    const line = /** @type {Element} */ (this.form.querySelector('[part=status] p'));
    line.className = isFailure ? 'failure' : 'unseen';
    line.textContent = text;
  }
}
