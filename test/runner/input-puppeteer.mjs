import { emulate } from './emulate.mjs';

/** @param {import('puppeteer-core').Page} page @param {string[]} keys */
const press = async (page, keys) => {
  const names = /** @type {import('puppeteer-core').KeyInput[]} */ (keys);
  for (const key of names) await page.keyboard.down(key);
  for (const key of names.toReversed()) await page.keyboard.up(key);
};

/** @param {import('puppeteer-core').Page} page @param {{ x: number, y: number, count: number }} to */
const mouse = ({ mouse }, { x, y, count }) =>
  count > 0 ? mouse.click(x, y, { count }) : mouse.move(x, y);

/**
 * Gives real input to Chromium over its own protocol, and to Firefox over WebDriver BiDi.
 * @param {import('puppeteer-core').Page} page
 * @param {import('./input.mjs').Input} input
 */
export const perform = async (page, input) => {
  if (input.name === 'press') await press(page, input.keys);
  else if (input.name === 'type') await page.keyboard.type(input.text);
  else if (input.name === 'mouse') await mouse(page, input);
  else if (input.name === 'viewport') await page.setViewport(input);
  else if (input.name === 'timezone') await page.emulateTimezone(input.zone || undefined);
  else await emulate(page, input.features);
  return true;
};
