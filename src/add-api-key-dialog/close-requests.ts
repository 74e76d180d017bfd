/** Chromium 133, Firefox 136 and Safari 26 know it; before, only Chromium lets us hear a key in a picker. */
const isPickerOpen = (target: EventTarget): boolean =>
  target instanceof HTMLSelectElement && CSS.supports('selector(:open)') && target.matches(':open');

/** An Escape that a control, an input method or a dialog inside has taken for itself. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.isComposing ||
  // What WebKit says of a key that an input method has taken (webkit.org/b/165004).
  event.keyCode === 229 ||
  event.composedPath().some(isPickerOpen);

/**
 * What a user does to have a dialog closed other than by its buttons: the listeners of a `<dialog>`.
 *
 * The key is heard itself, since the `cancel` event that follows it cannot be prevented the second
 * time in Chromium (html.spec.whatwg.org, close watchers); the event stands for all else that closes,
 * such as the back gesture of a phone.
 */
export class CloseRequests {
  #isTaken = false;
  #isOnBackdrop = false;

  constructor(
    readonly escape: () => void,
    readonly backdrop: () => void,
  ) {}

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.#isTaken = isTaken(event);
    if (this.#isTaken) return;
    event.preventDefault();
    this.escape();
  };

  readonly keyup = (): void => {
    this.#isTaken = false;
  };

  readonly cancel = (event: Event): void => {
    // That of a file input comes up to here too.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (!this.#isTaken) this.escape();
  };

  readonly mousedown = (event: MouseEvent): void => {
    const isOnBackdrop = event.target === event.currentTarget;
    // The second press of a double click on the button that opens the dialog is not meant for it.
    this.#isOnBackdrop = isOnBackdrop && event.detail < 2;
    // The focus stays where it is, and not on the page.
    if (isOnBackdrop) event.preventDefault();
  };

  /** A press that began inside and ends outside, as when a text is selected, is none on the backdrop. */
  readonly click = (event: MouseEvent): void => {
    if (this.#isOnBackdrop && event.target === event.currentTarget) this.backdrop();
  };
}
