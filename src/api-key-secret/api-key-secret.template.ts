import { html, nothing, type TemplateResult } from 'lit';
import type { SecretMessages } from '../messages/messages.js';
import { isolate, isolated } from '../element/isolated.js';
import type { QuestionContent } from '../element/question.js';
import type { KeyTexts } from './key-texts.js';
import type { UnrecordedText } from './unrecorded-text.js';

/** The message of the live region. */
export type SecretStatus = 'copied' | 'copyYourself' | 'downloaded' | 'shown' | 'hidden';

/** The data that the template renders. The secret is not in it: the boxes of `keyTexts` hold it. */
export interface SecretView {
  messages: SecretMessages;
  heading: string;
  headingLevel: number;
  applicationName: string;
  /** The label of the role. */
  role: string;
  /** When the key expires, in milliseconds since the epoch; `NaN` if it does not. */
  expiry: number;
  /** When the previous secret ends, in milliseconds since the epoch; `NaN` if there is none. */
  previousSecretEnd: number;
  /** The texts with the secret in them; `undefined` without a secret. */
  keyTexts: KeyTexts | undefined;
  /** Whether the secret was cleared because the user left the page. */
  isGone: boolean;
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
  const { messages, keyTexts, isGone } = view;
  const onStoredChange = (event: Event): void =>
    handlers.onStoredChange((event.target as HTMLInputElement).checked);
  return html`<div class="root" part="secret" ?hidden=${!keyTexts && !isGone}>
    <div
      part="heading"
      role="heading"
      aria-level=${view.headingLevel}
      aria-describedby="note"
      tabindex="-1"
    >
      <slot name="heading" .textContent=${view.heading}></slot>
    </div>
    <p
      part="note"
      id="note"
      .textContent=${isGone ? messages.secretGone : messages.secretNote}
    ></p>
    ${detailsTemplate(view)} ${keyTexts ? keyTemplate(keyTexts, view, handlers) : nothing}
    <div part="status" role="status">
      <p
        class=${/shown|hidden/.test(view.status!) ? 'unseen' : (view.status ?? '')}
        .textContent=${statusText(view)}></p>
    </div>
    ${keyTexts?.snippets.map((snippet) => snippetTemplate(snippet, view, handlers))}
    <label part="acknowledge" ?hidden=${!keyTexts}>
      <input type="checkbox" @change=${onStoredChange} />
      <span .textContent=${messages.stored}></span>
    </label>
    <div part="end">
      <button class="primary" part="done" type="button" @click=${handlers.onDone}>
        <span .textContent=${messages.done}></span>
      </button>
    </div>
  </div>`;
};

const detailsTemplate = (view: SecretView): TemplateResult | typeof nothing => {
  const { messages, applicationName, role, expiry, previousSecretEnd } = view;
  const futureEnd = previousSecretEnd > Date.now() ? new Date(previousSecretEnd) : undefined;
  const endText = previousSecretEnd ? messages.previousSecretEnds(futureEnd) : '';
  const details = [
    { name: messages.applicationName, value: applicationName },
    { name: messages.role, value: role },
    { name: messages.expiration, value: expiry ? messages.expiresOn(new Date(expiry)) : '' },
    { name: messages.previousSecret, value: endText },
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
  const { copy, show, hide, download, secret } = view.messages;
  return html`<div role="group" aria-label=${secret}>${key.box}</div>
    <div part="actions">
      <button
        class=${tickClass(key, view)}
        part="copy"
        type="button"
        @click=${() => handlers.onCopy(key)}
        .textContent=${copy}
      ></button>
      <button
        part="show"
        type="button"
        @click=${handlers.onToggle}
        .textContent=${revealed === key ? hide : show}
      ></button>
      <button
        part="download"
        type="button"
        @click=${handlers.onDownload}
        .textContent=${download}
      ></button>
    </div>`;
};

const snippetTemplate = (
  text: UnrecordedText,
  view: SecretView,
  handlers: SecretHandlers,
): TemplateResult => {
  const { copy, copySnippet } = view.messages;
  const { label } = text.snippet;
  return html`<div part="snippet">
    <p part="label"><bdi .textContent=${label}></bdi></p>
    ${text.box}
    <div part="actions">
      <button
        class=${tickClass(text, view)}
        part="copy"
        type="button"
        aria-label=${copySnippet(isolate(label))}
        @click=${() => handlers.onCopy(text)}
        .textContent=${copy}
      ></button>
    </div>
  </div>`;
};

/** Shows a tick at the button that the user looks at; the live region says it in words. */
const tickClass = (text: UnrecordedText, { status, lastCopied }: SecretView): string =>
  status === 'copied' && lastCopied === text ? 'ticked' : '';

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
