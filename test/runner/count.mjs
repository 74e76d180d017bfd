/**
 * The result of a run. `group` is the name of a browser, or of another group of tests.
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

/** Each failure with its reason, printed again at the end: the middle of a long output may be cut. @type {string[]} */
export const failures = [];

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
