import { html, nothing, type TemplateResult } from 'lit';
import { ModalLayer } from './modal-layer.js';
import { PressGuard } from './press-guard.js';

/** The content of a question, as values that a template can render. */
export interface QuestionContent {
  role: 'dialog' | 'alertdialog';
  heading: unknown;
  text: unknown;
  /** A field with a choice to make. */
  field?: unknown;
  /** The buttons that answer; each checks `refuses()` in its click handler. */
  buttons: unknown;
}

/** A question in a modal `<dialog>` of a shadow root: its markup, opening and closing, Escape, and stray clicks. */
export class Question {
  #root: () => ParentNode | undefined;
  #guard = new PressGuard();
  #layer = new ModalLayer({
    onEscape: (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) this.close();
    },
    // Nobody can answer it any more.
    onVisibilityChange: () => this.close(),
  });

  /** @param root the shadow root with the template; it has no other `<dialog>` */
  constructor(root: () => ParentNode | undefined) {
    this.#root = root;
  }

  /** Opens the dialog, after its content has been rendered. */
  open(): void {
    const dialog = this.#root()?.querySelector('dialog');
    if (!dialog) return;
    this.#guard.renew();
    this.#layer.open(dialog);
  }

  close(): void {
    this.#layer.close();
  }

  /** Whether a click on a button was aimed at what was there before the question. */
  refuses(event: MouseEvent): boolean {
    return this.#guard.refuses(event);
  }

  /**
   * The dialog, empty while there is no question.
   * @param onClose called when the dialog has closed, by a button or by Escape
   */
  template(content: QuestionContent | undefined, onClose: (event: Event) => void): TemplateResult {
    return html`<div class="root">
      <dialog
        part="question"
        role=${content?.role ?? nothing}
        aria-labelledby="asked"
        aria-describedby="asked-text"
        @mousedown=${this.#onMouseDown}
        @close=${onClose}
      >
        ${content ? contentTemplate(content) : nothing}
      </dialog>
    </div>`;
  }

  readonly #onMouseDown = (event: MouseEvent): void => this.#guard.press(event);
}

const contentTemplate = ({
  heading,
  text,
  field,
  buttons,
}: QuestionContent): TemplateResult => html`
  <div class="surface">
    <div part="heading" id="asked">${heading}</div>
    <div id="asked-text">${text}</div>
    ${field}
    <div part="actions">${buttons}</div>
  </div>
`;
