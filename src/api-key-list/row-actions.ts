import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import { ApiKeyEditEvent, ApiKeyRevokeEvent, ApiKeyRotateEvent } from '../api/list-events.js';
import { isolate } from '../element/isolated.js';
import type { LiveRegion } from '../element/live-region.js';
import { Question } from '../element/question.js';
import { onRemoval } from '../element/removal.js';
import type { TextRules } from '../rules/draft.js';
import { readRevocation } from '../http/answer.js';
import { messageOf } from '../rules/form-errors.js';
import { ActionRequests } from './action-requests.js';
import { KeyEdit, type EditedField } from './key-edit.js';
import { plainNameOf } from './key-name.js';
import { questionContent, type KeyQuestion } from './key-question.template.js';
import type { KeySource } from './key-source.js';
import type { KeyAction, ListTexts, ListView, RowHandlers, RowView } from './list-view.js';
import type { KeyRows } from './key-rows.js';

interface ListElement extends LitElement {
  nameMaxLength: number;
  descriptionMaxLength: number;
  reload(): void;
  renderNow(): void;
}

interface Collaborators {
  source: KeySource;
  rows: KeyRows;
  liveRegion: LiveRegion;
  /** The texts in the current language. */
  texts(): ListTexts;
}

/** The actions of the user on single keys: opens edits and questions, fires their events and shows the outcomes. */
export class RowActions implements ReactiveController, RowHandlers {
  readonly #element: ListElement;
  readonly #source: KeySource;
  readonly #rows: KeyRows;
  readonly #liveRegion: LiveRegion;
  readonly #texts: () => ListTexts;
  readonly #requests: ActionRequests;
  readonly #dialog: Question;
  /** The question that is open. */
  #question: KeyQuestion | undefined;
  /** The edits that are open, by the id of their key. */
  #edits = new Map<string, KeyEdit>();
  /** Why the last action on a key failed, by its id. */
  #failures = new Map<string, string>();

  constructor(element: ListElement, { source, rows, liveRegion, texts }: Collaborators) {
    this.#element = element;
    this.#source = source;
    this.#rows = rows;
    this.#liveRegion = liveRegion;
    this.#texts = texts;
    this.#requests = new ActionRequests(element);
    this.#dialog = new Question(() => element.renderRoot);
    element.addController(this);
    onRemoval(element, () => this.#requests.abortAll());
  }

  /** A `<dialog>` that has left its document is no longer modal. */
  hostDisconnected(): void {
    this.#closeQuestion();
  }

  rowOf(key: ApiKeyRecord): RowView {
    const { id } = key;
    return {
      key,
      isBusy: this.#requests.isBusy(id),
      error: this.#failures.get(id) ?? '',
      edit: this.#edits.get(id),
    };
  }

  /** The dialog of the questions. */
  questionTemplate(view: ListView): TemplateResult {
    const content = this.#question && questionContent(this.#question, view, this.#onAnswer);
    return this.#dialog.template(content, this.#onAnswer);
  }

  onAction(action: KeyAction, { key, isBusy }: RowView): void {
    if (isBusy) return;
    this.#failures.delete(key.id);
    this.#liveRegion.say(undefined);
    if (action === 'edit') this.#openEdit(key);
    else this.#openQuestion({ action, key });
  }

  onEditInput({ edit }: RowView, field: EditedField, value: string): void {
    edit!.setField(field, value, this.#rules);
    this.#element.requestUpdate();
  }

  onEditSave({ key, edit, isBusy }: RowView): void {
    if (isBusy || !edit) return;
    this.#liveRegion.say(undefined);
    if (!edit.validate(this.#rules)) this.#showEditErrors(key.id, true);
    else if (!edit.isChanged) this.#closeEdit(key.id);
    else this.#saveEdit(key, edit);
  }

  onEditCancel({ key }: RowView): void {
    this.#closeEdit(key.id);
  }

  /** Called for the buttons of the question, and when its dialog has closed. */
  readonly #onAnswer = (event: Event): void => {
    const question = this.#question;
    const target = event.currentTarget as HTMLElement & { open?: boolean };
    // `close` fires asynchronously; if the dialog is open again, this one belongs to the previous question.
    if (!question || target.open) return;
    if (event instanceof MouseEvent && this.#dialog.refuses(event)) return;
    if (target.matches('[part=confirm]') && !this.#startConfirmed(question)) return;
    this.#closeQuestion();
    this.#element.renderNow();
    this.#rows.focus(question.key.id, `[part=${question.action}]`);
  };

  #openEdit(key: ApiKeyRecord): void {
    this.#edits.set(key.id, new KeyEdit(key));
    this.#element.renderNow();
    this.#rows.focus(key.id);
  }

  #closeEdit(id: string): void {
    this.#requests.abort(id);
    this.#edits.delete(id);
    this.#element.renderNow();
    this.#rows.focus(id);
  }

  #saveEdit(key: ApiKeyRecord, edit: KeyEdit): void {
    const { id } = key;
    const { changes } = edit;
    const canClose = this.#requests.start({
      key,
      content: { edit: changes },
      createEvent: (request, respond) => new ApiKeyEditEvent({ ...request, changes }, respond),
      onSuccess: (answer) => {
        this.#edits.delete(id);
        this.#source.update(id, { ...changes, ...answer });
        this.#liveRegion.say(this.#texts().saidSaved(isolate(changes.applicationName)));
      },
      onFailure: (error) => {
        const { editFailed } = this.#texts();
        edit.errors.setRejection(error, editFailed);
        this.#liveRegion.say(messageOf(error) || editFailed);
        this.#showEditErrors(id, this.#rows.hasFocus(id));
      },
    });
    if (canClose && !this.#requests.isBusy(id)) this.#closeEdit(id);
  }

  /** Keeps the focus in place for errors of the row as a whole; only errors of a field move it. */
  #showEditErrors(id: string, takesFocus: boolean): void {
    const invalidField = '[aria-invalid=true]';
    this.#element.renderNow();
    if (takesFocus && this.#element.renderRoot.querySelector(invalidField))
      this.#rows.focus(id, invalidField);
  }

  #openQuestion(question: KeyQuestion): void {
    this.#question = question;
    this.#element.renderNow();
    this.#dialog.open();
  }

  #closeQuestion(): void {
    this.#question = undefined;
    this.#dialog.close();
  }

  /** @returns whether the question can close */
  #startConfirmed({ action, key }: KeyQuestion): boolean {
    return action === 'revoke' ? this.#revoke(key) : this.#rotate(key);
  }

  #revoke(key: ApiKeyRecord): boolean {
    return this.#requests.start({
      key,
      content: { revoke: true },
      readAnswer: readRevocation,
      createEvent: (request, respond) => new ApiKeyRevokeEvent(request, respond),
      onSuccess: () => {
        if (this.#source.remove(key.id)) this.#element.reload();
        this.#liveRegion.say(this.#texts().saidRevoked(plainNameOf(key)));
      },
      onFailure: (error) => this.#showFailure(key, messageOf(error) || this.#texts().revokeFailed),
    });
  }

  #rotate(key: ApiKeyRecord): boolean {
    const chosen = this.#element.renderRoot.querySelector('[part=grace] :checked');
    const graceSeconds = Number((chosen as HTMLInputElement).value);
    return this.#requests.start({
      key,
      content: { rotate: graceSeconds },
      createEvent: (request, respond) =>
        new ApiKeyRotateEvent({ ...request, graceSeconds }, respond),
      onSuccess: (answer) => {
        this.#source.update(key.id, answer);
        this.#liveRegion.say(this.#texts().saidRotated(plainNameOf(key)));
      },
      onFailure: (error) => this.#showFailure(key, messageOf(error) || this.#texts().rotateFailed),
    });
  }

  #showFailure({ id }: ApiKeyRecord, failure: string): void {
    this.#failures.set(id, failure);
    this.#liveRegion.say(failure);
  }

  get #rules(): TextRules {
    const { nameMaxLength, descriptionMaxLength } = this.#element;
    return { nameMaxLength, descriptionMaxLength, messages: this.#texts() };
  }
}
