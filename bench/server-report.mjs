import { median } from './median.mjs';
import { SORTED_SEARCH, UNFILTERED } from './server-rounds.mjs';

/**
 * The most that a request may take with a million keys, as a multiple of its time with a thousand; and a filtered page,
 * as a multiple of the unfiltered one.
 */
const MAX_RATIO = 2;

/** @typedef {{ name: string, ratio: number, hasTarget: boolean }} Row */

/**
 * The tables have ratios only: absolute times belong to the machine.
 * @param {import('./server-rounds.mjs').Times} times
 */
export function serverTable(times) {
  const inBoth = Object.entries(times).filter(([name]) => !UNFILTERED.has(name));
  const sizes = inBoth.map(([name, { few, many }]) => ({
    name,
    ratio: median(many) / median(few),
    hasTarget: name !== SORTED_SEARCH,
  }));
  const filters = [...UNFILTERED].map(([name, unfiltered]) => ({
    name,
    ratio: median(times[name]?.many ?? []) / median(times[unfiltered]?.many ?? []),
    hasTarget: true,
  }));
  const missed = [...sizes, ...filters].filter((row) => !isMet(row)).length;
  const end = missed ? `${missed} targets missed` : 'all targets met';
  const tables = [
    ...table('1,000,000 keys ÷ 1,000 keys', sizes),
    '',
    ...table('filtered ÷ unfiltered, 1,000,000 keys', filters),
  ];
  return { text: [...tables, '', end].join('\n'), missed };
}

/**
 * @param {string} title
 * @param {Row[]} rows
 */
function table(title, rows) {
  const width = Math.max(title.length, ...rows.map(({ name }) => name.length));
  const line = (/** @type {string} */ name, /** @type {string[]} */ ...cells) =>
    `| ${name.padEnd(width)} | ${cells.map((cell) => cell.padStart(7)).join(' | ')} |`;
  const head = line(title, 'ratio', 'at most', '');
  const lines = rows.map((row) => {
    const outcome = isMet(row) ? 'pass' : 'FAIL';
    const target = row.hasTarget ? [`${MAX_RATIO} ×`, outcome] : ['', ''];
    return line(row.name, `${row.ratio.toFixed(2)} ×`, ...target);
  });
  return [head, head.replace(/[^|]/g, '-'), ...lines];
}

/** @param {Row} row */
const isMet = ({ ratio, hasTarget }) => !hasTarget || ratio <= MAX_RATIO;
