import { names } from './files.mjs';
import { median } from './median.mjs';
import { RESERVED_EM } from './shift.mjs';

/** @import { Name } from './files.mjs' */
/** @import { Rounds } from './rounds.mjs' */
/** @import { Amounts, Times } from './subject.mjs' */

/**
 * @typedef {{
 *   bytes: Record<Name, number>, times: Rounds<Times>, amounts: Rounds<Amounts>,
 *   shift: { shift: number, withoutCss: number, height: number },
 *   list: { ratio: number, letter: number, first: number },
 *   permissions: number,
 * }} Results
 */

/** @param {number} value */
const ratio = (value) => `${value.toFixed(2)} ×`;

/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString('en');

/**
 * The median of the rounds' own ratios: the machine is not equally fast in all of them.
 *
 * @template {string} Key
 * @param {Rounds<Record<Key, number>>} rounds
 * @param {Key} key
 * @param {Name} ours
 * @param {Name} other
 */
const compare = (rounds, key, ours, other) =>
  median(rounds.map((round) => round[ours][key] / round[other][key]));

/** @type {Record<string, keyof Times>} */
const timeLines = {
  'mounting 1': 'mount1',
  'mounting 100': 'mount100',
  'mounting 1,000': 'mount1000',
  'Save to errors shown': 'save',
};

/** @type {Record<string, keyof Amounts>} */
const amountLines = {
  'heap per form, bytes': 'heap',
  'nodes per form': 'nodes',
  'listeners per form': 'listeners',
};

/** @type {Record<string, keyof Amounts>} */
const growthLines = {
  'left by each of 1,000 gone, bytes': 'heapGrowth',
  'left by 1,000 gone, nodes': 'nodeGrowth',
  'left by 1,000 gone, listeners': 'listenerGrowth',
};

/** The columns with ratios. @type {{ ours: Name, other: Name }[]} */
const comparisons = [
  { ours: 'npm', other: 'native' },
  { ours: 'npm', other: 'vanilla' },
  { ours: 'cdn', other: 'vanilla' },
];

const headings = ['', ...names, ...comparisons.map(({ ours, other }) => `${ours} ÷ ${other}`)];

/**
 * @template {string} Key
 * @param {Rounds<Record<Key, number>>} rounds
 * @param {Key} key
 */
const ratios = (rounds, key) =>
  comparisons.map(({ ours, other }) => ratio(compare(rounds, key, ours, other)));

/** @param {string[][]} rows */
const align = (rows) => {
  const sizes = headings.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const cells = headings.map((_, column) => {
      const cell = row[column] ?? '';
      return column ? cell.padStart(sizes[column] ?? 0) : cell.padEnd(sizes[column] ?? 0);
    });
    return `| ${cells.join(' | ')} |`;
  });
};

/**
 * The table shows times as ratios only: absolute times belong to the machine.
 *
 * @param {Results} results
 */
export const table = ({ bytes, times, amounts }) => {
  /** @param {keyof Amounts} key */
  const medians = (key) =>
    names.map((name) => whole(median(amounts.map((round) => round[name][key]))));
  const sizes = names.map((name) => whole(bytes[name]));
  const sizeRatios = comparisons.map(({ ours, other }) => ratio(bytes[ours] / bytes[other]));
  const rows = [
    ['minified, brotli, bytes', ...sizes, ...sizeRatios],
    ...Object.entries(timeLines).map(([text, key]) => [
      text,
      ...names.map(() => ''),
      ...ratios(times, key),
    ]),
    ...Object.entries(amountLines).map(([text, key]) => [
      text,
      ...medians(key),
      ...ratios(amounts, key),
    ]),
    ...Object.entries(growthLines).map(([text, key]) => [text, ...medians(key)]),
  ];
  const [head = '', ...body] = align([headings, ...rows]);
  return [head, head.replace(/[^|]/g, '-'), ...body].join('\n');
};

/**
 * How much longer 1,000 forms take than ten times 100.
 *
 * @param {Rounds<Times>} rounds
 * @param {Name} name
 */
const linearity = (rounds, name) =>
  median(rounds.map(({ [name]: { mount1000, mount100 } }) => mount1000 / (10 * mount100)));

/**
 * @param {string} text
 * @param {number} value
 * @param {number} most
 * @param {(value: number) => string} [show]
 */
const atMost = (text, value, most, show = whole) => ({
  text: `${text} at most ${show(most)}`,
  value: show(value),
  met: value <= most,
});

/** @typedef {ReturnType<typeof atMost>} Target */

/**
 * The form's targets are for the npm form: most users have that one.
 *
 * @param {Results} results
 * @returns {Target[]}
 */
const formTargets = ({ bytes, times, amounts }) => {
  /** @param {keyof Amounts} key */
  const own = (key) => median(amounts.map(({ npm }) => npm[key]));
  const mounted = compare(times, 'mount1000', 'npm', 'vanilla');
  const saved = compare(times, 'save', 'npm', 'vanilla');
  const savedToNative = ratio(compare(times, 'save', 'npm', 'native'));
  const linearityOfVanilla = ratio(linearity(times, 'vanilla'));
  return [
    atMost('bytes, npm:', bytes.npm, 15_000),
    atMost('bytes, cdn:', bytes.cdn, 14_500),
    atMost('1,000 mounted, to vanilla:', mounted, 1.6, ratio),
    // The rest beyond 1 is the difference of the same form from run to run.
    atMost(
      `1,000, to 10 × 100 (vanilla ${linearityOfVanilla}):`,
      linearity(times, 'npm'),
      1.15,
      ratio,
    ),
    atMost(`Save, to vanilla (to native ${savedToNative}):`, saved, 1.15, ratio),
    atMost('heap per form, to vanilla:', compare(amounts, 'heap', 'npm', 'vanilla'), 1.25, ratio),
    atMost('nodes per form:', own('nodes'), 130),
    atMost('listeners per form:', own('listeners'), 6),
    // 10,000 forms that were mounted and unmounted may leave 1 MB.
    atMost('bytes left by each form:', own('heapGrowth'), 100),
    atMost('nodes left by 1,000 forms:', own('nodeGrowth'), 0),
    atMost('listeners left by 1,000 forms:', own('listenerGrowth'), 0),
  ];
};

/**
 * @param {Results} results
 * @returns {Target[]}
 */
export const targets = (results) => {
  const { shift, list, permissions } = results;
  const em = (/** @type {number} */ value) => value.toFixed(1);
  const bare = shift.withoutCss.toFixed(2);
  return [
    ...formTargets(results),
    atMost(`layout shift (without the loading CSS ${bare}):`, shift.shift, 0, String),
    atMost('height in em, which the loading CSS reserves:', shift.height, RESERVED_EM, em),
    atMost('list: a letter with 10,000 keys, to 100 keys:', list.ratio, 3, ratio),
    // A long task (W3C Long Tasks) is one of more than 50 ms.
    atMost('list: CPU ms of a letter with 10,000 keys:', list.letter, 50),
    atMost('list: CPU ms of the first letter, with the index:', list.first, 50),
    atMost('form: CPU ms of the slowest letter in the filter of 500 permissions:', permissions, 50),
  ];
};
