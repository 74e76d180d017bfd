import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { logOnce } from '../api/log-once.js';
import { ModalLayer } from '../element/modal-layer.js';
import { PressGuard } from '../element/press-guard.js';
import { CloseRequests, type CloseRequest } from './close-requests.js';
import { FocusMemory, refocus } from './focus-memory.js';
import { lockScroll, unlockScroll } from './scroll-lock.js';

/** The element whose shadow root holds the dialog. */
type ModalHost = LitElement & { renderNow(): void };

/**
 * A modal `<dialog>` in the shadow root of an element.
 *
 * It stops the page from scrolling, becomes modal again when the element is moved, closes only by
 * `close()`, and then returns the focus to the opener.
 */
export class Modal implements ReactiveController {
  readonly #host: ModalHost;
  readonly #onCloseRequest: (by: CloseRequest) => void;
  readonly #requests = new CloseRequests((by) => this.#requestClose(by));
  readonly #layer = new ModalLayer({
    onEscape: (event) => this.#requests.onEscape(event),
    onVisibilityChange: (isVisible) => this.#onVisibilityChange(isVisible),
  });
  readonly #focus = new FocusMemory();
  #pressGuard: PressGuard | undefined;
  #isOpen = false;
  /** Whether something around the dialog hides it while it is open. */
  #isHidden = false;

  /** @param onCloseRequest decides what happens when the user presses Escape or clicks the backdrop */
  constructor(host: ModalHost, onCloseRequest: (by: CloseRequest) => void) {
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
    this.#focus.opener = opener;
    if (this.#host.isConnected) this.#host.renderNow();
    else this.#host.requestUpdate();
  }

  /** Closes the dialog. Call `returnFocus()` once its content is removed. */
  close(): void {
    this.#isOpen = false;
    this.#pressGuard = undefined;
    this.#layer.close();
    unlockScroll(this);
  }

  /** Focuses the opener; if that is gone, hidden or disabled, the host. */
  returnFocus(): void {
    if (!this.#focus.returnToOpener() && this.#host.isConnected) this.#host.focus();
  }

  /** Ignores clicks whose press began before now. Call it when new content appears under the pointer. */
  ignoreEarlierPresses(): void {
    this.#pressGuard = new PressGuard();
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
    this.#focus.follow(dialog, content?.shadowRoot);
    const isWanted = this.#isOpen && !this.#isHidden && this.#host.isConnected;
    if (!isWanted || dialog.matches(':modal')) return;
    // Read first: showModal() moves the focus.
    const { control } = this.#focus;
    this.#layer.open(dialog);
    lockScroll(this);
    if (!refocus(control)) this.#host.focus();
  }

  /**
   * @param status the text of a live region, which is there before the text is
   */
  template(label: string, status: string | undefined, content: TemplateResult): TemplateResult {
    const { onKeyup, onCancel, onMousedown, onClick } = this.#requests;
    return html`<dialog
      part="dialog"
      aria-label=${label}
      @keyup=${onKeyup}
      @cancel=${onCancel}
      @close=${this.#onClose}
      @mousedown=${onMousedown}
      @click=${onClick}
    >
      <p class="unseen" role="status" .textContent=${status ?? ''}></p>
      ${this.#isOpen ? this.#surface(content) : nothing}
    </dialog>`;
  }

  /** It is focusable, so that a click on text in it does not move the focus out of the dialog. */
  #surface(content: TemplateResult): TemplateResult {
    return html`<div
      class="surface"
      tabindex="-1"
      @mousedown=${this.#onSurfaceMousedown}
      @click=${this.#surfaceClickListener}
    >
      ${content}
    </div>`;
  }

  /** Reopens a dialog that the browser has closed without a cancelable `cancel`, and treats that as Escape. */
  readonly #onClose = (event: Event): void => {
    // Slotted content may fire a `close` that bubbles up to here.
    if (event.target !== event.currentTarget || !this.#isOpen || this.#dialog.open) return;
    this.#layer.open(this.#dialog);
    this.#requestClose('escape');
  };

  #onVisibilityChange(isVisible: boolean): void {
    this.#isHidden = !isVisible;
    if (isVisible) return this.#host.requestUpdate();
    this.#layer.suspend();
    unlockScroll(this);
    logOnce(
      'warn',
      `<${this.#host.localName}>: The dialog is hidden while open. Move the element out of what hides it, and open it by \`commandfor\`.`,
      this.#host,
    );
  }

  readonly #onSurfaceMousedown = (event: MouseEvent): void => this.#pressGuard?.press(event);

  readonly #surfaceClickListener = {
    capture: true,
    handleEvent: (event: MouseEvent): void => {
      if (!this.#pressGuard?.refuses(event)) return;
      event.stopPropagation();
      event.preventDefault();
    },
  };

  #requestClose(by: CloseRequest): void {
    // WebKit fires `cancel` late, after a listener for the key has closed the dialog.
    if (this.#isOpen) this.#onCloseRequest(by);
  }

  get #dialog(): HTMLDialogElement {
    return this.#host.renderRoot.querySelector('dialog')!;
  }
}
