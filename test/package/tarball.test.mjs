import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { binary, entriesOf, fileOf, install, readJson, run } from './support.mjs';

/** @type {Awaited<ReturnType<typeof install>>} */
let installed;

before(async () => {
  installed = await install();
});

after(() => installed.remove());

const manifest = readJson('package.json');

/**
 * What the compiler says of a host's own file, line by line.
 * @param {string} code
 */
const complaintsAbout = (code) => {
  const file = join(installed.project, 'host.ts');
  writeFileSync(join(installed.project, 'package.json'), '{ "type": "module" }');
  writeFileSync(file, code);
  const program = ts.createProgram([file], {
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext },
    ...{
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    },
    ...{
      strict: true,
      noEmit: true,
      types: [],
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
    },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

describe('the packed package', () => {
  it('is clean for publint', async () => {
    const pack = { tarball: new Uint8Array(readFileSync(installed.tarball)).buffer };
    const { messages, pkg } = await publint({ pack, strict: true });
    assert.equal(pkg.name, manifest.name);
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('is clean for attw', async () => {
    const data = [
      '--exclude-entrypoints',
      'openapi.yaml',
      'tokens.json',
      'llms.txt',
      'loading.css',
    ];
    const options = [
      ...data,
      '--profile',
      'esm-only',
      '--no-definitely-typed',
      '--format',
      'ascii',
    ];
    const { code, output } = await run(binary('attw'), [installed.tarball, ...options]);
    assert.equal(code, 0, output);
  });

  it('has every file that the exports name', () => {
    const named = entriesOf(manifest).flatMap(([, target]) =>
      typeof target === 'string' ? [target] : [fileOf(target), target.types],
    );
    assert.deepEqual(
      named.filter((path) => !installed.files.includes(path.replace('./', ''))),
      [],
    );
  });

  it('has the licence and the readme', () => {
    for (const name of ['LICENSE', 'README.md']) assert.ok(installed.files.includes(name), name);
  });

  it('has nothing of the tests, the demo or the stories', () => {
    const other = installed.files.filter((path) => !/^(dist\/|docs\/|[^/]+$)/.test(path));
    assert.deepEqual(other, ['bench/README.md']);
  });

  it('has every module that the manifest names', () => {
    const { modules } = JSON.parse(
      readFileSync(join(installed.target, manifest.customElements), 'utf8'),
    );
    const paths = modules.map((/** @type {{ path: string }} */ { path }) => path);
    assert.notEqual(paths.length, 0);
    assert.deepEqual(
      paths.filter((/** @type {string} */ path) => !installed.files.includes(path)),
      [],
    );
  });

  it('has the files that package.json names for tools', () => {
    const { customElements, unpkg, jsdelivr, 'web-types': webTypes } = manifest;
    for (const path of [customElements, unpkg, jsdelivr, webTypes])
      assert.ok(installed.files.includes(path.replace('./', '')), path);
  });

  it('has no file that nothing leads to', async () => {
    const left = installed.files.filter((path) => /^dist\/.*\.js$/.test(path));
    const entries = entriesOf(manifest).flatMap(([, target]) => [
      fileOf(target),
      ...(target.node ? [target.node] : []),
    ]);
    const { build } = await import('esbuild');
    const { metafile } = await build({
      entryPoints: entries.filter((path) => path.endsWith('.js')),
      absWorkingDir: installed.target,
      ...{ bundle: true, write: false, metafile: true, packages: 'external', format: 'esm' },
      outdir: 'out',
    });
    assert.deepEqual(left.sort(), Object.keys(metafile.inputs).sort());
  });

  it('has source maps that carry their sources', () => {
    const maps = installed.files.filter((path) => path.endsWith('.js.map'));
    assert.notEqual(maps.length, 0);
    for (const map of maps) {
      const { sources, sourcesContent } = JSON.parse(
        readFileSync(join(installed.target, map), 'utf8'),
      );
      assert.equal(sourcesContent?.length, sources.length, map);
    }
  });
});

describe('the types of the package', () => {
  it('resolve for every entry', () => {
    const entries = entriesOf(manifest)
      .map(([entry]) => entry)
      .filter((entry) => entry === '.' || entry.endsWith('.js'));
    const lines = entries.map(
      (entry, at) => `import * as e${at} from '${entry.replace('.', manifest.name)}';`,
    );
    const uses = entries.map((_, at) => `export const x${at}: object = e${at};`);
    assert.deepEqual(complaintsAbout([...lines, ...uses].join('\n')), []);
  });

  it('know the tag, its properties and its events once it is defined', () => {
    const complaints = complaintsAbout(`
      import 'api-key-elements/define.js';
      import type { ApiKeyDraft, ApiKeyRole, ApiKeySubmitEvent } from 'api-key-elements';
      const roles: ApiKeyRole[] = [{ value: 'audit', label: 'Auditor' }];
      const form = document.createElement('add-api-key-form');
      form.roles = roles;
      form.roles = null;
      form.defaultValue = { applicationName: 'Report' };
      form.addEventListener('submit', (event) => {
        const draft: Readonly<ApiKeyDraft> = event.draft;
        const known: ApiKeySubmitEvent = event;
        event.respondWith(fetch('/api/keys', { signal: event.signal, body: JSON.stringify(draft) }));
        known.preventDefault();
      });
      form.addEventListener('cancel', (event) => event.reason === 'button' && event.dirty);
      form.addEventListener('created', (event) => event.key.id?.length);
      form.addEventListener('failed', (event) => event.error);
      form.addEventListener('click', (event) => event.clientX);
      form.setErrors({ applicationName: ['Taken'], form: 'Look again' });
      document.querySelector('add-api-key-form')?.requestSubmit();
    `);
    assert.deepEqual(complaints, []);
  });

  it('hold a catalogue of the host against the texts that there are', () => {
    const complaints = complaintsAbout(`
      import { registerMessages, type Messages } from 'api-key-elements';
      import { messages } from 'api-key-elements/locales/de.js';
      registerMessages('de', { ...messages, save: 'Anlegen' });
      registerMessages('da', { save: 'Gem' } satisfies Partial<Messages>);
      export const whole: Messages = { save: 'Gem' };
      registerMessages('da', { keyCount: 'Fundet' });
    `);
    assert.equal(complaints.length, 2);
    assert.match(String(complaints[0]), /missing the following properties/);
    assert.match(String(complaints[1]), /not assignable/);
  });

  it('do not know the tag where it is not defined', () => {
    const complaints = complaintsAbout(`
      import { AddApiKeyFormElement } from 'api-key-elements';
      export const type: typeof AddApiKeyFormElement = AddApiKeyFormElement;
      document.createElement('add-api-key-form').requestSubmit();
    `);
    assert.equal(complaints.length, 1);
    assert.match(String(complaints[0]), /requestSubmit/);
  });

  it('refuse what an event does not have, and a secret in one', () => {
    const complaints = complaintsAbout(`
      import 'api-key-elements/define.js';
      const form = document.createElement('add-api-key-form');
      form.addEventListener('submit', (event) => event.detail);
      form.addEventListener('created', (event) => event.key.secret);
    `);
    assert.equal(complaints.length, 2);
    assert.match(String(complaints[1]), /secret/);
  });

  it('know a client, and the suite that tests one', () => {
    const complaints = complaintsAbout(`
      import { createHttpClient, type ApiKeyClient, type ApiKeyRecord } from 'api-key-elements';
      import { contractTests, httpContractTests, type ContractTest } from 'api-key-elements/testing.js';
      const { rotate, ...client } = createHttpClient('/api/keys', { credentials: 'include' });
      const mine: ApiKeyClient = { ...client, update: undefined! };
      const tests: ContractTest[] = contractTests({ client: mine, draft: { role: 'audit' } });
      const more = httpContractTests({ src: new URL('http://localhost/keys'), without: ['rotate'] });
      export const run = async (): Promise<void> => { for (const test of [...tests, ...more]) await test.run(); };
      export const rotated: (key: ApiKeyRecord) => Promise<unknown> = (key) =>
        rotate(key, { graceSeconds: 60 }, { signal: new AbortController().signal, idempotencyKey: '1' });
    `);
    assert.deepEqual(complaints, []);
  });

  it('keep the further fields of an answer', () => {
    const complaints = complaintsAbout(`
      import type { ApiKeyCreatedEvent } from 'api-key-elements';
      interface Made { id: string; secret: string; url: URL }
      export const read = (event: ApiKeyCreatedEvent<Made>): URL => event.key.url;
    `);
    assert.deepEqual(complaints, []);
  });
});
