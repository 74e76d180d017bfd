import { html, nothing, type TemplateResult } from 'lit';
import type { EditedField, KeyEdit } from './key-edit.js';
import { slowNote } from './key-row.template.js';
import { plainNameOf } from './key-name.js';
import type { ListHandlers, ListTexts, ListView, RowHandlers, RowView } from './list-view.js';

/** The data of an edit form. */
interface EditFormView {
  edit: KeyEdit;
  /** The position of the row: makes the ids of its fields unique. */
  index: number;
  messages: ListTexts;
  isBusy: boolean;
}

/** The cell of a row whose key is edited: a form as wide as the table. */
export const editCells = (
  row: RowView,
  view: ListView,
  { row: handlers }: ListHandlers,
): TemplateResult => {
  const { messages } = view;
  const { key, isBusy } = row;
  const edit = row.edit!;
  const form: EditFormView = { edit, index: view.rows.indexOf(row), messages, isBusy };
  return html`
    <td role="cell" class="edit" colspan=${view.columns.length + 1 + Number(!!view.selection)}>
      <form
        part="editor"
        novalidate
        aria-label=${messages.actionOn(messages.edit, plainNameOf(key))}
        @submit=${(event: Event) => onSubmit(event, row, handlers)}
        @keydown=${(event: KeyboardEvent) => onKeyDown(event, row, handlers)}
        @input=${(event: Event) => onInput(event, row, handlers)}
      >
        ${applicationField(form)} ${descriptionField(form)}
        <div part="actions">
          <button
            class="caps primary"
            part="save"
            aria-disabled=${isBusy || nothing}
            ?data-busy=${isBusy}
          >
            <span .textContent=${messages.saveChanges}></span>
          </button>
          <button
            class="caps"
            part="cancel"
            type="button"
            @click=${() => handlers.onEditCancel(row)}
          >
            <span .textContent=${messages.cancel}></span>
          </button>
        </div>
        <p part="error" .textContent=${edit.formError}></p>
        ${slowNote(row, view, handlers)}
      </form>
    </td>
  `;
};

/**
 * The ids avoid the words that password managers look for, such as `name`; the attributes after
 * `autocomplete` keep password managers and writing aids away.
 */
const applicationField = ({ edit, index, messages, isBusy }: EditFormView): TemplateResult => {
  const error = edit.errors.textOf('applicationName');
  return html`
    <div part="field">
      <label
        part="label"
        for="application-${index}"
        .textContent=${messages.applicationName}
      ></label>
      <input
        part="control"
        id="application-${index}"
        data-field="applicationName"
        .value=${edit.draft.applicationName}
        aria-describedby="application-error-${index}"
        aria-invalid=${!!error || nothing}
        ?readonly=${isBusy}
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
      <p part="error" id="application-error-${index}" .textContent=${error}></p>
    </div>
  `;
};

const descriptionField = ({ edit, index, messages, isBusy }: EditFormView): TemplateResult => {
  const error = edit.errors.textOf('description');
  return html`
    <div part="field">
      <label part="label" for="description-${index}" .textContent=${messages.description}></label>
      <small .textContent=${messages.optional}></small>
      <textarea
        part="control"
        id="description-${index}"
        data-field="description"
        .value=${edit.draft.description}
        aria-describedby="description-error-${index}"
        aria-invalid=${!!error || nothing}
        ?readonly=${isBusy}
        rows="1"
        autocomplete="off"
        class="keeper-ignore"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
        data-form-type="other"
        data-protonpass-ignore="true"
        data-gramm="false"
      ></textarea>
      <p part="error" id="description-error-${index}" .textContent=${error}></p>
    </div>
  `;
};

const onSubmit = (event: Event, row: RowView, handlers: RowHandlers): void => {
  event.preventDefault();
  handlers.onEditSave(row);
};

const onKeyDown = (event: KeyboardEvent, row: RowView, handlers: RowHandlers): void => {
  // An Escape that ends the composition of an input method is not meant for the form.
  if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
  // Without this, the same Escape would close a dialog of the page around.
  event.preventDefault();
  event.stopPropagation();
  handlers.onEditCancel(row);
};

const onInput = ({ target }: Event, row: RowView, handlers: RowHandlers): void => {
  const { value, dataset } = target as HTMLInputElement;
  handlers.onEditInput(row, dataset.field as EditedField, value);
};
