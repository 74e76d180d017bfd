import { expect } from '@open-wc/testing';
import { putOn, readable } from './contrast-support.js';
import { shown } from './shown.js';
import { stillIn } from '../support.js';

/** Page sizes that hosts have, in pixels: of a dense tool, of a hand-made one, of a projector. */
const sizes = [10, 13, 20, 32];

describe('no text is under 12 px', () => {
  for (const size of sizes)
    for (const [what, [make, act, least = 3]] of Object.entries(shown))
      it(`of ${what} on a page with ${size} px`, async () => {
        const { element } = await putOn(make(), `font-size: ${size}px`);
        await act?.(element as never);
        await element.updateComplete;
        await stillIn(element.shadowRoot!);
        const texts = readable(element);
        expect(texts.length).to.be.at.least(least);
        const small = texts.filter((it) => parseFloat(getComputedStyle(it).fontSize) < 11.99);
        expect(small.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      });
});
