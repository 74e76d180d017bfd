/** The element of a live region. */
interface RegionHost {
  requestUpdate(): void;
  renderNow(): void;
}

/**
 * What the one live region of an element says. The element renders `said` into it; the region itself is
 * there from the first render, or screen readers would not hear of its first text.
 *
 * @typeParam Said a text, or the name of one that the element renders in its current language
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
