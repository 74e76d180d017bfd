import { median } from './median.mjs';
import { SORTED_SEARCH } from './server-rounds.mjs';

/** The most that a request may take with a million keys, as a multiple of its time with a thousand. */
const MAX_RATIO = 2;

/**
 * The table has ratios only: absolute times belong to the machine.
 * @param {import('./server-rounds.mjs').Times} times
 */
export function serverTable(times) {
  const rows = Object.entries(times).map(([name, { few, many }]) => {
    const ratio = median(many) / median(few);
    const target = name === SORTED_SEARCH ? '' : `${MAX_RATIO} ×`;
    return { name, ratio, target, met: !target || ratio <= MAX_RATIO };
  });
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (/** @type {string} */ name, /** @type {string[]} */ ...cells) =>
    `| ${name.padEnd(width)} | ${cells.map((cell) => cell.padStart(7)).join(' | ')} |`;
  const head = line('1,000,000 keys ÷ 1,000 keys', 'ratio', 'at most', '');
  const lines = rows.map(({ name, ratio, target, met }) =>
    line(name, `${ratio.toFixed(2)} ×`, target, target && (met ? 'pass' : 'FAIL')),
  );
  const missed = rows.filter(({ met }) => !met).length;
  const end = missed ? `${missed} targets missed` : 'all targets met';
  return { text: [head, head.replace(/[^|]/g, '-'), ...lines, '', end].join('\n'), missed };
}
