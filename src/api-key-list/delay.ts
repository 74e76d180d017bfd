/** Runs a command once it has not been asked for again for a while. */
export class Debounce {
  #run: () => void;
  #delayMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(run: () => void, delayMs: number) {
    this.#run = run;
    this.#delayMs = delayMs;
  }

  /** Whether the command is still to run. */
  get isPending(): boolean {
    return this.#timer !== undefined;
  }

  /** Runs the command after the delay, which each call restarts. */
  schedule(): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#run();
    }, this.#delayMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
