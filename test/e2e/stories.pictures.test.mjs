/** What a picture of a story tells apart, and what it does not. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { difference, encoded, halved } from './picture-difference.mjs';
import { picturesOfNone, stopClock, take } from './pictures.mjs';
import { entries, inBrowser, page, visit } from './storybook.mjs';

await stopClock(page);

/** Runs in the page. @param {string} css */
const restyle = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const { shadowRoot } = document.querySelector('add-api-key-form') ?? {};
  for (const scope of [document, shadowRoot]) scope?.adoptedStyleSheets.push(sheet);
};

describe('The picture of a story', () => {
  inBrowser();
  /** @type {Awaited<ReturnType<typeof take>>} */
  let accepted;

  /** @param {string} css what has changed */
  const differenceBy = async (css) => {
    await page.evaluate(restyle, css);
    return difference(await take(page), PNG.sync.read(encoded(halved(accepted))))?.message;
  };

  beforeEach(async () => {
    await visit('add-api-key-form-states--filled');
    accepted = await take(page);
  });

  const seen = {
    'a button that has moved by six pixels': '[part=save] { translate: 6px }',
    'a button of another color': '[part=save] { background: #7a1fae !important }',
    'a button that is not there': '[part=cancel] { visibility: hidden }',
    'a hint that is not there': '[part=hint] { visibility: hidden }',
    'a field without its border': 'input { border-color: transparent !important }',
    'a text of another size': '[part=label] { font-size: 16px !important }',
    'a space that is wider': '[part=label] { margin-block-end: 12px !important }',
    'a page that is higher': '.card { padding-block-end: 600px }',
  };
  for (const [name, css] of Object.entries(seen))
    it(`finds ${name}`, async () => assert.notEqual(await differenceBy(css), undefined));

  const unseen = {
    nothing: '',
    'all that lies a pixel lower': '.card { translate: 0 1px }',
    'letters that are heavier': '* { -webkit-text-stroke: 0.2px }',
    'letters that lie between two pixels':
      'label, small, p, input, textarea, select { letter-spacing: 0.02px }',
    'a color that is rounded': '[part=save] { background: #1f41b2 !important }',
  };
  for (const [name, css] of Object.entries(unseen))
    it(`lets pass ${name}`, async () => assert.equal(await differenceBy(css), undefined));

  it('is there for stories only', () =>
    assert.deepEqual(picturesOfNone(entries.map(({ id }) => id)), []));
});
