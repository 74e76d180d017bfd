import type { ReactiveController, TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import { ApiKeyEditEvent, ApiKeyRevokeEvent, ApiKeyRotateEvent } from '../api/list-events.js';
import { asString } from '../api/own-fields.js';
import { Question } from '../element/question.js';
import { onRemoval } from '../element/removal.js';
import { isNoDate } from '../rules/dates.js';
import type { TextRules } from '../rules/draft.js';
import { isGone, readRevocation } from '../http/answer.js';
import { messageOf } from '../rules/form-errors.js';
import { ActionRequests, type ActionRequest } from './action-requests.js';
import { KeyEdit, type EditedField } from './key-edit.js';
import { nameOf, plainNameOf } from './key-name.js';
import { questionContent, type KeyQuestion } from './key-question.template.js';
import type {
  KeyAction,
  ListTexts,
  ListView,
  RowHandlers,
  RowNotice,
  RowView,
  SpeakingList,
} from './list-view.js';
import type { KeyRows } from './key-rows.js';
import type { PageLoader } from './page-loader.js';
import { Toast } from './toast.js';

/** An action that the user has confirmed. */
interface ConfirmedAction extends Pick<
  ActionRequest,
  'action' | 'key' | 'detail' | 'readAnswer' | 'createEvent'
> {
  /** The edit that started the action. It shows a rejection. */
  edit?: KeyEdit;
  /** Shows the success in the rows. */
  onSuccess(answer: ApiKeyRecord): void;
}

/** The names of the texts that announce a success. */
const SUCCESS_TEXTS = { edit: 'saidSaved', rotate: 'saidRotated', revoke: 'saidRevoked' } as const;

interface ActionHost extends SpeakingList {
  nameMaxLength: number;
  descriptionMaxLength: number;
  reload(): void;
  renderNow(): void;
}

/** The actions of the user on single keys: opens edits and questions, fires their events and shows the outcomes. */
export class RowActions implements ReactiveController, RowHandlers {
  readonly #element: ActionHost;
  readonly #loader: PageLoader;
  readonly #rows: KeyRows;
  readonly #requests: ActionRequests;
  readonly #dialog = new Question();
  readonly #toast: Toast;
  /** The question that is open. */
  #question: KeyQuestion | undefined;
  /** The edits that are open, by the id of their key. */
  #edits = new Map<string, KeyEdit>();
  /** Why the last action on a key failed, by its id. */
  #failures = new Map<string, string>();
  /** The failure of an action whose key is no longer shown. */
  notice: RowNotice | undefined;

  constructor(element: ActionHost, loader: PageLoader, rows: KeyRows) {
    this.#element = element;
    this.#loader = loader;
    this.#rows = rows;
    this.#toast = new Toast(element);
    this.#requests = new ActionRequests(element, () => this.#say(this.#texts.actionSlow));
    element.addController(this);
    onRemoval(element, () => this.#requests.abortAll());
  }

  /** A `<dialog>` that has left its document is no longer modal. */
  hostDisconnected(): void {
    this.#closeQuestion();
  }

  /** Resets for another set of keys. Requests under way continue. */
  startOver(): void {
    this.#closeQuestion();
    this.#edits = new Map();
    this.#failures = new Map();
    this.notice = undefined;
    this.#toast.hide();
    this.#requests.startOver();
  }

  rowOf(key: ApiKeyRecord): RowView {
    const { id } = key;
    return {
      key,
      isRevoked: !isNoDate(key.revokedAt),
      isBusy: this.#requests.isBusy(id),
      isSlow: this.#requests.isSlow(id),
      error: this.#failures.get(id) ?? '',
      edit: this.#edits.get(id),
    };
  }

  toastTemplate(): TemplateResult {
    return this.#toast.template(this.#texts.dismiss);
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
    this.#say();
    if (action === 'edit') this.#openEdit(key);
    else this.#openQuestion({ action, key });
  }

  onEditInput({ edit }: RowView, field: EditedField, value: string): void {
    edit!.setField(field, value, this.#rules);
    this.#element.requestUpdate();
  }

  onEditSave({ key, edit, isBusy }: RowView): void {
    if (isBusy || !edit) return;
    this.notice = undefined;
    this.#say();
    if (!edit.validate(this.#rules)) this.#showInvalidFields(key.id, edit);
    else if (!edit.isChanged) this.#closeEdit(key.id);
    else this.#saveEdit(key, edit);
  }

  onEditCancel({ key }: RowView): void {
    this.#closeEdit(key.id);
  }

  onStopWaiting({ key }: RowView): void {
    this.#requests.stopWaiting(key.id);
    this.#say();
    this.#element.requestUpdate();
  }

  /** Called for the buttons of the question, and when its dialog has closed. */
  readonly #onAnswer = (event: Event): void => {
    const question = this.#question;
    const target = event.currentTarget as HTMLElement & { open?: boolean };
    // `close` fires asynchronously; if the dialog is open again, this one belongs to the previous question.
    if (!question || target.open) return;
    // The question stays open if nobody has handled the event.
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
      action: 'edit',
      key,
      detail: changes,
      edit,
      createEvent: (request, respond) => new ApiKeyEditEvent({ ...request, changes }, respond),
      onSuccess: (answer) => {
        // The user may have stopped waiting, and typed since.
        if (edit.markSaved(changes) && this.#edits.get(id) === edit) this.#edits.delete(id);
        this.#loader.source.update(id, { ...changes, ...answer });
      },
    });
    if (canClose && !this.#requests.isBusy(id)) this.#closeEdit(id);
  }

  /** Announces the error if the focus is on the invalid field already: to focus it again is silent. */
  #showInvalidFields(id: string, { errors }: KeyEdit): void {
    const root = this.#element.renderRoot as ShadowRoot;
    const focused = root.activeElement as HTMLElement | null;
    this.#showEditErrors(id, true);
    if (focused && root.activeElement === focused)
      this.#say(errors.textOf(focused.dataset.field as EditedField));
  }

  /** Keeps the focus in place for errors of the row as a whole; only errors of a field move it. */
  #showEditErrors(id: string, takesFocus: boolean): void {
    this.#element.renderNow();
    if (takesFocus) this.#rows.find(id, '[aria-invalid=true]')?.focus();
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
      action: 'revoke',
      key,
      readAnswer: readRevocation,
      createEvent: (request, respond) => new ApiKeyRevokeEvent(request, respond),
      onSuccess: ({ revokedAt }) =>
        this.#loader.source.revoke(key.id, asString(revokedAt) || new Date().toISOString()),
    });
  }

  #rotate(key: ApiKeyRecord): boolean {
    const chosen = this.#element.renderRoot.querySelector('[part=grace] :checked');
    const detail = { graceSeconds: Number((chosen as HTMLInputElement).value) };
    return this.#start({
      action: 'rotate',
      key,
      detail,
      createEvent: (request, respond) => new ApiKeyRotateEvent({ ...request, ...detail }, respond),
      onSuccess: (answer) => this.#loader.source.update(key.id, answer),
    });
  }

  /**
   * Starts a request, and tells its outcome.
   * @returns whether the control that asked can close
   */
  #start({ onSuccess, edit, ...request }: ConfirmedAction): boolean {
    const { action, key, detail } = request;
    // `startOver()` replaces the map, so it identifies the set of keys: another set may have the same ids.
    const failures = this.#failures;
    this.#element.requestUpdate();
    return this.#requests.start({
      ...request,
      onSuccess: (answer) => {
        if (failures === this.#failures) {
          this.#loader.reloadIfLoading();
          onSuccess(answer);
        }
        const text = this.#texts[SUCCESS_TEXTS[action]](plainNameOf({ ...key, ...detail }));
        this.#say(text);
        void this.#toast.show(text);
      },
      onFailure: (error) => {
        const generic = this.#texts[`${action}Failed`];
        const text = messageOf(error) || generic;
        if (failures !== this.#failures) this.#showNotice(key, text);
        else if (isGone(error)) this.#checkGone(key, generic);
        else if (edit && this.#edits.get(key.id) === edit) this.#rejectEdit(key.id, error, text);
        else this.#showFailure(key, text);
      },
    });
  }

  #rejectEdit(id: string, error: unknown, text: string): void {
    this.#edits.get(id)!.errors.setRejection(error, text);
    this.#say(text);
    this.#showEditErrors(id, this.#rows.hasFocus(id));
  }

  /** Reloads after the server has reported that a key is gone: its row shows a failure if it is still there. */
  #checkGone(key: ApiKeyRecord, text: string): void {
    const failures = this.#failures;
    this.#loader.reload(() => {
      if (failures !== this.#failures) return;
      if (this.#loader.source.has(key.id)) return this.#showFailure(key, text);
      this.#edits.delete(key.id);
      this.#showNotice(key, this.#texts.keyGone);
    });
  }

  /** Shows a failure in the row of a key, or in the edit that is open there. */
  #showFailure(key: ApiKeyRecord, text: string): void {
    if (!this.#loader.source.has(key.id)) return this.#showNotice(key, text);
    const edit = this.#edits.get(key.id);
    if (edit) edit.errors.setRejection(undefined, text);
    else this.#failures.set(key.id, text);
    this.#say(text);
  }

  /** Names the key, since it has no row. */
  #showNotice(key: ApiKeyRecord, text: string): void {
    this.notice = { name: nameOf(key), text };
    this.#say(`${plainNameOf(key)}: ${text}`);
  }

  #say(text?: string): void {
    this.#element.say(text);
  }

  get #texts(): ListTexts {
    return this.#element.texts;
  }

  get #rules(): TextRules {
    const { nameMaxLength, descriptionMaxLength } = this.#element;
    return { nameMaxLength, descriptionMaxLength, messages: this.#texts };
  }
}
