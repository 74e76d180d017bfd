/**
 * `tokens.json`: the design tokens of `src/styles/*tokens.styles.ts` in the format of the Design Tokens
 * Community Group (2025.10), as a browser computes them. `node test/e2e/design-tokens.mjs` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { format, resolveConfig } from 'prettier';
import { tokens } from './style-tokens.mjs';
import { launch } from '../test/e2e/browser.mjs';

const root = join(import.meta.dirname, '..');
export const file = join(root, 'tokens.json');
const bundle = join(root, 'dist/cdn.js');

/** The pages of a host, for colours that follow its text. */
const pages = {
  light: { background: '#ffffff', text: '#171a21' },
  dark: { background: '#171a20', text: '#eceef2' },
};

/** The properties that have no type in the format. */
const cssOnly = ['--api-key-button-case'];

/** The computed values of probes in the form, which has the tokens. @param {string[]} properties */
const compute = (properties) => {
  const form = document.querySelector('add-api-key-form')?.shadowRoot?.querySelector('.root');
  if (!form) throw new Error('No form');
  const probe = form.appendChild(document.createElement('i'));
  const style = getComputedStyle(probe);
  return properties.map((property) => {
    const name = getComputedStyle(form).getPropertyValue(property);
    Object.assign(probe.style, { color: name, fontSize: name });
    return { color: style.color, size: style.fontSize };
  });
};

/** @typedef {ReturnType<typeof compute>[number]} Computed */

/** @param {string} text @returns {number[]} */
const numbersIn = (text) => (text.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);

const round = (/** @type {number} */ value) => Number(value.toFixed(4));

/** @param {string} css as a browser computes it: in oklch, in srgb, or of three bytes */
const colour = (css) => {
  const [one = 0, two = 0, three = 0, alpha = 1] = numbersIn(css.replace('srgb', ''));
  const isBytes = css.startsWith('rgb');
  const components = [one, two, three].map((each) => round(isBytes ? each / 255 : each));
  const colorSpace = css.startsWith('oklch') ? 'oklch' : 'srgb';
  return { colorSpace, components, alpha: round(alpha) };
};

const px = (/** @type {number} */ value) => ({ value: round(value), unit: 'px' });

/** @param {string} css of a shadow, in em */
const shadow = (css) => {
  const [x = 0, y = 0, blur = 0, red = 0, green = 0, blue = 0, percent = 0] = numbersIn(css);
  const color = colour(`rgb(${red} ${green} ${blue} / ${percent / 100})`);
  const [offsetX, offsetY, reach] = [x, y, blur].map((em) => px(em * 16));
  return { color, offsetX, offsetY, blur: reach, spread: px(0) };
};

/**
 * @param {string} property
 * @param {string} css its default
 * @param {Computed} computed
 * @param {Computed} accent
 */
const valueOf = (property, css, { size, color }, accent) => {
  const [first = 0] = numbersIn(css);
  const ring = { color: colour(accent.color), width: px(first), style: 'solid' };
  const types = {
    color: { $type: 'color', $value: colour(color) },
    weight: { $type: 'fontWeight', $value: first },
    font: { $type: 'fontFamily', $value: css.split(/,\s*/) },
    duration: { $type: 'duration', $value: { value: first, unit: 'ms' } },
    ring: { $type: 'border', $value: ring },
    elevation: { $type: 'shadow', $value: shadow(css) },
  };
  const kind = /** @type {keyof typeof types} */ (property.split('-').at(-1));
  return types[kind] ?? { $type: 'dimension', $value: px(numbersIn(size)[0] ?? 0) };
};

const nameOf = (/** @type {string} */ property) => property.replace('--api-key-', '');

/** @param {import('puppeteer-core').Page} page @param {typeof pages.light} looks */
const show = async (page, { background, text }) => {
  const style = `font: 16px sans-serif; background: ${background}; color: ${text}`;
  await page.setContent(`<body style="${style}"><add-api-key-form></add-api-key-form>`);
  await page.addScriptTag({ type: 'module', content: readFileSync(bundle, 'utf8') });
  await page.waitForSelector('add-api-key-form >>> .root', { visible: true });
};

/** @param {import('puppeteer-core').Page} page */
const groupsOf = async (page) => {
  /** @type {Record<string, Record<string, object>>} */
  const groups = { light: {}, dark: {}, any: {} };
  for (const [scheme, looks] of Object.entries(pages)) {
    await show(page, looks);
    const computed = await page.evaluate(
      compute,
      tokens.map(({ name }) => name),
    );
    const accentAt = tokens.findIndex(({ property }) => property === '--api-key-accent-color');
    const accent = computed[accentAt] ?? { color: '', size: '' };
    tokens.forEach(({ property, description, default: css }, index) => {
      if (cssOnly.includes(property)) return;
      const value = valueOf(property, css, computed[index] ?? accent, accent);
      const group = groups[/color|border/.test(value.$type) ? scheme : 'any'] ?? {};
      const $extensions = { 'api-key-elements': { property, default: css } };
      group[nameOf(property)] = { ...value, $description: description, $extensions };
    });
  }
  return groups;
};

/** The text of the file. */
export const designTokens = async () => {
  const browser = await launch();
  try {
    const groups = await groupsOf(await browser.newPage());
    const $description =
      'Generated from src/styles/*tokens.styles.ts by `npm run tokens`. Colours follow the text of the page: ' +
      `light is ${pages.light.text} on ${pages.light.background}, dark ${pages.dark.text} on ${pages.dark.background}. ` +
      'Sizes are for a page whose text has 16 px; in CSS they are in em.';
    const json = JSON.stringify({ $description, ...groups });
    return await format(json, { ...(await resolveConfig(file)), parser: 'json' });
  } finally {
    await browser.close();
  }
};

if (argv[1] === import.meta.filename) writeFileSync(file, await designTokens());
