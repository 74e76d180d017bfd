/** What recorders send, out of its wrappings. */
import { constants, inflateRawSync, unzipSync } from 'node:zlib';

const options = { finishFlush: constants.Z_SYNC_FLUSH };
/** How many wrappings there may be around each other. */
const DEPTH = 5;

/** @template Value @param {() => Value} read @returns {Value[]} none when it is not to be read so */
const attempt = (read) => {
  try {
    return [read()];
  } catch {
    return [];
  }
};

/** How a stream of gzip, or of zlib at each level, begins. */
const beginnings = ['1f8b08', '7801', '785e', '789c', '78da'].map((hex) => Buffer.from(hex, 'hex'));

/** @param {Buffer} bytes @param {Buffer} part @returns {number[]} where it is */
const placesOf = (bytes, part) => {
  const places = [];
  for (let at = bytes.indexOf(part); at >= 0; at = bytes.indexOf(part, at + 1)) places.push(at);
  return places;
};

/** What is in the streams, wherever they begin. @param {Buffer} bytes */
const inflated = (bytes) =>
  beginnings
    .flatMap((beginning) => placesOf(bytes, beginning))
    .flatMap((start) => attempt(() => unzipSync(bytes.subarray(start), options)));

/** @param {unknown} value @returns {string[]} all texts in it */
const textsIn = (value) => {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.entries(value).flat().flatMap(textsIn) : [];
};

/** Of PostHog: the bytes of gzip as a text. @param {string} text */
const isPacked = (text) => text.charCodeAt(0) === 0x1f;

/** @param {string} text @returns {Buffer[]} what is written in it in another way */
const rewritten = (text) => [
  ...[...text.matchAll(/[\w+/-]{40,}/g)].map(([run]) => Buffer.from(run, 'base64')),
  ...attempt(() => decodeURIComponent(text.replaceAll('+', ' ')))
    .filter((decoded) => text.includes('%') && decoded !== text)
    .map((decoded) => Buffer.from(decoded)),
  ...attempt(() => JSON.parse(text))
    .flatMap(textsIn)
    .filter((inner) => inner !== text && (isPacked(inner) || /[{["%]/.test(inner)))
    .map((inner) => Buffer.from(inner, isPacked(inner) ? 'latin1' : 'utf8')),
];

/**
 * All texts in what was sent, as it stands and unpacked.
 * @param {Buffer} bytes
 * @param {number} [depth]
 * @returns {string[]}
 */
export const unfold = (bytes, depth = DEPTH) => {
  const text = bytes.toString('utf8');
  if (depth === 0) return [text];
  const inner = [
    ...inflated(bytes),
    ...(depth === DEPTH ? attempt(() => inflateRawSync(bytes, options)) : []),
    ...rewritten(text),
  ];
  return [text, ...inner.flatMap((it) => unfold(it, depth - 1))];
};
