import type { ApiKeyPermission, ApiKeyRole } from '../api/api-key.js';
import { isSameContent } from '../api/same-content.js';
import { groupOf, permissionsOf, readValues } from '../rules/permissions.js';
import { describeRole, labelOf } from '../rules/roles.js';
import { searchTextOf } from '../rules/search-text.js';

/** The fewest permissions that have a filter. */
const FILTER_FROM = 12;

/** The choices above the permissions: those that only read, all, none. */
export type QuickChoice = 'readOnly' | 'all' | 'none';

/** The permissions of one group, in the order of the host; those in no group have the name `''`. */
export interface PermissionGroup {
  name: string;
  members: ApiKeyPermission[];
}

const isWanted = (choice: QuickChoice, { readOnly }: ApiKeyPermission): boolean =>
  choice === 'all' || (choice === 'readOnly' && !!readOnly);

const searchedTextOf = (each: ApiKeyPermission): string =>
  searchTextOf([groupOf(each), labelOf(each), each.value, describeRole(each)].join('\n'));

/** The state of the Permissions field: which ones are ticked, and which ones the filter shows. */
export class PermissionField {
  /** The permissions to choose from, each value once. Without them there is no field. */
  list: readonly ApiKeyPermission[] | undefined;
  groups: readonly PermissionGroup[] = [];
  /** The permissions that the filter shows; `undefined` while it shows all. */
  shown: ReadonlySet<ApiKeyPermission> | undefined;
  /** Whether the caution was shown at the last update. */
  hasCaution = false;
  #query = '';
  /** The texts that the filter searches, made when it is first used. */
  #texts: string[] | undefined;
  #role: () => ApiKeyRole | undefined;
  /** The values that the host set; without them those of the role are ticked. */
  #given: readonly string[] | undefined;
  /** The ticked values, once the user has changed them. */
  #edited: ReadonlySet<string> | undefined;

  /** @param role returns the chosen role */
  constructor(role: () => ApiKeyRole | undefined) {
    this.#role = role;
  }

  /** Sets the permissions to choose from. Equal ones are no change. */
  setList(list: readonly ApiKeyPermission[] | undefined): void {
    if (isSameContent(list, this.list)) return;
    this.list = list;
    const groups = new Map<string, ApiKeyPermission[]>();
    for (const permission of list ?? []) {
      const name = groupOf(permission);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name)!.push(permission);
    }
    this.groups = Array.from(groups, ([name, members]) => ({ name, members }));
    // A permission that was removed and comes back is not ticked again behind the user's back.
    if (list && this.#edited) this.#edited = new Set(this.values);
    this.#texts = undefined;
    this.query = this.#query;
  }

  /** The `permissions` of the draft, in the order of the list; `undefined` without the field. */
  get values(): string[] | undefined {
    const { ticked } = this;
    return this.list?.map(({ value }) => value).filter((value) => ticked.has(value));
  }

  /** The ticked values, among others that are not in the list. */
  get ticked(): ReadonlySet<string> {
    return this.#edited ?? new Set(this.#given ?? permissionsOf(this.#role()));
  }

  /** The values that were set, until an edit; `undefined` for those of the role. */
  get given(): readonly string[] | undefined {
    return this.#edited ? this.values : this.#given;
  }
  set given(given: unknown) {
    this.#given = readValues(given);
    this.#edited = undefined;
  }

  isDirty(given: unknown, role: ApiKeyRole | undefined): boolean {
    const initial = new Set(readValues(given) ?? permissionsOf(role));
    return !!this.list?.some(({ value }) => this.ticked.has(value) !== initial.has(value));
  }

  /** Whether a privileged permission is ticked. */
  get isPrivileged(): boolean {
    const { ticked } = this;
    return !!this.list?.some(({ value, privileged }) => privileged && ticked.has(value));
  }

  /** Ticks the permissions that a role names. One that names none leaves the ticks. */
  followRole(role: ApiKeyRole | undefined, previous: ApiKeyRole | undefined): void {
    const before = this.#edited ?? this.#given ?? permissionsOf(previous);
    this.#edited = new Set(permissionsOf(role) ?? before);
  }

  /** Ticks or unticks one permission. */
  tick(value: string, isTicked: boolean): void {
    this.#tickEach([value], () => isTicked);
  }

  /** Ticks the enabled permissions of a group that are shown; unticks them if all are ticked. */
  tickGroup(name: string): void {
    const { members = [] } = this.groups.find((group) => group.name === name) ?? {};
    const changeable = this.changeable(members);
    const { ticked } = this;
    const isTicked = !changeable.every(({ value }) => ticked.has(value));
    this.#tickEach(
      changeable.map(({ value }) => value),
      () => isTicked,
    );
  }

  /** Applies a choice to the enabled permissions that are shown. */
  choose(choice: QuickChoice): void {
    const wanted = new Set<string>();
    const changeable = this.changeable();
    for (const each of changeable) if (isWanted(choice, each)) wanted.add(each.value);
    this.#tickEach(
      changeable.map(({ value }) => value),
      (value) => wanted.has(value),
    );
  }

  /** Whether a choice would change nothing. */
  isChosen(choice: QuickChoice): boolean {
    const { ticked } = this;
    const changeable = this.changeable();
    return (
      changeable.length > 0 &&
      changeable.every((each) => ticked.has(each.value) === isWanted(choice, each))
    );
  }

  /** The permissions that are enabled and shown: the user can change these. */
  changeable(among = this.list ?? []): ApiKeyPermission[] {
    return among.filter((each) => !each.disabled && this.isShown(each));
  }

  get hasFilter(): boolean {
    return !!this.list && this.list.length >= FILTER_FROM;
  }

  isShown(permission: ApiKeyPermission): boolean {
    return this.shown?.has(permission) ?? true;
  }

  /** The filter: it shows the permissions with every word in their texts or in the name of their group. */
  get query(): string {
    return this.#query;
  }
  set query(query: string) {
    const list = this.list ?? [];
    this.#query = query;
    this.shown = undefined;
    const words = this.hasFilter && searchTextOf(query).match(/\S+/g);
    if (!words) return;
    const texts = (this.#texts ??= list.map(searchedTextOf));
    this.shown = new Set(list.filter((_, i) => words.every((word) => texts[i]!.includes(word))));
  }

  #tickEach(values: readonly string[], isTicked: (value: string) => boolean): void {
    const ticked = new Set(this.ticked);
    for (const value of values) ticked[isTicked(value) ? 'add' : 'delete'](value);
    this.#edited = ticked;
  }
}
