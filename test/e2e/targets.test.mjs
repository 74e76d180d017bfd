/** Targets for fingers: on a phone each control is 44 px high at least, and a field has a text of 16 px. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enterState, inPages, list, page, selectable, states } from './states.mjs';

inPages();

/** Runs in the page: what is smaller than it should be. */
const smallTargets = () => {
  /** @param {Document | ShadowRoot} root @returns {Element[]} */
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((it) => [
      it,
      ...(it.shadowRoot ? all(it.shadowRoot) : []),
    ]);
  const isSeen = (/** @type {Element} */ it) =>
    it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const controls = all(document).filter((it) => it.matches('button, input, select, textarea'));
  const seen = controls.filter((it) => isSeen(it) && !it.matches('.unseen'));
  return seen.flatMap((it) => {
    // Its label ticks a box, too. A word within a line of text is an exception of WCAG 2.5.8.
    const isWord = it.matches('[part=permissions], [part=expiring]');
    const isTick = it.matches('[type=checkbox], [type=radio]');
    const target = (isTick && it.closest('label')) || it;
    const { width, height } = target.getBoundingClientRect();
    const isSmall = height < (isWord ? 23.5 : 43.5) || width < (isWord ? 24 : isTick ? 30 : 32);
    const isTiny =
      !isTick &&
      it.matches('input, select, textarea') &&
      parseFloat(getComputedStyle(it).fontSize) < 16;
    const name = it.getAttribute('part') || it.ariaLabel || it.textContent;
    return isSmall || isTiny ? [`${name}: ${width.toFixed()} × ${height.toFixed(1)}`] : [];
  });
};

/** Whether the browser can be given a finger. */
const touch = async () => {
  await page.setViewport({ width: 375, height: 667, hasTouch: true, isMobile: true });
  return page.evaluate(() => matchMedia('(pointer: coarse)').matches);
};

describe('on a phone', () => {
  const more = {
    'a list with a selection': {
      tag: 'api-key-list',
      set: list,
    },
  };
  for (const [name, state] of Object.entries({ ...states, ...more }))
    it(`the controls of ${name} are large enough for a finger`, async (context) => {
      if (!(await touch())) return context.skip('The browser emulates no touch screen.');
      const element = await enterState(state, 'margin: 16px; font: 12px sans-serif');
      if (state === more['a list with a selection']) {
        await element.evaluate(selectable);
        await (await page.waitForSelector('>>> [part=select]'))?.click();
        await page.waitForSelector('>>> [part=selection]');
      }
      assert.deepEqual(await page.evaluate(smallTargets), []);
    });
});
