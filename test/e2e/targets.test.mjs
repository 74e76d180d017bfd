/** Targets for fingers: on a phone each control is 44 px high at least, and a field has a text of 16 px. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { control, seen } from './browser.mjs';
import { enterState, inPages, page, selectable, states } from './states.mjs';

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

/** Whether the browser can be given a finger. @param {number} width of its screen */
const touch = async (width) => {
  await page.setViewport({ width, height: 667, hasTouch: true, isMobile: true });
  return page.evaluate(() => matchMedia('(pointer: coarse)').matches);
};

/** @param {import('puppeteer-core').ElementHandle} element */
const select = async (element) => {
  await element.evaluate(selectable);
  await (await seen(page, '>>> [part=select]')).click();
  await seen(page, '>>> [part=selection]');
};
const revoke = async () => {
  await (await control(page, 'Revoke')).click();
  await (await seen(page, '>>> [part=question] .danger')).click();
  await seen(page, '>>> [part=toast]');
};

/** @type {Record<string, import('./states.mjs').State & { act?: typeof select }>} */
const lists = {
  'a list': states['a list'],
  'a list with a selection': { ...states['a list'], act: select },
  'a list with a toast': { ...states['a manager'], act: revoke },
};

/** @param {number} width @param {typeof lists} all */
const testTargets = (width, all) => {
  for (const [name, { act, ...state }] of Object.entries(all))
    it(`the controls of ${name} are large enough for a finger`, async (context) => {
      if (!(await touch(width))) return context.skip('The browser emulates no touch screen.');
      const element = await enterState(state, 'margin: 16px; font: 12px sans-serif');
      await act?.(element);
      assert.deepEqual(await page.evaluate(smallTargets), []);
    });
};

describe('on a phone', () => testTargets(375, { ...states, ...lists }));
describe('on a tablet', () => testTargets(1024, lists));
