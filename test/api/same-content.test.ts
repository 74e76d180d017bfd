import { expect } from '@open-wc/testing';
import { isSameContent } from '../../src/api/same-content.js';

const act = (): void => undefined;
const date = new Date(0);

describe('isSameContent()', () => {
  const same: [what: string, a: unknown, b: unknown][] = [
    ['primitives', 'a', 'a'],
    ['NaN', NaN, NaN],
    ['arrays', [1, [2]], [1, [2]]],
    ['objects in another order of fields', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }],
    ['objects without a prototype', { a: 1 }, Object.assign(Object.create(null), { a: 1 })],
    ['one function', { act }, { act }],
    ['one date', [date], [date]],
  ];
  for (const [what, a, b] of same)
    it(`is true for ${what}`, () => {
      expect(isSameContent(a, b)).to.equal(true);
    });

  const different: [what: string, a: unknown, b: unknown][] = [
    ['a number and its text', 1, '1'],
    ['null and undefined', null, undefined],
    ['null and an object', null, {}],
    ['an array and an object', [], {}],
    ['arrays of another length', [1], [1, 2]],
    ['arrays in another order', [1, 2], [2, 1]],
    ['a field more', { a: 1 }, { a: 1, b: undefined }],
    ['a field of another name', { a: undefined }, { b: undefined }],
    ['an inherited field', { a: 1 }, Object.create({ a: 1 })],
    ['two functions', { act }, { act: () => undefined }],
    ['two dates', new Date(0), new Date(1)],
    ['two maps', new Map([[1, 2]]), new Map([[1, 3]])],
  ];
  for (const [what, a, b] of different)
    it(`is false for ${what}`, () => {
      expect(isSameContent(a, b)).to.equal(false);
      expect(isSameContent(b, a)).to.equal(false);
    });
});
