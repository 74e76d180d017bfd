/** Whether a row has a box to tick: not while its key is edited, since that takes the whole row. */
export const canSelect = ({ isRevoked, edit }: { isRevoked: boolean; edit: unknown }): boolean =>
  !isRevoked && !edit;

/** The keys that the user has ticked. They are remembered by their ids; only those that are shown count. */
export class Selection {
  #ids = new Set<string>();
  /** The key whose box was clicked last: a range starts there. */
  #anchor: string | undefined;

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  select(ids: readonly string[], isSelected = true): void {
    for (const id of ids) this.#ids[isSelected ? 'add' : 'delete'](id);
  }

  /**
   * Selects a key, and with Shift those between it and the one before, or takes them out.
   * @param ids of the rows that have a box, in their order
   */
  click(id: string, isSelected: boolean, isRange: boolean, ids: readonly string[]): void {
    const ends = [isRange ? ids.indexOf(this.#anchor!) : -1, ids.indexOf(id)];
    const [first, last] =
      ends[0]! < 0 ? [ends[1]!, ends[1]!] : [Math.min(...ends), Math.max(...ends)];
    this.select(ids.slice(first, last + 1), isSelected);
    this.#anchor = id;
  }

  /** Forgets all keys but these. */
  keep(ids: readonly string[]): void {
    this.#ids = new Set(ids.filter((id) => this.has(id)));
  }

  clear(): void {
    this.keep([]);
  }
}
