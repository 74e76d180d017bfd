import { names } from './files.mjs';
import { open } from './subject.mjs';

/** @import { Name } from './files.mjs' */
/** @import { Amounts, Times } from './subject.mjs' */

/**
 * @template Result
 * @typedef {Record<Name, Result>[]} Rounds
 */

/** How often fresh pages are opened, and how many rounds of times run in each set of them. */
const SETS = 3;
const ROUNDS = 4;

/** @param {import('puppeteer-core').Browser} browser @param {string} origin */
const openAll = async (browser, origin) => ({
  npm: await open(browser, `${origin}/?form=npm`),
  cdn: await open(browser, `${origin}/?form=cdn`),
  native: await open(browser, `${origin}/?form=native`),
  vanilla: await open(browser, `${origin}/?form=vanilla`),
});

/** @typedef {Awaited<ReturnType<typeof openAll>>} Subjects */

/**
 * Measures all forms once, one right after the other, so that a machine that is slow for a while is slow for all.
 * Each round begins with another form.
 *
 * @template {'times' | 'amounts'} What
 * @param {Subjects} subjects
 * @param {What} what
 * @param {number} round
 */
const measureRound = async (subjects, what, round) => {
  const measured = /** @type {Record<Name, any>} */ ({});
  for (let turn = 0; turn < names.length; turn += 1) {
    const name = /** @type {Name} */ (names[(round + turn) % names.length]);
    await subjects[name].page.bringToFront();
    measured[name] = await subjects[name][what]();
  }
  return measured;
};

/**
 * Measures all rounds. Each set runs in fresh pages: how the engine compiles and places things differs by page.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 * @returns {Promise<{ times: Rounds<Times>, amounts: Rounds<Amounts> }>}
 */
export const measure = async (browser, origin) => {
  const times = [];
  const amounts = [];
  for (let set = 0; set < SETS; set += 1) {
    const subjects = await openAll(browser, origin);
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(await measureRound(subjects, 'times', round));
    amounts.push(await measureRound(subjects, 'amounts', set));
    for (const { page } of Object.values(subjects)) await page.close();
  }
  return { times, amounts };
};
