import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeyRole } from '../api/api-key.js';
import type { FormMessages } from '../messages/messages.js';
import { richText } from './rich-text.js';
import { describeRole, labelOf } from '../rules/roles.js';
import { expiryTemplate, type ExpiryField } from './expiry-field.js';
import type { FormErrors } from '../rules/form-errors.js';

/** What the form is drawn from. Its fields' values are not in it: the controls hold them. */
export interface FormView {
  messages: FormMessages;
  /** `''` for none. */
  heading: string;
  headingLevel: number;
  roles: readonly ApiKeyRole[];
  /** The role that is chosen. */
  role: ApiKeyRole | undefined;
  expiry: ExpiryField;
  busy: boolean;
  /** What the live region says when there is no error. */
  status: string | undefined;
  errors: FormErrors;
  /** Hears that other options are in the default slot. */
  watch(): void;
  submit(event: SubmitEvent): void;
  input(event: Event): void;
  keydown(event: KeyboardEvent): void;
  /** Hears the clicks on Save and Cancel. */
  click(event: MouseEvent): void;
}

/**
 * The form and all that is in it, in one template: one for each field would cost time at each update.
 * Nothing is bound to the form itself. Whatever a script asks of a form, be it for `setAttribute`, is looked
 * for among the names of its controls first; for that Chromium keeps a collection, which each change of the
 * page then goes through: time by the square of the forms.
 *
 * The marks on each control keep password managers and writing aids away. Ids avoid the words that
 * these look for (`name`, `user`, `login`): one put the user's password here (zulip#12523).
 * Save stays focusable while busy, and keeps its name: only what is seen of it changes.
 */
// eslint-disable-next-line max-lines-per-function -- markup in one piece, for the reason above
export function formTemplate(view: FormView): TemplateResult {
  const { messages, role, busy, errors } = view;
  const nameError = errors.textOf('applicationName');
  const descriptionError = errors.textOf('description');
  const roleError = errors.textOf('role');
  // A text for a field that is not there stands with those of the form.
  const formError = [errors.textOf('form'), !view.expiry.policy && errors.textOf('expiresAt')]
    .filter(Boolean)
    .join('\n');
  return html`<slot hidden @slotchange=${view.watch}></slot
    ><div class="root" @submit=${view.submit} @input=${view.input} @keydown=${view.keydown}
    ><p hidden id="heading" .textContent=${view.heading || messages.heading}></p
    ><form part="form" novalidate aria-labelledby="heading"><fieldset role="none">
    <slot name="heading">${headingOf(view)}</slot>
    <p part="note">${richText(messages.requiredNote)}</p>
    <div part="field">
      <label part="label" for="application" .textContent=${messages.applicationName}></label>
      <input
        part="control"
        id="application"
        aria-describedby="application-text"
        aria-invalid=${!!nameError}
        ?readonly=${busy}
        required
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
      <div class="text" id="application-text">
        <p part="hint" .textContent=${messages.applicationNameHint}></p>
        <p part="error" .textContent=${nameError}></p>
      </div>
    </div>
    <div part="field">
      <label part="label" for="description" .textContent=${messages.description}></label>
      <small .textContent=${messages.optional}></small>
      <textarea
        part="control"
        id="description"
        aria-describedby="description-text"
        aria-invalid=${!!descriptionError}
        ?readonly=${busy}
        rows="3"
        autocomplete="off"
        class="keeper-ignore"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
        data-form-type="other"
        data-protonpass-ignore="true"
        data-gramm="false"
      ></textarea>
      <p part="error" id="description-text" .textContent=${descriptionError}></p>
    </div>
    <div part="field">
      <label part="label" for="role" .textContent=${messages.role}></label>
      <select
        part="control"
        id="role"
        aria-describedby="role-text"
        aria-invalid=${!!roleError}
        required
        autocomplete="off"
        class="keeper-ignore"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
        data-form-type="other"
        data-protonpass-ignore="true"
        data-gramm="false"
      >
        <option value="" hidden .textContent=${messages.rolePlaceholder}></option>
        ${view.roles.map((each) => roleOption(each, view))}
      </select>
      <div id="role-text">
        <div class=${role ? '' : 'text'}>
          <p part="hint">${describeRole(role) || roleHint(view)}</p>
          <p part="error" .textContent=${roleError}></p>
        </div>
        <p part="caution" .textContent=${role?.privileged ? messages.privileged : ''}></p>
      </div>
    </div>
    ${expiryTemplate(view)}
    <slot name="fields"></slot>
    <div part="actions" @click=${view.click}
      ><button class="primary" part="save" aria-disabled=${busy || nothing} data-busy=${messages.saving}
        ><span .textContent=${messages.save}></span></button
      ><button part="cancel" type="button" .textContent=${messages.cancel}></button
    ></div>
    <div part="status" role="status"
      ><p
        class=${formError ? 'failure' : 'unseen'}
        .textContent=${formError || view.status || ''}
      ></p
    ></div>
  </fieldset></form></div>`;
}

const headingOf = ({ heading, headingLevel }: FormView): unknown =>
  heading &&
  html`<div part="heading" role="heading" aria-level=${headingLevel} .textContent=${heading}></div>`;

/**
 * The label alone is the option's name, its description goes with it. While busy only the chosen one
 * is not disabled: `disabled` on the control would drop the focus.
 */
const roleOption = (each: ApiKeyRole, { role, busy }: FormView): TemplateResult =>
  html`<option
    value=${each.value}
    ?disabled=${each.disabled || (busy && each !== role)}
    aria-description=${describeRole(each) || nothing}
    .textContent=${labelOf(each)}
  ></option>`;

const roleHint = ({ messages, roles }: FormView): unknown => {
  if (!roles.length) return html`<b>${messages.rolesEmpty}</b>`;
  const hasBoth = ['admin', 'readonly'].every((known) =>
    roles.some(({ value }) => value === known),
  );
  return hasBoth ? richText(messages.roleHint) : nothing;
};
