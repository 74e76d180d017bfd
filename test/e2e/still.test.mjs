/** Nothing moves when a state changes: what was there before stands where it stood, in the size that it had. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { control, eventually, seen } from './browser.mjs';
import { drawn } from './modes.mjs';
import { enterState, inPages, page, selectable, states } from './states.mjs';

/** @typedef {import('./states.mjs').State} State */

inPages();

/** The things that a person sees and aims at. */
const everything =
  'button, input, select, textarea, label, legend, h2, h3, th, td, [part=secret], [part=heading]';
/** The parts of a list that stay in place while its rows change. The select of the order is as wide as its text. */
const aroundRows =
  'thead th, thead button, input[type=search], select:not([part=order]), [part=heading]';

/** The parts of a list that stay in place while its first key changes. */
const aroundFirstRow = `${aroundRows}, tbody tr:not(:first-child) > *, tr:not(:first-child) button`;

/** Runs in the page: remembers where things are; `moved()` then tells which of them are elsewhere. @param {string} selector */
const remember = (selector) => {
  /** @param {Document | ShadowRoot} root @returns {Element[]} */
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((it) => [
      it,
      ...(it.shadowRoot ? all(it.shadowRoot) : []),
    ]);
  const isSeen = (/** @type {Element} */ it) =>
    it.isConnected && it.checkVisibility({ visibilityProperty: true });
  const boxOf = (/** @type {Element} */ it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ');
  };
  const before = all(document)
    .filter((it) => it.matches(selector) && isSeen(it))
    .map((it) => ({ it, box: boxOf(it), name: `${it.localName} ${it.textContent}`.trim() }));
  const moved = () =>
    before
      .filter(({ it, box }) => isSeen(it) && boxOf(it) !== box)
      .map(({ it, box, name }) => `${name}: ${box} to ${boxOf(it)}`);
  Object.assign(window, { moved });
  return before.length;
};

/** Tells which things have moved, once all transitions are over. @returns {Promise<string[]>} */
const moved = async () => {
  await page.evaluate(drawn);
  return /** @type {Promise<string[]>} */ (page.evaluate('moved()'));
};

/** @param {State} state @param {string} [selector] */
const enter = async (state, selector = everything) => {
  const element = await enterState(state, 'margin: 16px; font: 16px/1.5 "DejaVu Sans"');
  if (state.tag === 'api-key-manager') await seen(page, '>>> [part=row]');
  const count = await page.evaluate(remember, selector);
  assert.ok(count > (selector === everything ? 3 : 0), `${count} things are looked at`);
  return element;
};

/** Selects the first key of a list. */
const selectOne = async () => {
  const element = await enter(states['a list']);
  await element.evaluate(selectable);
  await page.evaluate(drawn);
  await page.evaluate(remember, everything);
  await (await seen(page, '>>> [part=select]')).click();
  await seen(page, '>>> [part=selection]');
};

const permitClipboard = () =>
  page
    .browserContext()
    .overridePermissions(new URL(page.url()).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);

/** @param {string} name */
const press = async (name) => (await control(page, name)).click();

/** Runs in the page: a client of 30 keys in pages of ten, each page after the first as soon as `release()` is called. */
const slowServer = (/** @type {any} */ element) => {
  const keys = Array.from({ length: 30 }, (_, index) => ({
    ...{ id: String(index), applicationName: `Importer ${index}`, role: index ? 'admin' : 'x' },
    ...{ createdAt: '2026-01-02T03:04:05Z', hint: 'ak_live_…3f9a' },
  }));
  let answer = Promise.resolve();
  const later = () => {
    answer = new Promise((resolve) => Object.assign(window, { release: resolve }));
  };
  const list = async (/** @type {any} */ { cursor }) => {
    const from = Number(cursor ?? 0);
    await answer;
    later();
    const nextCursor = from + 10 < keys.length ? String(from + 10) : null;
    return { items: keys.slice(from, from + 10), nextCursor, total: keys.length };
  };
  const key = async () => ({ ...keys[0], secret: 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a' });
  element.pageSize = 10;
  element.client = { list, create: key, rotate: key, update: key, revoke: async () => undefined };
};
const slow = { tag: 'api-key-manager', set: slowServer };

const sizes = { 'a wide page': 1280, 'a narrow page': 900, 'a phone': 375 };

for (const [name, width] of Object.entries(sizes))
  describe(`on ${name} nothing moves`, () => {
    beforeEach(() => page.setViewport({ width, height: 900 }));

    it('when Save finds errors', async () => {
      await enter({ tag: 'add-api-key-form' });
      await press('Save');
      await seen(page, '>>> [part=error]');
      assert.deepEqual(await moved(), []);
    });

    it('when permissions are chosen', async () => {
      await enter(states['a form']);
      const acts = { All: '14 of 14', None: '0 of 14', 'Permission 2': '1 of 14' };
      for (const [act, count] of Object.entries(acts)) {
        await press(act);
        await eventually(
          () => page.$eval('>>> [part=count]', (it) => it.textContent),
          (text) => assert.equal(text, count),
        );
        assert.deepEqual(await moved(), [], act);
      }
    });

    it('while a form saves', async () => {
      const wait = (/** @type {any} */ element) => {
        element.value = { applicationName: 'Report', role: 'admin' };
        element.addEventListener('submit', (/** @type {any} */ event) =>
          event.respondWith(new Promise(() => undefined)),
        );
      };
      await enter({ tag: 'add-api-key-form', set: wait });
      await press('Save');
      await seen(page, '>>> [data-busy]');
      assert.deepEqual(await moved(), []);
    });

    it('when a secret is copied', async () => {
      await enter(states['a secret']);
      await permitClipboard();
      await press('Copy');
      await seen(page, '>>> .copied');
      assert.deepEqual(await moved(), []);
    });

    for (const act of ['Download', 'Show'])
      it(`at ${act} of a secret`, async () => {
        await enter(states['a secret']);
        const status = await seen(page, '>>> [part=secret]');
        const said = () =>
          status.evaluate((it) => it.querySelector('[role=status]')?.textContent.trim());
        await press(act);
        await eventually(said, (text) => assert.ok(text));
        assert.deepEqual(await moved(), []);
      });

    it('at Show of a key of several lines, and at Hide', async () => {
      const set = (/** @type {any} */ element) => {
        element.secret = `ak_live_${'Qm7ZtXc42LpW9sRb8uVd3f9a'.repeat(4)}`;
      };
      await enter({ tag: 'api-key-secret', set });
      for (const act of ['Show', 'Hide']) {
        await press(act);
        await control(page, act === 'Show' ? 'Hide' : 'Show');
        assert.deepEqual(await moved(), [], act);
      }
    });

    it('when a snippet is copied', async () => {
      await enter(states['a secret']);
      await permitClipboard();
      const before = await page.$$('>>> [part=snippet] button');
      await before[0]?.click();
      await seen(page, '>>> .copied');
      assert.deepEqual(await moved(), []);
    });

    it('when a key is selected', async () => {
      await selectOne();
      assert.deepEqual(await moved(), []);
    });

    it('when a toast comes', async () => {
      await enter(states['a manager'], aroundFirstRow);
      await press('Revoke');
      await seen(page, '>>> [part=question]');
      await (await seen(page, '>>> [part=question] .danger')).click();
      await seen(page, '>>> [part=toast]');
      assert.deepEqual(await moved(), []);
    });

    it('around the rows while they load and when they come', async () => {
      await enter(slow, aroundRows);
      const list = await seen(page, '>>> api-key-list');
      const isLoading = () => list.evaluate((it) => /** @type {any} */ (it).loading);
      const order = () => seen(page, '>>> [part=order]');
      const acts = {
        'the next page': () => press('Next'),
        'the page before': () => press('Previous'),
        'another order': async () => {
          if (width > 1000) return press('Application');
          return (await order()).select('applicationName ascending');
        },
      };
      for (const [act, run] of Object.entries(acts)) {
        await run();
        await eventually(isLoading, (value) => assert.equal(value, true));
        assert.deepEqual(await moved(), [], `${act}, loading`);
        await page.evaluate('release()');
        await eventually(isLoading, (value) => assert.equal(value, false));
        assert.deepEqual(await moved(), [], act);
      }
    });
  });

for (const [name, width] of Object.entries({ 'a tablet': 1024, 'a phone': 375 }))
  it(`on ${name} with a finger nothing moves when a key is selected`, async (context) => {
    await page.setViewport({ width, height: 900, hasTouch: true, isMobile: true });
    const hasFinger = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
    if (!hasFinger) return context.skip('The browser emulates no touch screen.');
    await selectOne();
    assert.deepEqual(await moved(), []);
  });

it('the error of many permissions is seen above them on a phone', async () => {
  await page.setViewport({ width: 375, height: 667 });
  await enterState(states['a form with errors']);
  const placeOf = async (/** @type {string} */ selector) =>
    (await seen(page, selector)).evaluate((it) => it.getBoundingClientRect().toJSON());
  const error = await placeOf('>>> .permissions > [part=error]');
  const box = await placeOf('>>> .permissions > .groups');
  assert.equal(Math.round(box.top - error.bottom), 6);
});

it('the error of permissions is seen in a low dialog, with the box that has the focus', async () => {
  await page.setViewport({ width: 1280, height: 620 });
  const set = (/** @type {any} */ element) => {
    element.permissions = Array.from({ length: 18 }, (_, index) => ({ value: `p${index}` }));
    element.defaultValue = { applicationName: 'Report', role: 'admin' };
  };
  await enterState({ tag: 'add-api-key-dialog', set, acts: ['Add API Key', 'Save'] });
  const edgesOf = async (/** @type {string} */ selector) =>
    (await seen(page, selector)).evaluate((it) => it.getBoundingClientRect().toJSON());
  const head = await edgesOf('>>> .head');
  const foot = await edgesOf('>>> .foot');
  const box = await edgesOf('>>> .permission input');
  const error = await edgesOf('>>> .permissions > [part=error]');
  assert.ok(box.top > head.bottom, `${box.top} is below ${head.bottom}`);
  assert.ok(error.bottom < foot.top, `${error.bottom} is above ${foot.top}`);
});

it('the error of permissions is seen on a low page', async () => {
  await page.setViewport({ width: 500, height: 500 });
  const set = (/** @type {any} */ element) => {
    element.permissions = Array.from({ length: 40 }, (_, index) => ({ value: `p${index}` }));
    element.value = { applicationName: 'Report', role: 'admin' };
  };
  await enterState({ tag: 'add-api-key-form', set }, 'margin: 1200px 0');
  await press('Save');
  const edgesOf = async (/** @type {string} */ selector) =>
    (await seen(page, selector)).evaluate((it) => it.getBoundingClientRect().toJSON());
  const error = await edgesOf('>>> .permissions > [part=error]');
  const box = await edgesOf('>>> .permission input');
  assert.ok(box.top >= 0 && Math.floor(error.bottom) <= 500, `from ${box.top} to ${error.bottom}`);
});

it('the roles open above their field where there is no room below', async (context) => {
  await page.setViewport({ width: 700, height: 600 });
  const set = (/** @type {any} */ element) => {
    element.roles = ['a', 'b', 'c', 'd', 'e', 'f'].map((value) => ({ value }));
  };
  await enterState({ tag: 'add-api-key-form', set }, 'margin: 0 0 600px');
  if (!(await page.evaluate(() => CSS.supports('appearance', 'base-select'))))
    return context.skip('The browser draws the list of a select itself.');
  const field = await control(page, 'Role');
  // A little room is left below, for half a role.
  await field.evaluate((it) => {
    document.body.style.marginBlockStart = `${530 - it.getBoundingClientRect().y}px`;
  });
  await field.click();
  await eventually(
    () =>
      field.evaluate((it) => {
        const last = /** @type {HTMLSelectElement} */ (it).options[6];
        return [last?.getBoundingClientRect().bottom ?? 0, it.getBoundingClientRect().y];
      }),
    ([last = 0, top = 0]) => assert.ok(last > 100 && last < top, `${last} is above ${top}`),
  );
  const ring = await field.evaluate((it) => getComputedStyle(it).outline);
  assert.match(ring, /solid 2px/, 'the field is seen to have the focus');
});

it('the field of a custom date comes into sight, above the footer of a dialog', async () => {
  await page.setViewport({ width: 375, height: 667 });
  await enterState(states['a dialog with the form']);
  const choice = await control(page, 'Expiration');
  await choice.evaluate((it) => it.scrollIntoView({ block: 'end' }));
  await choice.select('custom');
  const date = await control(page, 'Expiration date');
  const bottom = () => date.evaluate((it) => it.getBoundingClientRect().bottom);
  const foot = await (
    await seen(page, '>>> .foot')
  ).evaluate((it) => it.getBoundingClientRect().top);
  await eventually(bottom, (value) => assert.ok(value < foot, `${value} is above ${foot}`));
});

it('the roles open below their field where there is room, although there is more above', async (context) => {
  await page.setViewport({ width: 1000, height: 620 });
  const set = (/** @type {any} */ element) => {
    element.roles = [{ value: 'a' }, { value: 'b' }, { value: 'c', disabled: true }];
  };
  await enterState({ tag: 'add-api-key-dialog', set, acts: ['Add API Key'] });
  const field = await control(page, 'Role');
  if (!(await page.evaluate(() => CSS.supports('appearance', 'base-select'))))
    return context.skip('The browser draws the list of a select itself.');
  await field.click();
  const tops = () =>
    field.evaluate((it) => {
      const { options } = /** @type {HTMLSelectElement} */ (it);
      return [it, .../** @type {any} */ (options)].map((each) => each.getBoundingClientRect().y);
    });
  await eventually(tops, ([top = 0, , ...first]) => {
    for (const each of first) assert.ok(each > top, `${first} are below ${top}`);
  });
  const colors = await field.evaluate((it) => {
    const { options } = /** @type {HTMLSelectElement} */ (it);
    return [it, options[1], options[3]].map((each) => each && getComputedStyle(each).color);
  });
  const [placeholder, role, disabled] = colors;
  assert.notEqual(role, placeholder);
  assert.notEqual(role, disabled);
});
