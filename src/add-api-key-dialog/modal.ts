import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { logOnce } from '../api/log-once.js';
import { ModalLayer } from '../element/modal-layer.js';
import * as icons from '../styles/icons.js';
import { refocus } from '../element/focus.js';
import { lockScroll, unlockScroll } from './scroll-lock.js';

/** The element whose shadow root holds the dialog. */
type ModalHost = LitElement & { renderNow(): void };

/** How a user asks a dialog to close, other than by a button of its content. */
export type CloseRequest = 'button' | 'escape' | 'backdrop';

/**
 * A modal `<dialog>` in the shadow root of an element.
 *
 * It stops the page from scrolling, and becomes modal again when the element is moved. Only `close()` closes it;
 * `returnFocus()` then focuses the opener.
 */
export class Modal extends ModalLayer implements ReactiveController {
  readonly #host: ModalHost;
  readonly #onCloseRequest: (by: CloseRequest) => void;
  #isOpen = false;
  /** Whether something around the dialog hides it while it is open. */
  #isHidden = false;
  #isPressOnBackdrop = false;
  #scrollLock: CSSStyleSheet | undefined;
  /** The control that gets the focus when the dialog closes. */
  #opener: HTMLElement | undefined;
  /** The control in the dialog that was focused last. */
  #control: HTMLElement | undefined;

  /** @param onCloseRequest decides what happens when the user presses Escape or clicks the backdrop */
  constructor(host: ModalHost, onCloseRequest: (by: CloseRequest) => void) {
    super();
    this.#host = host;
    this.#onCloseRequest = onCloseRequest;
    host.addController(this);
  }

  /** Whether the dialog is open, or will be once its host is in a page. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** @param opener gets the focus on closing */
  open(opener: HTMLElement | undefined): void {
    this.#isOpen = true;
    this.#isHidden = false;
    this.#opener = opener;
    if (this.#host.isConnected) this.#host.renderNow();
    else this.#host.requestUpdate();
  }

  /** Closes the dialog. Call `returnFocus()` once its content is removed. */
  override close(): void {
    this.#isOpen = false;
    super.close();
    unlockScroll(this.#scrollLock);
  }

  /** Focuses the opener; if that is gone, hidden or disabled, the host. */
  returnFocus(): void {
    this.#control = undefined;
    if (!refocus(this.#opener) && this.#host.isConnected) this.#host.focus();
    this.#opener = undefined;
  }

  hostConnected(): void {
    this.#isHidden = false;
    // A moved <dialog> is no longer modal; the update makes it modal again.
    this.#host.requestUpdate();
  }

  /**
   * Shows the dialog if it should be modal and is not. The host calls it at the end of each update,
   * when the content can take the focus.
   * @param content the element in the dialog that holds the controls
   */
  update(content: Element | null): void {
    const dialog = this.#dialog;
    // `focusin` between two controls of one shadow root does not leave it.
    content?.shadowRoot?.addEventListener('focusin', this.#onFocusin);
    const isWanted = this.#isOpen && !this.#isHidden && this.#host.isConnected;
    if (!isWanted || dialog.matches(':modal')) return;
    this.enter(dialog);
    unlockScroll(this.#scrollLock);
    this.#scrollLock = lockScroll();
  }

  /** Makes the dialog modal, with the focus where it was in it. */
  protected override enter(dialog: HTMLDialogElement): void {
    // Read first: showModal() moves the focus.
    const control = this.#control;
    super.enter(dialog);
    if (!refocus(control)) this.#host.focus();
  }

  /**
   * The surface is focusable, so that a click on text in it does not move the focus out of the dialog.
   * @param close the name of the button that closes
   * @param status the text of the live region, which is rendered before it has a text
   */
  template(
    { label, close, status }: { label: string; close: string; status: string | undefined },
    content: TemplateResult,
  ): TemplateResult {
    return html`<dialog
      part="dialog"
      aria-label=${label}
      @close=${this.#onClose}
      @focusin=${this.#onFocusin}
      @focusout=${this.#onFocusout}
      @mousedown=${this.#onMousedown}
      @click=${this.#onClick}
    >
      <p class="unseen" role="status" .textContent=${status ?? ''}></p>
      ${
        this.#isOpen
          ? html`<button
                class="quiet icon close"
                part="close"
                type="button"
                aria-label=${close}
                @click=${this.#onCloseClick}
              >
                ${icons.close}
              </button>
              <div class="surface" tabindex="-1">${content}</div>`
          : nothing
      }
    </dialog>`;
  }

  protected override onEscape(): void {
    this.#requestClose('escape');
  }

  protected override onVisibilityChange(isVisible: boolean): void {
    this.#isHidden = !isVisible;
    if (isVisible) return this.#host.requestUpdate();
    this.suspend();
    unlockScroll(this.#scrollLock);
    logOnce(
      'warn',
      `<${this.#host.localName}>: hidden while open. Move it out of what hides it, and open it by \`commandfor\`.`,
      this.#host,
    );
  }

  /** Reopens a dialog that the browser has closed without a cancelable `cancel`, and treats that as Escape. */
  readonly #onClose = (event: Event): void => {
    // Slotted content may fire a `close` that bubbles up to here.
    if (event.target !== event.currentTarget || !this.#isOpen || this.#dialog.open) return;
    this.enter(this.#dialog);
    this.#requestClose('escape');
  };

  // Remember the control: a move takes the focus from it before `disconnectedCallback()` runs.
  readonly #onFocusin = (event: Event): void => {
    this.#control = event.composedPath()[0] as HTMLElement;
  };

  // A modal of the page opens above, and takes the focus. On a phone the user may only have closed the keyboard.
  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    const isAbove = relatedTarget && !this.#dialog.contains(relatedTarget as Node);
    if (isAbove) requestAnimationFrame(this.#takeFocusBack);
  };

  /** Waits for the end of a modal above. Its removal fires no event, and its `close` does not leave a shadow root. */
  readonly #takeFocusBack = (): void => {
    const dialog = this.#dialog;
    if (!dialog.matches(':modal') || dialog.matches(':focus-within')) return;
    const isLost = document.activeElement === document.body;
    if (isLost && !refocus(this.#control)) this.#host.focus();
    requestAnimationFrame(this.#takeFocusBack);
  };

  readonly #onMousedown = (event: MouseEvent): void => {
    const isOnBackdrop = event.target === event.currentTarget;
    // The second press of a double click was meant for the button that opened the dialog.
    this.#isPressOnBackdrop = isOnBackdrop && event.detail < 2;
    // A press on the backdrop would move the focus to the page.
    if (isOnBackdrop) event.preventDefault();
  };

  readonly #onClick = (event: MouseEvent): void => {
    // A press that begins inside and ends outside selects text; its click is on the <dialog> as well.
    if (this.#isPressOnBackdrop && event.target === event.currentTarget)
      this.#requestClose('backdrop');
  };

  readonly #onCloseClick = (): void => this.#requestClose('button');

  #requestClose(by: CloseRequest): void {
    // WebKit fires `cancel` late, after a listener for the key has closed the dialog.
    if (this.#isOpen) this.#onCloseRequest(by);
  }

  get #dialog(): HTMLDialogElement {
    return this.#host.renderRoot.querySelector('dialog')!;
  }
}
