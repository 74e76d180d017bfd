/**
 * A command of the test runner for real input in all three browsers. The runner's own commands lack modifiers and
 * double clicks, and in WebKit also doubled letters, `keydown` and the viewport.
 */
import * as chromium from './input-puppeteer.mjs';
import * as webkit from './input-webkit.mjs';

/**
 * The input that a test asks for; `test/support.ts` sends it.
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
    // For the runner an answer of `undefined` means that no plugin knows the command.
    return { done };
  },
});
