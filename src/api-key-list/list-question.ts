import type { ReactiveController, TemplateResult } from 'lit';
import { Question } from '../element/question.js';
import { questionContent, type KeyQuestion } from './key-question.template.js';
import type { ListView, SpeakingList } from './list-view.js';

interface AskedQuestion extends KeyQuestion {
  /** @returns whether the question can close: it stays open if nobody has handled the event */
  onConfirm(): boolean;
  /** Moves the focus once the question has closed. */
  onClosed(): void;
}

/** The dialog of the list: asks one question at a time. */
export class ListQuestion implements ReactiveController {
  readonly #element: SpeakingList;
  readonly #dialog = new Question();
  #asked: AskedQuestion | undefined;

  constructor(element: SpeakingList) {
    this.#element = element;
    element.addController(this);
  }

  /** A `<dialog>` that has left its document is no longer modal. */
  hostDisconnected(): void {
    this.close();
  }

  open(asked: AskedQuestion): void {
    this.#asked = asked;
    this.#element.renderNow();
    this.#dialog.open(this.#element.renderRoot);
  }

  close(): void {
    this.#asked = undefined;
    this.#dialog.close();
  }

  template(view: ListView): TemplateResult {
    const content = this.#asked && questionContent(this.#asked, view, this.#onAnswer);
    return this.#dialog.template(content, this.#onAnswer);
  }

  /** Called for the buttons of the question, and when its dialog has closed. */
  readonly #onAnswer = (event: Event): void => {
    const asked = this.#asked;
    const target = event.currentTarget as HTMLElement & { open?: boolean };
    // `close` fires asynchronously; if the dialog is open again, this one belongs to the previous question.
    if (!asked || target.open) return;
    if (target.matches('[part=confirm]') && !asked.onConfirm()) return;
    this.close();
    this.#element.renderNow();
    asked.onClosed();
  };
}
