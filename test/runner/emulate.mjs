/**
 * Emulates preferences that people set in their system: colours, contrast, motion.
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {Record<string, string>} Features values by the names of CSS media features
 */

/**
 * One session of Chromium's protocol for each page: emulation ends with its session.
 * @type {WeakMap<Page, import('puppeteer-core').CDPSession>}
 */
const sessions = new WeakMap();

/** @param {Page} page @param {Features} features */
const inChromium = async (page, features) => {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features: list });
};

/** Firefox's properties behind its developer tools, by media feature; WebDriver BiDi has no command for them yet. */
const switches = {
  prefersColorSchemeOverride: 'prefers-color-scheme',
  prefersReducedMotionOverride: 'prefers-reduced-motion',
  forcedColorsOverride: 'forced-colors',
};

/** Runs in Firefox's browser window. */
const setSwitches = `(json) => {
  for (const window of Services.wm.getEnumerator('navigator:browser'))
    for (const { browsingContext } of window.gBrowser.browsers)
      Object.assign(browsingContext.top, JSON.parse(json));
}`;

/** @param {Page} page @param {Features} features */
const inFirefox = async (page, features) => {
  const { connection } = /** @type {any} */ (page.browser());
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const values = Object.entries(switches).map(([key, name]) => [key, features[name] ?? 'none']);
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: setSwitches,
    arguments: [{ type: 'string', value: JSON.stringify(Object.fromEntries(values)) }],
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
};

/**
 * Replaces all emulated features; those not given are the browser's own again.
 * @param {Page} page
 * @param {Features} features
 */
export const emulate = async (page, features) => {
  const isFirefox = (await page.browser().version()).toLowerCase().startsWith('firefox');
  await (isFirefox ? inFirefox(page, features) : inChromium(page, features));
};
