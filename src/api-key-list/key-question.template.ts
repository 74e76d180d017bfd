import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import { isolated } from '../element/isolated.js';
import type { QuestionContent } from '../element/question.js';
import * as icons from '../styles/icons.js';
import { nameOf } from './key-name.js';
import { timeOf } from '../rules/dates.js';
import { isInUse } from './key-status.js';
import type { ListView } from './list-view.js';

/** A question that is asked before a key is revoked or rotated. */
export interface KeyQuestion {
  action: 'rotate' | 'revoke';
  key: ApiKeyRecord;
}

/** How long the old secret may keep working after a rotation. */
const GRACE_PERIODS_SECONDS = [0, 3600, 24 * 3600, 7 * 24 * 3600];
const DEFAULT_GRACE_SECONDS = 24 * 3600;

/** The content of the dialog that asks a question. */
export const questionContent = (
  question: KeyQuestion,
  view: ListView,
  onAnswer: (event: MouseEvent) => void,
): QuestionContent => {
  const { messages } = view;
  const { action, key } = question;
  const isRevoke = action === 'revoke';
  return {
    role: isRevoke ? 'alertdialog' : 'dialog',
    heading: isolated(isRevoke ? messages.revokeHeading : messages.rotateHeading, nameOf(key)),
    text: isRevoke ? revokeText(key, view) : html`<p .textContent=${messages.rotateNote}></p>`,
    field: isRevoke ? nothing : graceField(view),
    buttons: html`
      <button part="back" type="button" ?autofocus=${isRevoke} @click=${onAnswer}>
        <span .textContent=${messages.cancel}></span>
      </button>
      <button
        class="primary ${isRevoke ? 'danger' : ''}"
        part="confirm"
        type="button"
        @click=${onAnswer}
      >
        <span .textContent=${messages[action]}></span>
      </button>
    `,
  };
};

const revokeText = (key: ApiKeyRecord, { messages, formats, now }: ListView): TemplateResult => {
  const lastUsed = timeOf(key.lastUsedAt);
  return html`
    ${
      isInUse(key, now)
        ? html`<p class="box careful" part="caution"
            >${icons.caution}<span
              .textContent=${messages.usedRecently(formats.relative(lastUsed, now))}
            ></span
          ></p>`
        : nothing
    }
    <p .textContent=${messages.revokeNote}></p>
  `;
};

const graceField = ({ messages, formats }: ListView): TemplateResult => html`
  <fieldset part="grace">
    <legend .textContent=${messages.grace}></legend>
    ${GRACE_PERIODS_SECONDS.map(
      (seconds) => html`
        <label>
          <input
            type="radio"
            name="grace"
            value=${seconds}
            .checked=${seconds === DEFAULT_GRACE_SECONDS}
            ?autofocus=${seconds === DEFAULT_GRACE_SECONDS}
          />
          <span
            .textContent=${seconds ? formats.duration(seconds) : messages.graceNone}
          ></span>
        </label>
      `,
    )}
  </fieldset>
`;
