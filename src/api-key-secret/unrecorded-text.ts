import { markUnrecorded } from './replay-marks.js';

/**
 * A text that recorders leave out: the marks stand on the box and on the text's parent before there is
 * a text. Written by hand, since a template keeps its values where a script of the page finds them.
 */
export class UnrecordedText {
  readonly box = markUnrecorded(document.createElement('div'));
  #text = markUnrecorded(document.createElement('code'));

  constructor() {
    this.box.setAttribute('part', 'box');
    this.#text.setAttribute('part', 'key');
    this.#text.dir = 'ltr';
    this.#text.translate = false;
    this.box.append(this.#text);
  }

  show(text: string): void {
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }

  select(): void {
    getSelection()?.selectAllChildren(this.#text);
  }

  /** Whether some of it is selected, perhaps with more of the page, or nothing but (some of) it. */
  get selected(): 'some' | 'only' | undefined {
    const selection = getSelection();
    const selected = String(selection).trim();
    const shown = this.#text.textContent;
    const shadowRoots = [this.box.getRootNode() as ShadowRoot];
    const range = selection?.getComposedRanges?.({ shadowRoots })[0];
    // Without that method, which browsers have since 2025, the text itself has to tell.
    const ends = range ? [range.startContainer, range.endContainer] : [this.#text];
    const isIn = !!selected && ends.some((end) => this.#text.contains(end));
    if (isIn && shown.includes(selected)) return 'only';
    return (isIn && range) || selected.includes(shown) ? 'some' : undefined;
  }
}
