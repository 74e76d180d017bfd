/** What a story looks like to others: axe looks again where a person, or the host, has set something else. */
import { emulate } from '../runner/emulate.mjs';

/**
 * The attributes of the page around a story. They are set, and not Storybook's globals: those would render and
 * play the story again.
 * @typedef {{ theme?: string, direction?: string, features?: Record<string, string> }} Mode
 */

/** @type {Record<string, Mode>} */
const modes = {
  dark: { theme: 'dark' },
  'right to left': { direction: 'rtl' },
  'forced colors': { features: { 'forced-colors': 'active' } },
};

/** Runs in the page: sets a mode, and undoes the one before. @param {Mode} mode */
const setAttributes = ({ theme, direction }) => {
  for (const page of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('#storybook-root .host-page')
  )) {
    page.dataset.own ??= `${page.dataset.theme} ${page.dir}`;
    const [ownTheme = '', ownDirection = ''] = page.dataset.own.split(' ');
    page.dataset.theme = theme ?? ownTheme;
    page.dir = direction ?? ownDirection;
  }
};

/** @param {import('puppeteer-core').Page} page @param {Mode} mode `{}` is as the story itself has it */
export const enter = async (page, mode) => {
  await emulate(page, mode.features ?? {});
  await page.evaluate(setAttributes, mode);
};

/** Runs in the page: resolves when what was changed is drawn, its transitions over. */
export const drawn = async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** A document does not always tell of what moves in shadow roots. @param {Document | ShadowRoot} root @returns {Animation[]} */
  const movingIn = (root) => [
    ...root.getAnimations(),
    ...[...root.querySelectorAll('*')].flatMap((it) =>
      it.shadowRoot ? movingIn(it.shadowRoot) : [],
    ),
  ];
  const ending = () =>
    movingIn(document).filter(
      ({ effect, playState }) =>
        playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
    );
  await frame();
  // A transition that another change has replaced is settled at once: look again.
  for (let moving = ending(); moving.length > 0; moving = ending()) {
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await frame();
  }
};

/**
 * Runs in the page: axe takes the color of a text from this property, whose computed value stays that of the
 * author where colors are forced. Until https://github.com/dequelabs/axe-core/issues/3978 is fixed.
 */
const tellForcedColors = () => {
  const { prototype } = CSSStyleDeclaration;
  const { getPropertyValue } = prototype;
  const isForced = matchMedia('(forced-colors: active)');
  prototype.getPropertyValue = function (name) {
    const isFill = name === '-webkit-text-fill-color' && isForced.matches;
    return getPropertyValue.call(this, isFill ? 'color' : name);
  };
};

/**
 * Runs in the page.
 * @param {{ options?: any, context?: any }} a11y the story's own: what of it is looked at, and by which rules
 * @returns {Promise<import('./storybook.mjs').Result>}
 */
const runAxe = async ({ options, context }) => {
  const { axe } = /** @type {any} */ (window);
  const exclude = ['.sb-wrapper', '#storybook-docs', '#storybook-highlights-root'];
  const { violations, passes } = await axe.run(
    { include: context ?? document.body, exclude },
    { rules: { region: { enabled: false } }, resultTypes: ['violations'], ...options },
  );
  // By way of JSON: of the elements in it only the descriptions leave the page.
  return JSON.parse(
    JSON.stringify({ violations, passes: passes.map((/** @type {any} */ { id }) => id) }),
  );
};

/**
 * Runs axe in every mode: the axe that Storybook has loaded, by the rules of the story, of which Storybook too
 * leaves out `region`.
 * @param {import('puppeteer-core').Page} page
 * @param {{ options?: unknown, context?: unknown }} a11y the parameters of the story
 * @param {(result: import('./storybook.mjs').Result, mode: string) => void} expectIt
 */
export const lookInEveryMode = async (page, a11y, expectIt) => {
  await page.evaluate(tellForcedColors);
  for (const [name, mode] of Object.entries(modes)) {
    await enter(page, mode);
    await page.evaluate(drawn);
    expectIt(await page.evaluate(runAxe, a11y), name);
  }
};
