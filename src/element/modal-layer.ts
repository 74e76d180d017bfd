import { tabStopsIn } from './tab-stops.js';

/** The modal dialogs of this package that are open, the topmost last. */
const layers: ModalLayer[] = [];

/** WebKitGTK gives Shift+Tab no name. */
const TAB_KEY_CODE = 9;

/**
 * Goes first on the way of each key, since a modal around the dialog may listen anywhere in the page: one
 * Escape closes one layer, and Tab does not go to what is inert.
 */
const onKeydown = (event: KeyboardEvent): void => {
  const { key, keyCode } = event;
  if (key === 'Escape' || keyCode === TAB_KEY_CODE) layers.at(-1)!.receiveKey(event);
};

/** The owner of a layer, which it reports to. */
interface LayerOwner {
  /** Called with each Escape that is meant for the layer. The owner decides whether the page sees it. */
  onEscape(event: KeyboardEvent): void;
  /** Called when something around the dialog hides it, or shows it again. */
  onVisibilityChange(isVisible: boolean): void;
}

/**
 * A `<dialog>` that is modal: it gets each Escape that is not for a modal above it, keeps Tab inside, and
 * notices when something around it hides it, which would leave the page inert.
 *
 * It listens on the window only while it is modal.
 */
export class ModalLayer {
  readonly #owner: LayerOwner;
  #dialog: HTMLDialogElement | undefined;
  #observer: IntersectionObserver | undefined;
  /** The key that was pressed last in a control of the host's that stands in the dialog. */
  #slottedKey: KeyboardEvent | undefined;

  constructor(owner: LayerOwner) {
    this.#owner = owner;
  }

  /** Makes a dialog modal and the topmost, also if it is open already. */
  open(dialog: HTMLDialogElement): void {
    this.close();
    this.#dialog = dialog;
    // A moved <dialog> keeps its `open` attribute, and showModal() would throw.
    dialog.open = false;
    dialog.showModal();
    dialog.addEventListener('keydown', this.#onKeydown);
    addEventListener('keydown', onKeydown, true);
    layers.push(this);
    this.#observer = new IntersectionObserver(this.#onIntersection);
    this.#observer.observe(dialog);
  }

  close(): void {
    this.#observer?.disconnect();
    this.#leave();
  }

  /** Stops being modal, and stays open for when it can be seen again. */
  suspend(): void {
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
    // A modal above keeps every control in this one from taking the focus.
    if (!modal) dialog.querySelector<HTMLElement>('[tabindex], button')?.focus();
    if (modal ? modal !== dialog : !dialog.matches(':focus-within')) return;
    const depth = path.indexOf(dialog);
    const isSlotted = path.slice(0, depth).some((target) => target instanceof HTMLSlotElement);
    if (!isSlotted) this.#useKey(event);
    else {
      this.#slottedKey = event;
      hideKey(event, ({ currentTarget }) => path.indexOf(currentTarget!) > depth);
    }
  }

  /** The host's own control comes first, and may have used the key. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event === this.#slottedKey) this.#useKey(event);
  };

  #useKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.#owner.onEscape(event);
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

  // In a frame out of view nothing intersects, and all is visible.
  readonly #onIntersection = (): void => {
    const dialog = this.#dialog!;
    const isVisible = dialog.checkVisibility();
    if (isVisible !== dialog.matches(':modal')) this.#owner.onVisibilityChange(isVisible);
  };
}

/** Hides which key it is from some of the listeners. The page's may come before that of the focused control. */
function hideKey(event: KeyboardEvent, isHidden: (event: KeyboardEvent) => boolean): void {
  for (const name of ['key', 'keyCode'] as const) {
    const value = event[name];
    Object.defineProperty(event, name, { get: () => (isHidden(event) ? '' : value) });
  }
}
