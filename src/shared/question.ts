import { PressGuard } from './press-guard.js';

/** What a question in a modal dialog of its own has in common: opening, Escape, and stray presses. */
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

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The dialog around, and the browser, would take it for another one.
    event.preventDefault();
    this.close();
  };

  readonly press = (event: MouseEvent): void => this.#guard.press(event);

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#root()?.querySelector('dialog');
  }
}
