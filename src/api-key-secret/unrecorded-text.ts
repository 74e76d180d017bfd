import type { ApiKeySnippet } from '../api/api-key.js';
import { markUnrecorded } from './replay-marks.js';

/**
 * The place of a text with the secret in it, which session recorders leave out: its box and the parent
 * of its text node carry the marks before there is a text. The text is set imperatively: Lit would
 * retain a bound value where page scripts can read it.
 */
export class UnrecordedText {
  /** The source of the text. */
  readonly snippet: ApiKeySnippet;
  readonly box = markUnrecorded(document.createElement('div'));
  readonly #code = markUnrecorded(document.createElement('code'));

  constructor(snippet: ApiKeySnippet) {
    this.snippet = snippet;
    this.box.setAttribute('part', 'box');
    this.#code.setAttribute('part', 'key');
    this.#code.dir = 'ltr';
    this.#code.translate = false;
    this.box.append(this.#code);
  }

  setText(text: string): void {
    // Equal text keeps its node, and with it the user's selection.
    if (this.#code.textContent !== text) this.#code.textContent = text;
  }

  /** Keeps the room of a text of this length, so that nothing moves when it is shown. */
  reserve(length: number): void {
    this.box.dataset.room = '0'.repeat(length);
  }

  select(): void {
    getSelection()?.selectAllChildren(this.#code);
  }

  /**
   * Where the page's selection is: `'inside'` this text (all or some of it), `'across'` some of it and
   * more of the page, or `undefined` where none of it is selected.
   */
  get selection(): 'inside' | 'across' | undefined {
    const selection = getSelection();
    const selected = String(selection).trim();
    const text = this.#code.textContent;
    if (!selected || !text) return undefined;
    const shadowRoots = [this.box.getRootNode() as ShadowRoot];
    const range = selection?.getComposedRanges?.({ shadowRoots })[0];
    const isPart = text.includes(selected);
    // Without getComposedRanges(), which browsers have since 2025, compare the texts alone.
    const touchesText = range
      ? [range.startContainer, range.endContainer].some((end) => this.#code.contains(end))
      : isPart;
    if (touchesText && isPart) return 'inside';
    return touchesText || selected.includes(text) ? 'across' : undefined;
  }
}
