/** How a user asks a dialog to close, other than by a button in it. */
export type CloseRequest = 'escape' | 'backdrop';

/**
 * Chromium 133, Firefox 136 and Safari 26 support `:open`. Of older browsers only Chromium fires
 * `keydown` while a picker is open.
 */
const isOpenPicker = (target: EventTarget): boolean =>
  target instanceof HTMLSelectElement && CSS.supports('selector(:open)') && target.matches(':open');

/** Whether a control, an input method or an inner dialog uses this Escape. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.isComposing ||
  // WebKit's mark for a key that an input method has used (webkit.org/b/165004).
  event.keyCode === 229 ||
  event.composedPath().some(isOpenPicker);

/**
 * The listeners of a `<dialog>` that recognize requests to close it.
 *
 * Escape is recognized by its `keydown`, because Chromium makes every second `cancel` event
 * not cancelable (html.spec.whatwg.org, close watchers). `cancel` covers all other requests, such as the
 * back gesture of a phone.
 */
export class CloseRequests {
  readonly #onRequest: (by: CloseRequest) => void;
  #isEscapeTaken = false;
  #isPressOnBackdrop = false;

  constructor(onRequest: (by: CloseRequest) => void) {
    this.#onRequest = onRequest;
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.#isEscapeTaken = isTaken(event);
    if (this.#isEscapeTaken) return;
    event.preventDefault();
    this.#onRequest('escape');
  };

  readonly onKeyup = (): void => {
    this.#isEscapeTaken = false;
  };

  readonly onCancel = (event: Event): void => {
    // The `cancel` of a file input inside bubbles up to here.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (!this.#isEscapeTaken) this.#onRequest('escape');
  };

  readonly onMousedown = (event: MouseEvent): void => {
    const isOnBackdrop = event.target === event.currentTarget;
    // The second press of a double click was meant for the button that opened the dialog.
    this.#isPressOnBackdrop = isOnBackdrop && event.detail < 2;
    // A press on the backdrop would move the focus to the page.
    if (isOnBackdrop) event.preventDefault();
  };

  readonly onClick = (event: MouseEvent): void => {
    // A press that begins inside and ends outside selects text; its click is on the <dialog> as well.
    if (this.#isPressOnBackdrop && event.target === event.currentTarget)
      this.#onRequest('backdrop');
  };
}
