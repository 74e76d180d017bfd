/** Whether two pictures of a page look the same to a person, whatever version of the browser has drawn them. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** @typedef {{ width: number, height: number, data: Buffer }} Picture with four bytes per pixel */

/** How far two colors may be from each other, of 1 from black to white: what a heavier letter changes. */
const COLOR = 0.12;
/** How far a pixel may have moved, in any direction: another version rounds lines of text elsewhere. */
const MOVED = 1;
/** A side of the squares in which pixels are counted: what is scattered is nothing, what is dense is a thing. */
const SQUARE = 24;
/** How many pixels of such a square may have no match. */
export const ALLOWED = 12;
/** By how many pixels the heights may differ: each rounded line of text adds to it. */
const HIGHER = 4;

/**
 * Half as wide and half as high, each pixel the mean of four, in 16 levels of each color: a fifth of the bytes, and little is left of how the edges of letters are smoothed.
 * @param {Picture} picture
 * @returns {Picture}
 */
export const halved = ({ width, height, data }) => {
  const half = new PNG({ width: width >> 1, height: height >> 1 });
  const byte = (/** @type {number} */ at) => data[at] ?? 0;
  for (let y = 0; y < half.height; y += 1)
    for (let x = 0; x < half.width * 4; x += 1) {
      // A pixel has four bytes: `x` counts those, of which the last two bits say the channel.
      const at = y * 2 * width * 4 + (x & ~3) * 2 + (x & 3);
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

/** The pixels as they would be with the picture moved. @param {Picture} picture @param {number} by */
const moved = ({ data }, by) =>
  Buffer.concat(
    by < 0
      ? [data.subarray(-by * 4), data.subarray(by * 4)]
      : [data.subarray(0, by * 4), data.subarray(0, data.length - by * 4)],
  );

/** All ways that a pixel may have moved, the likeliest first. @param {number} width */
const moves = (width) => {
  const steps = Array.from({ length: MOVED * 2 + 1 }, (_, index) => index - MOVED);
  const all = steps.flatMap((y) => steps.map((x) => y * width + x));
  return all.sort((one, other) => Math.abs(one) - Math.abs(other));
};

/**
 * How many pixels, in the square that has most, are nowhere near their place in the other picture.
 * @param {Picture} picture
 * @param {Picture} other
 * @param {Uint8Array} matched gets a 1 for each pixel that has a match
 */
const unmatched = (picture, other, matched) => {
  const { width, height, data } = picture;
  const mask = new Uint8Array(data.length);
  let count = 0;
  for (const by of moves(width)) {
    mask.fill(0);
    count = pixelmatch(data, moved(other, by), mask, width, height, {
      threshold: COLOR,
      diffMask: true,
      ignoreMask: matched,
      windowSize: SQUARE,
    });
    if (count <= ALLOWED) return count;
    for (let pixel = 0; pixel < matched.length; pixel += 1)
      if (mask[pixel * 4 + 3] === 0) matched[pixel] = 1;
  }
  return count;
};

/** @param {Picture} picture @param {number} height */
const upTo = ({ width, data }, height) => ({
  width,
  height,
  data: data.subarray(0, width * height * 4),
});

/** What has no match in red, over the picture. @param {Picture} picture @param {Uint8Array[]} matched */
const marked = ({ width, height, data }, matched) => {
  const result = Buffer.from(data);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    if (matched.some((each) => !each[pixel])) result.set([255, 0, 0, 255], pixel * 4);
  return { width, height, data: result };
};

/**
 * What is different in a picture, or undefined. Looks both ways: what is there, and what is missing.
 * @param {Picture} actual
 * @param {Picture} expected
 * @returns {{ message: string, picture: Picture } | undefined}
 */
export const difference = (actual, expected) => {
  const [size, wanted] = [actual, expected].map(({ width, height }) => `${width} × ${height}`);
  if (actual.width !== expected.width || Math.abs(actual.height - expected.height) > HIGHER)
    return { message: `it is ${size}, not ${wanted}`, picture: actual };
  const height = Math.min(actual.height, expected.height);
  const [here, there] = [upTo(actual, height), upTo(expected, height)];
  const added = new Uint8Array(here.width * height);
  const missing = new Uint8Array(here.width * height);
  const most = Math.max(unmatched(here, there, added), unmatched(there, here, missing));
  if (most <= ALLOWED) return undefined;
  const message = `${most} pixels of a square of ${SQUARE} × ${SQUARE} differ, where ${ALLOWED} may`;
  return { message, picture: marked(here, [added, missing]) };
};
