/** The code points that the WebDriver standard has for keys without a character. */
const codes = /** @type {Record<string, string>} */ ({
  Backspace: '\uE003',
  Tab: '\uE004',
  '\t': '\uE004',
  Enter: '\uE007',
  '\n': '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
});

/** @typedef {{ performActions: (actions: object[]) => Promise<void>,
 *   execute: (script: string) => Promise<any>,
 *   setWindowRect: (x: null, y: null, width: number, height: number) => Promise<unknown> }} Driver */

/** @param {string} key */
const codeOf = (key) => {
  const code = codes[key] ?? ([...key].length === 1 ? key : undefined);
  if (code === undefined) throw new Error(`WebKit: unknown key "${key}".`);
  return code;
};

/**
 * Waits for an answer of the page before the keys: WebKit's UI process drops a key that arrives before the page's
 * message about a focus change, and answers come after it on the same channel.
 * @param {Driver} driver
 * @param {object[]} actions
 */
const keyboard = async (driver, actions) => {
  await driver.execute('return 0');
  await driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
};

/** @param {string} value */
const down = (value) => ({ type: 'keyDown', value });
/** @param {string} value */
const up = (value) => ({ type: 'keyUp', value });

/** @param {Driver} driver @param {{ x: number, y: number, count: number }} to */
const mouse = (driver, { x, y, count }) => {
  const click = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const actions = [
    { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
    ...Array.from({ length: count }, () => click).flat(),
  ];
  return driver.performActions([
    { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
  ]);
};

/**
 * Resizes the window so that the viewport has a size; the window is larger by the browser's bars.
 * @param {Driver} driver
 * @param {number} width
 * @param {number} height
 * @returns {Promise<boolean>} whether the viewport has that size within 15 seconds
 */
export const resize = async (driver, width, height) => {
  const [barsWidth, barsHeight] = await driver.execute(
    'return [outerWidth - innerWidth, outerHeight - innerHeight]',
  );
  await driver.setWindowRect(null, null, width + barsWidth, height + barsHeight);
  const deadline = Date.now() + 15_000;
  const isDone = `return innerWidth === ${width} && innerHeight === ${height}`;
  while (Date.now() < deadline) if (await driver.execute(isDone)) return true;
  return false;
};

/**
 * Gives real input to WebKitGTK over classic WebDriver.
 * @param {Driver} driver
 * @param {import('./input.mjs').Input} input
 * @returns {Promise<boolean>} whether the browser supports it
 */
export const perform = async (driver, input) => {
  if (input.name === 'press') {
    const keys = input.keys.map(codeOf);
    await keyboard(driver, [...keys.map(down), ...keys.toReversed().map(up)]);
  } else if (input.name === 'type') {
    // Release each key before the next: WebKit drops the second of two equal letters otherwise.
    await keyboard(
      driver,
      [...input.text].map(codeOf).flatMap((key) => [down(key), up(key)]),
    );
  } else if (input.name === 'mouse') await mouse(driver, input);
  else if (input.name === 'viewport') return resize(driver, input.width, input.height);
  else return false;
  return true;
};
