import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import { isolated } from '../element/isolated.js';
import type { QuestionContent } from '../element/question.js';
import * as icons from '../styles/icons.js';
import { nameOf } from './key-name.js';
import { timeOf } from '../rules/dates.js';
import { isInUse } from './key-status.js';
import type { ListTexts, ListView } from './list-view.js';

/** A question that is asked before a key is rotated, or before keys are revoked. */
export interface KeyQuestion {
  action: 'rotate' | 'revoke';
  /** More than one only to be revoked. */
  keys: readonly ApiKeyRecord[];
}

/** How long the old secret may keep working after a rotation. */
const GRACE_PERIODS_SECONDS = [0, 3600, 24 * 3600, 7 * 24 * 3600];
const DEFAULT_GRACE_SECONDS = 24 * 3600;

/** How many of several keys the question names. */
const MAX_NAMED = 5;

/** The content of the dialog that asks a question. */
export const questionContent = (
  question: KeyQuestion,
  view: ListView,
  onAnswer: (event: MouseEvent) => void,
): QuestionContent => {
  const { messages } = view;
  const { action, keys } = question;
  const isRevoke = action === 'revoke';
  const back = html`
    <button part="back" type="button" ?autofocus=${isRevoke} @click=${onAnswer}>
      <span .textContent=${messages.cancel}></span>
    </button>
  `;
  return {
    role: isRevoke ? 'alertdialog' : 'dialog',
    heading: headingOf(question, messages),
    text: isRevoke ? revokeText(keys, view) : html`<p .textContent=${messages.rotateNote}></p>`,
    field: isRevoke ? nothing : graceField(view),
    // The one that changes nothing is the first where a key would be lost.
    buttons: html`
      ${isRevoke ? back : nothing}
      <button
        class="primary ${isRevoke ? 'danger' : ''}"
        part="confirm"
        type="button"
        @click=${onAnswer}
      >
        <span .textContent=${messages[action]}></span>
      </button>
      ${isRevoke ? nothing : back}
    `,
  };
};

const headingOf = ({ action, keys }: KeyQuestion, messages: ListTexts): unknown => {
  if (keys.length > 1)
    return html`<span .textContent=${messages.revokeKeysHeading(keys.length)}></span>`;
  return isolated(messages[`${action}Heading`], nameOf(keys[0]!));
};

const revokeText = (keys: readonly ApiKeyRecord[], view: ListView): TemplateResult => {
  const { messages, formats, now } = view;
  const used = keys.filter((key) => isInUse(key, now));
  const isOne = keys.length === 1;
  const caution = (): string =>
    isOne
      ? messages.usedRecently(formats.relative(timeOf(used[0]!.lastUsedAt), now))
      : messages.keysInUse(used.length);
  return html`
    ${
      used.length
        ? html`<p class="box careful" part="caution"
            >${icons.caution}<span .textContent=${caution()}></span
          ></p>`
        : nothing
    }
    ${isOne ? nothing : namedKeys(keys, used, view)}
    <p .textContent=${isOne ? messages.revokeNote : messages.revokeKeysNote}></p>
  `;
};

/** The names of keys, first of those that are in use. */
const namedKeys = (
  keys: readonly ApiKeyRecord[],
  used: readonly ApiKeyRecord[],
  { messages, formats, now }: ListView,
): TemplateResult => {
  const use = ({ lastUsedAt }: ApiKeyRecord): string =>
    messages.lastUsed(formats.relative(timeOf(lastUsedAt), now, true));
  const named = [...new Set([...used, ...keys])].slice(0, MAX_NAMED);
  const more = keys.length - MAX_NAMED;
  return html`<ul part="named">
    ${named.map(
      (key) => html`<li
        ><bdi .textContent=${nameOf(key)}></bdi
        >${
          used.includes(key)
            ? [' · ', html`<span class="careful soon" .textContent=${use(key)}></span>`]
            : nothing
        }</li
      >`,
    )}
    ${more > 0 ? html`<li class="more" .textContent=${messages.andMore(more)}></li>` : nothing}
  </ul>`;
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
autocomplete="off"
class="keeper-ignore"
data-1p-ignore
data-lpignore="true"
data-bwignore
data-form-type="other"
data-protonpass-ignore="true"
data-gramm="false"
          />
          <span
            .textContent=${seconds ? formats.duration(seconds) : messages.graceNone}
          ></span>
        </label>
      `,
    )}
  </fieldset>
`;
