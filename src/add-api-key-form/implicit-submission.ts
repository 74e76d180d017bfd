import { NO_VALUE } from './extra-controls.js';

/**
 * Whether a key asks to save: Enter in a single-line control, ours or one of the host's in a slot. The
 * browser's own submission is prevented, which for a slotted control would be that of a host form.
 * A held key asks once; an Enter that confirms a composition (IME) does not ask.
 */
export function asksToSubmit(event: KeyboardEvent): boolean {
  const { localName, type } = event.composedPath()[0] as HTMLInputElement;
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return false;
  const single = localName === 'input' && !NO_VALUE.test(type);
  if (single || (localName === 'button' && event.repeat)) event.preventDefault();
  // WebKit sends the Enter that confirmed a composition again, as 229 (webkit.org/b/165004).
  return single && !event.repeat && event.keyCode !== 229;
}
