import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { editCells } from './edit-form.template.js';
import { keyCells } from './key-row.template.js';
import type { ListHandlers, ListView, RowView } from './list-view.js';

/** The field of an edit, or the first action. The button for the names of permissions stands before the actions. */
const FIRST_CONTROL = 'input:not([part=select]), [part=actions] button';

/**
 * Renders the rows of the table. Each key keeps its element, so that a render neither loses what is typed
 * nor the focus. (The `repeat` of Lit would keep the elements, too, but adds 0.8 kB.)
 *
 * When a render moves or removes the focused row, the focus stays on its control. If that has gone, the
 * focus goes to the first control of the same row, else of the next row that has one, else of the nearest
 * row before. Without any it goes to the list itself.
 */
export class KeyRows implements ReactiveController {
  #host: { readonly renderRoot: ParentNode };
  /** The elements by the ids of their keys, in the order of the rows. */
  #elements = new Map<string, HTMLTableRowElement>();
  /** The ids before the last render: they tell which row was next to one that has gone. */
  #idsBefore: readonly string[] = [];
  #focused: HTMLElement | null = null;
  #focusedId: string | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#root.activeElement as HTMLElement | null;
    this.#idsBefore = [...this.#elements.keys()];
    this.#focusedId = this.#idsBefore.find((id) => this.hasFocus(id));
  }

  /** Renders the rows into the `<tbody>`, which the list has rendered before. */
  render(view: ListView, handlers: ListHandlers): void {
    const body = this.#root.querySelector('tbody');
    const before = this.#elements;
    this.#elements = new Map(
      view.rows.map(({ key }) => [key.id, before.get(key.id) ?? createRow()]),
    );
    for (const [id, element] of before) if (!this.#elements.has(id)) element.remove();
    let next = body?.firstElementChild ?? null;
    for (const row of view.rows) {
      const element = this.#elements.get(row.key.id)!;
      element.ariaBusy = String(row.isBusy);
      element.className = classOf(row, before.has(row.key.id) && element.className !== 'gone');
      render((row.edit ? editCells : keyCells)(row, view, handlers), element);
      // Move only rows that are out of place: a move takes the focus away.
      if (element === next) next = element.nextElementSibling;
      else body!.insertBefore(element, next);
    }
    this.#restoreFocus();
  }

  /**
   * Moves the focus into the row of a key, or to the nearest control.
   * @param selector the control in the row; by default the first one
   */
  focus(id: string | undefined, selector?: string): void {
    const control =
      (selector ? this.find(id, selector) : this.#findFirst(id)) ??
      this.#findNear(id) ??
      this.#root.querySelector<HTMLElement>('[part=list]');
    control?.focus();
  }

  /** Finds an element in the row of a key. */
  find(id: string | undefined, selector: string): HTMLElement | null | undefined {
    return this.#elements.get(id!)?.querySelector<HTMLElement>(selector);
  }

  /** Whether the focus is in the row of a key. */
  hasFocus(id: string): boolean {
    return !!this.#elements.get(id)?.contains(this.#root.activeElement);
  }

  #restoreFocus(): void {
    const focused = this.#focused;
    if (!focused || this.#root.activeElement) return;
    if (focused.isConnected) focused.focus();
    else this.focus(this.#focusedId);
  }

  /** Finds the first control in the row of a key, else in the rows after it, else in those before. */
  #findNear(id: string | undefined): HTMLElement | null | undefined {
    const ids = this.#idsBefore;
    const index = ids.indexOf(id!);
    if (index < 0) return undefined;
    const nearest = [...ids.slice(index), ...ids.slice(0, index).reverse()];
    return nearest.map((each) => this.#findFirst(each)).find(Boolean);
  }

  #findFirst(id: string | undefined): HTMLElement | null | undefined {
    return this.find(id, FIRST_CONTROL) ?? this.find(id, 'button');
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}

/** A key that is revoked while it is shown keeps the place of its actions, so that no other key moves under a finger. */
const classOf = ({ isRevoked, isSelected }: RowView, wasActive: boolean): string => {
  if (isRevoked) return wasActive ? 'gone kept' : 'gone';
  return isSelected ? 'picked' : '';
};

const createRow = (): HTMLTableRowElement => {
  const row = document.createElement('tr');
  row.setAttribute('part', 'row');
  row.setAttribute('role', 'row');
  return row;
};
