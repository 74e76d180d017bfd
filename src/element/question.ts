import { html, nothing, type TemplateResult } from 'lit';
import { PressGuard } from './press-guard.js';

/** What is asked, and what can be answered. */
export interface QuestionContent {
  role: 'dialog' | 'alertdialog';
  heading: unknown;
  text: unknown;
  /** What more there is to choose. */
  field?: unknown;
  /** Those that answer. */
  buttons: unknown;
}

/** A question in a modal dialog of its own: how it looks, opening, Escape, and stray presses. */
export class Question {
  #root: () => ParentNode | undefined;
  #guard = new PressGuard();

  /** @param root what holds the one `<dialog>` */
  constructor(root: () => ParentNode | undefined) {
    this.#root = root;
  }

  open(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    // What was opened after it, or has moved, would stand above it.
    dialog.close();
    this.#guard.renew();
    dialog.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  /** Whether a click began before the question was there. */
  refuses(event: MouseEvent): boolean {
    return this.#guard.refuses(event);
  }

  /**
   * The dialog, with nothing in it where nothing is asked.
   * @param closed hears that it was closed, by whichever way
   */
  template(asked: QuestionContent | undefined, closed: (event: Event) => void): TemplateResult {
    return html`<div class="root"
      ><dialog
        part="question"
        role=${asked?.role ?? nothing}
        aria-labelledby="asked"
        aria-describedby="asked-text"
        @keydown=${this.#keydown}
        @mousedown=${this.#press}
        @close=${closed}
        >${asked ? contentOf(asked) : nothing}</dialog
      ></div
    >`;
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The dialog around, and the browser, would take it for another one.
    event.preventDefault();
    this.close();
  };

  readonly #press = (event: MouseEvent): void => this.#guard.press(event);

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#root()?.querySelector('dialog');
  }
}

const contentOf = ({ heading, text, field, buttons }: QuestionContent): TemplateResult =>
  html`<div class="surface"
    ><div part="heading" id="asked">${heading}</div><div id="asked-text">${text}</div>${field}<div
      part="actions"
      >${buttons}</div
    ></div
  >`;
