import { render } from 'lit';
import { editCells } from './edit-form.template.js';
import { keyCells } from './key-row.template.js';
import type { ListActions, ListView } from './list-view.js';

/**
 * The rows, each of which stays with its key. By hand: Lit's `repeat` is larger, and asks for a
 * comment beside each row.
 *
 * Drawing them anew never takes the focus away. It stays on its control though the row has moved, else
 * it is in the same row, else in the next that has a button, else in the one before, else in the
 * search field.
 */
export class KeyRows {
  #root: () => ShadowRoot;
  #rows = new Map<string, HTMLTableRowElement>();
  #focused: HTMLElement | null = null;
  /** The rows as they were when the focus was noted. */
  #before: [id: string, row: HTMLTableRowElement][] = [];

  constructor(root: () => ShadowRoot) {
    this.#root = root;
  }

  /** To be called before the list is drawn anew. */
  noteFocus(): void {
    this.#focused = this.#root().activeElement as HTMLElement | null;
    this.#before = [...this.#rows];
  }

  /** To be called when all but the rows is drawn. */
  draw(view: ListView, actions: ListActions): void {
    const [body] = this.#root().querySelectorAll('tbody');
    const index = this.#before.findIndex(([, row]) => row.contains(this.#focused));
    const left = this.#rows;
    this.#rows = new Map();
    for (const row of view.rows) {
      const { id } = row.key;
      const element = left.get(id) ?? newRow();
      left.delete(id);
      this.#rows.set(id, element);
      element.ariaBusy = String(row.isBusy);
      render((row.edit ? editCells : keyCells)(row, view, actions), element);
    }
    for (const gone of left.values()) gone.remove();
    let next = body?.firstElementChild ?? null;
    for (const row of this.#rows.values()) {
      if (row === next) next = row.nextElementSibling;
      else body!.insertBefore(row, next);
    }
    this.#keepFocus(this.#before[index]?.[0]);
  }

  /**
   * Puts the focus into the row of a key, or as near as can be.
   * @param selector the control that is to have it; by default the first one
   */
  focus(id: string | undefined, selector = FIRST): void {
    const ids = this.#before.map(([each]) => each);
    const index = ids.indexOf(id!);
    const nearest = index < 0 ? [] : [...ids.slice(index), ...ids.slice(0, index).reverse()];
    const wanted = this.#find(id, selector);
    const first = nearest.map((each) => this.#find(each, FIRST)).find(Boolean);
    const around = this.#root().querySelector<HTMLElement>('[part=search],[part=list]');
    (wanted ?? first ?? around)?.focus();
  }

  /** Whether the focus is in the row of a key. */
  hasFocus(id: string): boolean {
    return !!this.#rows.get(id)?.contains(this.#root().activeElement);
  }

  #keepFocus(id: string | undefined): void {
    const focused = this.#focused;
    if (!focused || this.#root().activeElement) return;
    if (focused.isConnected) focused.focus();
    else this.focus(id);
  }

  #find(id: string | undefined, selector: string): HTMLElement | null | undefined {
    return this.#rows.get(id!)?.querySelector(selector);
  }
}

const FIRST = 'input,button';

const newRow = (): HTMLTableRowElement => {
  const row = document.createElement('tr');
  row.setAttribute('part', 'row');
  row.setAttribute('role', 'row');
  return row;
};
