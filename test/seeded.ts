/** Random tests that can be repeated: `MODEL_SEED=7 node test/run.mjs walk`. */

/** A pseudorandom generator of numbers from 0 to 1 (mulberry32). */
export const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** The seeds from 1 on, or the one of `MODEL_SEED`. Firefox and WebKit take many times as long, so they get fewer. */
export const seeds = (inChromium: number, inOthers: number): number[] => {
  const { modelSeed } = globalThis as unknown as { modelSeed?: number };
  const count = navigator.userAgent.includes('Chrome') ? inChromium : inOthers;
  return modelSeed ? [modelSeed] : Array.from({ length: count }, (_, index) => index + 1);
};

/**
 * Runs random actions, which it collects by their names.
 * @throws {Error} with the seed and the actions before the failure
 */
export const withActions = async (
  seed: number,
  act: (actions: string[]) => Promise<void>,
): Promise<void> => {
  const actions: string[] = [];
  try {
    await act(actions);
  } catch (error) {
    const message = `MODEL_SEED=${seed}: ${String(error)}\nafter ${actions.join(', ')}`;
    throw new Error(message, { cause: error });
  }
};
