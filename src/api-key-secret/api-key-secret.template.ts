import { html, nothing, type TemplateResult } from 'lit';
import type { SecretMessages } from '../messages/messages.js';
import type { QuestionContent } from '../element/question.js';
import type { KeyTexts } from './key-texts.js';
import type { UnrecordedText } from './unrecorded-text.js';

/** The message of the live region. */
export type SecretStatus = 'copied' | 'copyYourself' | 'downloaded';

/** The data that the template renders. The secret is not in it: the boxes of `keyTexts` hold it. */
export interface SecretView {
  messages: SecretMessages;
  heading: string;
  headingLevel: number;
  applicationName: string;
  /** The label of the role. */
  role: string;
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
    <div part="heading" role="heading" aria-level=${view.headingLevel} tabindex="-1">
      <slot name="heading">${view.heading}</slot>
    </div>
    <p part="note">${isGone ? messages.secretGone : messages.secretNote}</p>
    ${detailsTemplate(view)} ${keyTexts ? keyTemplate(keyTexts, view, handlers) : nothing}
    <div part="status" role="status">${statusTemplate(view)}</div>
    ${keyTexts?.snippets.map((snippet) => snippetTemplate(snippet, view, handlers))}
    <label part="acknowledge" ?hidden=${!keyTexts}>
      <input type="checkbox" @change=${onStoredChange} />
      <span>${messages.stored}</span>
    </label>
    <div part="end">
      <button class="primary" part="done" type="button" @click=${handlers.onDone}>
        <span>${messages.done}</span>
      </button>
    </div>
  </div>`;
};

const detailsTemplate = (view: SecretView): TemplateResult | typeof nothing => {
  const { messages, applicationName, role, previousSecretEnd } = view;
  const futureEnd = previousSecretEnd > Date.now() ? new Date(previousSecretEnd) : undefined;
  const endText = previousSecretEnd ? messages.previousSecretEnds(futureEnd) : '';
  const details = [
    { name: messages.applicationName, value: applicationName },
    { name: messages.role, value: role },
    { name: messages.previousSecret, value: endText },
  ].filter(({ value }) => value);
  if (!details.length) return nothing;
  return html`<dl part="details">
    ${details.map(
      ({ name, value }) => html`<div>
        <dt>${name}</dt>
        <dd><bdi>${value}</bdi></dd>
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
      >
        ${copy}
      </button>
      <button part="show" type="button" @click=${handlers.onToggle}>
        ${revealed === key ? hide : show}
      </button>
      <button part="download" type="button" @click=${handlers.onDownload}>${download}</button>
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
    <p part="label"><bdi>${label}</bdi></p>
    ${text.box}
    <div part="actions">
      <button
        class=${tickClass(text, view)}
        part="copy"
        type="button"
        aria-label=${copySnippet(label)}
        @click=${() => handlers.onCopy(text)}
      >
        ${copy}
      </button>
    </div>
  </div>`;
};

/** Shows a tick at the button that the user looks at; the live region says it in words. */
const tickClass = (text: UnrecordedText, { status, lastCopied }: SecretView): string =>
  status === 'copied' && lastCopied === text ? 'ticked' : '';

const statusTemplate = ({ messages, status }: SecretView): TemplateResult | typeof nothing => {
  if (!status) return nothing;
  const shortcut = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
  const text = status === 'copyYourself' ? messages.copyYourself(shortcut) : messages[status];
  return html`<p class=${status}>${text}</p>`;
};

/** Asks before a key is discarded that the user may not have stored. */
export const discardQuestion = (
  { messages, applicationName }: SecretView,
  { onAnswer }: SecretHandlers,
): QuestionContent => ({
  role: 'alertdialog',
  heading: messages.unsavedHeading,
  text: html`<p>${messages.unsaved(applicationName)}</p>`,
  buttons: html`<button class="primary" part="back" type="button" @click=${onAnswer}>
      <span>${messages.goBack}</span>
    </button>
    <button part="discard" type="button" @click=${onAnswer}>${messages.closeAnyway}</button>`,
});
