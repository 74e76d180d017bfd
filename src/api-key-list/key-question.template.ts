import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import type { QuestionContent } from '../element/question.js';
import { isolated } from './isolated.js';
import { nameOf } from './key-name.js';
import { isInUse, timeOf } from './key-status.js';
import type { ListView } from './list-view.js';

/** What is asked before a key is revoked or rotated. */
export interface AskedAction {
  action: 'rotate' | 'revoke';
  key: ApiKeyRecord;
}

/** How long the old secret may work after a rotation, in seconds. */
const GRACES = [0, 3600, 86_400, 604_800];
const USUAL_GRACE = 86_400;

/** What a question shows and offers. */
export const questionOf = (
  asked: AskedAction,
  view: ListView,
  answer: (event: MouseEvent) => void,
): QuestionContent => {
  const { messages } = view;
  const { action, key } = asked;
  const isRevoke = action === 'revoke';
  const heading = isRevoke ? messages.revokeHeading : messages.rotateHeading;
  return {
    role: isRevoke ? 'alertdialog' : 'dialog',
    heading: isolated(heading, nameOf(key)),
    text: isRevoke ? revokeText(asked, view) : html`<p>${messages.rotateNote}</p>`,
    field: isRevoke ? nothing : graceField(view),
    buttons: html`<button part="back" type="button" ?autofocus=${isRevoke} @click=${answer}
        >${messages.cancel}</button
      ><button
        class=${isRevoke ? 'primary danger' : 'primary'}
        part="confirm"
        type="button"
        @click=${answer}
        ><span>${messages[action]}</span></button
      >`,
  };
};

const revokeText = ({ key }: AskedAction, { messages, formats, now }: ListView): unknown =>
  html`${
    isInUse(key, now)
      ? html`<p part="caution"
          >${messages.usedRecently(formats.relative(timeOf(key.lastUsedAt), now))}</p
        >`
      : nothing
  }<p>${messages.revokeNote}</p>`;

const graceField = ({ messages, formats }: ListView): TemplateResult =>
  html`<fieldset part="grace"
    ><legend>${messages.grace}</legend
    >${GRACES.map(
      (seconds) =>
        html`<label
          ><input
            type="radio"
            name="grace"
            value=${seconds}
            .checked=${seconds === USUAL_GRACE}
            ?autofocus=${seconds === USUAL_GRACE}
          /><span>${seconds ? formats.duration(seconds) : messages.graceNone}</span></label
        >`,
    )}</fieldset
  >`;
