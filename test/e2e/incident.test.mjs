/** After an incident: the keys of one owner are found and revoked, on a server that has reached its limit. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { promisify } from 'node:util';
import { newDatabase, REPOSITORY, send, startDemo } from '../demo/support.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

const OWNER = 'Mei Tanaka';
const STATUS = '::-p-aria([name="Status"][role="combobox"])';

/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  browser = await launch({}, { defaultViewport: { width: 1240, height: 900 } });
});

after(() => browser.close());

/** Three owners' keys. @param {string} database */
const seed = (database) =>
  promisify(execFile)(process.execPath, [
    join(REPOSITORY, 'demo/seed.mjs'),
    ...['--count', '60', '--database', database],
  ]);

/** How many live keys there are, by the server. @param {import('../demo/support.mjs').Demo} demo @param {string} [owner] */
const countLive = async (demo, owner = '') => {
  const query = new URLSearchParams({ status: 'active', limit: '100', q: owner });
  return (await send(demo, 'GET', `/api/keys?${query}`)).json.items.length;
};

it('finds the keys of one owner, revokes them all, and makes room for another key', async (t) => {
  const database = newDatabase(t);
  await seed(database);
  const unlimited = await startDemo(t, { database });
  const live = await countLive(unlimited);
  const owned = await countLive(unlimited, OWNER);
  await unlimited.stop();
  assert.ok(owned > 1 && owned < live);

  const demo = await startDemo(t, { database, maxKeys: live });
  const page = await browser.newPage();
  await page.goto(demo.url);
  await seen(page, `::-p-text(You have ${live} of ${live} keys. Revoke one to add another.)`);
  await (await seen(page, '::-p-aria(Search name or description)')).type(OWNER);
  await (await seen(page, STATUS)).select('active');
  await eventually(
    () => page.$$eval(':root >>> tbody tr', ({ length }) => length),
    (count) => assert.equal(count, owned),
  );
  await (await seen(page, '::-p-aria(Select all keys on this page)')).click();
  await (await control(page, 'Revoke…')).click();
  await seen(page, `::-p-text(Revoke ${owned} keys?)`);
  await (await seen(page, ':root >>> [role=alertdialog] [part~=confirm]')).click();
  await seen(page, `::-p-text(${owned} keys are revoked)`);
  assert.equal(await countLive(demo, OWNER), 0);
  assert.equal(await countLive(demo), live - owned);

  await (await seen(page, STATUS)).select('');
  const add = await control(page, 'Add API Key');
  await eventually(
    () => add.evaluate((button) => button.ariaDisabled),
    (isDisabled) => assert.equal(isDisabled, null),
  );
});
