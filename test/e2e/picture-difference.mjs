/** Whether two pictures of a page look the same to a person, whatever version of the browser painted them. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * `data` has four bytes for each pixel.
 * @typedef {{ width: number, height: number, data: Buffer }} Picture
 * @typedef {{ right: number, down: number }} Move in pixels of the page
 */

/** The largest distance of two colors that count as equal, where black to white is 1: a heavier letter has less. */
const MAX_COLOR_DISTANCE = 0.1;
/** How far a thing may have moved in any direction: browsers round the places of text lines differently. */
const MAX_MOVE_PX = 2;
/** The side of the squares in which differing pixels are counted: scattered ones are noise, dense ones a thing. */
const SQUARE_PX = 24;
/** How many pixels of such a square may differ. Nine versions of Chromium differed in 12 at most. */
const MAX_DIFFERING = 24;
/** By how much the heights may differ: each rounded text line adds to it. */
const MAX_HEIGHT_DIFFERENCE_PX = 4;

/**
 * Half as wide and half as high, each pixel the mean of four, in 16 levels of each color: a fifth of the bytes,
 * and hardly any antialiasing of letters.
 * @param {Picture} picture
 * @param {Move} [move] applied before halving; what comes from outside the picture is white
 * @returns {Picture}
 */
export const halved = ({ width, height, data }, { right, down } = { right: 0, down: 0 }) => {
  const half = new PNG({ width: width >> 1, height: height >> 1 });
  const byte = (/** @type {number} */ at) => data[at] ?? 0;
  for (let y = 0; y < half.height; y += 1)
    for (let x = 0; x < half.width * 4; x += 1) {
      // `x` counts bytes: four to a pixel, and the last two bits say which of them.
      const at = ((y * 2 - down) * width + (x >> 2) * 2 - right) * 4 + (x & 3);
      const below = at + width * 4;
      const isInside = at >= 0 && below + 4 < data.length;
      const sum = isInside ? byte(at) + byte(at + 4) + byte(below) + byte(below + 4) : 4 * 255;
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

/** All moves that are allowed, the shortest first. @type {Move[]} */
const moves = Array.from({ length: (MAX_MOVE_PX * 2 + 1) ** 2 }, (_, index) => {
  const side = MAX_MOVE_PX * 2 + 1;
  return { right: (index % side) - MAX_MOVE_PX, down: Math.floor(index / side) - MAX_MOVE_PX };
}).sort((one, other) => Math.hypot(one.right, one.down) - Math.hypot(other.right, other.down));

/** Marks the pixels that differ, with 1. @param {Picture} one @param {Picture} other of the same width */
const compare = ({ data, width }, other) => {
  const bytes = Math.min(data.length, other.data.length);
  const [ours, theirs] = [data.subarray(0, bytes), other.data.subarray(0, bytes)];
  const drawn = new Uint8Array(bytes);
  const options = { threshold: MAX_COLOR_DISTANCE, diffMask: true };
  pixelmatch(ours, theirs, drawn, width, bytes / 4 / width, options);
  const marks = new Uint8Array(bytes / 4);
  for (let pixel = 0; pixel < marks.length; pixel += 1) marks[pixel] = drawn[pixel * 4 + 3] ? 1 : 0;
  return marks;
};

/** The most marks in a square. @param {Uint8Array} marks @param {number} width */
const densest = (marks, width) => {
  const blank = new Uint8Array(marks.length * 4).fill(255);
  const drawn = blank.slice();
  for (let pixel = 0; pixel < marks.length; pixel += 1)
    if (marks[pixel]) drawn.fill(0, pixel * 4, pixel * 4 + 3);
  const options = { windowSize: SQUARE_PX, includeAA: true };
  return pixelmatch(drawn, blank, null, width, marks.length / width, options);
};

/**
 * Clears the marks of pixels that are alike after a move. A pixel that is there now was elsewhere before the move,
 * half as far away; after an odd move it was between two pixels, and either counts.
 * @param {{ missing: Uint8Array, added: Uint8Array }} marks
 * @param {Uint8Array} after marks what differs after the move
 * @param {Move} move
 * @param {number} width
 */
const forgive = ({ missing, added }, after, { right, down }, width) => {
  const places = [down >> 1, (down + 1) >> 1].flatMap((y) =>
    [right >> 1, (right + 1) >> 1].map((x) => y * width + x),
  );
  for (let pixel = 0; pixel < after.length; pixel += 1) {
    if (!after[pixel]) missing[pixel] = 0;
    if (added[pixel] && !places.some((by) => after[pixel + by])) added[pixel] = 0;
  }
};

/** The picture with all marks in red. @param {Picture} picture @param {Uint8Array[]} marks */
const marked = ({ width, height, data }, marks) => {
  const result = Buffer.from(data);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    if (marks.some((each) => each[pixel])) result.set([255, 0, 0, 255], pixel * 4);
  return { width, height, data: result };
};

/**
 * What is missing or was added, or undefined where the pictures look the same.
 * @param {Picture} actual in full size
 * @param {Picture} expected halved
 * @returns {{ message: string, picture: Picture } | undefined} `picture` is halved
 */
export const difference = (actual, expected) => {
  const now = halved(actual);
  const { width } = now;
  const sizes = [now, expected].map((each) => `${each.width} × ${each.height}`);
  const heightDifference = Math.abs(now.height - expected.height);
  if (width !== expected.width || heightDifference > MAX_HEIGHT_DIFFERENCE_PX)
    return { message: `it is ${sizes.join(', not ')}`, picture: now };
  // Fast path: the version of the browser that painted the accepted picture paints many stories equal to the byte.
  if (now.data.equals(expected.data)) return undefined;
  const count = width * Math.min(now.height, expected.height);
  const marks = { missing: new Uint8Array(count).fill(1), added: new Uint8Array(count).fill(1) };
  let most = 0;
  for (const move of moves) {
    forgive(marks, compare(halved(actual, move), expected), move, width);
    most = Math.max(densest(marks.missing, width), densest(marks.added, width));
    if (most <= MAX_DIFFERING) return undefined;
  }
  const message = `${most} pixels of a square of ${SQUARE_PX} × ${SQUARE_PX} differ, where ${MAX_DIFFERING} may`;
  return { message, picture: marked(now, [marks.missing, marks.added]) };
};
