/** Storybook's pages: each without a complaint and without a violation, and what they show is what there is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { servePasted } from '../frameworks/snippets.mjs';
import { control, seen } from './browser.mjs';
import { describeViolation } from './stories.mjs';
import { complaints, entries, inBrowser, origin, page } from './storybook.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const root = join(import.meta.dirname, '../..');

/** @type {{ modules: { declarations?: any[] }[] }} */
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);

/** @param {string} list of the manifest */
const namesOf = (list) => elements.flatMap((each) => each[list] ?? []).map(({ name }) => name);

/** @param {string} id */
const visit = async (id) => {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`, {
    waitUntil: 'networkidle0',
  });
  await page.waitForSelector('.sbdocs-content :is(h1, h2)');
};

/** The texts of a page in which Markdown was not rendered. Blocks of code may have backticks. */
const rawBackticks = () =>
  page.evaluate(() => {
    const content = /** @type {Element} */ (document.querySelector('.sbdocs-content'));
    const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (textContent?.includes('`') && !parentElement?.closest('pre')) found.push(textContent);
    }
    return found;
  });

/** @param {string} selector */
const textsOf = (selector) =>
  page.$$eval(selector, (all) => all.map(({ textContent }) => textContent?.trim()));

describe('Storybook', () => {
  inBrowser();

  describe('a page', () => {
    for (const { id, title, type } of entries) {
      if (type !== 'docs') continue;
      it(`is sound: ${title}`, async () => {
        await visit(id);
        await page.addScriptTag({ path: axe });
        const { violations, passes } = await page.evaluate(() => {
          // Stories have tests of their own; the table of properties, with its editors, is Storybook's.
          const exclude = ['.sb-story', '.sbdocs-preview', '.docblock-argstable'];
          return /** @type {any} */ (window).axe.run({ include: ['.sbdocs-content'], exclude });
        });
        assert.deepEqual(violations.map(describeViolation), []);
        assert.deepEqual(await rawBackticks(), []);
        assert.ok(passes.length, 'axe has looked at nothing');
        assert.deepEqual(complaints, []);
      });
    }
  });

  describe('"Start here"', () => {
    /** What stands in the blocks of code that are pages. */
    const blocks = async () => {
      await visit('start-here--docs');
      const all = await textsOf('.docblock-source pre');
      return all.filter((text) => text?.includes('cdn.js'));
    };

    /** @param {number} index @param {number} requests how many a Save makes */
    const makeKey = async (index, requests) => {
      const host = await servePasted({ page: (await blocks())[index] ?? '' });
      const own = await page.browser().newPage();
      try {
        await own.goto(host.address);
        if (!(await own.$('add-api-key-form'))) await (await control(own, 'Add API Key')).click();
        await (await control(own, 'Application Name')).focus();
        await own.keyboard.type('Report');
        await (await control(own, 'Role')).select('readonly');
        await (await control(own, 'Save')).click();
        await control(own, 'Show');
        assert.equal(host.requests.length, requests);
        for (const { draft } of host.requests) assert.equal(draft.applicationName, 'Report');
      } finally {
        await own.close();
        host.close();
      }
    };

    it('has four pages to paste', async () => {
      assert.equal((await blocks()).length, 4);
    });

    it('has one that makes a key without a backend', () => makeKey(0, 0));
    it('has one that makes a key with an endpoint', () => makeKey(1, 1));
    it('has one that is the whole page of the keys', () => makeKey(2, 1));
    it('has one with the form and the secret alone', () => makeKey(3, 1));
  });

  describe('"Backend"', () => {
    // The part that is the host's: a question in a modal dialog of its own.
    const confirmIdentity = `
      import 'api-key-elements/define.js';
      const confirmIdentity = () => new Promise((resolve) => {
        const dialog = document.createElement('dialog');
        dialog.innerHTML = '<button value="yes">It is me</button><button value="">It is not</button>';
        for (const button of dialog.children)
          button.onclick = () => { dialog.remove(); resolve(!!button.value); };
        document.body.append(dialog);
        dialog.showModal();
      });`;

    it('has a step-up that works', async () => {
      await visit('backend--docs');
      const all = await textsOf('.docblock-source pre');
      const block = all.find((text) => text?.includes('confirmIdentity('));
      const host = await servePasted({
        page: '<api-key-manager></api-key-manager><script type="module" src="script.js"></script>',
        code: `${confirmIdentity}\n${block}`,
      });
      const own = await page.browser().newPage();
      try {
        await own.goto(host.address);
        await (await control(own, 'Add API Key')).click();
        await (await control(own, 'Application Name')).focus();
        await own.keyboard.type('Report');
        await (await control(own, 'Role')).select('readonly');
        await (await control(own, 'Save')).click();
        await (await control(own, 'It is not')).click();
        await seen(own, '>>> ::-p-text(Confirm that it is you, then save again.)');
        assert.equal(host.requests.length, 0);
        await (await control(own, 'Save')).click();
        await (await control(own, 'It is me')).click();
        await control(own, 'Show');
        assert.equal(host.requests.length, 1);
      } finally {
        await own.close();
        host.close();
      }
    });
  });

  describe('"Theming"', () => {
    it('lists each custom property of the manifest, once, with contrasts that are enough', async () => {
      await visit('theming--docs');
      const names = [...new Set(namesOf('cssProperties'))];
      assert.deepEqual(await textsOf('token-table tbody th > code'), names);
      assert.deepEqual(await textsOf('token-table .too-little'), []);
    });

    it('lists colours apart from all else', async () => {
      await visit('theming--docs');
      const [colours, others] = await page.$$eval('token-table tbody', (all) =>
        all.map(({ rows }) =>
          [...rows].map(({ cells }) => cells[0]?.querySelector('code')?.textContent),
        ),
      );
      assert.ok(colours?.every((name) => name?.endsWith('-color')));
      assert.ok(others?.length && !others.some((name) => name?.endsWith('-color')));
    });

    it('lists each part and state of the manifest', async () => {
      await visit('theming--docs');
      const names = [...namesOf('cssParts'), ...namesOf('cssStates')];
      assert.deepEqual(await textsOf('part-tables th'), names);
    });

    it('shows rules for parts and states that work', async () => {
      await visit('theming--docs');
      const form = await page.waitForSelector('.brand add-api-key-form');
      const styles = await form?.evaluate((element) => {
        const styleOf = (/** @type {string} */ part) =>
          getComputedStyle(/** @type {any} */ (element.shadowRoot).querySelector(`[part=${part}]`));
        const { borderRadius, textTransform, backgroundColor } = styleOf('save');
        const { fontFamily } = styleOf('heading');
        return { borderRadius, textTransform, backgroundColor, fontFamily };
      });
      assert.equal(styles?.textTransform, 'none');
      assert.equal(styles?.backgroundColor, 'rgb(0, 82, 79)');
      assert.match(styles?.fontFamily ?? '', /Georgia/);
      await (await seen(page, '.brand >>> input')).type('a');
      const isDashed = (/** @type {Element} */ it) =>
        getComputedStyle(it).outlineStyle === 'dashed';
      assert.equal(await form?.evaluate(isDashed), true);
    });
  });

  describe('"Content guide"', () => {
    it('has each text of the catalogue with its reason', async () => {
      const { messages } = await import(join(root, 'dist/locales/en.js'));
      await visit('content-guide--docs');
      const names = await textsOf('text-table .of');
      assert.deepEqual(names.sort(), Object.keys(messages).sort());
      const texts = await textsOf('text-table tbody :is(th, td)');
      assert.deepEqual(
        texts.filter((text) => !text || /undefined|=>|NaN/.test(text)),
        [],
      );
    });
  });

  describe('"Changelog"', () => {
    it('is that of the repository', async () => {
      const first = /^- (.{20,60}?)[;:,.]/m.exec(
        readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
      )?.[1];
      await visit('changelog--docs');
      const shown = (await textsOf('.sbdocs-content'))[0];
      assert.ok(shown?.includes(first?.replaceAll('`', '') ?? '?'), `${first} is not shown`);
    });
  });
});
