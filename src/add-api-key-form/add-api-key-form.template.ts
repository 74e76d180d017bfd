import { html, nothing, type TemplateResult } from 'lit';
import { describeRole, labelOf } from '../rules/roles.js';
import { cautionTemplate } from './caution.template.js';
import { expiryTemplate } from './expiry-field.template.js';
import type { FormView } from './form-view.js';
import { permissionsTemplate } from './permission-field.template.js';
import { boldText, plainText, richText } from './rich-text.js';

/**
 * The whole form in one template: a template for each field would take more time at each update.
 *
 * - Texts are bound as `.textContent`. A binding between the tags would cost a marker node, and fail once a
 *   page translator has replaced the text node that Lit holds.
 * - Nothing is bound to the `<form>` itself, but to the element around it. A property that is read from a
 *   form, even `setAttribute`, is looked up among the names of its controls first. Chromium caches that
 *   lookup, and invalidates each such cache at each change of the page: quadratic time in the number of forms.
 * - The attributes from `class` to `data-gramm` keep password managers and writing aids away from a
 *   control. They stand on each, since a spread directive would run at each update.
 *   No id is a word that password managers look for (`name`, `user`, `login`): in zulip#12523 one filled
 *   the user's password into such a field.
 * - The controls have `aria-required` instead of `required`, which makes an empty control invalid from the
 *   start: a screen reader then hears no change when its error comes. So `aria-invalid` is only there with an error.
 * - The placeholder of a select is disabled: type-ahead chooses hidden options, even while busy. It is selected by its
 *   markup: a browser does not fall back on a disabled option where there is no other.
 * - Save is never `disabled`, which would lose the focus. While busy it keeps its accessible name.
 */
// eslint-disable-next-line max-lines-per-function -- one template, for the reason above
export function formTemplate(view: FormView): TemplateResult {
  const { messages, noRole, chosenRole, permissions, expiry, busy, errors, handlers } = view;
  const nameError = errors.textOf('applicationName');
  const descriptionError = errors.textOf('description');
  const roleError = noRole ? '' : errors.textOf('role');
  // Without its field, an error is shown with those of the form.
  const formError = errors.textOf(
    'form',
    ...(noRole ? ['role' as const] : []),
    ...(permissions.list ? [] : ['permissions' as const]),
    ...(expiry.policy ? [] : ['expiresAt' as const]),
  );
  return html`
    <slot hidden @slotchange=${handlers.slotchange}></slot>
    <div
      class="root"
      @submit=${handlers.submit}
      @input=${handlers.input}
      @keydown=${handlers.keydown}
    >
      <p hidden id="heading" .textContent=${view.name}></p>
      <form part="form" novalidate aria-labelledby="heading">
        <fieldset role="none">
          <div class="head">
            <div>
              <slot name="heading">${headingOf(view)}</slot>
              <p part="note">${richText(messages.requiredNote)}</p>
            </div>
            <div part="status" class=${formError && 'stuck'} role="status">
              <p class="box failure" .textContent=${formError}></p>
              <p class="unseen" .textContent=${view.status}></p>
            </div>
          </div>
          <div class="body">
          <div part="field">
            <label part="label" for="application" .textContent=${messages.applicationName}></label>
            <input
              part="control"
              id="application"
              aria-describedby="application-text"
              aria-invalid=${!!nameError || nothing}
              ?readonly=${busy}
              aria-required="true"
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
              <p part="error" .textContent=${nameError}></p>
              <p part="hint" .textContent=${messages.applicationNameHint}></p>
            </div>
          </div>
          <div part="field">
            <label part="label" for="description" .textContent=${messages.description}></label>
            <small .textContent=${messages.optional}></small>
            <textarea
              part="control"
              id="description"
              aria-describedby="description-text"
              aria-invalid=${!!descriptionError || nothing}
              ?readonly=${busy}
              rows="2"
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
          <div part="field" ?hidden=${noRole}>
            <label part="label" for="role" .textContent=${messages.role}></label>
            <div class="select">
            <select
              part="control"
              id="role"
              aria-describedby="role-text"
              aria-invalid=${!!roleError || nothing}
              aria-required="true"
              autocomplete="off"
              class="keeper-ignore"
              data-1p-ignore
              data-lpignore="true"
              data-bwignore
              data-form-type="other"
              data-protonpass-ignore="true"
              data-gramm="false"
            >
              <option value="" hidden disabled selected .textContent=${messages.rolePlaceholder}></option>
            </select>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4.25 6.25 8 10l3.75-3.75" /></svg>
            </div>
            <div id="role-text">
              <div class="text">
                <p part="error" .textContent=${roleError}></p>
                <p part="hint">${roleHint(view)}</p>
              </div>
              ${chosenRole?.privileged ? cautionTemplate(messages.privileged) : nothing}
            </div>
          </div>
          ${permissionsTemplate(view)}
          ${expiryTemplate(view)}
          <slot name="fields"></slot>
          </div>
          <div class="foot" part="actions" @click=${handlers.click}>
            <button class="caps primary" part="save" aria-disabled=${view.isSaving || nothing} ?data-busy=${view.isSaving}>
              <span .textContent=${messages.save}></span>
            </button>
            <button class="caps" part="cancel" type="button">
              <span .textContent=${messages.cancel}></span>
            </button>
          </div>
        </fieldset>
      </form>
    </div>
  `;
}

const headingOf = ({ heading, headingLevel }: FormView): unknown =>
  heading &&
  html`<div part="heading" role="heading" aria-level=${headingLevel} .textContent=${heading}></div>`;

const roleHint = ({ messages, roles, chosenRole }: FormView): unknown => {
  const description = describeRole(chosenRole);
  if (description) return plainText(description);
  if (!roles.length) return boldText(messages.rolesEmpty);
  // The hint says "admin" and "readonly", which users have to find among the labels.
  const hasBoth = ['admin', 'readonly'].every((known) =>
    roles.some((role) => role.value === known && labelOf(role) === known),
  );
  return hasBoth ? richText(messages.roleHint) : nothing;
};
