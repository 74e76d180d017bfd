// The form's validation, as a team writes it for the one form that it has.

/** @typedef {{ applicationName: string, description: string, role: string }} Draft */

const BLANK = /^[\s\p{DI}\u115F\u1160\u3164\uFFA0\u2800]*$/u;
const HIDDEN = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;
const SUBDIVISION_FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}]{3,6}\u{E007F}/gu;

/** @param {string} text */
const hasHidden = (text) => HIDDEN.test(text.replace(SUBDIVISION_FLAG, ''));

/**
 * @param {string} label
 * @param {string} text
 * @param {number} limit
 */
const tooLong = (label, text, limit) => {
  const count = text.length > limit ? Array.from(text).length : 0;
  if (count <= limit) return '';
  const [most, entered] = [limit, count].map((number) => number.toLocaleString('en'));
  return `${label} must be ${most} characters or fewer (${entered} entered)`;
};

/** @param {string} name */
const nameError = (name) => {
  if (BLANK.test(name)) return 'Enter an application name';
  if (hasHidden(name)) return 'Remove hidden control characters from the application name';
  return tooLong('Application name', name, 255);
};

/** @param {string} description */
const descriptionError = (description) =>
  hasHidden(description.replace(/[\n\t]/g, ''))
    ? 'Remove hidden control characters from the description'
    : tooLong('Description', description, 1000);

/**
 * @param {HTMLFormElement} form
 * @returns {Draft}
 */
export const readDraft = (form) => {
  const [name, description, role] = controlsOf(form);
  return {
    applicationName: name?.value.normalize().trim() ?? '',
    description: description?.value.normalize() ?? '',
    role: role?.value ?? '',
  };
};

/**
 * The controls of name, description and role, in this order.
 * @param {HTMLFormElement} form
 */
export const controlsOf = (form) =>
  /** @type {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]} */ (
    Array.from(form.querySelectorAll('[part=control]'))
  );

/**
 * The error of each control, in the order of `controlsOf`; `''` for none.
 * @param {HTMLFormElement} form
 */
export const errorsOf = (form) => {
  const { applicationName, description, role } = readDraft(form);
  return [nameError(applicationName), descriptionError(description), role ? '' : 'Select a role'];
};
