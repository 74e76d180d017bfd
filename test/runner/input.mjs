/**
 * Real input for tests in all three browsers, as commands of the test runner. Its own commands
 * lack modifiers and double clicks, and in WebKit also doubled letters, `keydown` and the viewport.
 */
import * as chromium from './input-puppeteer.mjs';
import * as webkit from './input-webkit.mjs';

/**
 * What a test asks for; `test/support.ts` sends it.
 * @typedef {{ name: 'press', keys: string[] }
 *   | { name: 'type', text: string }
 *   | { name: 'mouse', x: number, y: number, count: number }
 *   | { name: 'viewport', width: number, height: number }
 *   | { name: 'timezone', zone: string }
 *   | { name: 'emulate', features: Record<string, string> }} Input
 */

/** @returns {import('@web/test-runner').TestRunnerPlugin<Input>} */
export const inputPlugin = () => ({
  name: 'input',
  async executeCommand({ command, payload, session }) {
    if (command !== 'input' || !payload) return undefined;
    const browser = /** @type {any} */ (session.browser);
    const done =
      browser.type === 'webdriver'
        ? await webkit.perform(browser.driver, payload)
        : await chromium.perform(browser.getPage(session.id), payload);
    // The runner takes undefined for "no plugin knows this command".
    return { done };
  },
});
