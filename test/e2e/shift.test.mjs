/** Nothing moves when the elements come: the rules of `docs/loading.css`, and a script that comes after the page is painted. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { launch } from './browser.mjs';

const root = join(import.meta.dirname, '../..');
const script = readFileSync(join(root, 'dist/cdn.js'), 'utf8');
const loadingCss = readFileSync(join(root, 'docs/loading.css'), 'utf8');

const widths = [320, 480, 800, 1100];

/** The children that a host writes into the tags: roles, and a text for those who have no script. */
const roles = '<option value="audit">Auditor</option><option value="deploy">Deployer</option>';
const fallback = 'API keys need JavaScript. <p>Turn it on to see them.</p>';
const children = {
  'add-api-key-form': roles,
  'add-api-key-dialog': roles,
  'api-key-secret': fallback,
  'api-key-list': fallback,
  'api-key-manager': `${roles}${fallback}`,
};
const tags = /** @type {(keyof typeof children)[]} */ (Object.keys(children));

/** The lists that a server may have, each with its keys. */
const lists = { empty: 0, 'of one key': 1, 'of three keys': 3 };

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

/** Runs in the page: begins to collect what shifts; where the browser does not tell, which texts around the element move. */
const observe = () => {
  /** @type {string[]} */
  const shifts = [];
  const nameOf = (/** @type {Node | null} */ node) =>
    node instanceof Element ? `${node.localName} ${node.part}` : String(node?.nodeName);
  const add = (/** @type {PerformanceEntryList} */ entries) => {
    for (const { value, sources } of /** @type {any[]} */ (entries))
      shifts.push(`${value}: ${sources.map((/** @type {any} */ { node }) => nameOf(node))}`);
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const painted = async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  };
  const tops = () =>
    [...document.querySelectorAll('body > p')].map((it) => it.getBoundingClientRect().y);
  const before = tops();
  const isTold = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  const all = async () => {
    await painted();
    add(observer.takeRecords());
    if (!isTold && tops().join() !== before.join()) shifts.push(`p: ${before} to ${tops()}`);
    return shifts;
  };
  Object.assign(window, { painted, shifts: all });
};

/** A painted page with text above and below an element that is not defined yet. @param {string} content @param {string} css @param {number} width */
const open = async (content, css, width) => {
  await page.setViewport({ width: width + 16, height: 1000 });
  const html = `<!doctype html><html lang="en"><title>Shift</title>
    <style>body { margin: 8px; font: 16px/1.5 'DejaVu Sans', sans-serif } ${css}</style>
    <p>What stands above</p><main>${content}</main><p>What stands below</p></html>`;
  // A page of its own: after `setContent()` the elements of the page before are still defined.
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  await page.evaluate(observe);
  await page.evaluate('painted()');
};

const define = async () => {
  await page.addScriptTag({ type: 'module', content: script });
  await page.waitForFunction(() => customElements.get('api-key-manager'));
};

/** @returns {Promise<string[]>} */
const shifts = () => /** @type {Promise<string[]>} */ (page.evaluate('shifts()'));

/**
 * Runs in the page: gives the manager a client whose answer waits, and the list keys that wait.
 * @param {number} count
 * @param {string[]} [filters] what the server filters by; the element is told, too
 */
const answerLater = (count, filters) => {
  const items = Array.from({ length: count }, (_, index) => ({
    ...{ id: String(index), applicationName: `Importer ${index}`, description: 'Of the night' },
    ...{ role: 'audit', hint: 'ak_live_…3f9a', createdAt: '2026-01-02T03:04:05Z' },
    permissions: ['read', 'send'],
  }));
  const action = async () => items[0];
  const answer = new Promise((resolve) => Object.assign(window, { release: resolve }));
  const list = () => answer.then(() => ({ items, nextCursor: null, filters }));
  const element = /** @type {any} */ (document.querySelector('api-key-manager, api-key-list'));
  element.filters = filters;
  element.client = { list, create: action, revoke: action, rotate: action, update: action };
  element.addEventListener('load', (/** @type {any} */ event) => event.respondWith(list()));
};

/** Runs in the page: where the parts of a list are that stand above its rows. @param {string} tag */
const placesAbove = async (tag) => {
  const element = /** @type {any} */ (document.querySelector(tag));
  await element.updateComplete;
  const list = element.shadowRoot.querySelector('api-key-list') ?? element;
  await list.updateComplete;
  const parts = ['search', 'status-filter', 'role-filter', 'order'];
  const found = parts.map((part) => list.shadowRoot.querySelector(`[part=${part}]`));
  if (found.includes(null)) throw new Error('A part is missing.');
  const { y } = list.shadowRoot.querySelector('table').getBoundingClientRect();
  return [...found.map((it) => [it.getBoundingClientRect().x, it.getBoundingClientRect().y]), y];
};

/** Runs in the page: lets the answer go, and waits until it is seen. */
const release = async () => {
  const { release: go } = /** @type {any} */ (window);
  const manager = document.querySelector('api-key-manager');
  const list = /** @type {any} */ (
    manager?.shadowRoot?.querySelector('api-key-list') ?? document.querySelector('api-key-list')
  );
  go();
  while (list.loading) await new Promise(requestAnimationFrame);
  await list.updateComplete;
};

/** Runs in the page: how many boxes the children of an element have. @param {Element} element */
const boxesOfChildren = (element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects().length;
};

describe('with the loading CSS nothing moves', () => {
  for (const tag of tags)
    for (const width of widths)
      it(`when <${tag}> is defined, at ${width} px`, async () => {
        await open(`<${tag}>${children[tag]}</${tag}>`, loadingCss, width);
        await define();
        assert.deepEqual(await shifts(), []);
      });

  // Their hint takes two lines on a narrow page.
  for (const width of [320, 400, 480])
    it(`when a form with the roles of its own is defined, at ${width} px`, async () => {
      await open('<add-api-key-form></add-api-key-form>', loadingCss, width);
      await define();
      assert.deepEqual(await shifts(), []);
    });

  for (const tag of ['api-key-list', 'api-key-manager'])
    for (const [title, count] of Object.entries(lists))
      it(`while <${tag}> loads, and when its list comes: ${title}`, async () => {
        await open(`<${tag}></${tag}>`, loadingCss, 1100);
        await page.evaluate(answerLater, count);
        await define();
        assert.deepEqual(await shifts(), []);
        await page.evaluate(release);
        assert.deepEqual(await shifts(), []);
      });

  for (const tag of ['api-key-list', 'api-key-manager'])
    for (const width of [375, 1100])
      it(`in <${tag}> above its rows, when keys and filters come that it was told of, at ${width} px`, async () => {
        await open(`<${tag}></${tag}>`, loadingCss, width);
        await page.evaluate(answerLater, 3, ['status', 'role']);
        await define();
        const before = await page.evaluate(placesAbove, tag);
        await page.evaluate(release);
        assert.deepEqual(await page.evaluate(placesAbove, tag), before);
      });

  it('when a dialog stands in a row that wraps', async () => {
    const row = '<h1>Keys</h1><add-api-key-dialog></add-api-key-dialog>';
    const css = `${loadingCss} main { display: flex; flex-wrap: wrap; inline-size: 12em } h1 { flex: 1 0 4em }`;
    await open(row, css, 480);
    await define();
    assert.deepEqual(await shifts(), []);
  });

  it('when a dialog with a button of the host is defined', async () => {
    const button = '<button slot="trigger">New key</button>';
    await open(`<add-api-key-dialog>${roles}${button}</add-api-key-dialog>`, loadingCss, 480);
    await define();
    assert.deepEqual(await shifts(), []);
  });
});

describe('without the loading CSS a shift is noticed', () => {
  for (const tag of tags)
    it(`when <${tag}> is defined`, async () => {
      await open(`<${tag}>${children[tag]}</${tag}>`, '', 480);
      await define();
      assert.notDeepEqual(await shifts(), []);
    });

  it('when a longer list comes than there is place for', async () => {
    await open('<api-key-list></api-key-list>', 'api-key-list { display: block }', 1100);
    await page.evaluate(answerLater, 3);
    await define();
    await shifts();
    await page.evaluate(release);
    assert.match((await shifts()).join(), /\bp\b/);
  });
});

describe('with the loading CSS nothing flashes', () => {
  for (const tag of tags)
    it(`of what stands in <${tag}>, before it is defined and after`, async () => {
      const pictureOf = async (/** @type {string} */ content) => {
        await open(`<${tag}>${content}</${tag}>`, loadingCss, 480);
        return page.screenshot({ encoding: 'base64' });
      };
      const empty = await pictureOf('');
      assert.ok(empty === (await pictureOf(children[tag])), 'It is seen before.');
      await define();
      assert.equal(await page.$eval(tag, boxesOfChildren), 0);
    });

  /** Whether an element can be seen. @param {string} selector */
  const isSeen = (selector) =>
    page.$eval(selector, (it) => it.checkVisibility({ visibilityProperty: true }));

  it('but the text of a secret is seen when the script does not come', async () => {
    await open('<api-key-secret><code>ak_live_1</code></api-key-secret>', loadingCss, 480);
    assert.equal(await isSeen('code'), false);
    const waits = await page.evaluate(() =>
      document.getAnimations().map((animation) => {
        const { delay } = animation.effect?.getTiming() ?? {};
        animation.finish();
        return delay;
      }),
    );
    assert.deepEqual(waits, [10_000]);
    assert.equal(await isSeen('code'), true);
    assert.ok((await page.$eval('api-key-secret', (it) => it.getBoundingClientRect().height)) > 10);
  });

  it('but a fallback form is seen at once', async () => {
    const form = '<form><button>Save</button></form>';
    await open(`<add-api-key-form>${form}</add-api-key-form>`, loadingCss, 480);
    assert.equal(await isSeen('form button'), true);
  });

  it('but a button of the host is seen at once, without the roles beside it', async () => {
    const button = '<button slot="trigger">New key</button>';
    await open(`<add-api-key-dialog>${roles}${button}</add-api-key-dialog>`, loadingCss, 480);
    assert.deepEqual([await isSeen('button'), await isSeen('option')], [true, false]);
  });

  for (const tag of tags)
    it(`but without scripts the text in <${tag}> is seen`, async () => {
      await page.setJavaScriptEnabled(false);
      const pictureOf = async (/** @type {string} */ content) => {
        await page.goto(
          `data:text/html;charset=utf-8,${encodeURIComponent(`<style>${loadingCss}</style><${tag}>${content}</${tag}>`)}`,
        );
        const height = await page.$eval(tag, (it) => it.getBoundingClientRect().height);
        assert.ok(height < 40, `${height} px are kept for an element that will not come.`);
        return page.screenshot({ encoding: 'base64' });
      };
      const empty = await pictureOf('');
      assert.ok(
        empty !== (await pictureOf('<noscript>Needs JavaScript</noscript>')),
        'It is hidden.',
      );
    });

  it('and what is hidden stays hidden', async () => {
    await open('<add-api-key-form hidden></add-api-key-form>', loadingCss, 480);
    const display = () => page.$eval('add-api-key-form', (form) => getComputedStyle(form).display);
    assert.equal(await display(), 'none');
    await define();
    assert.equal(await display(), 'none');
  });
});
