import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { frameworks, tags } from '../../tools/package.mjs';
import {
  entriesOf,
  fileOf,
  inNode,
  languages,
  readJson,
  readText,
  repository,
} from './support.mjs';

const manifest = readJson('package.json');
describe('the exports of the package', () => {
  it('are those of the contract for the elements that there are', () => {
    const elements = tags.flatMap((tag) => [`./${tag}.js`, `./${tag}/define.js`]);
    const wanted = [
      ...['.', './define.js', ...elements, './cdn.js', './locales/*.js', './themes/*.css'],
      ...['./react.js', ...frameworks.map((name) => `./types/${name}`)],
      ...[
        './clients/better-auth.js',
        './testing.js',
        './openapi.yaml',
        './tokens.json',
        './custom-elements.json',
      ],
      ...['./vscode.html-custom-data.json', './vscode.css-custom-data.json', './web-types.json'],
      ...['./llms.txt', './integrity.json'],
    ];
    assert.deepEqual(
      wanted.filter((entry) => !(entry in manifest.exports)),
      [],
    );
  });

  for (const [entry, target] of entriesOf(manifest)) {
    it(`${entry} leads to a file`, () => {
      assert.ok(existsSync(join(repository, fileOf(target))));
    });

    if (typeof target !== 'string')
      it(`${entry} has types that lead to a file`, () => {
        assert.ok(existsSync(join(repository, target.types)));
      });
  }

  it('are resolved by Node under their public names', async () => {
    const entries = entriesOf(manifest).map(([entry]) => entry.replace('.', manifest.name));
    const resolved = await inNode(
      `console.log(JSON.stringify(${JSON.stringify(entries)}.map((it) => import.meta.resolve(it))));`,
    );
    assert.equal(resolved.length, entries.length);
  });
});

describe('the root import', () => {
  it('works in Node and gives what the contract names', async () => {
    const names = await inNode(
      `console.log(JSON.stringify(Object.keys(await import('${manifest.name}')).sort()));`,
    );
    const wanted = [
      ...['AddApiKeyDialogElement', 'AddApiKeyFormElement', 'ApiKeySecretElement'],
      ...['ApiKeyError', 'createHttpClient', 'normalizeDraft', 'registerMessages', 'replayMarks'],
      ...['ApiKeyAcknowledgedEvent', 'ApiKeyCloseEvent', 'ApiKeyCopiedEvent', 'ApiKeyDoneEvent'],
      ...['ApiKeyCancelEvent', 'ApiKeyCreatedEvent', 'ApiKeyFailedEvent', 'ApiKeyOrphanedEvent'],
      ...['ApiKeyEditEvent', 'ApiKeyListElement', 'ApiKeyLoadEvent', 'ApiKeyManagerElement'],
      ...['ApiKeyRevokeEvent'],
      ...['ApiKeyRotateEvent', 'ApiKeySubmitEvent', 'validateDraft'],
    ];
    assert.deepEqual(names, wanted.sort());
  });

  it('makes a client in Node, and asks for no fetch before it is used', async () => {
    const methods = await inNode(`
      delete globalThis.fetch;
      const { createHttpClient } = await import('${manifest.name}');
      console.log(JSON.stringify(Object.keys(createHttpClient('https://localhost/keys')).sort()));
    `);
    assert.deepEqual(methods, ['create', 'list', 'revoke', 'rotate', 'update']);
  });

  it('holds a draft against the rules in Node', async () => {
    const errors = await inNode(`
      import { validateDraft } from '${manifest.name}';
      console.log(JSON.stringify(validateDraft({ applicationName: ' ', role: 'admin' })));
    `);
    assert.deepEqual(errors, { applicationName: ['Enter an application name'] });
  });
});

describe('openapi.yaml', () => {
  it('is of the version of the package', () => {
    assert.match(readText('openapi.yaml'), new RegExp(`^  version: ${manifest.version}$`, 'm'));
  });
});

describe('the languages', () => {
  it('are those of the contract', () => {
    const wanted = 'ar de en es fr he it ja ko nl pl pt-BR uk zh-Hans';
    assert.equal([...languages].sort().join(' '), wanted);
  });

  for (const lang of languages)
    it(`${lang} is registered by its module in Node, and given`, async () => {
      const [tags, save] = await inNode(`
        const { messages } = await import('${manifest.name}/locales/${lang}.js');
        const { catalogues } = globalThis[Symbol.for('api-key-elements.i18n')];
        console.log(JSON.stringify([[...catalogues.keys()], messages.save]));
      `);
      assert.ok(tags.includes(lang.toLowerCase()));
      assert.ok(save);
    });
});

describe('the version', () => {
  it('in the source is that of package.json', () => {
    assert.match(readText('src/element/version.ts'), new RegExp(`'${manifest.version}'`));
  });

  it('of the class is that of package.json', async () => {
    const version = await inNode(`
      import { AddApiKeyFormElement } from '${manifest.name}';
      console.log(JSON.stringify(AddApiKeyFormElement.version));
    `);
    assert.equal(version, manifest.version);
  });
});

describe('the dependencies', () => {
  it('at run time are lit and what it is built on', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['@lit/reactive-element', 'lit']);
  });

  it('for development are pinned', () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(String(version)),
    );
    assert.deepEqual(loose, []);
  });

  it('are locked without the address of a registry', () => {
    assert.doesNotMatch(readText('package-lock.json'), /"resolved"/);
  });

  it('are locked with a checksum each', () => {
    const { packages } = readJson('package-lock.json');
    const without = Object.entries(packages)
      .filter(([path, entry]) => path && !entry.link && !entry.inBundle && !entry.integrity)
      .map(([path]) => path);
    assert.deepEqual(without, []);
  });

  it('are locked as package.json asks for them', () => {
    const [root] = Object.values(readJson('package-lock.json').packages);
    assert.deepEqual(root.devDependencies, manifest.devDependencies);
    assert.deepEqual(root.dependencies, manifest.dependencies);
  });
});
