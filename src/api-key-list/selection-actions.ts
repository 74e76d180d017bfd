import type { ApiKeyRecord } from '../api/api-key.js';
import type { ActionOutcomes } from './action-outcomes.js';
import { BulkRevocation } from './bulk-revocation.js';
import type { ListQuestion } from './list-question.js';
import type { RowView, SelectionHandlers, SelectionView, SpeakingList } from './list-view.js';
import type { RowActions } from './row-actions.js';
import { canSelect, type Selection } from './selection.js';

interface SelectingList extends SpeakingList {
  selectable: boolean;
  revocable: boolean;
}

/** The selection of keys by the user, and the revocation of the selected ones. */
export class SelectionActions implements SelectionHandlers {
  readonly #element: SelectingList;
  readonly #selection: Selection;
  readonly #question: ListQuestion;
  readonly #revocation: BulkRevocation;
  /** The rows of the last render. */
  #rows: readonly RowView[] = [];

  constructor(
    element: SelectingList,
    actions: RowActions,
    outcomes: ActionOutcomes,
    selection: Selection,
    question: ListQuestion,
  ) {
    this.#element = element;
    this.#selection = selection;
    this.#question = question;
    this.#revocation = new BulkRevocation(element, actions, outcomes, selection, () =>
      this.#keepFocus(),
    );
  }

  /** Resets for another set of keys, which `KeySource` has done to the selection. */
  startOver(): void {
    this.#revocation.startOver();
  }

  /** Adds to rows whether they are selected, and which of them wait for their revocation. */
  select(rows: readonly RowView[]): readonly RowView[] {
    this.#rows = rows.map((row) => ({
      ...row,
      isSelected: this.#isOn && canSelect(row) && this.#selection.has(row.key.id),
      isBusy: row.isBusy || this.#revocation.isWaiting(row.key.id),
    }));
    return this.#rows;
  }

  /** The state of the selection; `undefined` if keys cannot be selected. */
  get view(): SelectionView | undefined {
    if (!this.#isOn) return undefined;
    const possible = this.#rows.filter(canSelect);
    const { length: count } = possible.filter(({ isSelected }) => isSelected);
    return {
      count,
      isPossible: possible.length > 0,
      isAll: count > 0 && count === possible.length,
      progress: this.#revocation.progress,
    };
  }

  onSelect({ key }: RowView, event: MouseEvent): void {
    if (this.#refuse(event)) return;
    const { checked } = event.currentTarget as HTMLInputElement;
    this.#selection.click(key.id, checked, event.shiftKey, this.#possibleIds);
    this.#sayCount();
  }

  onSelectAll(event: MouseEvent): void {
    if (this.#refuse(event)) return;
    const { checked } = event.currentTarget as HTMLInputElement;
    this.#selection.select(this.#possibleIds, checked);
    this.#sayCount();
  }

  onClearSelection(): void {
    this.#selection.clear();
    this.#sayCount();
    this.#keepFocus();
  }

  onRevokeSelected(): void {
    const keys = this.#rows
      .filter(({ isSelected, isBusy }) => isSelected && !isBusy)
      .map(({ key }) => key);
    if (keys.length && !this.#revocation.progress) this.#ask(keys);
  }

  onStopRevoking(): void {
    this.#revocation.stop();
  }

  #ask(keys: readonly ApiKeyRecord[]): void {
    this.#question.open({
      action: 'revoke',
      keys,
      onConfirm: () => {
        this.#revocation.start(keys);
        return true;
      },
      onClosed: () => this.#focus(),
    });
  }

  /** The boxes stay as they are while keys are being revoked. */
  #refuse(event: MouseEvent): boolean {
    const isRefused = !!this.#revocation.progress;
    if (isRefused) event.preventDefault();
    return isRefused;
  }

  /** Says how many keys are selected, once after each act of the user. */
  #sayCount(): void {
    this.select(this.#rows);
    this.#element.say(this.#element.texts.selected(this.view!.count));
  }

  /** Moves the focus out of a bar that goes away. */
  #keepFocus(): void {
    const hadFocus = this.#root.activeElement?.closest('[part=selection]');
    this.#element.renderNow();
    if (hadFocus && !hadFocus.isConnected) this.#focus();
  }

  /**
   * Focuses the bar, else the box in the header. A narrow list has none: there it is the first box, since the search
   * field would open the keyboard of a phone.
   */
  #focus(): void {
    const controls = '[part=revoke-selected], [part=select-all], [part=select]';
    const all = [...this.#root.querySelectorAll<HTMLElement>(controls)];
    const visible = all.filter((control) => control.checkVisibility());
    const button = visible.find((control) => control.matches('button'));
    (button ?? visible[0] ?? this.#element).focus();
  }

  /** The ids of the rows that have a box. */
  get #possibleIds(): string[] {
    return this.#rows.filter(canSelect).map(({ key }) => key.id);
  }

  get #root(): ShadowRoot {
    return this.#element.renderRoot as ShadowRoot;
  }

  get #isOn(): boolean {
    return this.#element.selectable && this.#element.revocable;
  }
}
