import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import type { QuestionContent } from '../element/question.js';
import { timeOf } from '../rules/dates.js';
import * as icons from '../styles/icons.js';
import { nameOf } from './key-name.js';
import { questionContent } from './key-question.template.js';
import { isInUse } from './key-status.js';
import type { ListView } from './list-view.js';

/** How many keys the question names. */
const MAX_NAMED = 5;

/** The content of the dialog that asks before several keys are revoked. One key is asked about by its name. */
export const bulkQuestionContent = (
  keys: readonly ApiKeyRecord[],
  view: ListView,
  onAnswer: (event: MouseEvent) => void,
): QuestionContent => {
  const content = questionContent({ action: 'revoke', key: keys[0]! }, view, onAnswer);
  if (keys.length === 1) return content;
  const heading = view.messages.revokeKeysHeading(keys.length);
  return {
    ...content,
    heading: html`<span .textContent=${heading}></span>`,
    text: revokeText(keys, view),
  };
};

/** Names the keys that are in use first. */
const revokeText = (keys: readonly ApiKeyRecord[], view: ListView): TemplateResult => {
  const { messages, now } = view;
  const used = keys.filter((key) => isInUse(key, now));
  const ordered = [...used, ...keys.filter((key) => !used.includes(key))];
  const more = keys.length - MAX_NAMED;
  return html`
    ${
      used.length
        ? html`<p class="box careful" part="caution"
            >${icons.caution}<span .textContent=${messages.keysInUse(used.length)}></span
          ></p>`
        : nothing
    }
    <ul part="named">
      ${ordered.slice(0, MAX_NAMED).map((key) => namedKey(key, used.includes(key), view))}
      ${more > 0 ? html`<li class="more" .textContent=${messages.andMore(more)}></li>` : nothing}
    </ul>
    <p .textContent=${messages.revokeKeysNote}></p>
  `;
};

const namedKey = (
  key: ApiKeyRecord,
  isUsed: boolean,
  { messages, formats, now }: ListView,
): TemplateResult => {
  const use = isUsed && messages.lastUsed(formats.relative(timeOf(key.lastUsedAt), now, true));
  return html`<li
    ><bdi .textContent=${nameOf(key)}></bdi
    >${use ? [' · ', html`<span class="soon" .textContent=${use}></span>`] : nothing}</li
  >`;
};
