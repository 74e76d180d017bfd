/** The focused element, searched through open shadow roots; `undefined` if only the page has the focus. */
export function focusedElement(): HTMLElement | undefined {
  let { activeElement } = document;
  if (activeElement === document.body) return undefined;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return (activeElement as HTMLElement | null) ?? undefined;
}

/** Focuses an element, and returns whether it took the focus: it may be gone, hidden or disabled. */
export function refocus(element: HTMLElement | undefined): boolean {
  element?.focus();
  return !!element?.matches(':focus, :focus-within');
}

/** Scrolls as little as brings an element into sight. In jsdom nothing can be scrolled. */
export const reveal = (element: Partial<Element> | null | undefined): void =>
  element?.scrollIntoView?.({ block: 'nearest' });

/** Makes an element focusable until it loses the focus, unless it has a `tabindex` already. */
export function makeFocusable(element: HTMLElement): void {
  if (element.hasAttribute('tabindex')) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
