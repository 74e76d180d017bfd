/** The element of a live region. */
interface RegionHost {
  requestUpdate(): void;
  renderNow(): void;
}

/**
 * Holds the text of an element's one live region. The element renders `said` into the region. It renders
 * the region itself from the start: screen readers ignore the first text of a region that is new.
 *
 * @typeParam Said a text, or the name of a text that the element renders in its current language
 */
export class LiveRegion<Said extends string = string> {
  #host: RegionHost;
  #said: Said | undefined;

  constructor(host: RegionHost) {
    this.#host = host;
  }

  get said(): Said | undefined {
    return this.#said;
  }

  /** Says a text; without one, empties the region. */
  say(said?: Said): void {
    const isRepeated = said === this.#said;
    // Without a change, do not re-render: the form empties its region at each edit.
    if (isRepeated && !said) return;
    // Clear first: repeating identical text is no DOM change, so screen readers stay silent.
    if (isRepeated) {
      this.#said = undefined;
      this.#host.renderNow();
    }
    this.#said = said;
    this.#host.requestUpdate();
  }
}
