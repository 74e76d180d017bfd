/** The elements in the states that a person meets, for the tests that ask the same of each. */
import type { LitElement } from 'lit';
import '../../src/define.js';
import { openForm, openSecret } from '../add-api-key-dialog/support.js';
import { ago, ahead, buttonOf, day, someKeys } from '../api-key-list/support.js';
import { allByRole, byRole } from '../support.js';

const formWith = (given: object) =>
  Object.assign(document.createElement('add-api-key-form'), {
    permissions: Array.from({ length: 14 }, (_, index) => ({
      ...{ value: `p${index}`, label: `Permission ${index}` },
      ...{ group: index < 7 ? 'Invoices' : 'Customers', description: index % 2 ? 'What' : '' },
    })),
    expiry: { presets: [7], allowCustom: true },
    ...given,
  });

export const listWith = (given: object) =>
  Object.assign(document.createElement('api-key-list'), {
    keys: [
      ...someKeys(),
      {
        id: 'a',
        applicationName: 'Soon',
        role: 'x',
        expiresAt: ahead(2 * day),
        lastUsedAt: ago(1),
      },
      { id: 'b', applicationName: 'Late', role: 'x', expiresAt: ago(day) },
      { id: 'c', applicationName: 'Off', role: 'x', revokedAt: ago(day) },
      { id: 'd', applicationName: 'Turned', role: 'x', previousSecretExpiresAt: ahead(day) },
    ],
    ...{ revocable: true, rotatable: true, editable: true },
    ...given,
  });

const secretWith = (given: object) =>
  Object.assign(document.createElement('api-key-secret'), {
    ...{ secret: 'ak_live_9XfTq2Lr7VbNw4Zs8Kd3f9a', applicationName: 'Report', roleLabel: 'admin' },
    snippets: [{ label: '.env', template: 'KEY={secret}' }],
    ...given,
  });

const selectAll = async (list: LitElement): Promise<void> => {
  for (const box of allByRole(list, 'checkbox', /^Select (?!all)/)) box.click();
  await list.updateComplete;
};

/** Each element in a state, what leads to it once it is in the page, and how many texts it has at least: 3 by default. */
export const shown: Record<
  string,
  [make: () => LitElement, act?: (element: never) => unknown, texts?: number]
> = {
  'a form': [() => formWith({})],
  'a form with errors': [
    () => formWith({}),
    (form: HTMLElement) => byRole(form, 'button', 'Save').click(),
  ],
  'a form that saves': [
    () => formWith({ value: { applicationName: 'Report', role: 'admin' }, busy: true }),
  ],
  'a list with every status': [() => listWith({ error: 'Offline' })],
  'a list of several pages': [() => listWith({ pageSize: 4, selectable: true })],
  'an empty list': [() => listWith({ keys: [] }), undefined, 1],
  'a list that asks before it revokes': [
    () => listWith({}),
    (list: HTMLElement) => buttonOf(list, 'Revoke Soon').click(),
  ],
  'a list that asks before it rotates': [
    () => listWith({}),
    (list: HTMLElement) => buttonOf(list, 'Rotate Soon').click(),
  ],
  'a list with selected keys': [() => listWith({ selectable: true }), selectAll],
  'a list that asks before it revokes several': [
    () => listWith({ selectable: true }),
    async (list: LitElement) => {
      await selectAll(list);
      buttonOf(list, 'Revoke…').click();
    },
  ],
  'a list that edits': [
    () => listWith({}),
    (list: HTMLElement) => buttonOf(list, 'Edit Soon').click(),
  ],
  'a secret, shown': [
    () => secretWith({}),
    (element: HTMLElement) => byRole(element, 'button', 'Show').click(),
  ],
  'a secret before it is lost': [
    () => secretWith({}),
    (element: HTMLElement) => byRole(element, 'button', 'Done').click(),
  ],
  'a dialog with the form': [() => document.createElement('add-api-key-dialog'), openForm],
  'a dialog with the secret': [() => document.createElement('add-api-key-dialog'), openSecret],
  'a dialog that is unavailable': [
    () => Object.assign(document.createElement('add-api-key-dialog'), { unavailable: 'Enough' }),
    undefined,
    2,
  ],
  'a manager': [() => document.createElement('api-key-manager')],
};
