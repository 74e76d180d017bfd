/** How a user asks a dialog to close, other than by a button in it. */
export type CloseRequest = 'escape' | 'backdrop';

/**
 * Chromium 133, Firefox 136 and Safari 26 support `:open`. Of older browsers only Chromium fires
 * `keydown` while a picker is open.
 */
const isOpenPicker = (target: EventTarget): boolean =>
  target instanceof HTMLSelectElement && CSS.supports('selector(:open)') && target.matches(':open');

/** WebKit marks a key that an input method has used by its code alone (webkit.org/b/165004). */
const isForInputMethod = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229;

/** Whether a control or an input method uses this Escape. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || isForInputMethod(event) || event.composedPath().some(isOpenPicker);

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

  onEscape(event: KeyboardEvent): void {
    this.#isEscapeTaken = isTaken(event);
    if (!isForInputMethod(event)) event.stopPropagation();
    if (this.#isEscapeTaken) return;
    event.preventDefault();
    if (!event.repeat) this.#onRequest('escape');
  }

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
