import { html, LitElement, type TemplateResult } from 'lit';
import { listMessages } from '../src/messages/list-messages.js';
import {
  dialogMessages,
  formMessages,
  managerMessages,
  secretMessages,
  type Messages,
} from '../src/messages/messages.js';
import { withCode } from './inline-code.js';
import { reasons } from './text-reasons.js';

const catalogues: Record<string, Partial<Messages>> = {
  form: formMessages,
  secret: secretMessages,
  dialog: dialogMessages,
  list: listMessages,
  manager: managerMessages,
};

const end = new Date('2027-03-01T17:30:00Z');

/** Example arguments of the messages that are functions. Names get `Warehouse export`. */
const examples: Partial<Record<keyof Messages, unknown[]>> = {
  applicationNameTooLong: [255, 300],
  descriptionTooLong: [1000, 1042],
  permissionsTicked: [4, 18],
  permissionsFound: [3],
  expirationDays: [30],
  expirationHint: [365],
  expiresOn: [end],
  expirationTooLate: [end],
  previousSecretEnds: [end],
  moment: [end],
  copySnippet: ['.env'],
  copyYourself: ['Ctrl+C'],
  unsaved: ['Warehouse export'],
  lastUsed: ['3 min. ago'],
  oldSecretUntil: ['1 Mar, 17:30'],
  noMatch: ['warehuose'],
  filteredBy: ['Expiring, admin'],
  keyCount: [3],
  expireSoon: [3],
  both: ['60 keys', '3 expire soon'],
  permissionCount: [3],
  selected: [3],
  revokeProgress: [2, 5],
  revokeStopped: [3],
  revokeKeysHeading: [3],
  keysInUse: [2],
  andMore: [2],
  keysRevoked: [4],
  keysNotRevoked: [2, 5],
  range: [26, 50, 214],
  actionOn: ['Revoke', 'Warehouse export'],
  usedRecently: ['2 hours ago'],
  sorted: ['Application', 'ascending'],
};

const textOf = (name: keyof Messages, text: unknown): string =>
  typeof text === 'function'
    ? String(text(...(examples[name] ?? ['Warehouse export'])))
    : String(text);

/** Shows words between backticks in bold. */
const emphasized = (text: string): unknown[] =>
  text.split('`').map((part, index) => (index % 2 ? html`<b>${part}</b>` : part));

/** A table of the English texts of one element, each with its reason. */
class TextTable extends LitElement {
  static override properties = { of: {} };
  declare of: string;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const texts = catalogues[this.of] ?? {};
    // List a text that two elements share under the first.
    const names = (Object.keys(texts) as (keyof Messages)[]).filter(
      (name) => Object.values(catalogues).find((each) => name in each) === texts,
    );
    return html`<div class="wide-table" tabindex="0" role="region" aria-label=${`Texts: ${this.of}`}
      ><table
        ><thead
          ><tr><th scope="col">Text</th><th scope="col">Why</th></tr></thead
        ><tbody
          >${names.map(
            (name) =>
              html`<tr
                ><th scope="row"
                  >${emphasized(textOf(name, texts[name]))}<p class="of"><code>${name}</code></p></th
                ><td>${withCode(reasons[name])}</td></tr
              >`,
          )}</tbody
        ></table
      ></div
    >`;
  }
}

customElements.define('text-table', TextTable);

declare global {
  interface HTMLElementTagNameMap {
    'text-table': TextTable;
  }
}
