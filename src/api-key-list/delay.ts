/** Runs a command after a while, unless it is started again or cancelled before. */
export class Delay {
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
  start(): void {
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
