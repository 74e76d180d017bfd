/**
 * Remembers where the focus was: on which control in a dialog, and on which opener before it.
 */
export class FocusMemory {
  /** The control that gets the focus when the dialog closes. */
  opener: HTMLElement | undefined;
  #control: HTMLElement | undefined;

  /** The control in the dialog that was focused last. */
  get control(): HTMLElement | undefined {
    return this.#control;
  }

  /**
   * Follows the focus in these roots. `focusin` between two controls of one shadow root does not leave
   * it, so each root needs a listener. Calling this again for the same root adds none.
   */
  follow(...roots: (EventTarget | null | undefined)[]): void {
    for (const root of roots) root?.addEventListener('focusin', this.#onFocusin);
  }

  /** Forgets both, and returns whether the opener has taken the focus. */
  returnToOpener(): boolean {
    const { opener } = this;
    this.opener = this.#control = undefined;
    return refocus(opener);
  }

  // A browser takes the focus from a moved control before the element hears of the move.
  readonly #onFocusin = (event: Event): void => {
    this.#control = event.composedPath()[0] as HTMLElement;
  };
}

/** The focused element, searched through open shadow roots; `undefined` if only the page has the focus. */
export function focusedElement(): HTMLElement | undefined {
  let { activeElement } = document;
  if (activeElement === document.body) return undefined;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return (activeElement as HTMLElement | null) ?? undefined;
}

/**
 * The focusable element of a slot that was clicked. A closed shadow root hides its own: then it is the
 * slotted element. `document.activeElement` is no substitute: Safari does not focus a clicked button.
 */
export function clickedButton(event: Event): HTMLElement | undefined {
  const path = event.composedPath() as HTMLElement[];
  const inside = path.slice(0, path.indexOf(event.currentTarget as HTMLElement));
  return inside.find(({ tabIndex }) => tabIndex >= 0) ?? inside.at(-1);
}

/** Focuses an element, and returns whether it took the focus: it may be gone, hidden or disabled. */
export function refocus(element: HTMLElement | undefined): boolean {
  element?.focus();
  return !!element?.matches(':focus, :focus-within');
}

/** Makes an element focusable until it loses the focus, unless it has a `tabindex` already. */
export function makeFocusable(element: HTMLElement): void {
  if (element.hasAttribute('tabindex')) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
