import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ApiKeyManagerElement } from '../src/api-key-manager/api-key-manager.js';
import '../src/api-key-manager/define.js';
import type { ApiKeyRecord } from '../src/api/api-key.js';
import { formIn } from './add-api-key-form.js';
import { fourKeys, listIn } from './api-key-list.js';
import { secretIn } from './api-key-secret.js';
import { clients } from './manager-clients.js';
import { inside } from './shadow.js';

type Settings = Pick<
  ApiKeyManagerElement,
  | ('heading' | 'headingLevel' | 'pageSize' | 'roles' | 'expiry' | 'snippets' | 'messages')
  | ('defaultRole' | 'defaultValue' | 'unavailable' | 'selectable' | 'filters')
>;

/** The properties of the element, and the backend of the story. */
export interface ManagerArgs extends Partial<Settings> {
  backend: keyof typeof clients;
  keys: ApiKeyRecord[];
}

export const args: ManagerArgs = {
  backend: 'does all',
  filters: ['status', 'role'],
  keys: fourKeys,
  expiry: { presets: [7, 30, 90], allowCustom: true, allowNever: true },
  snippets: [{ label: '.env', template: 'NORDLICHT_API_KEY={secret}' }],
};

export const argTypes = {
  backend: {
    description: 'How the backend of the story behaves',
    options: Object.keys(clients),
    control: { type: 'select' },
  },
  keys: { description: 'The keys that the backend starts with', control: { disable: true } },
  headingLevel: { name: 'heading-level' },
  pageSize: { name: 'page-size' },
  defaultRole: { name: 'default-role' },
} satisfies ArgTypes;

export const manager = (given: ManagerArgs, children?: TemplateResult): TemplateResult =>
  html`<api-key-manager
    heading=${ifDefined(given.heading ?? undefined)}
    heading-level=${ifDefined(given.headingLevel)}
    page-size=${ifDefined(given.pageSize)}
    ?selectable=${given.selectable}
    .filters=${given.filters}
    default-role=${ifDefined(given.defaultRole ?? undefined)}
    unavailable=${ifDefined(given.unavailable ?? undefined)}
    .client=${guard([given.backend, given.keys], () => clients[given.backend](given.keys))}
    .roles=${given.roles}
    .expiry=${given.expiry}
    .snippets=${given.snippets}
    .defaultValue=${given.defaultValue}
    .messages=${given.messages}
    >${children}</api-key-manager
  >`;

export const render = (given: ManagerArgs): TemplateResult => manager(given);

/** The manager of a story, and the actions of its user. */
export async function managerIn(canvas: HTMLElement) {
  const element = canvas.querySelector('api-key-manager')!;
  await element.updateComplete;
  const root = element.shadowRoot!;
  const dialog = root.querySelector('add-api-key-dialog')!;
  await dialog.updateComplete;
  const modal = dialog.shadowRoot!.querySelector('dialog')!;
  const list = () => listIn(root as unknown as HTMLElement);
  const open = async () => {
    await userEvent.click(dialog.shadowRoot!.querySelector('[part=trigger]')!);
    await waitFor(() => expect(modal).toBeVisible());
    return formIn(modal);
  };
  const secret = async () => {
    await waitFor(() => expect(dialog.step).toBe('secret'));
    await waitFor(() => expect(modal).toBeVisible());
    return secretIn(modal);
  };
  return { ...inside(element), element, dialog, modal, list, open, secret };
}
