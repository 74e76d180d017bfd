import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeyPermission } from '../api/api-key.js';
import { describeRole, labelOf } from '../rules/roles.js';
import * as icons from '../styles/icons.js';
import { cautionTemplate } from './caution.template.js';
import type { FormView } from './form-view.js';
import type { QuickChoice } from './permission-field.js';

/** The state that the rows of the field depend on. */
interface RowsView extends FormView {
  changeable: ReadonlySet<ApiKeyPermission>;
  ticked: ReadonlySet<string>;
  /** The permission whose checkbox is described by the error: the first that the user can change. */
  invalid: ApiKeyPermission | undefined;
}

/** The id of the error. */
const ERROR_ID = 'permissions-error';

/**
 * The Permissions field; nothing without permissions.
 *
 * - No role of a group can be required, so the group is described by the rule, until an error says the same.
 * - The count is no description: it would be said again, besides the status, at each change.
 * - Firefox would make a box that scrolls a stop of Tab, which it need not be while a checkbox inside is one.
 * - Whether a checkbox is ticked is not bound: a click changes it before the state, so Lit would not know.
 */
export function permissionsTemplate(view: FormView): unknown {
  const { messages, permissions, permissionsOptional, busy, errors } = view;
  const { list, values, groups, shown, changeable, ticked, hasFilter } = permissions;
  if (!list) return nothing;
  const error = errors.textOf('permissions');
  const rule = permissionsOptional || error ? '' : messages.permissionsMissing;
  const [invalid] = error ? changeable : [];
  const rowsView = { ...view, changeable, ticked, invalid };
  return html`<div
    part="field"
    class="permissions"
    role="group"
    aria-labelledby="permissions"
    aria-describedby="permissions-rule"
    aria-disabled=${busy || nothing}
  >
    <div class="line">
      <span
        part="label"
        class=${permissionsOptional ? '' : 'required'}
        id="permissions"
        .textContent=${messages.permissions}
      ></span>
      <small ?hidden=${!permissionsOptional} .textContent=${messages.optional}></small>
      <p
        part="count"
        role="status"
        .textContent=${messages.permissionsTicked(values!.length, list.length)}
      ></p>
    </div>
    <p hidden id="permissions-rule" .textContent=${rule}></p>
    <div class="line">
      ${hasFilter ? filterTemplate(view, !!error && !invalid) : nothing}
      <div part="choices">
        ${list.some(({ readOnly }) => readOnly) ? choiceTemplate(view, 'readOnly', messages.permissionsReadOnly) : nothing}
        ${choiceTemplate(view, 'all', messages.permissionsAll)}
        ${choiceTemplate(view, 'none', messages.permissionsNone)}
      </div>
    </div>
    <div
      part="permissions"
      class="groups ${hasFilter ? 'tall' : ''}"
      tabindex=${changeable.size ? -1 : nothing}
      @click=${busy ? preventDefault : nothing}
    >
      ${Array.from(groups, ([name, members], index) => groupTemplate(rowsView, name, members, index))}
      <p class="none" .textContent=${shown.size ? '' : messages.permissionsFound(0)}></p>
    </div>
    ${permissions.isPrivileged ? cautionTemplate(messages.permissionsPrivileged) : nothing}
    <p part="error" id=${ERROR_ID} .textContent=${error}></p>
  </div>`;
}

/** For clicks while busy: a checkbox cannot be read-only, and `disabled` would lose the focus. */
const preventDefault = (event: Event): void => event.preventDefault();

/** A quick choice is an edit, as a click on a checkbox is: the form hears it, and so may hosts. */
const choiceTemplate = (
  { permissions, busy }: FormView,
  choice: QuickChoice,
  label: string,
): TemplateResult => {
  const onClick = ({ currentTarget }: Event): void => {
    if (busy) return;
    permissions.choose(choice);
    currentTarget!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  return html`<button
    type="button"
    aria-pressed=${permissions.isChosen(choice)}
    @click=${onClick}
    ><span .textContent=${label}></span
  ></button>`;
};

const filterTemplate = (
  { messages, permissions }: FormView,
  isInvalid: boolean,
): TemplateResult => html`<div class="search">
  ${icons.search}
  <input
    part="filter"
    type="search"
    .value=${permissions.query}
    aria-label=${messages.permissionsFilter}
    placeholder=${messages.permissionsFilter}
    aria-invalid=${isInvalid || nothing}
    aria-describedby=${isInvalid ? ERROR_ID : nothing}
    spellcheck="false"
    autocapitalize="off"
    autocorrect="off"
    autocomplete="off"
    class="keeper-ignore"
    data-1p-ignore
    data-lpignore="true"
    data-bwignore
    data-form-type="other"
    data-protonpass-ignore="true"
    data-gramm="false"
  />
</div>`;

const groupTemplate = (
  view: RowsView,
  name: string,
  members: readonly ApiKeyPermission[],
  index: number,
): TemplateResult => {
  const { messages, permissions, changeable, ticked } = view;
  const isHidden = !members.some((each) => permissions.shown.has(each));
  const rows = members.map((each, i) => rowTemplate(view, each, `permission-${index}-${i}`));
  if (!name) return html`<div class="group" ?hidden=${isHidden}>${rows}</div>`;
  const id = `group-${index}`;
  const count = members.filter(({ value }) => ticked.has(value)).length;
  return html`<div
    class="group"
    role="group"
    aria-labelledby=${id}
    aria-describedby="${id}-count"
    ?hidden=${isHidden}
  >
    <label class="all">
      <input
        type="checkbox"
        aria-labelledby=${id}
autocomplete="off"
class="keeper-ignore"
data-1p-ignore
data-lpignore="true"
data-bwignore
data-form-type="other"
data-protonpass-ignore="true"
data-gramm="false"
        ?disabled=${!members.some((each) => changeable.has(each))}
      />
      <bdi id=${id} .textContent=${name}></bdi>
      <small
        id="${id}-count"
        .textContent=${messages.permissionsTicked(count, members.length)}
      ></small>
    </label>
    ${rows}
  </div>`;
};

const rowTemplate = (
  { permissions, invalid }: RowsView,
  permission: ApiKeyPermission,
  id: string,
): TemplateResult => {
  const isInvalid = permission === invalid;
  return html`<label class="permission" ?hidden=${!permissions.shown.has(permission)}>
    <input
      type="checkbox"
      value=${permission.value}
      aria-labelledby="${id}-name"
      aria-describedby="${id}-text${isInvalid ? ` ${ERROR_ID}` : ''}"
      aria-invalid=${isInvalid || nothing}
      ?disabled=${permission.disabled}
autocomplete="off"
class="keeper-ignore"
data-1p-ignore
data-lpignore="true"
data-bwignore
data-form-type="other"
data-protonpass-ignore="true"
data-gramm="false"
    />
    <span>
      <bdi id="${id}-name" .textContent=${labelOf(permission)}></bdi>
      <small id="${id}-text"><bdi .textContent=${describeRole(permission)}></bdi></small>
    </span>
  </label>`;
};
