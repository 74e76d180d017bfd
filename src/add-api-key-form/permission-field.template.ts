import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../styles/icons.js';
import { cautionTemplate } from './caution.template.js';
import type { FormView } from './form-view.js';
import { PERMISSIONS_ERROR_ID } from './permission-box.js';
import type { QuickChoice } from './permission-field.js';

/**
 * The Permissions field; nothing without permissions.
 *
 * - No role of a group can be required, so the group is described by the rule, until an error says the same.
 * - The count is no description: it would be said again, besides the status, at each change.
 */
export function permissionsTemplate(view: FormView): unknown {
  const { messages, permissions, permissionBox, permissionsOptional, busy, errors } = view;
  const { list, values } = permissions;
  if (!list) return nothing;
  const error = errors.textOf('permissions');
  permissionBox.update(messages, !!error);
  const rule = permissionsOptional || error ? '' : messages.permissionsMissing;
  return html`<div
    part="field"
    class="permissions"
    role="group"
    aria-labelledby="permissions"
    aria-describedby="permissions-rule"
    aria-disabled=${busy || nothing}
    @click=${view.handlers.permissionsClick}
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
      ${permissions.hasFilter ? filterTemplate(view) : nothing}
      <div part="choices">
        ${list.some(({ readOnly }) => readOnly) ? choiceTemplate(view, 'readOnly', messages.permissionsReadOnly) : nothing}
        ${choiceTemplate(view, 'all', messages.permissionsAll)}
        ${choiceTemplate(view, 'none', messages.permissionsNone)}
      </div>
    </div>
    ${permissionBox.element}
    ${permissions.hasCaution ? cautionTemplate(messages.permissionsPrivileged) : nothing}
    <p part="error" id=${PERMISSIONS_ERROR_ID} .textContent=${error}></p>
  </div>`;
}

const choiceTemplate = (
  { permissions }: FormView,
  choice: QuickChoice,
  label: string,
): TemplateResult =>
  html`<button
    type="button"
    data-choice=${choice}
    aria-pressed=${permissions.isChosen(choice)}
    ><span .textContent=${label}></span
  ></button>`;

const filterTemplate = ({
  messages,
  permissions,
  permissionBox,
  errors,
}: FormView): TemplateResult => {
  const isInvalid = !!errors.textOf('permissions') && !permissionBox.hasInvalid;
  return html`<div class="search">
    ${icons.search}
    <input
      part="filter"
      type="search"
      .value=${permissions.query}
      aria-label=${messages.permissionsFilter}
      placeholder=${messages.permissionsFilter}
      aria-invalid=${isInvalid || nothing}
      aria-describedby=${isInvalid ? PERMISSIONS_ERROR_ID : nothing}
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
};
