import '../element/lit-globals.js';
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ApiKeyRecord, ApiKeyRole } from '../api/api-key.js';
import type { ApiKeySort, ApiKeySortColumn } from '../api/client.js';
import { DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH, type TextRules } from '../rules/draft.js';
import type { ListenerMethod } from '../api/events.js';
import type { ApiKeyListEventMap } from '../api/list-events.js';
import { controlStyles } from '../styles/control.styles.js';
import { messageOf } from '../rules/form-errors.js';
import { hostStyles } from '../styles/host.styles.js';
import { readRecords } from '../http/key-answers.js';
import { languageOf } from '../i18n/language.js';
import { listMessages } from '../messages/list-messages.js';
import { ApiKeyElement } from '../element/api-key-element.js';
import { formMessages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';
import { onRemoval } from '../element/removal.js';
import { describeRole, labelOf, readRoles } from '../rules/roles.js';
import { setStates } from '../element/states.js';
import { surfaceStyles } from '../styles/surface.styles.js';
import { keyTokenStyles, surfaceTokenStyles, tokenStyles } from '../styles/tokens.styles.js';
import { listStyles } from './api-key-list.styles.js';
import { Formats } from './formats.js';
import { KeyRows } from './key-rows.js';
import { KeySource, type Shown } from './key-source.js';
import { KeyTasks } from './row-actions.js';
import { tasksStyles } from './row-actions.styles.js';
import type { KeyAction, ListActions, ListTexts, ListView } from './list-view.js';
import { listTemplate, rangeOf } from './list.template.js';
import { ServerPages } from './server-pages.js';

/** After how long without a further letter the host is asked, in milliseconds. */
const SEARCH_AFTER = 250;

const sortable: readonly string[] = [
  'applicationName',
  'role',
  'createdAt',
  'lastUsedAt',
  'expiresAt',
] satisfies ApiKeySortColumn[];

const english: ListTexts = { ...formMessages, ...listMessages };

/**
 * The table of the API keys: search, sort, pages, and what can be done with a key.
 *
 * It makes no request. It shows the pages that the host answers `load` with, else searches, sorts and
 * pages through `keys` itself. A row changes only after the host's answer has been fulfilled.
 *
 * @tag api-key-list
 * @slot empty - What is shown where there is no key.
 *
 * @fires {ApiKeyLoadEvent} load - A page is wanted: at the start, and after each change.
 * @fires {ApiKeyRevokeEvent} revoke - The user wants a key to be refused; answer with `respondWith`. Cancelable.
 * @fires {ApiKeyRotateEvent} rotate - The user wants a new secret for a key. Cancelable.
 * @fires {ApiKeyEditEvent} edit - The user has changed a name or a description. Cancelable.
 *
 * @csspart list - All of it.
 * @csspart toolbar - The row above the table.
 * @csspart search - The search field.
 * @csspart failure - The error of the list, with its button.
 * @csspart retry - The button that asks again.
 * @csspart message - What is shown in place of the rows.
 * @csspart table - The table.
 * @csspart sort - A button in the head of a column.
 * @csspart row - The row of a key.
 * @csspart application - The name of a key.
 * @csspart description - The description of a key.
 * @csspart hint - What may be seen of a key's secret.
 * @csspart badge - The status of a key.
 * @csspart actions - A group of buttons.
 * @csspart edit - The button that edits a key.
 * @csspart rotate - The button that rotates a key.
 * @csspart revoke - The button that revokes a key.
 * @csspart editor - The fields of a key that is edited.
 * @csspart field - A label with its control and its error.
 * @csspart label - The label of a field.
 * @csspart control - An input or a text area of the editor.
 * @csspart error - Why something did not work: at a field, or in a row.
 * @csspart save - The button that saves an edit.
 * @csspart cancel - The button that gives up an edit.
 * @csspart pages - The range that is shown, and the buttons to the other pages.
 * @csspart range - Which keys are shown.
 * @csspart previous - The button to the page before.
 * @csspart next - The button to the page after.
 * @csspart question - The dialog before a key is revoked or rotated.
 * @csspart heading - The heading of the question.
 * @csspart caution - The warning of a key that is in use.
 * @csspart grace - The choice of how long the old secret works.
 * @csspart back - The button of the question that changes nothing.
 * @csspart confirm - The button of the question that goes on.
 * @csspart status - The live region.
 *
 * @cssstate loading - A page is on its way.
 * @cssstate failed - The keys could not be loaded.
 * @cssstate empty - No key is shown.
 */
export class ApiKeyListElement extends ApiKeyElement<ListTexts> {
  static override properties: PropertyDeclarations = {
    keys: { attribute: false, noAccessor: true },
    roles: { attribute: false, noAccessor: true },
    query: { attribute: false, noAccessor: true },
    sort: { attribute: false, noAccessor: true },
    pageSize: { type: Number, attribute: 'page-size' },
    loading: { type: Boolean, reflect: true },
    error: { converter: (value: string | null) => value === '' || value },
    revocable: { type: Boolean },
    rotatable: { type: Boolean },
    editable: { type: Boolean },
    nameMaxLength: { type: Number, attribute: 'name-max-length' },
    descriptionMaxLength: { type: Number, attribute: 'description-max-length' },
  };
  static override styles = [
    hostStyles,
    tokenStyles,
    surfaceTokenStyles,
    keyTokenStyles,
    controlStyles,
    surfaceStyles,
    listStyles,
    tasksStyles,
  ];

  declare addEventListener: ListenerMethod<ApiKeyListElement, ApiKeyListEventMap>;
  declare removeEventListener: ListenerMethod<ApiKeyListElement, ApiKeyListEventMap>;

  /** How many keys a page holds. Default: 25. */
  declare pageSize: number;
  /** Keys are on their way. Set while a `load` is answered, or by the host. Default: false. */
  declare loading: boolean;
  /** That the keys could not be loaded, or why; set by a failed `load`, or by the host. Default: false. */
  declare error: string | boolean | null | undefined;
  /** Whether keys can be revoked. Default: false. */
  declare revocable: boolean;
  /** Whether keys can be given a new secret. Default: false. */
  declare rotatable: boolean;
  /** Whether name and description of keys can be changed. Default: false. */
  declare editable: boolean;
  /** The longest application name, in Unicode code points. Default: 255. */
  declare nameMaxLength: number;
  /** The longest description, in Unicode code points. Default: 1000. */
  declare descriptionMaxLength: number;

  #roles = new Map<string, ApiKeyRole>();
  /** A page is to be asked for with the next update. */
  #isDue = true;
  #searchTimer: ReturnType<typeof setTimeout> | undefined;
  #announced: 'found' | 'range' | undefined;
  #lang: string | undefined;
  #formats!: Formats;
  #complaints = new Set<string>();
  #view!: ListView;

  readonly #internals = this.attachInternals();
  readonly #rows = new KeyRows(() => this.renderRoot as ShadowRoot);
  readonly #complain = (complaint: string): void => {
    if (!this.#complaints.has(complaint)) console.error(`<api-key-list>: ${complaint}.`);
    this.#complaints.add(complaint);
  };
  readonly #pages = new ServerPages(
    this,
    {
      loaded: () => this.#loaded(),
      failed: (error) => this.#loadFailed(error),
      slow: () => this.#say(this.texts.loadSlow),
    },
    this.#complain,
  );
  readonly #source = new KeySource(this.#pages);
  readonly #tasks = new KeyTasks({
    element: this,
    rows: this.#rows,
    texts: () => this.texts,
    rules: () => this.#rules,
    draw: () => this.renderNow(),
    say: (status) => this.#say(status),
    replace: (id, changes) => this.#replace(id, changes),
  });
  readonly #actions: ListActions = {
    search: (event) => this.#search((event.target as HTMLInputElement).value),
    sortBy: (column) => this.#sortBy(column),
    turn: (isNext) => this.#turn(isNext),
    reload: () => this.#retry(),
    tasks: this.#tasks,
  };

  static {
    const { addEventListener } = ApiKeyElement.prototype;
    /** A list in the HTML of a page starts before the script that listens to it: then it asks again. */
    this.prototype.addEventListener = function (
      this: ApiKeyListElement,
      ...listener: Parameters<typeof addEventListener>
    ) {
      addEventListener.apply(this, listener);
      const isUnheard = this.hasUpdated && !this.#pages.page && !this.#pages.isLoading;
      if (listener[0] === 'load' && isUnheard) this.reload();
    } as ApiKeyListElement['addEventListener'];
  }

  constructor() {
    super(english);
    onRemoval(this, () => this.#abandon());
    this.pageSize = 25;
    this.loading = this.revocable = this.rotatable = this.editable = false;
    this.error = false;
    this.nameMaxLength = NAME_MAX_LENGTH;
    this.descriptionMaxLength = DESCRIPTION_MAX_LENGTH;
  }

  /** The keys that are shown where nobody answers `load`; without those that were revoked. A copy. */
  get keys(): ApiKeyRecord[] {
    return this.#source.local.all.map((key) => ({ ...key }));
  }
  set keys(keys: readonly ApiKeyRecord[] | null | undefined) {
    this.#source.local.all = readRecords(keys, this.#complain);
    this.requestUpdate();
  }

  /** What the roles of keys are called. Default: by their value. */
  get roles(): ApiKeyRole[] {
    return [...this.#roles.values()];
  }
  set roles(roles: readonly ApiKeyRole[] | null | undefined) {
    this.#roles = new Map(readRoles(roles ?? []).map((role) => [role.value, role]));
    this.requestUpdate();
  }

  /** What is searched for. The user's typing sets it. Default: `''`. */
  get query(): string {
    return this.#source.query;
  }
  set query(query: string | null | undefined) {
    if (asString(query) === this.#source.query) return;
    this.#source.query = asString(query);
    this.#restart();
  }

  /** By what the keys are sorted; `null` for the order in which they come. The user's clicks set it. */
  get sort(): ApiKeySort | null {
    return this.#source.sort && { ...this.#source.sort };
  }
  set sort(sort: ApiKeySort | null | undefined) {
    const { column, direction } = ownFields(sort) as Partial<ApiKeySort>;
    this.#source.sort = sortable.includes(column!)
      ? { column: column!, direction: direction === 'descending' ? direction : 'ascending' }
      : null;
    this.#restart();
  }

  /** Asks for the page that is shown anew. */
  reload(): void {
    this.#isDue = true;
    this.requestUpdate();
  }

  /** Puts the focus on the search field, else on the list. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.renderRoot
      .querySelector<HTMLElement>('[part=search], [part=list]:not(:has(input))')
      ?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tasks.closeQuestion();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#rows.noteFocus();
    super.willUpdate(changed);
    const lang = languageOf(this);
    if (lang !== this.#lang) this.#formats = new Formats(lang);
    this.#lang = lang;
    if (changed.has('pageSize') && this.hasUpdated) this.#restart();
    if (this.#isDue && this.isConnected) this.#ask();
  }

  protected override render(): TemplateResult {
    const view = this.#newView();
    this.#view = view;
    return html`<div class="root" part="list" tabindex="-1">${listTemplate(view, this.#actions)}</div>
      ${this.#tasks.template(view)}`;
  }

  protected override updated(): void {
    this.#rows.draw(this.#view, this.#actions);
    setStates(this.#internals, {
      loading: this.loading,
      failed: this.error,
      empty: !this.#view.rows.length,
    });
  }

  get #rules(): TextRules {
    const { nameMaxLength, descriptionMaxLength } = this;
    return { nameMaxLength, descriptionMaxLength, messages: this.texts };
  }

  get #limit(): number {
    return Math.max(1, Math.floor(this.pageSize)) || 25;
  }

  #roleOf(value: string): { label: string; description: string } {
    const role = this.#roles.get(value);
    return { label: role ? labelOf(role) : value, description: describeRole(role) };
  }

  #newView(): ListView {
    const { error, editable, rotatable, revocable } = this;
    const messages = this.texts;
    const { keys, ...place } = this.#shown;
    const actions = [editable && 'edit', rotatable && 'rotate', revocable && 'revoke'];
    return {
      ...place,
      messages,
      rows: keys.map((key) => this.#tasks.rowOf(key)),
      formats: this.#formats,
      now: Date.now(),
      query: this.#source.query,
      sort: this.#source.sort,
      // What was typed is not what the page that is shown was searched for.
      isLoading: this.loading || (!!this.#searchTimer && !!this.#pages.page),
      error: this.#pages.isSlow
        ? messages.loadSlow
        : asString(error) || (error ? messages.loadFailed : ''),
      status: this.liveRegion.said ?? '',
      actions: actions.filter((action): action is KeyAction => !!action),
      roleOf: (value) => this.#roleOf(value),
    };
  }

  get #shown(): Shown {
    const { collator } = this.#formats;
    const roleLabel = (value: string): string => this.#roleOf(value).label;
    return this.#source.shown(this.#limit, { collator, roleLabel });
  }

  #restart(): void {
    this.#source.restart();
    this.reload();
  }

  #ask(): void {
    this.#searchTimer = void clearTimeout(this.#searchTimer);
    this.#isDue = false;
    const wasLoading = this.#pages.isLoading;
    const asked = { query: this.#source.query.trim(), sort: this.sort, limit: this.#limit };
    if (this.#pages.ask(asked)) this.loading = true;
    else {
      // Without a load of ours it is the host that drives `loading`.
      if (wasLoading) this.loading = false;
      this.#announce();
    }
  }

  #loaded(): void {
    this.loading = this.error = false;
    if (this.#pages.retreat()) return this.reload();
    this.#announce();
    this.requestUpdate();
  }

  #loadFailed(error: unknown): void {
    this.loading = false;
    this.error = messageOf(error) || this.texts.loadFailed;
    this.#say(this.error);
  }

  /** After a search how many keys were found; after a turn of the page which are shown. */
  #announce(): void {
    const { keys, before, total } = this.#shown;
    if (this.#announced === 'found') this.#say(this.texts.found(total ?? keys.length));
    if (this.#announced === 'range') this.#say(rangeOf(this.texts, before, keys.length, total));
    this.#announced = undefined;
  }

  #say(status: string): void {
    this.liveRegion.say(status || undefined);
  }

  /** Keys that are here are searched at once; the host is asked when nothing more is typed. */
  #search(query: string): void {
    this.#source.query = query;
    this.#source.restart();
    this.#announced = 'found';
    this.#say('');
    clearTimeout(this.#searchTimer);
    this.#searchTimer = setTimeout(() => this.reload(), SEARCH_AFTER);
  }

  #sortBy(column: ApiKeySortColumn): void {
    const isUp =
      this.#source.sort?.column === column && this.#source.sort.direction === 'ascending';
    this.sort = { column, direction: isUp ? 'descending' : 'ascending' };
  }

  #turn(isNext: boolean): void {
    this.#announced = 'range';
    this.#say('');
    this.#source.turn(isNext);
    if (this.#pages.page) this.reload();
    else this.#announce();
  }

  #retry(): void {
    if (this.loading && !this.#pages.isSlow) return;
    this.#say('');
    this.reload();
  }

  #replace(id: string, changes: Partial<ApiKeyRecord> | undefined): void {
    this.#source.replace(id, changes);
    // Of the host's keys more may follow, or be before.
    if (this.#pages.page?.items.length === 0) {
      this.#pages.retreat();
      this.reload();
    }
    this.requestUpdate();
  }

  #abandon(): void {
    this.#tasks.abandon();
    if (!this.#searchTimer && !this.#pages.isLoading) return;
    if (this.#pages.isLoading) this.loading = false;
    this.#searchTimer = void clearTimeout(this.#searchTimer);
    this.#pages.abort();
    // Back in a page, it asks anew.
    this.#isDue = true;
  }
}
