import type { LitElement, TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import type { TextRules } from '../rules/draft.js';
import { ApiKeyEditEvent, ApiKeyRevokeEvent, ApiKeyRotateEvent } from '../api/list-events.js';
import { messageOf } from '../rules/form-errors.js';
import { Question } from '../element/question.js';
import { KeyActions } from './action-requests.js';
import { questionOf, type AskedAction } from './key-question.template.js';
import { nameOf } from './key-name.js';
import type { KeyRows } from './key-rows.js';
import type { KeyAction, ListTexts, ListView, RowView } from './list-view.js';
import { RowEdit, type EditedField } from './key-edit.js';

/** What the tasks need of their element. */
interface TasksHost {
  readonly element: LitElement;
  readonly rows: KeyRows;
  readonly texts: () => ListTexts;
  readonly rules: () => TextRules;
  /** Draws at once, so that what the focus comes to is there. */
  draw(): void;
  say(status: string): void;
  /** Changes a record, or takes it away. */
  replace(id: string, changes: Partial<ApiKeyRecord> | undefined): void;
}

/** What the user does with keys: the questions, the edits, and what became of each. */
export class KeyTasks {
  #host: TasksHost;
  #asked: AskedAction | undefined;
  #edits = new Map<string, RowEdit>();
  #failures = new Map<string, string>();
  readonly #underWay = new KeyActions();
  readonly #question = new Question(() => this.#host.element.renderRoot);

  constructor(host: TasksHost) {
    this.#host = host;
  }

  rowOf(key: ApiKeyRecord): RowView {
    const { id } = key;
    const isBusy = this.#underWay.isBusy(id);
    return { key, isBusy, error: this.#failures.get(id) ?? '', edit: this.#edits.get(id) };
  }

  /** The dialog of the questions. */
  template(view: ListView): TemplateResult {
    const asked = this.#asked && questionOf(this.#asked, view, this.#answer);
    return this.#question.template(asked, this.#answer);
  }

  /** A dialog that is moved is modal no more. */
  closeQuestion(): void {
    this.#asked = undefined;
    this.#question.close();
  }

  /** The element has gone for good. */
  abandon(): void {
    this.#underWay.abort();
  }

  act(action: KeyAction, { key, isBusy }: RowView): void {
    if (isBusy) return;
    this.#failures.delete(key.id);
    this.#host.say('');
    if (action === 'edit') this.#edits.set(key.id, new RowEdit(key));
    else this.#asked = { action, key };
    this.#host.draw();
    if (action === 'edit') this.#host.rows.focus(key.id);
    else this.#question.open();
  }

  write({ edit }: RowView, field: EditedField, value: string): void {
    edit!.write(field, value, this.#host.rules());
    this.#host.element.requestUpdate();
  }

  save({ key, edit, isBusy }: RowView): void {
    if (isBusy || !edit) return;
    const { id } = key;
    const { changes } = edit;
    const { editFailed } = this.#host.texts();
    this.#host.say('');
    if (!edit.validate(this.#host.rules())) this.#showErrors(id, true);
    else if (!edit.isChanged) this.endEdit(id);
    else {
      const isTaken = this.#underWay.start(this.#host.element, {
        key,
        request: ['edit', changes],
        event: (request, respond) => new ApiKeyEditEvent({ ...request, changes }, respond),
        succeeded: (answer) => {
          this.#edits.delete(id);
          this.#host.replace(id, { ...changes, ...answer });
          this.#host.say(this.#host.texts().saidSaved(changes.applicationName));
        },
        failed: (error) => {
          edit.errors.setRejection(error, editFailed);
          this.#host.say(messageOf(error) || editFailed);
          this.#showErrors(id, this.#host.rows.hasFocus(id));
        },
      });
      if (isTaken && !this.#underWay.isBusy(id)) this.endEdit(id);
    }
  }

  endEdit(id: string): void {
    this.#underWay.abort(id);
    this.#edits.delete(id);
    this.#host.draw();
    this.#host.rows.focus(id);
  }

  /** An error of the row as a whole leaves the focus where it is. */
  #showErrors(id: string, takesFocus: boolean): void {
    const invalid = '[aria-invalid=true]';
    this.#host.draw();
    if (takesFocus && this.#host.element.renderRoot.querySelector(invalid))
      this.#host.rows.focus(id, invalid);
  }

  /** Hears the buttons of the question, and that it was closed. */
  readonly #answer = (event: Event): void => {
    const asked = this.#asked;
    const target = event.currentTarget as HTMLElement & { open?: boolean };
    // A dialog that is open tells late of a question before that it was closed.
    if (!asked || target.open || (event instanceof MouseEvent && this.#question.refuses(event)))
      return;
    const isConfirmed = target.matches('[part=confirm]');
    if (isConfirmed && !this.#confirm(asked)) return;
    this.closeQuestion();
    this.#host.draw();
    this.#host.rows.focus(asked.key.id, `[part=${asked.action}]`);
  };

  /** @returns whether the question is answered */
  #confirm({ action, key }: AskedAction): boolean {
    const { element, texts, say, replace } = this.#host;
    const chosen = element.renderRoot.querySelector<HTMLInputElement>('[part=grace] :checked');
    const graceSeconds = Number(chosen?.value);
    const isRevoke = action === 'revoke';
    return this.#underWay.start(element, {
      key,
      request: [action, graceSeconds],
      event: (request, respond) =>
        isRevoke
          ? new ApiKeyRevokeEvent(request, respond)
          : new ApiKeyRotateEvent({ ...request, graceSeconds }, respond),
      succeeded: (answer) => {
        replace(key.id, isRevoke ? undefined : answer);
        say(texts()[isRevoke ? 'saidRevoked' : 'saidRotated'](nameOf(key)));
      },
      failed: (error) => {
        const failure = messageOf(error) || texts()[isRevoke ? 'revokeFailed' : 'rotateFailed'];
        this.#failures.set(key.id, failure);
        say(failure);
      },
    });
  }
}
