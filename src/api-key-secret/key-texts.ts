import type { ApiKeySnippet } from '../api/api-key.js';
import { asString, ownFields } from '../api/own-fields.js';
import { mask } from './mask.js';
import { UnrecordedText } from './unrecorded-text.js';

/** A key and what users know it by; a snippet has a placeholder for each. */
export type KeyFields = Record<'secret' | 'applicationName' | 'role', string>;

const placeholder = /\{(secret|applicationName|role)\}/g;

/** Copies a host's snippets, by their own fields only. */
export const readSnippets = (
  snippets: readonly ApiKeySnippet[] | null | undefined,
): readonly ApiKeySnippet[] =>
  Array.from(snippets ?? [], (snippet) => {
    const { label, template } = ownFields(snippet);
    return { label: asString(label), template: asString(template) };
  });

/** Fills in the placeholders of a text. A value that looks like a placeholder stays as it is. */
export const fillIn = ({ snippet }: UnrecordedText, fields: KeyFields): string =>
  snippet.template.replace(placeholder, (_, name: keyof KeyFields) => fields[name]);

/** The texts with the secret in them: the key itself and the snippets, masked but for at most one. */
export class KeyTexts {
  readonly key = new UnrecordedText({ label: '', template: '{secret}' });
  #snippets: readonly UnrecordedText[] = [];
  #revealed: UnrecordedText | undefined;

  get snippets(): readonly UnrecordedText[] {
    return this.#snippets;
  }

  /** The text that is not masked: at most one, so that the secret is in a single text node. */
  get revealed(): UnrecordedText | undefined {
    return this.#revealed;
  }

  setSnippets(snippets: readonly ApiKeySnippet[]): void {
    if (this.#revealed !== this.key) this.setRevealed(undefined);
    this.#snippets = snippets.map((snippet) => new UnrecordedText(snippet));
  }

  /** Sets which text `render()` shows in full. */
  setRevealed(text: UnrecordedText | undefined): void {
    // Empty it at once: rendering comes later, and fails if a message function of the host throws.
    if (text !== this.#revealed) this.#revealed?.setText('');
    this.#revealed = text;
  }

  has(text: UnrecordedText): boolean {
    return this.#all.includes(text);
  }

  render(fields: KeyFields): void {
    const masked = { ...fields, secret: mask(fields.secret) };
    for (const text of this.#all)
      text.setText(fields.secret && fillIn(text, text === this.#revealed ? fields : masked));
  }

  /** Empties all texts at once. */
  clear(): void {
    this.#revealed = undefined;
    for (const text of this.#all) text.setText('');
  }

  get #all(): UnrecordedText[] {
    return [this.key, ...this.#snippets];
  }
}
