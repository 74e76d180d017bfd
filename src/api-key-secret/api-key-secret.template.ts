import { html, nothing, type TemplateResult } from 'lit';
import type { SecretMessages } from '../messages/messages.js';
import { isolate, isolated } from '../element/isolated.js';
import type { QuestionContent } from '../element/question.js';
import * as icons from '../styles/icons.js';
import type { KeyTexts } from './key-texts.js';
import type { UnrecordedText } from './unrecorded-text.js';

/** The message of the live region. */
export type SecretStatus = 'copied' | 'copyYourself' | 'downloaded' | 'shown' | 'hidden';

/** The data that the template renders. The secret is not in it: the boxes of `keyTexts` hold it. */
export interface SecretView {
  messages: SecretMessages;
  /** The heading of the host. */
  heading: string | undefined;
  headingLevel: number;
  applicationName: string;
  /** The label of the role. */
  role: string;
  /** When the key expires, in milliseconds since the epoch; `NaN` if it does not. */
  expiry: number;
  /** After a rotation: when the previous secret ends, in milliseconds since the epoch; else `NaN`. */
  previousSecretEnd: number;
  /** The texts with the secret in them; `undefined` without a secret. */
  keyTexts: KeyTexts | undefined;
  /** Whether the secret was cleared because the user left the page. */
  isGone: boolean;
  /** Whether the key was copied, or marked as stored. */
  isAcknowledged: boolean;
  status: SecretStatus | undefined;
  lastCopied: UnrecordedText | undefined;
}

/** The handlers of the controls. */
export interface SecretHandlers {
  onCopy(text: UnrecordedText): void;
  onToggle(): void;
  onDownload(): void;
  onStoredChange(isStored: boolean): void;
  onDone(): void;
  onAnswer(event: MouseEvent): void;
}

export const secretTemplate = (view: SecretView, handlers: SecretHandlers): TemplateResult => {
  const { messages, keyTexts, isGone, isAcknowledged } = view;
  const onStoredChange = (event: Event): void =>
    handlers.onStoredChange((event.target as HTMLInputElement).checked);
  return html`<div class="root" part="secret" ?hidden=${!keyTexts && !isGone}>
    <div class="head">
      <div>
        <div
          part="heading"
          role="heading"
          aria-level=${view.headingLevel}
          aria-describedby="note"
          tabindex="-1"
        >
          <slot name="heading">${headingOf(view)}</slot>
        </div>
        <p
          part="note"
          id="note"
          .textContent=${isGone ? messages.secretGone : messages.secretNote}
        ></p>
      </div>
    </div>
    <div class="body">
      ${previousSecretTemplate(view)} ${detailsTemplate(view)}
      ${keyTexts ? keyTemplate(keyTexts, view, handlers) : nothing}
      <div part="status" role="status">
        <p
          class=${/copied|shown|hidden/.test(view.status!) ? 'unseen' : ''}
          .textContent=${statusText(view)}
        ></p>
      </div>
      ${keyTexts?.snippets.map((snippet) => snippetTemplate(snippet, view, handlers))}
    </div>
    <div class="foot" part="end">
      <label part="acknowledge" ?hidden=${!keyTexts}>
        <input type="checkbox" @change=${onStoredChange}
autocomplete="off"
class="keeper-ignore"
data-1p-ignore
data-lpignore="true"
data-bwignore
data-form-type="other"
data-protonpass-ignore="true"
data-gramm="false"
/>
        <span .textContent=${messages.stored}></span>
      </label>
      <button
        class=${!keyTexts || isAcknowledged ? 'primary' : ''}
        part="done"
        type="button"
        @click=${handlers.onDone}
      >
        <span .textContent=${messages.done}></span>
      </button>
    </div>
  </div>`;
};

const headingOf = ({
  heading,
  previousSecretEnd,
  applicationName,
  messages,
}: SecretView): unknown =>
  heading ??
  (previousSecretEnd && applicationName
    ? isolated(messages.rotatedHeading, applicationName)
    : html`<span .textContent=${messages.secretHeading}></span>`);

const previousSecretTemplate = ({ messages, previousSecretEnd }: SecretView): unknown => {
  if (!previousSecretEnd) return nothing;
  const futureEnd = previousSecretEnd > Date.now() ? new Date(previousSecretEnd) : undefined;
  return html`<p class="box careful" part="caution"
    >${icons.clock}<span .textContent=${messages.previousSecretEnds(futureEnd)}></span
  ></p>`;
};

const detailsTemplate = (view: SecretView): TemplateResult | typeof nothing => {
  const { messages, applicationName, role, expiry, previousSecretEnd } = view;
  const details = [
    { name: messages.columnApplication, value: previousSecretEnd ? '' : applicationName },
    { name: messages.role, value: role },
    { name: messages.columnExpires, value: expiry ? messages.moment(new Date(expiry)) : '' },
  ].filter(({ value }) => value);
  if (!details.length) return nothing;
  return html`<dl part="details">
    ${details.map(
      ({ name, value }) => html`<div>
        <dt .textContent=${name}></dt>
        <dd><bdi .textContent=${value}></bdi></dd>
      </div>`,
    )}
  </dl>`;
};

const keyTemplate = (
  { key, revealed }: KeyTexts,
  view: SecretView,
  handlers: SecretHandlers,
): TemplateResult => {
  const { show, hide, download, secret } = view.messages;
  const isShown = revealed === key;
  return html`<div class="main code" role="group" aria-label=${secret}>${key.box}</div>
    <div part="actions">
      <button
        class=${view.isAcknowledged ? '' : 'primary'}
        part="copy"
        type="button"
        @click=${() => handlers.onCopy(key)}
        >${copyLabel(key, view)}</button
      >
      <button class="quiet" part="show" type="button" @click=${handlers.onToggle}>
        ${isShown ? icons.hide : icons.show}<span
          data-other=${isShown ? show : hide}
          .textContent=${isShown ? hide : show}
        ></span>
      </button>
      <button class="quiet" part="download" type="button" @click=${handlers.onDownload}>
        ${icons.download}<span .textContent=${download}></span>
      </button>
    </div>`;
};

const snippetTemplate = (
  text: UnrecordedText,
  view: SecretView,
  handlers: SecretHandlers,
): TemplateResult => {
  const { label } = text.snippet;
  return html`<div part="snippet">
    <p part="label"><bdi .textContent=${label}></bdi></p>
    <div class="code">
      <button
        class="quiet"
        part="copy"
        type="button"
        aria-label=${view.messages.copySnippet(isolate(label))}
        @click=${() => handlers.onCopy(text)}
        >${copyLabel(text, view)}</button
      >
      ${text.box}
    </div>
  </div>`;
};

/**
 * Both labels in one place, so that the button is as wide as the wider one from the start. The name of the button
 * stays "Copy": the live region says that it was copied, and screen readers would say a changed name as well.
 */
const copyLabel = (text: UnrecordedText, { messages, status, lastCopied }: SecretView): unknown => {
  const isCopied = status === 'copied' && lastCopied === text;
  return html`<span class=${isCopied ? 'swap copied' : 'swap'}
    ><span>${icons.copy}<span .textContent=${messages.copy}></span></span
    ><span aria-hidden="true">${icons.check}<span .textContent=${messages.copiedLabel}></span></span
  ></span>`;
};

const statusText = ({ messages, status }: SecretView): string => {
  if (!status) return '';
  const shortcut = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
  return status === 'copyYourself' ? messages.copyYourself(shortcut) : messages[status];
};

/** Asks before a key is discarded that the user may not have stored. */
export const discardQuestion = (
  { messages, applicationName }: SecretView,
  { onAnswer }: SecretHandlers,
): QuestionContent => ({
  role: 'alertdialog',
  heading: html`<span .textContent=${messages.unsavedHeading}></span>`,
  text: html`<p>${isolated(messages.unsaved, applicationName)}</p>`,
  buttons: html`<button class="primary" part="back" type="button" @click=${onAnswer}>
      <span .textContent=${messages.goBack}></span>
    </button>
    <button
      part="discard"
      type="button"
      @click=${onAnswer}
      .textContent=${messages.closeAnyway}
    ></button>`,
});
