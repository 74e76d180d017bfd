import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiKeyDraft, ApiKeyField, ApiKeyRole } from '../api/api-key.js';
import { ownFields, asString } from '../api/own-fields.js';
import { isSameContent } from '../api/same-content.js';
import { toMultiLine, toSingleLine } from '../rules/draft.js';
import { ExpiryField } from './expiry-field.js';
import { readExtra, resetExtra, writeExtra } from './extra-controls.js';
import { PermissionField } from './permission-field.js';
import { replaceRoleOptions } from './role-options.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface FieldsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly roles: readonly ApiKeyRole[];
  readonly noRole: boolean;
  readonly busy: boolean;
}

/** The field of each control; Expiration has two. The checkboxes of the Permissions field are no such controls. */
export const fieldNames = [
  'applicationName',
  'description',
  'role',
  'expiresAt',
  'expiresAt',
  'permissions',
] as const satisfies ApiKeyField[];
export type FieldName = (typeof fieldNames)[number];

/**
 * The draft in the fields. The controls hold the values, so that typing re-renders nothing. Values are kept
 * here only until the first render, and a role until the host has added it.
 */
export class DraftFields implements ReactiveController {
  /** The controls in the order of `fieldNames`; empty before the first update. */
  controls: Control[] = [];
  /** The slot `fields`, with the host's own controls. */
  extraSlot: HTMLSlotElement | null | undefined;
  /** The role that was chosen at the last update or edit. */
  chosenRole: ApiKeyRole | undefined;
  readonly expiryField = new ExpiryField();
  readonly permissionField = new PermissionField(() => this.#role);
  #host: FieldsHost;
  /** The state that the options of the role select depend on, as of their last change. */
  #optionsContent: unknown;
  #defaultDraft: Partial<ApiKeyDraft> = {};
  /** A draft that was set but not yet written into the controls. */
  #unwritten: Record<string, unknown> | undefined;
  /** A role that was set but is not offered yet. */
  #awaitedRole = '';
  #isExtraEdited = false;

  constructor(host: FieldsHost) {
    this.#host = host;
    host.addController(this);
  }

  read(): ApiKeyDraft {
    const [name, description] = this.controls;
    const extra = readExtra(this.extraSlot);
    const permissions = this.permissionField.values;
    return {
      applicationName: name?.value ?? toSingleLine(this.#unwritten?.applicationName),
      description: description?.value ?? toMultiLine(this.#unwritten?.description),
      role: this.#role?.value ?? '',
      ...(permissions && { permissions }),
      ...(this.expiryField.policy && { expiresAt: this.expiryField.value }),
      ...(extra && { extra }),
    };
  }

  write(draft: unknown): void {
    const values = ownFields(draft);
    this.permissionField.write(values.permissions);
    this.expiryField.value = values.expiresAt;
    this.#writeRest(values);
  }

  /** Writes some of the values, and leaves the others. */
  merge(changes: Record<string, unknown>): void {
    const { permissions, expiresAt } = changes;
    if (permissions) this.permissionField.write(permissions);
    if (expiresAt !== undefined) this.expiryField.value = expiresAt;
    const draft = this.read();
    this.#writeRest({ ...draft, role: this.#awaitedRole || draft.role, ...changes });
  }

  /** Returns to the default draft. */
  reset(): void {
    resetExtra(this.extraSlot);
    this.#isExtraEdited = false;
    this.permissionField.filter('');
    this.write(this.#defaultDraft);
  }

  /** Sets the draft that `reset()` returns to, and writes it if the fields are not dirty. */
  setDefault(draft: Partial<ApiKeyDraft>): void {
    const { isDirty } = this;
    this.#defaultDraft = draft;
    if (!isDirty) this.write(draft);
  }

  get isDirty(): boolean {
    const draft = this.read();
    const initial = ownFields(this.#defaultDraft);
    const role = this.#find(initial.role);
    return (
      this.#isExtraEdited ||
      draft.applicationName !== toSingleLine(initial.applicationName) ||
      draft.description !== toMultiLine(initial.description) ||
      draft.role !== (role?.value ?? '') ||
      this.permissionField.isDirty(initial.permissions, role) ||
      this.expiryField.isDirty(initial.expiresAt)
    );
  }

  /**
   * Updates the state after the user has edited a control.
   * @returns the field of the control; `undefined` for a control of the host
   */
  handleEdit(target: EventTarget | null): FieldName | undefined {
    const field = this.fieldOf(target);
    if (!field) this.#isExtraEdited = true;
    // The user's choice wins over a role that the host may still add.
    if (field === 'role') this.#awaitedRole = '';
    const { chosenRole } = this;
    this.chosenRole = this.#role;
    if (field === 'role') this.permissionField.followRole(this.chosenRole, chosenRole);
    else if (field === 'permissions') this.permissionField.toggle(target);
    this.expiryField.readControls();
    const isText = field === 'applicationName' || field === 'description';
    if (!isText) this.#host.requestUpdate();
    return field;
  }

  /** The field of a control; `undefined` for a control of the host. */
  fieldOf(control: unknown): FieldName | undefined {
    return this.#host.renderRoot.querySelector('.permissions')?.contains(control as Node)
      ? 'permissions'
      : fieldNames[this.controls.indexOf(control as Control)];
  }

  /** The control of a field, or of one permission; `undefined` for another name, and where it is not rendered. */
  controlOf(name: string, value: string): Control | undefined {
    if (name !== 'permissions') return this.controls[fieldNames.indexOf(name as FieldName)];
    const box = `.permission > [value="${CSS.escape(value)}"]`;
    return this.#host.renderRoot.querySelector<HTMLInputElement>(box) ?? undefined;
  }

  hostUpdate(): void {
    // Read the role before the update, which may remove its option or move it.
    this.chosenRole = this.#role;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    this.controls = Array.from(renderRoot.querySelectorAll<Control>('[part=control]'));
    this.extraSlot ??= renderRoot.querySelector<HTMLSlotElement>('slot[name=fields]');
    this.#fillControls();
    this.#updateRole(this.controls[2] as HTMLSelectElement);
    if (this.chosenRole?.value === this.#awaitedRole) this.#awaitedRole = '';
    this.expiryField.fillControls(this.controls.slice(3));
    this.permissionField.fillBoxes(Array.from(renderRoot.querySelectorAll('.groups input')));
  }

  get #role(): ApiKeyRole | undefined {
    return this.#find(this.#awaitedRole) ?? this.#find(this.controls[2]?.value);
  }

  #find(role: unknown): ApiKeyRole | undefined {
    const { noRole, roles } = this.#host;
    return noRole ? undefined : roles.find(({ value }) => value === role);
  }

  #updateRole(select: HTMLSelectElement): void {
    const { roles, noRole, busy } = this.#host;
    // Keep the choice, in case the field comes back.
    if (noRole) return;
    const chosen = this.chosenRole?.value ?? '';
    const content = [roles, busy && chosen];
    if (!isSameContent(content, this.#optionsContent)) {
      this.#optionsContent = content;
      // While busy, disable the other options, not the select: it would lose the focus.
      replaceRoleOptions(
        select,
        roles,
        (role) => !!role.disabled || (busy && role.value !== chosen),
      );
    }
    if (select.value !== chosen) select.value = chosen;
  }

  #writeRest(values: Record<string, unknown>): void {
    this.#unwritten = values;
    this.#awaitedRole = asString(values.role);
    this.#fillControls();
    this.#host.requestUpdate();
  }

  #fillControls(): void {
    const [name, description, role] = this.controls;
    if (!name || !this.#unwritten) return;
    name.value = toSingleLine(this.#unwritten.applicationName);
    description!.value = asString(this.#unwritten.description);
    role!.value = '';
    writeExtra(this.extraSlot, this.#unwritten.extra);
    this.#unwritten = undefined;
  }
}
