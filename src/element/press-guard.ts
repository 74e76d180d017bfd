/**
 * Refuses a click on content that has only just appeared under the pointer: one whose press began before
 * the content was there, or the second of a double click on what was there before. Keys and `click()` of
 * a script are never refused.
 */
export class PressGuard {
  #isNew = true;

  /** To be called when new content appears. */
  renew(): void {
    this.#isNew = true;
  }

  /** To be called for each `mousedown` on the content. */
  press({ detail }: MouseEvent): void {
    if (detail < 2) this.#isNew = false;
  }

  /** Whether a `click` is to be ignored. */
  refuses({ detail }: MouseEvent): boolean {
    return this.#isNew && detail > 0;
  }
}
