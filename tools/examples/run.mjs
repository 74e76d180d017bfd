/**
 * Tries the apps of `examples/` as a user would: `npm run test:examples`.
 *
 * Arguments narrow it to examples by name: `node tools/examples/run.mjs next nuxt`. It packs the library as it is
 * built; `npm run test:examples` builds it first. `--sizes` also measures the bytes that the library adds.
 *
 * An example is a folder with a `package.json`, a `package-lock.json`, an `.npmrc` and a `README.md`. The runner copies
 * it out of the repository, so that nothing of the root's `node_modules` helps it, and installs the packed library.
 * The `package.json` does not name the library, because no registry has this version.
 *
 * These are its scripts. They get `HOST`, `PORT` and `KEYS_SERVER`, the origin of a server like `openapi.yaml`.
 *
 * - `check` runs the type checker of its framework. It may be missing.
 * - `build` builds it for production. It may be missing.
 * - `start` serves on 127.0.0.1 at `PORT` for production.
 * - `dev` serves in the same way for development. It may be missing.
 *
 * Its server passes requests for `/api/keys` on to `KEYS_SERVER`, without the `Origin` of the browser.
 *
 * The field `example` of its `package.json` has these fields:
 *
 * - `path`: the page with `<api-key-manager>`, by default `/`
 * - `markup`: a part of the server's HTML of this page; missing if only the browser renders
 * - `shows`: a text that the form shows because the app has set a property; missing if the app sets none
 * - `drive`: the end of the name of a module of this folder, `drive-….mjs`, whose `drive()` uses an app of another kind
 * - `docs`: the page of `docs/` that shows this example
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { launchBrowser } from './browser.mjs';
import { readExamples } from './example.mjs';
import { endAll } from './processes.mjs';
import { packLibrary, tryExample } from './try-example.mjs';

/** Two builds fill two cores. */
const LANES = 2;

const folder = mkdtempSync(join(tmpdir(), 'api-key-examples-'));
let passed = 0;
let failed = 1;

// Whatever ends this process ends its servers too, and the last line is the result.
process.on('exit', () => {
  endAll();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  console.log(`${passed} passed, ${failed} failed`);
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(name, () => {
    failed += 1;
    process.exit(130);
  });

const tryAll = async () => {
  const names = process.argv.slice(2).filter((argument) => argument !== '--sizes');
  const sizes = process.argv.includes('--sizes');
  const waiting = readExamples(names);
  const browser = await launchBrowser();
  const tarball = await packLibrary(folder);
  const lane = async () => {
    for (let example = waiting.shift(); example; example = waiting.shift()) {
      if (await tryExample(example, { folder, tarball, browser, sizes })) passed += 1;
      else failed += 1;
    }
  };
  failed = 0;
  await Promise.all(Array.from({ length: LANES }, lane));
  await browser.close();
};

try {
  await tryAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed ||= 1;
}
process.exit(failed > 0 || passed === 0 ? 1 : 0);
