import type { LitElement } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyFilter, ApiKeySort, ApiKeySortColumn } from '../api/client.js';
import type { ListMessages } from '../messages/list-messages.js';
import type { FormMessages } from '../messages/messages.js';
import type { Column } from './columns.js';
import type { Formats } from './formats.js';
import type { EditedField, KeyEdit } from './key-edit.js';
import type { KeyLabels } from './key-labels.js';
import type { KeyPage } from './key-source.js';
import type { KeyFilter } from './local-keys.js';
import type { PageDirection } from './server-pages.js';

export type ListTexts = FormMessages & ListMessages;

/** The list, which says texts in its live region. */
export interface SpeakingList extends LitElement {
  /** The text of the live region. */
  readonly said: string | undefined;
  say(text?: string): void;
  renderNow(): void;
  /** The texts in the current language. */
  readonly texts: ListTexts;
}

/** An action that the user can take on a key. */
export type KeyAction = 'edit' | 'rotate' | 'revoke';

/** A key with what its row shows of edits and actions. */
export interface RowView {
  key: ApiKeyRecord;
  isRevoked: boolean;
  isSelected: boolean;
  /** An action on the key is under way. */
  isBusy: boolean;
  /** The action that waits for its answer; a key that waits for its turn has none. */
  action: KeyAction | undefined;
  /** The action has no answer for a long time. */
  isSlow: boolean;
  /** Why the last action failed; `''` if it did not. */
  error: string;
  /** The edit that is open in the row. */
  edit: KeyEdit | undefined;
}

/** The selection among the rows that are shown. */
export interface SelectionView {
  count: number;
  /** Whether there is a row that can be selected. */
  isPossible: boolean;
  /** Whether each row that can be selected is. */
  isAll: boolean;
  /** The revocation of the selected keys that is under way. */
  progress: RevocationProgress | undefined;
}

export interface RevocationProgress {
  revoked: number;
  total: number;
  /** Whether some have not begun. */
  canStop: boolean;
}

/** A text about a key that has no row, by its name. */
export interface RowNotice {
  name: string;
  text: string;
}

/** The data that the templates render. */
export interface ListView extends Omit<KeyPage, 'keys'> {
  messages: ListTexts;
  formats: Formats;
  now: number;
  query: string;
  sort: ApiKeySort | null;
  rows: readonly RowView[];
  isLoading: boolean;
  /** Why the keys could not be loaded; `''` if they could. */
  error: string;
  notices: readonly RowNotice[];
  /** `undefined` if keys cannot be selected. */
  selection: SelectionView | undefined;
  /** The text of the live region. */
  status: string;
  /** The columns of the table, without that of the actions. */
  columns: readonly Column[];
  /** The properties by which the user can filter. */
  filters: readonly ApiKeyFilter[];
  /** The chosen filters. */
  filter: KeyFilter;
  /** Whether the keys are narrowed by a search or a filter. */
  isNarrowed: boolean;
  labels: KeyLabels;
  /** The actions that the host has switched on. */
  actions: readonly KeyAction[];
  /** Tells the developer once of data that the host should not have given. */
  reportProblem(problem: string): void;
}

/** The handlers of the controls in a row. */
export interface RowHandlers {
  onStopWaiting(row: RowView): void;
  onAction(action: KeyAction, row: RowView): void;
  onEditInput(row: RowView, field: EditedField, value: string): void;
  onEditSave(row: RowView): void;
  onEditCancel(row: RowView): void;
}

/** The handlers of the boxes and of the bar of the selection. */
export interface SelectionHandlers {
  onSelect(row: RowView, event: MouseEvent): void;
  onSelectAll(event: MouseEvent): void;
  onClearSelection(): void;
  onRevokeSelected(): void;
  onStopRevoking(): void;
}

/** The commands of the user that lead to other keys. */
export interface LoadCommands {
  search(query: string): void;
  filter(filter: Partial<KeyFilter>): void;
  /** Without a direction: ascending at first, then in turn. */
  toggleSort(column: ApiKeySortColumn, direction?: ApiKeySort['direction']): void;
  retry(): void;
}

/** The handlers of all controls, called by the templates. */
export interface ListHandlers {
  onShowExpiring(): void;
  /** Clears the search and the filters. */
  onClearSearch(): void;
  onTurnPage(direction: PageDirection): void;
  load: LoadCommands;
  row: RowHandlers;
  selection: SelectionHandlers;
}
