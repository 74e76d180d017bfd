import { html, nothing, type TemplateResult } from 'lit';
import { ModalLayer } from './modal-layer.js';

/** The content of a question, as values that a template can render. */
export interface QuestionContent {
  role: 'dialog' | 'alertdialog';
  heading: unknown;
  text: unknown;
  /** A field with a choice to make. */
  field?: unknown;
  /** The buttons that answer. */
  buttons: unknown;
}

/** A question in a modal `<dialog>` of a shadow root: its markup, opening and closing, Escape, and stray clicks. */
export class Question extends ModalLayer {
  /**
   * Opens the dialog, after its content has been rendered.
   * @param root the shadow root with the template; it has no other `<dialog>`
   */
  open(root: ParentNode): void {
    this.ignoreEarlierPresses();
    this.enter(root.querySelector('dialog')!);
  }

  protected override onEscape(): void {
    this.close();
  }

  /** Nobody can answer it any more. */
  protected override onVisibilityChange(): void {
    this.close();
  }

  /**
   * The dialog, empty while there is no question.
   * @param onClose called when the dialog has closed, by a button or by Escape
   */
  template(content: QuestionContent | undefined, onClose?: (event: Event) => void): TemplateResult {
    return html`<div class="root">
      <dialog
        part="question"
        role=${content?.role ?? nothing}
        aria-labelledby="asked"
        aria-describedby="asked-text"
        @close=${onClose}
      >
        ${content ? contentTemplate(content) : nothing}
      </dialog>
    </div>`;
  }
}

const contentTemplate = ({
  heading,
  text,
  field,
  buttons,
}: QuestionContent): TemplateResult => html`
  <div class="surface">
    <div class="head"><div part="heading" id="asked">${heading}</div></div>
    <div class="body">
      <div id="asked-text">${text}</div>
      ${field}
    </div>
    <div class="foot" part="actions">${buttons}</div>
  </div>
`;
