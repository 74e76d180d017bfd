import { html, type TemplateResult } from 'lit';
import type { SecretMessages } from '../shared/messages.js';
import { Question } from '../shared/question.js';

/** The question before a key is given up that may not have been stored: a dialog of its own. */
export class LossQuestion {
  #giveUp: () => void;
  #question: Question;

  /**
   * @param root where it is drawn
   * @param giveUp called when the user does not want the key
   */
  constructor(root: () => HTMLElement | DocumentFragment, giveUp: () => void) {
    this.#question = new Question(root);
    this.#giveUp = giveUp;
  }

  ask(): void {
    this.#question.open();
  }

  close(): void {
    this.#question.close();
  }

  template(messages: SecretMessages, applicationName: string): TemplateResult {
    const { keydown, press } = this.#question;
    return html`<div class="root"
      ><dialog
        part="question"
        role="alertdialog"
        aria-labelledby="loss"
        aria-describedby="loss-text"
        @keydown=${keydown}
        @mousedown=${press}
      >
        <div class="surface">
          <div part="heading" id="loss">${messages.unsavedHeading}</div>
          <p id="loss-text">${messages.unsaved(applicationName)}</p>
          <div part="actions"
            ><button class="primary" part="back" type="button" @click=${this.#answer}
              ><span>${messages.goBack}</span></button
            ><button part="discard" type="button" @click=${this.#answer}
              >${messages.closeAnyway}</button
          ></div>
        </div>
      </dialog></div
    >`;
  }

  readonly #answer = (event: MouseEvent): void => {
    if (this.#question.refuses(event)) return;
    if ((event.currentTarget as Element).matches('[part=back]')) this.close();
    else this.#giveUp();
  };
}
