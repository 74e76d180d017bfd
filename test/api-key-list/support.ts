/** Shared by the tests of `<api-key-list>`: sample keys, mounting, and finding controls. */
import { fixture, html } from '@open-wc/testing';
import '../../src/api-key-list/define.js';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import type { ApiKeyRecord } from '../../src/api/api-key.js';
import type { ApiKeyPage } from '../../src/api/client.js';
import type { ApiKeyLoadEvent, ApiKeyRevokeEvent } from '../../src/api/list-events.js';
import { turn } from '../add-api-key-form/support.js';
import { allByRole, byLabel, byRole, click, setViewport } from '../support.js';

const ago = (milliseconds: number): string => new Date(Date.now() - milliseconds).toISOString();

export const minute = 60_000;
export const day = 86_400_000;
export { ago };
export const ahead = (milliseconds: number): string => ago(-milliseconds);

/** Five keys: at least one of each status. */
export const someKeys = (): ApiKeyRecord[] => [
  {
    id: 'k1',
    applicationName: 'Warehouse export',
    description: 'Nightly export',
    role: 'readonly',
    hint: 'ak_live_…3f9a',
    createdAt: ago(3 * minute),
    lastUsedAt: ago(3 * minute),
    expiresAt: ahead(90 * day),
  },
  {
    id: 'k2',
    applicationName: 'CI deploy',
    description: 'Release pipeline',
    role: 'admin',
    hint: 'ak_live_…b81c',
    createdAt: ago(100 * day),
    lastUsedAt: ago(2 * day),
    expiresAt: ahead(9 * day),
  },
  {
    id: 'k3',
    applicationName: 'Grafana',
    role: 'readonly',
    createdAt: ago(200 * day),
    lastUsedAt: null,
    expiresAt: null,
  },
  {
    id: 'k4',
    applicationName: 'Old importer',
    role: 'admin',
    createdAt: ago(300 * day),
    lastUsedAt: ago(120 * day),
    revokedAt: ago(day),
  },
  {
    id: 'k5',
    applicationName: 'Beta test',
    role: 'readonly',
    createdAt: ago(400 * day),
    expiresAt: ago(30 * day),
  },
];

/** Numbered keys, the newest first. */
export const manyKeys = (count: number): ApiKeyRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `id-${index + 1}`,
    applicationName: `Application ${index + 1}`,
    description: index % 2 ? 'reads reports' : 'writes stock',
    role: index % 3 ? 'readonly' : 'admin',
    createdAt: ago((index + 1) * day),
    lastUsedAt: null,
    expiresAt: null,
  }));

type Given = Partial<
  Pick<
    ApiKeyListElement,
    | 'keys'
    | 'roles'
    | 'permissions'
    | 'noRole'
    | 'filters'
    | 'pageSize'
    | 'loading'
    | 'error'
    | 'revocable'
    | 'rotatable'
    | 'editable'
    | 'selectable'
    | 'messages'
    | 'query'
    | 'sort'
  >
>;

/**
 * A page with room for all columns. In Firefox it needs no scrolling sideways: a click right after that may be sent to
 * where the page was before.
 */
const widePage = async (): Promise<Element> => {
  if (navigator.userAgent.includes('Firefox')) await setViewport({ width: 1240, height: 600 });
  return fixture(html`<main style="inline-size: 1200px"></main>`);
};

/** A list in a page, with these properties. */
export const mountList = async (given: Given = {}): Promise<ApiKeyListElement> => {
  const page = await widePage();
  const list = document.createElement('api-key-list');
  Object.assign(list, given);
  page.append(list);
  await list.updateComplete;
  return list;
};

/** A list with every action, and by default with the five keys. */
export const mountActive = (given: Given = {}): Promise<ApiKeyListElement> =>
  mountList({ keys: someKeys(), revocable: true, rotatable: true, editable: true, ...given });

/** The page of a server that has 60 keys. */
export const pageOf = ({ cursor, limit }: ApiKeyLoadEvent): ApiKeyPage => {
  const keys = manyKeys(60);
  const start = Number(cursor?.slice(1) ?? 0);
  const next = start + limit;
  return { items: keys.slice(start, next), nextCursor: next < 60 ? `c${next}` : null, total: 60 };
};

type Respond = (
  event: ApiKeyLoadEvent,
) => ApiKeyPage | Response | PromiseLike<ApiKeyPage | Response>;

/** A list whose host answers each `load`, and these events. */
export const mountServed = async (respond: Respond = pageOf, given: Given = {}) => {
  const page = await widePage();
  const list = document.createElement('api-key-list');
  Object.assign(list, given);
  const loads: ApiKeyLoadEvent[] = [];
  list.addEventListener('load', (event) => {
    loads.push(event);
    event.respondWith(respond(event));
  });
  page.append(list);
  await settle(list);
  return { list, loads };
};

/** Waits until all queued tasks have run and the list has rendered. */
export const settle = async (list: ApiKeyListElement): Promise<void> => {
  await turn();
  await list.updateComplete;
};

export const searchOf = (list: Node): HTMLInputElement =>
  byLabel(list, 'Search name or description');
export const buttonOf = (list: Node, name: string | RegExp): HTMLButtonElement =>
  byRole(list, 'button', name);

/** A select of the toolbar, by its name. */
export const filterOf = (list: Node, name: string): HTMLSelectElement =>
  byRole(list, 'combobox', name);

/** The names of the filters in the toolbar. */
export const filtersOf = (list: Node): string[] =>
  ['Status', 'Role'].filter((name) => allByRole(list, 'combobox', name).length);

/** Chooses an option by its text, as a user does. */
export const choose = async (select: HTMLSelectElement, text: string): Promise<void> => {
  select.value = Array.from(select.options).find((option) => option.text === text)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
};

/** The text above the table, with the part that can be pressed. */
export const countOf = (list: ApiKeyListElement): string => {
  const count = list.shadowRoot!.querySelector<HTMLElement>('[part=count]')!;
  // WebKit ends it with a line break.
  return count.innerText.trim();
};

export const questionOf = (list: Node): HTMLDialogElement => byRole(list, 'alertdialog');
export const tableOf = (list: Node): HTMLElement => byRole(list, 'table', 'API keys');

/** The names of the keys that are shown, in the order of their rows. */
export const namesOf = (list: ApiKeyListElement): string[] =>
  allByRole(list, 'rowheader').map(
    (header) => header.querySelector('[part=application]')?.textContent.trim() ?? '',
  );

/** The names of the keys whose status is this one. */
export const namesWith = (list: ApiKeyListElement, status: string): string[] =>
  namesOf(list).filter((name) => cellsOf(rowOf(list, name)).includes(status));

/** The row of a key, by its name. */
export const rowOf = (list: Node, name: string | RegExp): HTMLElement => {
  const rows = allByRole(list, 'row').filter(({ textContent }) =>
    typeof name === 'string' ? textContent.includes(name) : name.test(textContent),
  );
  if (rows.length !== 1) throw new Error(`${rows.length} rows have ${String(name)}`);
  return rows[0]!;
};

/** The texts of a row's cells. */
export const cellsOf = (row: HTMLElement): string[] =>
  allByRole(row, 'cell').map(({ innerText }) => innerText.trim());

/** Clicks Revoke in the row of a key, then in the question. */
export const revoke = async (list: ApiKeyListElement, name: string): Promise<void> => {
  await click(buttonOf(list, `Revoke ${name}`));
  await click(buttonOf(questionOf(list), 'Revoke'));
};

/** Sets the search field at once, as a paste does. */
export const search = (list: ApiKeyListElement, query: string): void => {
  const field = searchOf(list);
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** Keeps console errors of an act from the test's output, and returns them. */
export const withoutErrors = async (act: () => Promise<void>): Promise<string[]> => {
  const errors: string[] = [];
  const { error } = console;
  console.error = (...args: unknown[]) => void errors.push(args.map(String).join(' '));
  try {
    await act();
    return errors;
  } finally {
    console.error = error;
  }
};

export type RevokeAnswer = Parameters<ApiKeyRevokeEvent['respondWith']>[0];

/** Answers each `revoke`, and returns these events. */
export const answerRevoke = (
  list: ApiKeyListElement,
  respond: (event: ApiKeyRevokeEvent) => RevokeAnswer,
): ApiKeyRevokeEvent[] => {
  const events: ApiKeyRevokeEvent[] = [];
  list.addEventListener('revoke', (event) => {
    events.push(event);
    event.respondWith(respond(event));
  });
  return events;
};
