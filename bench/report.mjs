import { names } from './files.mjs';
import { median } from './median.mjs';
import { RESERVED } from './shift.mjs';

/** @import { Name } from './files.mjs' */
/** @import { Rounds } from './rounds.mjs' */
/** @import { Amounts, Times } from './subject.mjs' */

/**
 * @typedef {{
 *   bytes: Record<Name, number>, times: Rounds<Times>, amounts: Rounds<Amounts>,
 *   shift: { shift: number, withoutSnippet: number, height: number },
 *   list: { ratio: number, letter: number, first: number },
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
 * @param {Name} other
 */
const compare = (rounds, key, other) =>
  median(rounds.map((round) => round.element[key] / round[other][key]));

/** @type {[text: string, key: keyof Times][]} */
const timeLines = [
  ['mounting 1', 'mount1'],
  ['mounting 100', 'mount100'],
  ['mounting 1,000', 'mount1000'],
  ['Save to errors shown', 'save'],
];

/** @type {[text: string, key: keyof Amounts][]} */
const amountLines = [
  ['heap per form, bytes', 'heap'],
  ['nodes per form', 'nodes'],
  ['listeners per form', 'listeners'],
];

/** @type {[text: string, key: keyof Amounts][]} */
const growthLines = [
  ['left by each of 1,000 gone, bytes', 'heapGrowth'],
  ['left by 1,000 gone, nodes', 'nodeGrowth'],
  ['left by 1,000 gone, listeners', 'listenerGrowth'],
];

const headings = ['', 'element', 'native', 'vanilla', 'element ÷ native', 'element ÷ vanilla'];

/**
 * @template {string} Key
 * @param {Rounds<Record<Key, number>>} rounds
 * @param {Key} key
 */
const ratios = (rounds, key) => [
  ratio(compare(rounds, key, 'native')),
  ratio(compare(rounds, key, 'vanilla')),
];

/** @param {string[][]} rows */
const align = (rows) => {
  const sizes = headings.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column ? cell.padStart(sizes[column] ?? 0) : cell.padEnd(sizes[column] ?? 0),
    );
    return `| ${cells.join(' | ')} |`;
  });
};

/**
 * Times are in it as ratios alone: the numbers belong to the machine.
 *
 * @param {Results} results
 * @returns {string}
 */
export const table = ({ bytes, times, amounts }) => {
  /** @param {keyof Amounts} key */
  const medians = (key) =>
    names.map((name) => whole(median(amounts.map((round) => round[name][key]))));
  const sizes = names.map((name) => bytes[name]);
  const [ours = 0, ...others] = sizes;
  const rows = [
    ['minified, brotli, bytes', ...sizes.map(whole), ...others.map((size) => ratio(ours / size))],
    ...timeLines.map(([text, key]) => [text, '', '', '', ...ratios(times, key)]),
    ...amountLines.map(([text, key]) => [text, ...medians(key), ...ratios(amounts, key)]),
    ...growthLines.map(([text, key]) => [text, ...medians(key), '', '']),
  ];
  const [head = '', ...body] = align([headings, ...rows]);
  return [head, head.replace(/[^|]/g, '-'), ...body].join('\n');
};

/**
 * How much longer 1,000 take than ten times 100.
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

/**
 * @param {Results} results
 * @returns {{ text: string, value: string, met: boolean }[]}
 */
export const targets = ({ bytes, times, amounts, shift, list }) => {
  /** @param {keyof Amounts} key */
  const own = (key) => median(amounts.map(({ element }) => element[key]));
  const toNative = ratio(compare(times, 'save', 'native'));
  const vanillaGrows = ratio(linearity(times, 'vanilla'));
  const bare = shift.withoutSnippet.toFixed(2);
  return [
    atMost('bytes with Lit inside:', bytes.element, 11_000),
    atMost('1,000 mounted, to vanilla:', compare(times, 'mount1000', 'vanilla'), 2, ratio),
    // What is beyond 1 is what the same form was seen to differ by from run to run.
    atMost(
      `1,000, to 10 × 100 (vanilla ${vanillaGrows}):`,
      linearity(times, 'element'),
      1.15,
      ratio,
    ),
    atMost(
      `Save, to vanilla (to native ${toNative}):`,
      compare(times, 'save', 'vanilla'),
      1.1,
      ratio,
    ),
    atMost('heap per form, to vanilla:', compare(amounts, 'heap', 'vanilla'), 1.25, ratio),
    atMost('nodes per form:', own('nodes'), 110),
    atMost('listeners per form:', own('listeners'), 6),
    // 10,000 forms that have come and gone may leave 1 MB.
    atMost('bytes left by each form:', own('heapGrowth'), 100),
    atMost('nodes left by 1,000 forms:', own('nodeGrowth'), 0),
    atMost('listeners left by 1,000 forms:', own('listenerGrowth'), 0),
    atMost(`layout shift (without the snippet ${bare}):`, shift.shift, 0, String),
    atMost('height in em, which the snippet keeps free:', shift.height, RESERVED, (em) =>
      em.toFixed(1),
    ),
    atMost('list: a letter with 10,000 keys, to 100 keys:', list.ratio, 3, ratio),
    // A long task (W3C Long Tasks) is one of more than 50 ms.
    atMost('list: CPU ms of a letter with 10,000 keys:', list.letter, 50),
    atMost('list: CPU ms of the first letter, with the index:', list.first, 50),
  ];
};
