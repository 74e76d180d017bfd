import { html, nothing, type TemplateResult } from 'lit';
import type { SecretMessages } from '../messages/messages.js';
import type { QuestionContent } from '../element/question.js';

/** What the live region says. */
export type SecretStatus = 'copied' | 'copyYourself' | 'downloaded';

/** What the secret is drawn from. The texts with the key in them are not in it: their boxes hold them. */
export interface SecretView {
  messages: SecretMessages;
  heading: string;
  headingLevel: number;
  applicationName: string;
  roleLabel: string;
  /** When the secret before this one ends, in milliseconds; `NaN` where there is none. */
  previousEnd: number;
  /** The box of the key, then one for each snippet; none where there is no key. */
  boxes: readonly Element[];
  /** The labels of the snippets. */
  labels: readonly string[];
  isGone: boolean;
  isRevealed: boolean;
  status: SecretStatus | undefined;
  /** Which of them the status is about. */
  copied: number;
}

/** What the buttons do; an index is that of a box. */
export interface SecretActions {
  copy(index: number): void;
  toggle(): void;
  download(): void;
  store(event: Event): void;
  done(): void;
}

export const secretTemplate = (view: SecretView, actions: SecretActions): TemplateResult => {
  const { messages, boxes, isGone } = view;
  const [keyBox, ...snippetBoxes] = boxes;
  return html`<div
    class="root"
    part="secret"
    ?hidden=${!keyBox && !isGone}
  >
    <div part="heading" role="heading" aria-level=${view.headingLevel} tabindex="-1">
      <slot name="heading">${view.heading}</slot>
    </div>
    <p part="note">${isGone ? messages.secretGone : messages.secretNote}</p>
    ${details(view)} ${keyBox ? keyRow(keyBox, view, actions) : nothing}
    <div part="status" role="status">${statusLine(view)}</div>
    ${snippetBoxes.map((box, index) => snippetRow(box, index + 1, view, actions))}
    <label part="acknowledge" ?hidden=${!keyBox}
      ><input type="checkbox" @change=${actions.store} /><span
        >${messages.stored}</span
      ></label
    >
    <div part="end"
      ><button class="primary" part="done" type="button" @click=${actions.done}
        ><span>${messages.done}</span></button
      ></div
    >
  </div>`;
};

/** At the button, where the eyes are; the live region says it in words. */
const tick = ({ status, copied }: SecretView, index: number): string =>
  status === 'copied' && copied === index ? 'ticked' : '';

const details = (view: SecretView): unknown => {
  const { messages, applicationName, roleLabel, previousEnd } = view;
  const end = previousEnd > Date.now() ? new Date(previousEnd) : undefined;
  const rows = [
    [messages.applicationName, applicationName],
    [messages.role, roleLabel],
    [messages.previousSecret, previousEnd ? messages.previousSecretEnds(end) : ''],
  ].filter(([, value]) => value);
  return rows.length
    ? html`<dl part="details">
        ${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`)}
      </dl>`
    : nothing;
};

const keyRow = (box: Element, view: SecretView, actions: SecretActions): TemplateResult => {
  const { copy, show, hide, download, secret } = view.messages;
  return html`<div role="group" aria-label=${secret}>${box}</div>
    <div part="actions"
      ><button class=${tick(view, 0)} part="copy" type="button" @click=${() => actions.copy(0)}
        >${copy}</button
      ><button part="show" type="button" @click=${actions.toggle}
        >${view.isRevealed ? hide : show}</button
      ><button part="download" type="button" @click=${actions.download}>${download}</button
    ></div>`;
};

const snippetRow = (
  box: Element,
  index: number,
  view: SecretView,
  actions: SecretActions,
): TemplateResult => {
  const { messages, labels } = view;
  const label = labels[index - 1] ?? '';
  return html`<div part="snippet">
    <p part="label"><bdi>${label}</bdi></p>
    ${box}
    <div part="actions"
      ><button
        class=${tick(view, index)}
        part="copy"
        type="button"
        aria-label=${messages.copySnippet(label)}
        @click=${() => actions.copy(index)}
      >${messages.copy}</button></div
    >
  </div>`;
};

const statusLine = ({ messages, status }: SecretView): unknown => {
  const { copied, downloaded, copyYourself } = messages;
  const shortcut = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
  const said = { copied, downloaded, copyYourself: copyYourself(shortcut) };
  return status ? html`<p class=${status}>${said[status]}</p>` : nothing;
};

/** What is asked before a key is given up that may not have been stored. */
export const lossQuestion = (
  { messages, applicationName }: SecretView,
  answer: (event: MouseEvent) => void,
): QuestionContent => ({
  role: 'alertdialog',
  heading: messages.unsavedHeading,
  text: html`<p>${messages.unsaved(applicationName)}</p>`,
  buttons: html`<button class="primary" part="back" type="button" @click=${answer}
      ><span>${messages.goBack}</span></button
    ><button part="discard" type="button" @click=${answer}>${messages.closeAnyway}</button>`,
});
