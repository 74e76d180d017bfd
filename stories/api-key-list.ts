import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { ApiKeyListElement } from '../src/api-key-list/api-key-list.js';
import '../src/api-key-list/define.js';
import { Formats } from '../src/api-key-list/formats.js';
import type { ApiKeyPermission, ApiKeyRecord } from '../src/api/api-key.js';
import type {
  ApiKeyEditEvent,
  ApiKeyLoadEvent,
  ApiKeyRotateEvent,
} from '../src/api/list-events.js';
import { formatLanguageOf } from '../src/i18n/localize.js';
import { DAY_MS } from '../src/rules/expiry.js';
import { listAnswers, pagesOf } from './list-answers.js';
import { inside } from './shadow.js';

type Settings = Pick<
  ApiKeyListElement,
  | ('keys' | 'roles' | 'query' | 'sort' | 'pageSize' | 'loading' | 'error' | 'messages')
  | ('permissions' | 'noRole' | 'filters' | 'revocable' | 'rotatable' | 'editable' | 'selectable')
>;

/** The properties of the element, and the behaviour of the story's host. */
export interface ListArgs extends Partial<Settings> {
  /** The host's answer to an action on a key. */
  answer: keyof typeof listAnswers;
  /** Whether the host answers `load` with pages of its server. */
  server?: boolean;
}

/** The keys of the design. */
export const fourKeys: ApiKeyRecord[] = [
  {
    id: 'key_1',
    applicationName: 'Warehouse export',
    description: 'Nightly export to the data warehouse',
    role: 'readonly',
    hint: 'ak_live_…3f9a',
    createdAt: at(-2 / 24),
    lastUsedAt: at(-3 / 1440),
    expiresAt: at(90),
  },
  {
    id: 'key_2',
    applicationName: 'CI deploy',
    description: 'Release pipeline',
    role: 'admin',
    hint: 'ak_live_…b81c',
    createdAt: at(-106),
    lastUsedAt: at(-1.2),
    expiresAt: at(9),
  },
  {
    id: 'key_3',
    applicationName: 'Grafana',
    role: 'readonly',
    hint: 'ak_live_…07de',
    createdAt: at(-297),
    lastUsedAt: null,
    expiresAt: null,
  },
  {
    id: 'key_4',
    applicationName: 'Old importer',
    description: 'Replaced by Warehouse export',
    role: 'admin',
    hint: 'ak_live_…e2aa',
    createdAt: at(-361),
    lastUsedAt: at(-120),
    revokedAt: at(-100),
  },
];

/** The keys with owners, two of them with permissions in place of a role or beside it. */
export const ownedKeys: ApiKeyRecord[] = fourKeys.map((key, index) => ({
  ...key,
  createdBy: ['Dana Reyes', 'Tom Baker', 'Ops', 'Mei Tanaka'][index]!,
  ...(index === 1 && { permissions: ['invoices.read', 'invoices.send', 'users.write'] }),
  ...(index === 2 && { role: '', permissions: ['invoices.read'] }),
}));

export const permissions: ApiKeyPermission[] = [
  { value: 'invoices.read', label: 'Read invoices' },
  { value: 'invoices.send', label: 'Send invoices to customers' },
  { value: 'users.write', label: 'Change users' },
];

/** An ISO 8601 date, a number of days from now. */
export function at(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}

const purposes = ['Warehouse export', 'CI deploy', 'Grafana', 'Stock feed', 'Invoice printer'];

/** A number of keys, as a large product has them. */
export const keysOf = (count: number): ApiKeyRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `key_${index + 1}`,
    applicationName: `${purposes[index % purposes.length]} ${index + 1}`,
    ...(index % 3 && { description: 'Made by the provisioning of the branch offices' }),
    role: index % 4 ? 'readonly' : 'admin',
    hint: `ak_live_…${(index * 7919).toString(16).slice(-4).padStart(4, '0')}`,
    createdAt: at(-index - 1),
    lastUsedAt: index % 5 ? at(-index / 7) : null,
    expiresAt: index % 2 ? at(90 - index) : null,
  }));

export const args: ListArgs = {
  keys: fourKeys,
  answer: 'done',
  revocable: true,
  rotatable: true,
  editable: true,
};

export const argTypes = {
  answer: {
    description: 'The answer of the host to an action on a key',
    options: Object.keys(listAnswers),
    control: { type: 'select' },
  },
  server: { description: 'Whether the host answers load with pages of its server' },
  pageSize: { name: 'page-size' },
  noRole: { name: 'no-role' },
} satisfies ArgTypes;

export const list = (given: ListArgs, children?: TemplateResult): TemplateResult => {
  const answer = listAnswers[given.answer];
  const load = (event: ApiKeyLoadEvent) =>
    given.server && event.respondWith(pagesOf(given.keys ?? [], event));
  return html`<api-key-list
    page-size=${ifDefined(given.pageSize)}
    ?no-role=${given.noRole}
    ?loading=${given.loading}
    ?revocable=${given.revocable}
    ?rotatable=${given.rotatable}
    ?editable=${given.editable}
    ?selectable=${given.selectable}
    .error=${given.error}
    .query=${given.query}
    .sort=${given.sort}
    .roles=${given.roles}
    .permissions=${given.permissions}
    .filters=${given.filters}
    .messages=${given.messages}
    .keys=${given.server ? [] : (given.keys ?? [])}
    @load=${load}
    @revoke=${(event: ApiKeyRotateEvent) => event.respondWith(answer(event))}
    @rotate=${(event: ApiKeyRotateEvent) => event.respondWith(answer(event))}
    @edit=${(event: ApiKeyEditEvent) => event.respondWith(answer(event))}
    >${children}</api-key-list
  >`;
};

export const render = (given: ListArgs): TemplateResult => list(given);

/** Holds the toast by the focus, so that its picture does not depend on how long the rest takes. */
export async function holdToast(element: Element): Promise<void> {
  const dismiss = element.shadowRoot!.querySelector<HTMLElement>('[part=dismiss]')!;
  await waitFor(() => expect(dismiss).toBeVisible());
  dismiss.focus();
}

/** The list of a story, its controls, and acts of its user. */
export async function listIn(canvas: HTMLElement) {
  const element = canvas.querySelector('api-key-list')!;
  await element.updateComplete;
  const question = element.shadowRoot!.querySelector('dialog')!;
  const { texts } = element;
  const formats = new Formats(formatLanguageOf(element));
  const button = (name: string) => inside(element).getByRole('button', { name });
  const ago = (minutes: number) => formats.relative(Date.now() - minutes * 60_000, Date.now());
  /** The accessible name of an action of a row. */
  const named = (action: 'edit' | 'rotate' | 'revoke', name: string) =>
    texts.actionOn(texts[action], name);
  const rows = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')];
  const press = async (name: string) => {
    await userEvent.click(button(name));
    await element.updateComplete;
  };
  const tick = async (...names: string[]) => {
    for (const name of names)
      await userEvent.click(
        inside(element).getByRole('checkbox', {
          name: texts.actionOn(texts.select, name),
        }),
      );
    await element.updateComplete;
  };
  const ask = async (name: string) => {
    await press(name);
    await expect(question).toHaveAttribute('open');
  };
  return {
    ...inside(element),
    element,
    texts,
    formats,
    ago,
    named,
    question,
    asked: within(question),
    button,
    rows,
    press,
    tick,
    ask,
  };
}
