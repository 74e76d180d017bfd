import '../element/lit-globals.js';
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ApiKeyPermission, ApiKeyRecord, ApiKeyRole } from '../api/api-key.js';
import type { ApiKeyFilter, ApiKeySort } from '../api/client.js';
import type { ListenerMethod } from '../api/events.js';
import type { ApiKeyListEventMap } from '../api/list-events.js';
import { asString } from '../api/own-fields.js';
import { isSameContent } from '../api/same-content.js';
import { ApiKeyElement, hasChanged } from '../element/api-key-element.js';
import { setStates } from '../element/states.js';
import { readRecords } from '../http/key-answers.js';
import { formatLanguageOf } from '../i18n/localize.js';
import { listMessages } from '../messages/list-messages.js';
import { formMessages } from '../messages/messages.js';
import { DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH } from '../rules/draft.js';
import { choiceStyles } from '../styles/choice.styles.js';
import { buttonStyles } from '../styles/button.styles.js';
import { controlStyles } from '../styles/control.styles.js';
import { errorStyles } from '../styles/error.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { keyTokenStyles } from '../styles/key-tokens.styles.js';
import { paneStyles } from '../styles/pane.styles.js';
import { searchStyles } from '../styles/search.styles.js';
import { surfaceStyles } from '../styles/surface.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { ActionOutcomes } from './action-outcomes.js';
import { listStyles } from './api-key-list.styles.js';
import { badgeStyles } from './badge.styles.js';
import { cardStyles } from './card.styles.js';
import { Clock } from './clock.js';
import { columnsFor } from './columns.js';
import { Formats } from './formats.js';
import { KeyLabels } from './key-labels.js';
import { KeyRows } from './key-rows.js';
import type { PageSettings } from './key-source.js';
import { ListQuestion } from './list-question.js';
import type { KeyAction, ListHandlers, ListTexts, ListView } from './list-view.js';
import { isBlank, listTemplate } from './list.template.js';
import { PageLoader } from './page-loader.js';
import { readSort } from './read-sort.js';
import { RowActions } from './row-actions.js';
import type { PageDirection } from './server-pages.js';
import { permissionStyles } from './permissions.styles.js';
import { rowActionsStyles } from './row-actions.styles.js';
import { SelectionActions } from './selection-actions.js';
import { selectionStyles } from './selection.styles.js';
import { tableStyles } from './table.styles.js';

const DEFAULT_PAGE_SIZE = 25;

const english: ListTexts = { ...formMessages, ...listMessages };

type ListEvents = ApiKeyListEventMap & Omit<HTMLElementEventMap, keyof ApiKeyListEventMap>;

type EventOf<Type extends string> = Type extends keyof ListEvents ? ListEvents[Type] : Event;

type ListListener<Type extends string> =
  | ((this: ApiKeyListElement, event: EventOf<Type>) => unknown)
  | { handleEvent(event: EventOf<Type>): unknown };

/**
 * Shows the API keys in a table: search, sort, pages, and the actions of each key.
 *
 * The list makes no request. It shows the pages that the host answers `load` with; if nobody answers, it
 * searches, sorts and pages through `keys` itself. A row changes only after the host's answer has fulfilled.
 *
 * @tag api-key-list
 * @slot empty - The content in place of the table while there is no key.
 * @slot add - A button below that content.
 *
 * @fires {ApiKeyLoadEvent} load - The list needs a page: at the start, and after each change. Answer with `respondWith`.
 * @fires {ApiKeyRevokeEvent} revoke - The user wants to revoke a key. Answer with `respondWith`. Cancelable.
 * @fires {ApiKeyRotateEvent} rotate - The user wants a new secret for a key. Answer with `respondWith`. Cancelable.
 * @fires {ApiKeyEditEvent} edit - The user has changed a name or a description. Answer with `respondWith`. Cancelable.
 *
 * @csspart list - The whole list.
 * @csspart toolbar - The row above the table.
 * @csspart search - The search field.
 * @csspart status-filter - The select that filters by status.
 * @csspart role-filter - The select that filters by role.
 * @csspart count - How many keys there are.
 * @csspart expiring - The button after the count that shows the keys that expire soon.
 * @csspart order - The select that sorts a narrow list.
 * @csspart clear - The button that clears the search and the filters.
 * @csspart toast - The message about what was done.
 * @csspart dismiss - The button that closes it.
 * @csspart failure - The error of a load, with its button.
 * @csspart retry - The button that loads again.
 * @csspart select - The box that selects a key.
 * @csspart select-all - The box that selects all keys of the page.
 * @csspart selection - The bar in place of the toolbar while keys are selected.
 * @csspart selected - How many keys are selected, or have been revoked.
 * @csspart revoke-selected - The button that revokes the selected keys.
 * @csspart clear-selection - The button that selects none.
 * @csspart stop-revoking - The button that leaves the keys as they are that are still to be revoked.
 * @csspart notice - The failure of an action on a key that is no longer shown.
 * @csspart message - The text in place of the table.
 * @csspart table - The table.
 * @csspart sort - The button in the header of a column.
 * @csspart row - The row of a key.
 * @csspart application - The name of a key.
 * @csspart description - The description of a key.
 * @csspart permissions - The button that shows the permissions of a key.
 * @csspart permission-list - Their names.
 * @csspart hint - The visible part of a key's secret.
 * @csspart badge - The status of a key.
 * @csspart actions - A group of buttons.
 * @csspart edit - The button that edits a key.
 * @csspart rotate - The button that rotates a key.
 * @csspart revoke - The button that revokes a key.
 * @csspart editor - The form that edits a key.
 * @csspart field - A label with its control and its error.
 * @csspart label - The label of a field.
 * @csspart control - An input or a text area of the editor.
 * @csspart error - The error of a field or of a row.
 * @csspart slow - The note that an action takes long.
 * @csspart stop - The button that stops waiting for it.
 * @csspart save - The button that saves an edit.
 * @csspart cancel - The button that discards an edit.
 * @csspart pages - The range of the keys shown, and the buttons to other pages.
 * @csspart range - The range of the keys shown.
 * @csspart previous - The button to the previous page.
 * @csspart next - The button to the next page.
 * @csspart question - The dialog that asks before a key is revoked or rotated.
 * @csspart heading - The heading of the question.
 * @csspart caution - The warning that a key is in use.
 * @csspart named - The names of several keys that are to be revoked.
 * @csspart grace - The choice of how long the old secret keeps working.
 * @csspart back - The button of the question that changes nothing.
 * @csspart confirm - The button of the question that confirms it.
 * @csspart status - The live region.
 *
 * @cssstate loading - A page is loading.
 * @cssstate failed - The keys could not be loaded.
 * @cssstate empty - No key is shown.
 * @cssstate blank - There is no key at all.
 */
export class ApiKeyListElement extends ApiKeyElement<ListTexts> {
  static override properties: PropertyDeclarations = {
    // These five request their updates themselves: the accessors of Lit would read each getter, which
    // copies, before and after every assignment.
    keys: { attribute: false, noAccessor: true },
    roles: { attribute: false, noAccessor: true },
    permissions: { attribute: false, noAccessor: true },
    query: { attribute: false, noAccessor: true },
    sort: { attribute: false, noAccessor: true },
    noRole: { type: Boolean, attribute: 'no-role' },
    filters: { attribute: false, hasChanged },
    pageSize: { type: Number, attribute: 'page-size' },
    loading: { type: Boolean, reflect: true },
    // `<api-key-list error>` stands for the generic text.
    error: { converter: (value) => value === '' || value },
    revocable: { type: Boolean },
    rotatable: { type: Boolean },
    editable: { type: Boolean },
    selectable: { type: Boolean },
    nameMaxLength: { type: Number, attribute: 'name-max-length' },
    descriptionMaxLength: { type: Number, attribute: 'description-max-length' },
  };
  static override styles = [
    hostStyles,
    tokenStyles,
    keyTokenStyles,
    buttonStyles,
    controlStyles,
    choiceStyles,
    surfaceStyles,
    paneStyles,
    searchStyles,
    errorStyles,
    listStyles,
    tableStyles,
    badgeStyles,
    permissionStyles,
    cardStyles,
    rowActionsStyles,
    selectionStyles,
  ];

  declare removeEventListener: ListenerMethod<ApiKeyListElement, ApiKeyListEventMap>;
  /** @ignore */
  override addEventListener<Type extends string>(
    type: Type,
    listener: ListListener<Type> | null,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener as EventListener, options);
    // A list in the HTML of a page has fired `load` before a later script of the page listens.
    if (type === 'load' && this.hasUpdated && this.#loader.isUnanswered) this.reload();
  }

  /** Whether keys have no roles: no column, no order and no filter. Default: false. */
  declare noRole: boolean;
  /**
   * The filters in the toolbar. Default, also for `null`: the `filters` of the newest page that the host has answered
   * `load` with; both for `keys`.
   */
  declare filters: readonly ApiKeyFilter[] | null | undefined;
  /** How many keys a page holds. Default: 25. */
  declare pageSize: number;
  /** Whether keys are loading. Set while a `load` is under way, or by the host. Default: false. */
  declare loading: boolean;
  /**
   * Why the keys could not be loaded: a text, or `true` for the generic one. Set by a failed `load`, or by
   * the host. Default: false.
   */
  declare error: string | boolean | null | undefined;
  /** Whether keys can be revoked. Default: false. */
  declare revocable: boolean;
  /** Whether keys can be rotated, which gives them a new secret. Default: false. */
  declare rotatable: boolean;
  /** Whether the name and the description of keys can be changed. Default: false. */
  declare editable: boolean;
  /** Whether several keys can be selected, and revoked at once. Only for a list that is `revocable`. Default: false. */
  declare selectable: boolean;
  /** The longest application name, in Unicode code points. Default: 255. */
  declare nameMaxLength: number;
  /** The longest description, in Unicode code points. Default: 1000. */
  declare descriptionMaxLength: number;

  readonly #labels = new KeyLabels();
  /** The keys that the host has set, without the changes since. */
  #givenKeys: readonly ApiKeyRecord[] = [];
  #lang: string | undefined;
  /** Set before the first render. */
  #formats!: Formats;
  /** The view of the last render. */
  #view!: ListView;

  readonly #internals = this.attachInternals();
  readonly #loader = new PageLoader(this, () => this.#pageSettings);
  readonly #source = this.#loader.source;
  readonly #rows = new KeyRows(this);
  readonly #question = new ListQuestion(this);
  readonly #outcomes = new ActionOutcomes(this, this.#loader);
  readonly #rowActions = new RowActions(
    this,
    this.#loader,
    this.#rows,
    this.#question,
    this.#outcomes,
  );
  readonly #selection = new SelectionActions(
    this,
    this.#rowActions,
    this.#outcomes,
    this.#source.selection,
    this.#question,
  );
  readonly #handlers: ListHandlers = {
    onShowExpiring: () => {
      this.#loader.filter({ status: 'expiring' });
      this.renderRoot.querySelector<HTMLElement>('[part=status-filter]')!.focus();
    },
    onClearSearch: () => {
      this.#loader.clear();
      this.focus();
    },
    onTurnPage: (direction) => this.#turnPage(direction),
    load: this.#loader,
    row: this.#rowActions,
    selection: this.#selection,
  };

  constructor() {
    super(english);
    this.addController(new Clock(this));
    this.noRole = false;
    this.pageSize = DEFAULT_PAGE_SIZE;
    this.loading = false;
    this.error = false;
    this.revocable = false;
    this.rotatable = false;
    this.editable = false;
    this.selectable = false;
    this.nameMaxLength = NAME_MAX_LENGTH;
    this.descriptionMaxLength = DESCRIPTION_MAX_LENGTH;
  }

  /** The keys that are shown if nobody answers `load`; revoked ones are taken out. A copy. Default: `[]`. */
  get keys(): ApiKeyRecord[] {
    return this.#source.keys.map((key) => ({ ...key }));
  }
  set keys(keys: readonly ApiKeyRecord[] | null | undefined) {
    const given = readRecords(keys, this.#loader.reportProblem);
    // Equal content must not bring back a key that was revoked here since.
    if (isSameContent(given, this.#givenKeys)) return;
    this.#givenKeys = this.#source.keys = given;
    this.requestUpdate();
  }

  /**
   * The labels and descriptions of roles; any other role is shown by its value. A privileged one stands out.
   * Default: `admin`, which is privileged, and `readonly`.
   */
  get roles(): ApiKeyRole[] {
    return [...this.#labels.roles];
  }
  set roles(roles: readonly ApiKeyRole[] | null | undefined) {
    this.#labels.setRoles(roles);
    this.#source.local.forgetOrder();
    this.requestUpdate();
  }

  /** The labels of permissions; any other permission is shown by its value. Default: `null`, none. */
  get permissions(): ApiKeyPermission[] | null {
    return this.#labels.permissions;
  }
  set permissions(permissions: readonly ApiKeyPermission[] | null | undefined) {
    this.#labels.setPermissions(permissions);
    this.requestUpdate();
  }

  /** The text that is searched for. The user's typing sets it. Default: `''`. */
  get query(): string {
    return this.#source.query;
  }
  set query(query: string | null | undefined) {
    if (asString(query) === this.#source.query) return;
    this.#source.query = asString(query);
    this.#loader.loadFirstPage();
  }

  /**
   * The column and the direction that the keys are sorted by. The user's clicks set it. Default: `null`,
   * the order of the host.
   */
  get sort(): ApiKeySort | null {
    return this.#source.sort && { ...this.#source.sort };
  }
  set sort(sort: ApiKeySort | null | undefined) {
    const given = readSort(sort);
    if (!isSameContent(given, this.#source.sort)) this.#loader.sortBy(given);
  }

  /** Loads the page that is shown again. */
  reload(): void {
    this.#loader.reload();
  }

  /** @internal Forgets the rows, the search, the filters, and what is open: the keys of another source follow. */
  startOver(): void {
    this.#rowActions.startOver();
    this.#selection.startOver();
    this.#loader.startOver();
    this.renderNow();
  }

  /** Moves the focus to the search field; without one, to the list. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.renderRoot
      .querySelector<HTMLElement>('[part=search], [part=list]:not(:has([part=search]))')
      ?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const lang = formatLanguageOf(this);
    if (lang !== this.#lang) this.#formats = new Formats(lang);
    this.#lang = lang;
    if (changed.has('pageSize') && this.hasUpdated) this.#loader.loadFirstPage();
    this.#clearVanishedFilters();
  }

  protected override render(): TemplateResult {
    this.#view = this.#createView();
    const list = listTemplate(this.#view, this.#handlers);
    const question = this.#question.template(this.#view);
    return html`<div class="root" part="list" tabindex="-1">${list}${this.#outcomes.toastTemplate()}</div>${question}`;
  }

  protected override updated(): void {
    this.#rows.render(this.#view, this.#handlers);
    setStates(this.#internals, {
      loading: this.loading,
      failed: this.error,
      empty: !this.#view.rows.length,
      blank: isBlank(this.#view),
    });
  }

  #createView(): ListView {
    const { keys, ...place } = this.#source.page;
    return {
      ...place,
      messages: this.texts,
      formats: this.#formats,
      now: Date.now(),
      query: this.#source.query,
      sort: this.#source.shownSort,
      rows: this.#selection.select(keys.map((key) => this.#rowActions.rowOf(key))),
      selection: this.#selection.view,
      isLoading: this.loading || this.#loader.isOutdated,
      error: this.#errorText,
      notices: this.#outcomes.notices,
      status: this.said ?? '',
      columns: columnsFor(keys, this.noRole),
      filters: this.#filters ?? [],
      filter: this.#source.filter,
      isNarrowed: this.#source.isNarrowed,
      labels: this.#labels,
      actions: this.#actions,
      reportProblem: this.#loader.reportProblem,
    };
  }

  get #pageSettings(): PageSettings {
    return {
      limit: Math.max(1, Math.floor(this.pageSize)) || DEFAULT_PAGE_SIZE,
      collator: this.#formats.collator,
      roleLabel: (value) => this.#labels.role(value).label,
    };
  }

  get #errorText(): string {
    if (this.#loader.isSlow) return this.texts.loadSlow;
    return asString(this.error) || (this.error ? this.texts.loadFailed : '');
  }

  get #actions(): KeyAction[] {
    const { editable, rotatable, revocable } = this;
    const actions = [editable && 'edit', rotatable && 'rotate', revocable && 'revoke'] as const;
    return actions.filter((action) => action !== false);
  }

  /** The filters in the toolbar; `undefined` until the host's first page is there. */
  get #filters(): readonly ApiKeyFilter[] | undefined {
    const filters = Array.isArray(this.filters) ? this.filters : this.#source.filters;
    const hasRoles = !this.noRole && this.#labels.roles.length;
    return hasRoles ? filters : filters?.filter((name) => name !== 'role');
  }

  #clearVanishedFilters(): void {
    const filters = this.#filters;
    if (!filters) return;
    const { status, role } = this.#source.filter;
    const hasRole =
      filters.includes('role') && this.#labels.roles.some(({ value }) => value === role);
    if (status && !filters.includes('status')) this.#loader.filter({ status: null });
    if (role && !hasRole) this.#loader.filter({ role: null });
  }

  /** Brings the head of the table back into view: the buttons of the pages stand below it. */
  #turnPage(direction: PageDirection): void {
    this.#loader.turnPage(direction);
    const list = this.renderRoot.querySelector('[part=list]')!;
    if (list.getBoundingClientRect().top < 0) list.scrollIntoView();
  }
}
