import { isOwnCopy } from './copy.js';
import type { UnrecordedText } from './unrecorded-text.js';

/** The state that decides what to guard. */
export interface Guarded {
  /** Whether the page holds a secret. */
  hasSecret: boolean;
  /** Whether the user has copied or stored the secret, so that it may be lost. */
  isAcknowledged?: boolean;
  /** The text that shows the secret, if one does. */
  shownText?: UnrecordedText | undefined;
}

const SELECTION_EVENTS = ['selectionchange', 'copy', 'cut', 'dragstart'];

/**
 * Guards one secret against what happens to its page.
 *
 * - Until the secret is acknowledged, it cancels `beforeunload`, so that the browser asks before leaving.
 * - On `pagehide` it calls `onLeave`, which clears the secret: the browser may restore the page from its
 *   back/forward cache for somebody else.
 * - While a text shows the secret, it stops `selectionchange`, `copy` and `cut` if any of that text is
 *   selected: OpenReplay and PostHog record a selection whatever marks its elements carry. A `copy` of
 *   nothing but that text goes to `onCopy`. Such a selection cannot be dragged: listeners of the page
 *   would read it from the events of the drag and the drop.
 *
 * It listens on the window in the capture phase, and only while there is something to guard. Capturing
 * listeners that the page added to the window earlier still come first.
 */
export class PageGuard {
  readonly #onLeave: () => void;
  readonly #onCopy: ((event: ClipboardEvent) => void) | undefined;
  #shownText: UnrecordedText | undefined;

  /**
   * @param onLeave clears the secret
   * @param onCopy handles a copy by the user of nothing but the shown text
   */
  constructor(onLeave: () => void, onCopy?: (event: ClipboardEvent) => void) {
    this.#onLeave = onLeave;
    this.#onCopy = onCopy;
  }

  /** Sets what to guard from now on; the same again is no change. */
  update({ hasSecret, isAcknowledged, shownText }: Guarded): void {
    this.#shownText = shownText;
    const isShown = hasSecret && !!shownText;
    listenWhile(hasSecret, 'pagehide', this.#onLeave);
    listenWhile(hasSecret && !isAcknowledged, 'beforeunload', this.#onBeforeUnload);
    for (const type of SELECTION_EVENTS) listenWhile(isShown, type, this.#onSelection);
  }

  readonly #onBeforeUnload = (event: Event): void => event.preventDefault();

  readonly #onSelection = (event: Event): void => {
    // Our own copy needs its event, whatever the user has selected.
    const selection = isOwnCopy() ? undefined : this.#shownText?.selection;
    if (!selection) return;
    event.stopImmediatePropagation();
    if (event.type === 'dragstart') event.preventDefault();
    if (event.type === 'copy' && selection === 'inside') this.#onCopy!(event as ClipboardEvent);
  };
}

/** Adds a listener to the window or removes it; one that is there already keeps its place. */
function listenWhile(isNeeded: boolean, type: string, listener: (event: Event) => void): void {
  const listen = isNeeded ? addEventListener : removeEventListener;
  listen(type, listener, { capture: true });
}
