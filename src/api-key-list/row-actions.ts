import type { ApiKeyRecord } from '../api/api-key.js';
import { asString } from '../api/own-fields.js';
import { onRemoval } from '../element/removal.js';
import { isNoDate } from '../rules/dates.js';
import type { TextRules } from '../rules/draft.js';
import { isGone } from '../http/answer.js';
import { messageOf } from '../rules/form-errors.js';
import type { ActionOutcomes } from './action-outcomes.js';
import { ActionRequests, type ActionRequest } from './action-requests.js';
import { KeyEdit, type EditedField } from './key-edit.js';
import { plainNameOf } from './key-name.js';
import type { ListQuestion } from './list-question.js';
import type { KeyAction, ListTexts, RowHandlers, RowView, SpeakingList } from './list-view.js';
import type { KeyRows } from './key-rows.js';
import type { PageLoader } from './page-loader.js';

/** An action that the user has confirmed. */
interface ConfirmedAction extends Omit<ActionRequest, 'onFailure'> {
  /** The edit that started the action. It shows a rejection. */
  edit?: KeyEdit;
  observer?: RevocationObserver | undefined;
  /** Shows the success in the rows. */
  onSuccess(answer: ApiKeyRecord): void;
}

/** The names of the texts that announce a success. */
const SUCCESS_TEXTS = { edit: 'saidSaved', rotate: 'saidRotated', revoke: 'saidRevoked' } as const;

/** Hears how the revocation of a key has ended, in place of the user. Each tells whether it takes the outcome. */
export interface RevocationObserver {
  onRevoked(key: ApiKeyRecord): boolean;
  onFailed(key: ApiKeyRecord, error: unknown): boolean;
}

interface ActionHost extends SpeakingList {
  nameMaxLength: number;
  descriptionMaxLength: number;
}

/** The actions of the user on single keys: opens edits and questions, fires their events and shows the outcomes. */
export class RowActions implements RowHandlers {
  /** Called when the user has stopped waiting for a row. */
  onFree: (() => void) | undefined;
  readonly #element: ActionHost;
  readonly #loader: PageLoader;
  readonly #rows: KeyRows;
  readonly #question: ListQuestion;
  readonly #outcomes: ActionOutcomes;
  readonly #requests: ActionRequests;
  /** The edits that are open, by the id of their key. */
  #edits = new Map<string, KeyEdit>();

  constructor(
    element: ActionHost,
    loader: PageLoader,
    rows: KeyRows,
    question: ListQuestion,
    outcomes: ActionOutcomes,
  ) {
    this.#element = element;
    this.#loader = loader;
    this.#rows = rows;
    this.#question = question;
    this.#outcomes = outcomes;
    this.#requests = new ActionRequests(element, this.#onSlow);
    onRemoval(element, () => this.#requests.abortAll());
  }

  /** Resets for another set of keys. Requests under way continue. */
  startOver(): void {
    this.#question.close();
    this.#edits = new Map();
    this.#outcomes.startOver();
    this.#requests.startOver();
  }

  rowOf(key: ApiKeyRecord): RowView {
    const { id } = key;
    const isRevoked = !isNoDate(key.revokedAt);
    return {
      key,
      isRevoked,
      isSelected: false,
      isBusy: this.isBusy(id),
      action: this.#requests.actionOf(id),
      isSlow: this.#requests.isSlow(id),
      // The refusal of an action is out of date once the key is revoked.
      error: isRevoked ? '' : this.#outcomes.failureOf(id),
      edit: this.#edits.get(id),
    };
  }

  /** Whether the row of a key waits for a request. */
  isBusy(id: string): boolean {
    return this.#requests.isBusy(id);
  }

  onAction(action: KeyAction, { key, isBusy }: RowView): void {
    if (isBusy) return;
    this.#outcomes.clear(key.id);
    if (action === 'edit') this.#openEdit(key);
    else this.#ask(action, key);
  }

  onEditInput({ edit }: RowView, field: EditedField, value: string): void {
    edit!.setField(field, value, this.#rules);
    this.#element.requestUpdate();
  }

  onEditSave({ key, edit, isBusy }: RowView): void {
    if (isBusy || !edit) return;
    this.#outcomes.clear();
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
    this.onFree?.();
  }

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
      detail: { changes },
      edit,
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

  #ask(action: 'rotate' | 'revoke', key: ApiKeyRecord): void {
    this.#question.open({
      action,
      keys: [key],
      onConfirm: () => (action === 'revoke' ? this.revoke(key) : this.#rotate(key)),
      onClosed: () => this.#rows.focus(key.id, `[part=${action}]`),
    });
  }

  /**
   * Fires `revoke`.
   * @returns false if nobody has handled the event
   */
  revoke(key: ApiKeyRecord, observer?: RevocationObserver): boolean {
    return this.#start({
      action: 'revoke',
      key,
      observer,
      onSuccess: ({ revokedAt }) =>
        this.#loader.source.revoke(key.id, asString(revokedAt) || new Date().toISOString()),
    });
  }

  #rotate(key: ApiKeyRecord): boolean {
    const chosen = this.#element.renderRoot.querySelector('[part=grace] :checked');
    return this.#start({
      action: 'rotate',
      key,
      detail: { graceSeconds: Number((chosen as HTMLInputElement).value) },
      onSuccess: (answer) => this.#loader.source.update(key.id, answer),
    });
  }

  /**
   * Starts a request, and tells its outcome.
   * @returns whether the control that asked can close
   */
  #start({ onSuccess, edit, observer, ...request }: ConfirmedAction): boolean {
    const { action, key, detail } = request;
    const { epoch } = this.#outcomes;
    const isCurrent = (): boolean => epoch === this.#outcomes.epoch;
    this.#element.requestUpdate();
    return this.#requests.start({
      ...request,
      onSuccess: (answer) => {
        if (isCurrent()) {
          this.#loader.reloadIfLoading();
          onSuccess(answer);
        }
        // Name no key of another client. Its failure is told all the same: the user has to act on it.
        if (observer?.onRevoked(key) || !isCurrent()) return;
        this.#outcomes.tell(
          this.#texts[SUCCESS_TEXTS[action]](plainNameOf({ ...key, ...detail?.changes })),
        );
      },
      onFailure: (error) => {
        if (observer?.onFailed(key, error)) return;
        const generic = this.#texts[`${action}Failed`];
        const text = messageOf(error) || generic;
        if (!isCurrent()) this.#say(this.#outcomes.showNotice(key, text));
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

  /** Shows a failure if a key that the server calls gone is still there. */
  #checkGone(key: ApiKeyRecord, text: string): void {
    this.#outcomes.checkGone([key], (_, isThere) => {
      if (isThere) return this.#showFailure(key, text);
      this.#edits.delete(key.id);
      this.#say(this.#outcomes.showNotice(key, this.#texts.keyGone));
    });
  }

  /** Shows a failure in the row of a key, or in the edit that is open there. */
  #showFailure(key: ApiKeyRecord, text: string): void {
    const edit = this.#edits.get(key.id);
    const isShown = edit && this.#loader.source.has(key.id);
    if (isShown) edit.errors.setRejection(undefined, text);
    this.#say(isShown ? text : this.#outcomes.showFailure(key, text));
  }

  /** Says it once for several rows that have waited for as long. */
  readonly #onSlow = (): void => {
    if (this.#element.said === this.#texts.actionSlow) this.#element.requestUpdate();
    else this.#say(this.#texts.actionSlow);
  };

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
