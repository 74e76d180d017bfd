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

  say(said: Said | undefined): void {
    if (said && said === this.#said) {
      // Clear first: repeating identical text is no DOM change, so screen readers stay silent.
      this.#said = undefined;
      this.#host.renderNow();
    }
    this.#said = said;
    this.#host.requestUpdate();
  }
}
