import { median } from './median.mjs';
import { SORTED_SEARCH } from './server-rounds.mjs';

/** How much longer a million keys may take than a thousand. */
const MOST = 2;

/**
 * Times are in it as ratios alone: the numbers belong to the machine.
 * @param {import('./server-rounds.mjs').Times} times
 */
export function serverTable(times) {
  const rows = Object.entries(times).map(([name, { few, many }]) => {
    const ratio = median(many) / median(few);
    const target = name === SORTED_SEARCH ? '' : `${MOST} ×`;
    return { name, ratio, target, met: !target || ratio <= MOST };
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
