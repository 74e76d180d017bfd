/** What the tests of the Permissions field share. */
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { ApiKeyDraft, ApiKeyPermission, ApiKeyRole } from '../../src/index.js';
import { allByRole, byLabel, byRole, press } from '../support.js';
import { mount, validDraft } from './support.js';

export const permissions: ApiKeyPermission[] = [
  { value: 'i:read', label: 'Read invoices', group: 'Invoices', readOnly: true },
  {
    value: 'i:send',
    label: 'Send invoices',
    group: 'Invoices',
    description: 'Sends an invoice to its customer.',
  },
  { value: 'i:delete', label: 'Delete invoices', group: 'Invoices', privileged: true },
  { value: 'c:read', label: 'Read customers', group: 'Customers', readOnly: true },
  {
    value: 'c:share',
    label: 'Share customers',
    group: 'Customers',
    disabled: true,
    disabledReason: 'Not in your plan.',
  },
  { value: 'ping', label: 'Ping' },
];

/** As many in each of several groups. */
export const many = (count: number, groups = 4): ApiKeyPermission[] =>
  Array.from({ length: count }, (_, index) => ({
    value: `p${index}`,
    label: `Permission ${index}`,
    group: `Group ${index % groups}`,
    readOnly: index % 2 === 0,
  }));

/** A form with permissions that is filled in by the host, and has no permission ticked. */
export const mountWith = async (
  draft: Partial<ApiKeyDraft> = {},
  given: readonly ApiKeyPermission[] = permissions,
  roles?: ApiKeyRole[],
): Promise<AddApiKeyFormElement> => {
  const form = await mount();
  form.permissions = given;
  form.roles = roles;
  form.value = { ...validDraft, ...draft };
  await form.updateComplete;
  return form;
};

export const fieldOf = (form: Node): HTMLElement => byRole(form, 'group', 'Permissions');
export const boxOf = (form: Node, name: string): HTMLInputElement => byRole(form, 'checkbox', name);
export const filterOf = (form: Node): HTMLInputElement => byLabel(form, 'Filter');
export const choiceOf = (form: Node, name: string): HTMLButtonElement =>
  byRole(form, 'button', name);

/** The checkboxes that are there for the user, a group's own among them. */
export const boxesOf = (form: Node): HTMLInputElement[] =>
  allByRole(form, 'checkbox') as HTMLInputElement[];

export const nameOfBox = (box: HTMLInputElement): string =>
  (box.getRootNode() as ShadowRoot).getElementById(box.getAttribute('aria-labelledby')!)!
    .textContent;

/** The description of a checkbox or a group, also where it is scrolled out of sight and has no layout. */
export const descriptionsOf = (element: HTMLElement): string =>
  element
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent.trim())
    .join(' ')
    .trim();

/** The names of the ticked checkboxes; a mixed one has a question mark. */
export const tickedOf = (form: Node): string[] =>
  boxesOf(form)
    .filter(({ checked, indeterminate }) => checked || indeterminate)
    .map((box) => nameOfBox(box) + (box.indeterminate ? '?' : ''));

/** The count at the end of the legend. */
export const countOf = (form: Node): string =>
  allByRole(form, 'status')
    .find(({ part }) => part.contains('count'))!
    .textContent.trim();

/** What the live region of the form says. */
export const saidBy = (form: Node): string =>
  allByRole(form, 'status')
    .find(({ part }) => part.contains('status'))!
    .textContent.trim();

/** Ticks or unticks by the keyboard. */
export const toggle = async (form: AddApiKeyFormElement, name: string): Promise<void> => {
  boxOf(form, name).focus();
  await press('Space');
  await form.updateComplete;
};
