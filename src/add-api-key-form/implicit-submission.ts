import { NO_VALUE } from './extra-controls.js';

/**
 * Whether a `keydown` should submit the form: Enter in a single-line control, of the form or slotted by
 * the host. A repeated key does not submit, nor does an Enter that confirms a composition (IME).
 *
 * Prevents the browser's own implicit submission, which for a slotted control would submit a form of the
 * host around the element.
 */
export function asksToSubmit(event: KeyboardEvent): boolean {
  const { localName, type } = event.composedPath()[0] as HTMLInputElement;
  if (event.key !== 'Enter' || event.defaultPrevented) return false;
  const isSingleLine = localName === 'input' && !NO_VALUE.test(type);
  if (isSingleLine || (localName === 'button' && event.repeat)) event.preventDefault();
  // WebKit repeats the Enter that confirmed a composition, with the key code 229 (webkit.org/b/165004).
  return isSingleLine && !event.repeat && !event.isComposing && event.keyCode !== 229;
}
