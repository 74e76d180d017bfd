import type { ApiKeyPermission, ApiKeyRole } from '../api/api-key.js';
import { isSameContent } from '../api/same-content.js';
import { groupOf, permissionsOf, readValues } from '../rules/permissions.js';
import { describeRole, labelOf } from '../rules/roles.js';
import { searchTextOf } from '../rules/search-text.js';

/** The fewest permissions that have a filter. */
const FILTER_FROM = 12;

/** The choices above the permissions: those that only read, all, none. */
export type QuickChoice = 'readOnly' | 'all' | 'none';

type Permissions = readonly ApiKeyPermission[];

const isWanted = (choice: QuickChoice, { readOnly }: ApiKeyPermission): boolean =>
  choice === 'all' || (choice === 'readOnly' && !!readOnly);

const searchedTextOf = (each: ApiKeyPermission): string =>
  searchTextOf([groupOf(each), labelOf(each), each.value, describeRole(each)].join('\n'));

/** The state of the Permissions field: which ones are ticked, and which ones the filter shows. */
export class PermissionField {
  /** The permissions to choose from, each value once. Without them there is no field. */
  list: Permissions | null = null;
  /** The permissions by the name of their group, which is `''` for none, in the order of the host. */
  groups: ReadonlyMap<string, Permissions> = new Map<string, Permissions>();
  /** The text of the filter. */
  query = '';
  /** The permissions that the filter shows. */
  shown: ReadonlySet<ApiKeyPermission> = new Set();
  /** The checkboxes, and for each the permissions that it stands for: those of a group, or one. */
  #boxes: HTMLInputElement[] = [];
  #subjects: Permissions[] = [];
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
  setList(list: Permissions | null): void {
    if (isSameContent(list, this.list)) return;
    this.list = list;
    this.groups = Map.groupBy(list ?? [], groupOf);
    this.#subjects = Array.from(this.groups).flatMap(([name, members]) => [
      ...(name ? [members] : []),
      ...members.map((each) => [each]),
    ]);
    // A permission that was removed and comes back is not ticked again behind the user's back.
    if (list && this.#edited) this.#edited = new Set(this.values);
    this.filter(this.query);
  }

  /** Shows the permissions with every word of a text in their texts or in the name of their group. */
  filter(query: string): void {
    const words = this.hasFilter ? searchTextOf(query).split(/\s+/) : [];
    const isFound = (text: string): boolean => words.every((word) => text.includes(word));
    this.query = query;
    this.shown = new Set(this.list?.filter((each) => isFound(searchedTextOf(each))));
  }

  get hasFilter(): boolean {
    return !!this.list && this.list.length >= FILTER_FROM;
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

  /** Ticks the values of the host; without any, those of the role. */
  write(given: unknown): void {
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

  /** The permissions that are enabled and shown: the user can change these. */
  get changeable(): ReadonlySet<ApiKeyPermission> {
    return new Set([...this.shown].filter(({ disabled }) => !disabled));
  }

  /** Ticks the permissions that a role names. One that names none leaves the ticks. */
  followRole(role: ApiKeyRole | undefined, previous: ApiKeyRole | undefined): void {
    const before = this.#edited ?? this.#given ?? permissionsOf(previous);
    this.#edited = new Set(permissionsOf(role) ?? before);
  }

  /** Applies a choice to the permissions that the user can change. */
  choose(choice: QuickChoice): void {
    this.#tick(this.changeable, (each) => isWanted(choice, each));
  }

  /** Whether a choice would change nothing. */
  isChosen(choice: QuickChoice): boolean {
    const { ticked } = this;
    const changeable = [...this.changeable];
    return (
      changeable.length > 0 &&
      changeable.every((each) => ticked.has(each.value) === isWanted(choice, each))
    );
  }

  /** Ticks what a checkbox stands for after a click on it; unticks it if all of that is ticked. */
  toggle(box: unknown): void {
    const { ticked, changeable } = this;
    const subjects = this.#subjects[this.#boxes.indexOf(box as HTMLInputElement)] ?? [];
    const wanted = subjects.filter((each) => changeable.has(each));
    const isTicked = wanted.every(({ value }) => ticked.has(value));
    this.#tick(wanted, () => !isTicked);
  }

  /** Shows in the checkboxes what is ticked, after an update: a click changes them before the state. */
  fillBoxes(boxes: HTMLInputElement[]): void {
    const { ticked } = this;
    this.#boxes = boxes;
    boxes.forEach((box, index) => {
      const subjects = this.#subjects[index]!;
      const count = subjects.filter(({ value }) => ticked.has(value)).length;
      box.checked = count === subjects.length;
      box.indeterminate = count > 0 && !box.checked;
    });
  }

  #tick(
    permissions: Iterable<ApiKeyPermission>,
    isTicked: (permission: ApiKeyPermission) => boolean,
  ): void {
    const ticked = new Set(this.ticked);
    for (const each of permissions) ticked[isTicked(each) ? 'add' : 'delete'](each.value);
    this.#edited = ticked;
  }
}
