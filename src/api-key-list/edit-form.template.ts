import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from './key-name.js';
import type { ListActions, ListView, RowView } from './list-view.js';
import type { EditedField, RowEdit } from './key-edit.js';

/** How many columns there are, for the cell that is as wide as all of them. */
const COLUMNS = 8;

/** What is wrong with none of the fields that are here. */
const formError = ({ errors }: RowEdit): string =>
  (['form', 'role', 'expiresAt'] as const)
    .map((place) => errors.textOf(place))
    .filter(Boolean)
    .join('\n');

/** A row whose name and description are being changed. Ids avoid the words that password managers look for. */
// eslint-disable-next-line max-lines-per-function -- markup in one piece
export const editCells = (row: RowView, view: ListView, { tasks }: ListActions): TemplateResult => {
  const { messages } = view;
  const { key, edit, isBusy } = row;
  const [nameError, descriptionError] = [
    edit!.errors.textOf('applicationName'),
    edit!.errors.textOf('description'),
  ];
  const submit = (event: Event): void => {
    event.preventDefault();
    tasks.save(row);
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    // A dialog of the page around stays open.
    event.preventDefault();
    event.stopPropagation();
    tasks.endEdit(key.id);
  };
  const input = ({ target }: Event): void => {
    const { value, dataset } = target as HTMLInputElement;
    tasks.write(row, dataset.field as EditedField, value);
  };
  // Whole values: in `cdn.js` Lit has no attributes made of several parts.
  const [name, nameText, description, descriptionText] = ['n', 'nt', 'd', 'dt'].map(
    (id) => `${id}${view.rows.indexOf(row)}`,
  );
  return html`<td role="cell" colspan=${COLUMNS}
      ><form
        part="editor"
        novalidate
        aria-label=${messages.actionOn(messages.edit, nameOf(key))}
        @submit=${submit}
        @keydown=${keydown}
        @input=${input}
        ><div part="field"
          ><label part="label" for=${name} .textContent=${messages.applicationName}></label
          ><input
            part="control"
            id=${name}
            data-field="applicationName"
            .value=${edit!.draft.applicationName}
            aria-describedby=${nameText}
            aria-invalid=${!!nameError}
            ?readonly=${isBusy}
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
          /><p part="error" id=${nameText} .textContent=${nameError}></p></div
        ><div part="field"
          ><label part="label" for=${description} .textContent=${messages.description}></label
          ><textarea
            part="control"
            id=${description}
            data-field="description"
            .value=${edit!.draft.description}
            aria-describedby=${descriptionText}
            aria-invalid=${!!descriptionError}
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
          ></textarea
          ><p part="error" id=${descriptionText} .textContent=${descriptionError}></p></div
        ><div part="actions"
          ><button class="primary" part="save" aria-disabled=${isBusy || nothing} data-busy=${messages.saving}
            ><span>${messages.save}</span></button
          ><button part="cancel" type="button" @click=${() => tasks.endEdit(key.id)}
            >${messages.cancel}</button
        ></div
        ><p part="error">${formError(edit!)}</p></form
    ></td
  >`;
};
