/** The elements of a slot that a click went through, from the innermost on. */
function pathInSlot(event: Event): HTMLElement[] {
  const path = event.composedPath() as HTMLElement[];
  return path.slice(0, path.indexOf(event.currentTarget as HTMLElement));
}

/**
 * The focusable element of a slot that was clicked. A closed shadow root hides its own: then it is the
 * slotted element. `document.activeElement` is no substitute: Safari does not focus a clicked button.
 */
export function clickedButton(event: Event): HTMLElement | undefined {
  const inside = pathInSlot(event);
  return inside.find(({ tabIndex }) => tabIndex >= 0) ?? inside.at(-1);
}

/**
 * Whether a click on a slot is left to the browser: one with a modifier key on a link opens a tab or a window, or saves.
 * Keeps the browser from following a link otherwise.
 */
export function followsLink(event: MouseEvent): boolean {
  if (!pathInSlot(event).some((it) => it.matches?.('a[href]'))) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return true;
  event.preventDefault();
  return false;
}
