/**
 * What a run came to. `browser` is the browser's name, or the name of another group of tests.
 * @typedef {{ group: string, passed: number, failed: number }} Count
 */

/** @param {Iterable<Count>} counts */
export const sum = (counts) => {
  let [passed, failed] = [0, 0];
  for (const count of counts) {
    passed += count.passed;
    failed += count.failed;
  }
  return { passed, failed };
};

/** What failed and why, for the end of a long output, whose middle may be cut. @type {string[]} */
export const failures = [];

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
