/** Whether two pictures of a page look the same to a person, whatever version of the browser has drawn them. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * Four bytes per pixel.
 * @typedef {{ width: number, height: number, data: Buffer }} Picture
 * @typedef {[x: number, y: number]} Move by pixels of the page
 */

/** How far two colors may be from each other, of 1 from black to white: what a heavier letter changes. */
const COLOR = 0.1;
/** How many pixels of the page a thing may have moved, in any direction: lines of text are rounded so. */
const MOVED = 2;
/** A side of the squares in which pixels are counted: what is scattered is nothing, what is dense is a thing. */
const SQUARE = 24;
/** How many pixels of such a square may differ. Nine versions of Chromium were 12 apart, at most. */
const ALLOWED = 24;
/** By how much the heights may differ: each rounded line of text adds to it. */
const HIGHER = 4;

/**
 * Half as wide and half as high, each pixel the mean of four, in 16 levels of each color: a fifth of the bytes,
 * and little is left of how the edges of letters are smoothed.
 * @param {Picture} picture
 * @param {Move} [move] before it is halved
 * @returns {Picture}
 */
export const halved = ({ width, height, data }, [right, down] = [0, 0]) => {
  const half = new PNG({ width: width >> 1, height: height >> 1 });
  const byte = (/** @type {number} */ at) => data[at] ?? 255;
  for (let y = 0; y < half.height; y += 1)
    for (let x = 0; x < half.width * 4; x += 1) {
      // `x` counts bytes: four to a pixel, and the last two bits say which of them.
      const at = ((y * 2 - down) * width + (x >> 2) * 2 - right) * 4 + (x & 3);
      const below = at + width * 4;
      const sum = byte(at) + byte(at + 4) + byte(below) + byte(below + 4);
      half.data[y * half.width * 4 + x] = (sum / 4) | 15;
    }
  return half;
};

/** @param {Picture} picture */
export const encoded = ({ width, height, data }) =>
  PNG.sync.write(Object.assign(new PNG({ width, height }), { data }), {
    colorType: 2,
    // For flat colors these are the smallest, by a third.
    filterType: 0,
    deflateStrategy: 0,
    deflateLevel: 9,
  });

/** The nearest first. @type {Move[]} */
const moves = Array.from({ length: (MOVED * 2 + 1) ** 2 }, (_, index) => {
  const side = MOVED * 2 + 1;
  return /** @type {Move} */ ([(index % side) - MOVED, Math.floor(index / side) - MOVED]);
}).sort((one, other) => Math.hypot(...one) - Math.hypot(...other));

/** Marks the pixels that differ. @param {Picture} one @param {Picture} other of the same width */
const compare = ({ data, width }, other) => {
  const bytes = Math.min(data.length, other.data.length);
  const [ours, theirs] = [data.subarray(0, bytes), other.data.subarray(0, bytes)];
  const drawn = new Uint8Array(bytes);
  const options = { threshold: COLOR, diffMask: true };
  pixelmatch(ours, theirs, drawn, width, bytes / 4 / width, options);
  return Uint8Array.from({ length: bytes / 4 }, (_, pixel) => (drawn[pixel * 4 + 3] ? 1 : 0));
};

/** The most marks in a square. @param {Uint8Array} marks @param {number} width */
const densest = (marks, width) => {
  const blank = new Uint8Array(marks.length * 4).fill(255);
  const drawn = blank.slice();
  marks.forEach((mark, pixel) => mark && drawn.fill(0, pixel * 4, pixel * 4 + 3));
  const options = { windowSize: SQUARE, includeAA: true };
  return pixelmatch(drawn, blank, null, width, marks.length / width, options);
};

/**
 * Takes the marks from what is alike after a move. What is there was elsewhere before it: half as far away, which
 * is between two pixels if the move is by an odd number.
 * @param {{ missing: Uint8Array, added: Uint8Array }} marks
 * @param {Uint8Array} after what differs after the move
 * @param {Move} move
 * @param {number} width
 */
const forgive = ({ missing, added }, after, [right, down], width) => {
  const places = [down >> 1, (down + 1) >> 1].flatMap((y) =>
    [right >> 1, (right + 1) >> 1].map((x) => y * width + x),
  );
  for (let pixel = 0; pixel < after.length; pixel += 1) {
    if (!after[pixel]) missing[pixel] = 0;
    if (!places.some((by) => after[pixel + by])) added[pixel] = 0;
  }
};

/** Both in red, over the picture. @param {Picture} picture @param {Uint8Array[]} marks */
const marked = ({ width, height, data }, marks) => {
  const result = Buffer.from(data);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    if (marks.some((each) => each[pixel])) result.set([255, 0, 0, 255], pixel * 4);
  return { width, height, data: result };
};

/**
 * What is different, or undefined: what is missing, or was added.
 * @param {Picture} actual in full
 * @param {Picture} expected halved
 * @returns {{ message: string, picture: Picture } | undefined} with a picture that is halved
 */
export const difference = (actual, expected) => {
  const now = halved(actual);
  const { width } = now;
  const sizes = [now, expected].map((each) => `${each.width} × ${each.height}`);
  if (width !== expected.width || Math.abs(now.height - expected.height) > HIGHER)
    return { message: `it is ${sizes.join(', not ')}`, picture: now };
  const count = width * Math.min(now.height, expected.height);
  const marks = { missing: new Uint8Array(count).fill(1), added: new Uint8Array(count).fill(1) };
  let most = 0;
  for (const move of moves) {
    forgive(marks, compare(halved(actual, move), expected), move, width);
    most = Math.max(densest(marks.missing, width), densest(marks.added, width));
    if (most <= ALLOWED) return undefined;
  }
  const message = `${most} pixels of a square of ${SQUARE} × ${SQUARE} differ, where ${ALLOWED} may`;
  return { message, picture: marked(now, [marks.missing, marks.added]) };
};
