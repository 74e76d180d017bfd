import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeySort, ApiKeySortColumn } from '../api/client.js';
import type { ListMessages } from '../messages/list-messages.js';
import type { FormMessages } from '../messages/messages.js';
import type { Formats } from './formats.js';
import type { EditedField, RowEdit } from './key-edit.js';

export type ListTexts = FormMessages & ListMessages;

/** What can be done with a key. */
export type KeyAction = 'edit' | 'rotate' | 'revoke';

/** A key as its row is drawn. */
export interface RowView {
  key: ApiKeyRecord;
  isBusy: boolean;
  /** Why the last action failed; `''` where none did. */
  error: string;
  edit: RowEdit | undefined;
}

/** What the list is drawn from. */
export interface ListView {
  messages: ListTexts;
  formats: Formats;
  now: number;
  query: string;
  sort: ApiKeySort | null;
  rows: readonly RowView[];
  /** How many keys come before those that are shown. */
  before: number;
  total: number | undefined;
  hasPrevious: boolean;
  hasNext: boolean;
  isLoading: boolean;
  /** `''` for none. */
  error: string;
  /** What the live region says. */
  status: string;
  /** Those that the host wants. */
  actions: readonly KeyAction[];
  roleOf(value: string): { label: string; description: string };
}

/** What the controls do. */
export interface ListActions {
  search(event: Event): void;
  sortBy(column: ApiKeySortColumn): void;
  turn(isNext: boolean): void;
  reload(): void;
  tasks: {
    act(action: KeyAction, row: RowView): void;
    write(row: RowView, field: EditedField, value: string): void;
    save(row: RowView): void;
    endEdit(id: string): void;
  };
}
