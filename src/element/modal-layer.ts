import { tabStopsIn } from './tab-stops.js';

/** The modal dialogs of this package that are open, the topmost last. */
const layers: ModalLayer[] = [];

/** Whether a modal dialog of this package is open. */
export const isModalOpen = (): boolean => layers.length > 0;

/** The messages that a modal dialog of this package would cover: each is hidden when one opens. */
export const coverable = new Set<{ hide(): void }>();

/** WebKitGTK reports no `key` for Shift+Tab, so Tab is recognized by its code. */
const TAB_KEY_CODE = 9;

/**
 * Listens on the window in the capture phase, before any listener of a modal around the dialog. So one Escape closes
 * one layer, and Tab does not reach what is inert.
 */
const onKeydown = (event: KeyboardEvent): void => {
  const { key, keyCode } = event;
  if (key === 'Escape' || keyCode === TAB_KEY_CODE) layers.at(-1)!.receiveKey(event);
};

/**
 * Chromium 133, Firefox 136 and Safari 26 support `:open`. Of older browsers only Chromium fires
 * `keydown` while a picker is open.
 */
const isOpenPicker = (target: EventTarget): boolean =>
  target instanceof HTMLSelectElement && CSS.supports('selector(:open)') && target.matches(':open');

/** WebKit marks a key that an input method has used by its code alone (webkit.org/b/165004). */
const isForInputMethod = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229;

/** Clears the search field that a key was pressed in; returns whether there was a text in one. */
const clearSearch = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLInputElement) || target.type !== 'search' || !target.value)
    return false;
  target.value = '';
  return target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** Whether a control or an input method uses this Escape. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || isForInputMethod(event) || event.composedPath().some(isOpenPicker);

/**
 * A `<dialog>` that is modal: it gets each Escape that is not for a modal above it, keeps Tab inside, and
 * notices when something around it hides it, which would leave the page inert.
 *
 * Escape is recognized by its `keydown`, because Chromium makes every second `cancel` event
 * not cancelable (html.spec.whatwg.org, close watchers). `cancel` covers all other requests, such as the
 * back gesture of a phone.
 *
 * It refuses a click on content that has only just appeared under the pointer: one whose press began before
 * the content was there, or the second of a double click on what was there before. Keys and `click()` of
 * a script are never refused.
 *
 * It listens on the window only while it is modal.
 */
export abstract class ModalLayer {
  #dialog: HTMLDialogElement | undefined;
  #observer: IntersectionObserver | undefined;
  #isContentNew = false;
  #isEscapeTaken = false;
  /** The last Escape or Tab that was pressed in slotted content. */
  #slottedKey: KeyboardEvent | undefined;

  /** Called when the user asks to close the dialog, by Escape or by a gesture of the browser. */
  protected abstract onEscape(): void;

  /** Called when something around the dialog hides it, or shows it again. */
  protected abstract onVisibilityChange(isVisible: boolean): void;

  /** Makes a dialog modal and the topmost, also if it is open already. */
  protected enter(dialog: HTMLDialogElement): void {
    this.#observer?.disconnect();
    this.#leave();
    this.#dialog = dialog;
    this.#isEscapeTaken = false;
    // A moved <dialog> keeps its `open` attribute, and showModal() would throw.
    dialog.open = false;
    dialog.showModal();
    dialog.addEventListener('keydown', this.#onKeydown);
    dialog.addEventListener('keyup', this.#onKeyup);
    dialog.addEventListener('cancel', this.#onCancel);
    dialog.addEventListener('mousedown', this.#onMousedown, true);
    dialog.addEventListener('close', this.#onClose);
    dialog.addEventListener('click', this.#onClick, true);
    addEventListener('keydown', onKeydown, true);
    layers.push(this);
    for (const each of coverable) each.hide();
    this.#observer = new IntersectionObserver(this.#onIntersection);
    this.#observer.observe(dialog);
  }

  /** To be called when new content appears. */
  ignoreEarlierPresses(): void {
    this.#isContentNew = true;
  }

  close(): void {
    this.#observer?.disconnect();
    this.#leave();
  }

  /** Stops being modal, and stays open for when it can be seen again. */
  protected suspend(): void {
    this.#leave();
    this.#dialog!.open = true;
  }

  /** Takes an Escape or Tab from the page, unless it is meant for a modal above. */
  receiveKey(event: KeyboardEvent): void {
    const dialog = this.#dialog!;
    const path = event.composedPath();
    const modal = path.find(
      (target) => target instanceof Element && target.matches('dialog:modal'),
    );
    // Try to take the focus. A modal above makes this dialog inert: then that fails, and the key is not for it.
    if (!modal) dialog.querySelector<HTMLElement>('.surface[tabindex], .surface button')?.focus();
    if (modal ? modal !== dialog : !dialog.matches(':focus-within')) {
      // WebKit fires `cancel` late: on this dialog, if a listener for the key has closed the modal above.
      this.#isEscapeTaken = event.key === 'Escape';
      return;
    }
    const depth = path.indexOf(dialog);
    const isSlotted = path.slice(0, depth).some((target) => target instanceof HTMLSlotElement);
    if (!isSlotted) this.#useKey(event);
    else {
      this.#slottedKey = event;
      hideKey(event, ({ currentTarget }) => path.indexOf(currentTarget!) > depth);
    }
  }

  /** Slotted content hears the key first, and may use it. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event === this.#slottedKey) this.#useKey(event);
  };

  readonly #onKeyup = (): void => {
    if (!this.#isEscapeTaken) return;
    // WebKit queues `cancel`. On a busy machine it comes after the key is released, and even after a timer that was
    // set then, but not after a message.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      this.#isEscapeTaken = false;
      port1.close();
    };
    port2.postMessage(null);
  };

  readonly #onCancel = (event: Event): void => {
    // The `cancel` of a file input inside bubbles up to here.
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    if (!this.#isEscapeTaken) this.onEscape();
  };

  /** The browser has closed the dialog, and its owner has not opened it again. */
  readonly #onClose = (event: Event): void => {
    if (event.target === this.#dialog && !this.#dialog.open) this.close();
  };

  readonly #onMousedown = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.#isContentNew = false;
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (!this.#isContentNew || !event.detail) return;
    event.stopPropagation();
    event.preventDefault();
  };

  #useEscape(event: KeyboardEvent): void {
    this.#isEscapeTaken = isTaken(event);
    if (!isForInputMethod(event)) event.stopPropagation();
    if (this.#isEscapeTaken) return;
    event.preventDefault();
    // The key is for the search field alone, which not every browser clears by itself.
    this.#isEscapeTaken = clearSearch(event);
    if (!this.#isEscapeTaken && !event.repeat) this.onEscape();
  }

  #useKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.#useEscape(event);
    event.stopPropagation();
    const stops = tabStopsIn(this.#dialog!);
    const [from, to] = event.shiftKey ? [0, -1] : [-1, 0];
    if (event.defaultPrevented || event.composedPath()[0] !== stops.at(from)) return;
    event.preventDefault();
    stops.at(to)!.focus();
  }

  #leave(): void {
    this.#dialog?.close();
    const index = layers.indexOf(this);
    if (index >= 0) layers.splice(index, 1);
    if (!layers.length) removeEventListener('keydown', onKeydown, true);
  }

  // `isIntersecting` is no answer: in a frame out of view nothing intersects, although the dialog is visible.
  readonly #onIntersection = (): void => {
    const dialog = this.#dialog!;
    const isVisible = dialog.checkVisibility();
    if (isVisible !== dialog.matches(':modal')) this.onVisibilityChange(isVisible);
  };
}

/** Hides which key it is from some listeners: those of the page may hear it before the focused control does. */
function hideKey(event: KeyboardEvent, isHidden: (event: KeyboardEvent) => boolean): void {
  for (const name of ['key', 'code', 'keyCode', 'which'] as const) {
    const value = event[name];
    const hidden = typeof value === 'string' ? '' : 0;
    Object.defineProperty(event, name, { get: () => (isHidden(event) ? hidden : value) });
  }
}
