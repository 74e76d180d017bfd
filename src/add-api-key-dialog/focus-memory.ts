/** The focused element, inside of whatever open shadow roots; none where only the page has the focus. */
export function focusedElement(): HTMLElement | undefined {
  let { activeElement } = document;
  if (activeElement === document.body) return undefined;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return (activeElement as HTMLElement | null) ?? undefined;
}

/**
 * The button that was clicked inside of a slot; not what has the focus, as Safari's clicks give a button
 * none. A closed shadow root hides its own: then it is the element in the slot.
 */
export function clickedButton(event: Event): HTMLElement | undefined {
  const path = event.composedPath() as HTMLElement[];
  const inside = path.slice(0, path.indexOf(event.currentTarget as HTMLElement));
  return inside.find(({ tabIndex }) => tabIndex >= 0) ?? inside.at(-1);
}

/** Gives an element the focus, if it can have it still. */
export function refocus(element: HTMLElement | undefined): boolean {
  element?.focus();
  return !!element?.matches(':focus, :focus-within');
}
