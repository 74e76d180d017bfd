import type { ApiKeySnippet } from '../api/api-key.js';
import { asString, ownFields } from '../api/own-fields.js';
import { mask } from './mask.js';
import { UnrecordedText } from './unrecorded-text.js';

/** A key and what users know it by; a snippet has a placeholder for each. */
export type KeyFields = Record<'secret' | 'applicationName' | 'role', string>;

/** The length of a key that has its room before it is shown: about three lines in a dialog. */
const LONGEST_ROOM = 120;

const placeholder = /\{(secret|applicationName|role)\}/g;

/** Fills in the placeholders of a text. A value that looks like a placeholder stays as it is. */
export const fillIn = ({ snippet }: UnrecordedText, fields: KeyFields): string =>
  snippet.template.replace(placeholder, (_, name: keyof KeyFields) => fields[name]);

/** The texts with the secret in them: the key itself and the snippets, masked but for at most one. */
export class KeyTexts {
  readonly key = new UnrecordedText({ label: '', template: '{secret}' });
  snippets: readonly UnrecordedText[] = [];
  #revealed: UnrecordedText | undefined;

  get all(): UnrecordedText[] {
    return [this.key, ...this.snippets];
  }

  /**
   * The text that `render()` shows in full: at most one, so that the secret is in a single text node.
   * Setting this empties the text that was revealed before at once.
   */
  get revealed(): UnrecordedText | undefined {
    return this.#revealed;
  }
  set revealed(text: UnrecordedText | undefined) {
    // Rendering comes later, and fails if a message function of the host throws.
    if (text !== this.#revealed) this.#revealed?.setText('');
    this.#revealed = text;
  }

  /** Sets the snippets, of which only the host's own fields are read. */
  setSnippets(snippets: readonly ApiKeySnippet[]): void {
    if (this.#revealed !== this.key) this.revealed = undefined;
    this.snippets = Array.from(snippets, (snippet) => {
      const { label, template } = ownFields(snippet);
      return new UnrecordedText({ label: asString(label), template: asString(template) });
    });
  }

  render(fields: KeyFields): void {
    const masked = { ...fields, secret: mask(fields.secret) };
    for (const text of this.all)
      text.setText(fields.secret && fillIn(text, text === this.#revealed ? fields : masked));
    // The room of a very long key would push the buttons out of sight.
    this.key.reserve(Math.min(fields.secret.length, LONGEST_ROOM));
  }

  /** Empties all texts at once. */
  clear(): void {
    this.#revealed = undefined;
    for (const text of this.all) text.setText('');
    this.key.reserve(0);
  }
}
