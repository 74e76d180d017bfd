import { isOwnCopy } from './copy.js';
import type { UnrecordedText } from './unrecorded-text.js';

/** What there is to guard at the moment. */
export interface Guarded {
  /** Whether the page holds a secret. */
  hasSecret: boolean;
  /** Whether the user has copied or stored the secret, so that it may be lost. */
  isAcknowledged: boolean;
  /** The text that shows the secret, if one does. */
  shownText: UnrecordedText | undefined;
}

interface GuardOwner {
  /** Clears the secret: the page is being left. */
  onPageHide(): void;
  /** Takes the copy of a user who has selected nothing but the shown text. */
  onCopy(event: ClipboardEvent): void;
}

const SELECTION_EVENTS = ['selectionchange', 'copy', 'cut'];

/**
 * Guards one secret against what happens to its page.
 *
 * - Until the secret is acknowledged, it cancels `beforeunload`, so that the browser asks before leaving.
 * - On `pagehide` it has the owner clear the secret: the browser may restore the page from its
 *   back/forward cache for somebody else.
 * - While a text shows the secret, it stops `selectionchange`, `copy` and `cut` if any of that text is
 *   selected: OpenReplay and PostHog record a selection whatever marks its elements carry. A `copy` of
 *   nothing but that text goes to the owner.
 *
 * It listens on the window in the capture phase, and only while there is something to guard. Capturing
 * listeners that the page added to the window earlier still come first.
 */
export class PageGuard {
  readonly #owner: GuardOwner;
  #shownText: UnrecordedText | undefined;

  constructor(owner: GuardOwner) {
    this.#owner = owner;
  }

  /** Sets what to guard from now on; the same again is no change. */
  update({ hasSecret, isAcknowledged, shownText }: Guarded): void {
    this.#shownText = shownText;
    const isShown = hasSecret && !!shownText;
    listenWhile(hasSecret, 'pagehide', this.#onPageHide);
    listenWhile(hasSecret && !isAcknowledged, 'beforeunload', this.#onBeforeUnload);
    for (const type of SELECTION_EVENTS) listenWhile(isShown, type, this.#onSelection);
  }

  readonly #onPageHide = (): void => this.#owner.onPageHide();

  readonly #onBeforeUnload = (event: Event): void => event.preventDefault();

  readonly #onSelection = (event: Event): void => {
    // Our own copy needs its event, whatever the user has selected.
    const selection = isOwnCopy() ? undefined : this.#shownText?.selection;
    if (!selection) return;
    event.stopImmediatePropagation();
    if (event.type === 'copy' && selection === 'inside')
      this.#owner.onCopy(event as ClipboardEvent);
  };
}

/** Adds a listener to the window or removes it; one that is there already keeps its place. */
function listenWhile(isNeeded: boolean, type: string, listener: (event: Event) => void): void {
  if (isNeeded) addEventListener(type, listener, { capture: true });
  else removeEventListener(type, listener, { capture: true });
}
