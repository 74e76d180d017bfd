/** The form on pages that only a browser of their own can show. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { bundlePage, serve } from '../frameworks/pages.mjs';
import { control, eventually, launch, seen } from './browser.mjs';
import { drawn } from './modes.mjs';

const name = 'app.example.test';

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let host;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  // Without motion a dialog does not fade in, of which a picture may have any moment.
  browser = await launch(
    { chrome: [`--host-resolver-rules=MAP ${name} 127.0.0.1`, '--force-prefers-reduced-motion'] },
    { extraPrefsFirefox: { 'network.dns.localDomains': name, 'ui.prefersReducedMotion': 1 } },
  );
});

after(() => browser.close());

beforeEach(async () => {
  host = await serve('plain HTML', await bundlePage('plain HTML'));
  page = await browser.newPage();
  // A secret that is not saved asks before its page is left.
  page.on('dialog', (question) => void question.accept());
});

afterEach(async () => {
  await page.close();
  host.close();
});

describe('<add-api-key-form> on plain HTTP, on a name that is not localhost', () => {
  beforeEach(async () => {
    await page.goto(host.address.replace('127.0.0.1', name));
  });

  it('is where the browser keeps its newer functions back', async () => {
    const lacks = () => [isSecureContext, 'randomUUID' in crypto, 'clipboard' in navigator];
    assert.deepEqual(await page.evaluate(lacks), [false, false, false]);
  });

  it('makes a key, with an idempotency key that is a UUID', async () => {
    await (await control(page, 'Application Name')).focus();
    await page.keyboard.type('Report');
    await page.keyboard.press('Enter');
    await eventually(
      () => page.evaluate('window.heard'),
      (all) => assert.deepEqual(all, ['submit', 'created key-1']),
    );
    const sent = { applicationName: 'Report', description: '', role: 'audit' };
    assert.deepEqual(host.state.drafts, [sent]);
    const [key] = host.state.idempotencyKeys;
    assert.match(String(key), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it("shows the server's errors", async () => {
    const field = await control(page, 'Application Name');
    await field.focus();
    await page.keyboard.type('Taken');
    await page.keyboard.press('Enter');
    await eventually(
      () => field.evaluate((it) => it.getAttribute('aria-invalid')),
      (value) => assert.equal(value, 'true'),
    );
  });
});

describe('the elements under the CSS of a page', () => {
  const reboot = join(import.meta.dirname, '../../node_modules/bootstrap/dist/css');
  const pages = {
    '* { all: unset !important }': '* { all: unset !important }',
    "Bootstrap's reboot": readFileSync(join(reboot, 'bootstrap-reboot.css'), 'utf8'),
    'a body that styles text':
      'body { text-transform: uppercase; letter-spacing: 0.5em; user-select: none; ' +
      'white-space: nowrap; text-align: center; text-shadow: 2px 2px red; line-height: 3 }',
    'html at 62.5 %': 'html { font-size: 62.5% }',
  };
  /** The font and the colours are inherited on purpose, and so the same on all pages. */
  const fixed =
    'main { display: block !important; position: absolute !important; inset: 0 auto auto 0 !important;' +
    'width: 640px !important; margin: 0 !important; font: 16px/1.4 "DejaVu Sans" !important;' +
    'color: #141414 !important; background: #fff !important } output, main > button { display: none !important }' +
    ':is(add-api-key-form, api-key-list, api-key-secret) { display: block !important }' +
    // Its text would show through around the corners of the dialog.
    'head { display: none !important }';

  /** What the others have, in the place of the form. @type {Record<string, Record<string, unknown>>} */
  const others = {
    'api-key-list': {
      keys: [
        { id: '1', applicationName: 'Report', description: 'Of the day', role: 'admin' },
        { id: '2', applicationName: 'Old', role: 'admin', revokedAt: '2026-01-02T03:04:05Z' },
      ],
      ...{ revocable: true, rotatable: true, editable: true },
    },
    'api-key-secret': { secret: 'ak_live_9XfTq2Lr7VbNw4Zs8Kd3f9a', applicationName: 'Report' },
    'add-api-key-dialog': { open: true },
  };

  /** Runs in the page. @param {string} tag @param {Record<string, unknown>} properties */
  const putInPlace = (tag, properties) => {
    const element = Object.assign(document.createElement(tag), properties);
    document.querySelector('add-api-key-form')?.replaceWith(element);
  };

  /** A picture of an element with the rules of a page. @param {string} css @param {string} tag */
  const pictureWith = async (css, tag = 'add-api-key-form') => {
    await page.goto(host.address);
    await page.addStyleTag({ content: `${css}\n${fixed}` });
    const properties = others[tag];
    if (properties) await page.evaluate(putInPlace, tag, properties);
    else await (await control(page, 'Save')).click();
    const element = await seen(page, properties?.open ? `${tag} >>> dialog` : tag);
    // The field that has the focus has a caret, which blinks.
    await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (active instanceof HTMLElement) active.blur();
    });
    await page.evaluate(drawn);
    return element.screenshot({ encoding: 'base64' });
  };

  for (const tag of ['add-api-key-form', ...Object.keys(others)]) {
    it(`<${tag}> can be told from another in a picture`, async () => {
      const other = await pictureWith(`${tag} { --api-key-radius: 0 }`, tag);
      assert.notEqual(await pictureWith('', tag), other);
    });

    for (const [title, css] of Object.entries(pages))
      it(`<${tag}> looks the same with ${title}`, async () => {
        const plain = await pictureWith('', tag);
        assert.ok(plain === (await pictureWith(css, tag)), 'The pictures differ.');
      });
  }
});
