/**
 * Keeps a press from hitting what has only just come under the pointer: one that began before, or the
 * second of a double click on what stood there. Keys, and clicks of a script, are no such press.
 */
export class PressGuard {
  #isNew = true;

  /** Something new stands there now. */
  renew(): void {
    this.#isNew = true;
  }

  /** To be told of each `mousedown`. */
  press({ detail }: MouseEvent): void {
    if (detail < 2) this.#isNew = false;
  }

  /** Whether a `click` is to be dropped. */
  refuses({ detail }: MouseEvent): boolean {
    return this.#isNew && detail > 0;
  }
}
