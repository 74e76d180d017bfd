import { html, type LitElement, type TemplateResult } from 'lit';
import { coverable, isModalOpen } from '../element/modal-layer.js';
import { onRemoval } from '../element/removal.js';
import * as icons from '../styles/icons.js';
import { Delay } from './delay.js';

const SHOWN_MS = 6000;

/**
 * Shows for six seconds what was done, in the words of the live region. The pointer and the focus hold it. It is not
 * shown under an open modal, and goes when one opens.
 */
export class Toast {
  readonly #host: LitElement;
  readonly #hiding = new Delay(() => this.hide(), SHOWN_MS);
  #text = '';
  #isFailure = false;

  constructor(host: LitElement) {
    this.#host = host;
    onRemoval(host, () => this.#forget());
  }

  async show(text: string, isFailure = false): Promise<void> {
    this.#text = text;
    this.#isFailure = isFailure;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!this.#host.isConnected || isModalOpen()) return;
    this.#element?.showPopover();
    coverable.add(this);
    this.#onRelease();
  }

  hide(): void {
    this.#forget();
    const hadFocus = this.#element?.matches(':focus-within');
    if (this.#element?.matches(':popover-open')) this.#element.hidePopover();
    if (hadFocus) this.#host.focus();
  }

  template(dismiss: string): TemplateResult {
    return html`<div
      class=${this.#isFailure ? 'failed' : ''}
      part="toast"
      popover="manual"
      @pointerenter=${this.#onHold}
      @focusin=${this.#onHold}
      @pointerleave=${this.#onRelease}
      @focusout=${this.#onRelease}
    >
      ${this.#isFailure ? icons.caution : icons.check}<span .textContent=${this.#text}></span>
      <button
        class="quiet icon"
        part="dismiss"
        type="button"
        aria-label=${dismiss}
        @click=${this.#onDismiss}
      >
        ${icons.close}
      </button>
    </div>`;
  }

  #forget(): void {
    this.#hiding.cancel();
    coverable.delete(this);
  }

  readonly #onHold = (): void => this.#hiding.cancel();

  readonly #onRelease = (): void => {
    // The pointer may leave a toast that has the focus, and the focus one that is under the pointer.
    if (!this.#element?.matches(':hover, :focus-within')) this.#hiding.start();
  };

  readonly #onDismiss = (): void => this.hide();

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[part=toast]');
  }
}
