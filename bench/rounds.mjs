import { names } from './files.mjs';
import { open } from './subject.mjs';

/** @import { Name } from './files.mjs' */
/** @import { Amounts, Times } from './subject.mjs' */

/**
 * @template Result
 * @typedef {Record<Name, Result>[]} Rounds
 */

/** How often pages are opened anew, and how many rounds of times are run in them. */
const SETS = 3;
const ROUNDS = 4;

/** @param {import('puppeteer-core').Browser} browser @param {string} origin */
const openAll = async (browser, origin) => ({
  element: await open(browser, `${origin}/?form=element`),
  native: await open(browser, `${origin}/?form=native`),
  vanilla: await open(browser, `${origin}/?form=vanilla`),
});

/** @typedef {Awaited<ReturnType<typeof openAll>>} Subjects */

/**
 * One round: all forms, one right after the other, so that a machine that is slower for a while is
 * slower for all; and each round begins with another.
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
 * The rounds of all measures; each set of them in fresh pages, as the engine's luck is not the same in
 * all.
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
