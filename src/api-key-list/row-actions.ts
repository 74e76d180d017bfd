import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import { ApiKeyEditEvent, ApiKeyRevokeEvent, ApiKeyRotateEvent } from '../api/list-events.js';
import { isolate } from '../element/isolated.js';
import type { LiveRegion } from '../element/live-region.js';
import { Question } from '../element/question.js';
import { onRemoval } from '../element/removal.js';
import type { TextRules } from '../rules/draft.js';
import { isGone, readRevocation } from '../http/answer.js';
import { messageOf } from '../rules/form-errors.js';
import { ActionRequests, type ActionRequest } from './action-requests.js';
import { KeyEdit, type EditedField } from './key-edit.js';
import { nameOf, plainNameOf } from './key-name.js';
import { questionContent, type KeyQuestion } from './key-question.template.js';
import type { KeySource } from './key-source.js';
import type {
  KeyAction,
  ListTexts,
  ListView,
  RowHandlers,
  RowNotice,
  RowView,
} from './list-view.js';
import type { KeyRows } from './key-rows.js';

/** An action that the user has confirmed. */
interface ConfirmedAction extends Pick<
  ActionRequest,
  'key' | 'content' | 'readAnswer' | 'createEvent'
> {
  /** Shows the success in the rows. */
  onSuccess(answer: ApiKeyRecord): void;
  /** The text that tells the success. */
  said(): string;
  /** The name of the text for a failure that has none for the user. */
  failed: 'revokeFailed' | 'rotateFailed' | 'editFailed';
  /** Shows a failure in another way than as a text in the row. */
  onFailure?(error: unknown, text: string): void;
}

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
  /** Called when an action has succeeded, before the rows change. */
  onChange(): void;
  /** Loads the page again, and calls back when that has ended in one way or another. */
  afterReload(act: () => void): void;
}

/** The actions of the user on single keys: opens edits and questions, fires their events and shows the outcomes. */
export class RowActions implements ReactiveController, RowHandlers {
  readonly #element: ListElement;
  readonly #source: KeySource;
  readonly #rows: KeyRows;
  readonly #liveRegion: LiveRegion;
  readonly #texts: () => ListTexts;
  readonly #onChange: () => void;
  readonly #afterReload: Collaborators['afterReload'];
  readonly #requests: ActionRequests;
  readonly #dialog = new Question();
  /** The question that is open. */
  #question: KeyQuestion | undefined;
  /** The edits that are open, by the id of their key. */
  #edits = new Map<string, KeyEdit>();
  /** Why the last action on a key failed, by its id. */
  #failures = new Map<string, string>();
  /** The failure of an action whose key is no longer shown. */
  notice: RowNotice | undefined;

  constructor(
    element: ListElement,
    { source, rows, liveRegion, texts, onChange, afterReload }: Collaborators,
  ) {
    this.#element = element;
    this.#source = source;
    this.#rows = rows;
    this.#liveRegion = liveRegion;
    this.#texts = texts;
    this.#onChange = onChange;
    this.#afterReload = afterReload;
    this.#requests = new ActionRequests(element, () =>
      this.#liveRegion.say(this.#texts().actionSlow),
    );
    element.addController(this);
    onRemoval(element, () => this.#requests.abortAll());
  }

  /** A `<dialog>` that has left its document is no longer modal. */
  hostDisconnected(): void {
    this.#closeQuestion();
  }

  /** Forgets questions, edits and failures, since other keys follow. Actions under way go on. */
  startOver(): void {
    this.#closeQuestion();
    this.#edits = new Map();
    this.#failures = new Map();
    this.notice = undefined;
    this.#requests.startOver();
  }

  rowOf(key: ApiKeyRecord): RowView {
    const { id } = key;
    return {
      key,
      isBusy: this.#requests.isBusy(id),
      isSlow: this.#requests.isSlow(id),
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
    this.notice = undefined;
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

  onStopWaiting({ key }: RowView): void {
    this.#requests.stopWaiting(key.id);
    this.#liveRegion.say(undefined);
  }

  /** Called for the buttons of the question, and when its dialog has closed. */
  readonly #onAnswer = (event: Event): void => {
    const question = this.#question;
    const target = event.currentTarget as HTMLElement & { open?: boolean };
    // `close` fires asynchronously; if the dialog is open again, this one belongs to the previous question.
    if (!question || target.open) return;
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
    const canClose = this.#start({
      key,
      content: { edit: changes },
      createEvent: (request, respond) => new ApiKeyEditEvent({ ...request, changes }, respond),
      onSuccess: (answer) => {
        if (this.#edits.get(id) === edit) this.#edits.delete(id);
        this.#source.update(id, { ...changes, ...answer });
      },
      said: () => this.#texts().saidSaved(isolate(changes.applicationName)),
      failed: 'editFailed',
      onFailure: (error, text) => {
        if (this.#edits.get(id) !== edit) return this.#showFailure(key, text);
        edit.errors.setRejection(error, text);
        this.#liveRegion.say(text);
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
    this.#dialog.open(this.#element.renderRoot);
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
    return this.#start({
      key,
      content: { revoke: true },
      readAnswer: readRevocation,
      createEvent: (request, respond) => new ApiKeyRevokeEvent(request, respond),
      onSuccess: () => {
        if (this.#source.remove(key.id)) this.#element.reload();
      },
      said: () => this.#texts().saidRevoked(plainNameOf(key)),
      failed: 'revokeFailed',
    });
  }

  #rotate(key: ApiKeyRecord): boolean {
    const chosen = this.#element.renderRoot.querySelector('[part=grace] :checked');
    const graceSeconds = Number((chosen as HTMLInputElement).value);
    return this.#start({
      key,
      content: { rotate: graceSeconds },
      createEvent: (request, respond) =>
        new ApiKeyRotateEvent({ ...request, graceSeconds }, respond),
      onSuccess: (answer) => this.#source.update(key.id, answer),
      said: () => this.#texts().saidRotated(plainNameOf(key)),
      failed: 'rotateFailed',
    });
  }

  /**
   * Starts a request, and tells its outcome.
   * @returns whether the control that asked can close
   */
  #start({ onSuccess, said, failed, onFailure, ...request }: ConfirmedAction): boolean {
    const { key } = request;
    // Replaced by `startOver()`: rows that followed may have the same ids.
    const failures = this.#failures;
    this.#element.requestUpdate();
    return this.#requests.start({
      ...request,
      onSuccess: (answer) => {
        if (failures === this.#failures) {
          this.#onChange();
          onSuccess(answer);
        }
        this.#liveRegion.say(said());
      },
      onFailure: (error) => {
        const text = messageOf(error) || this.#texts()[failed];
        if (failures !== this.#failures) this.#showNotice(key, text);
        else if (isGone(error)) this.#checkGone(key, this.#texts()[failed]);
        else if (onFailure) onFailure(error, text);
        else this.#showFailure(key, text);
      },
    });
  }

  /** The server does not have the key: the rows are loaded again, and tell whether that is true. */
  #checkGone(key: ApiKeyRecord, text: string): void {
    const failures = this.#failures;
    this.#afterReload(() => {
      if (failures !== this.#failures) return;
      if (this.#source.has(key.id)) return this.#showFailure(key, text);
      this.#edits.delete(key.id);
      this.#showNotice(key, this.#texts().keyGone);
    });
  }

  #showFailure(key: ApiKeyRecord, text: string): void {
    this.#failures.set(key.id, text);
    if (!this.#source.has(key.id)) return this.#showNotice(key, text);
    this.#liveRegion.say(text);
  }

  /** Names the key, since it has no row. */
  #showNotice(key: ApiKeyRecord, text: string): void {
    this.notice = { name: nameOf(key), text };
    this.#liveRegion.say(`${plainNameOf(key)}: ${text}`);
  }

  get #rules(): TextRules {
    const { nameMaxLength, descriptionMaxLength } = this.#element;
    return { nameMaxLength, descriptionMaxLength, messages: this.#texts() };
  }
}
