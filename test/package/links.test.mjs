/** The links of the documents: in the repository, and in the package, where other files are. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readExamples } from '../../tools/examples/example.mjs';
import { install, repository } from './support.mjs';

/** The documents of some folders below a root. @param {string} root @param {string[]} folders */
const documentsIn = (root, folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md') || name === 'llms.txt')
      .map((name) => join(folder, name)),
  );

/** The relative links of a document, without fenced code. @param {string} text */
const linksOf = (text) =>
  [...text.replace(/^```[^]*?^```/gm, '').matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(
    ([, link = '']) => link,
  );

/** The anchors that a document's headings have. @param {string} text */
const anchorsOf = (text) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );

/** The links of a document that lead to no file or heading below the root. @param {string} root @param {string} path */
const brokenLinksOf = (root, path) => {
  const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8');
  return linksOf(read(path)).filter((link) => {
    const [target = '', anchor] = link.split('#');
    const file = target ? join(dirname(path), target) : path;
    return !existsSync(join(root, file)) || (anchor && !anchorsOf(read(file)).includes(anchor));
  });
};

describe('the relative links', () => {
  const examples = readExamples().map(({ name }) => join('examples', name));
  for (const path of documentsIn(repository, ['', 'bench', 'docs', ...examples]))
    it(`of ${path} lead to files and headings`, () => {
      assert.deepEqual(brokenLinksOf(repository, path), []);
    });
});

describe('the packed package', () => {
  /** @type {Awaited<ReturnType<typeof install>>} */
  let installed;
  before(async () => {
    installed = await install();
  });
  after(() => installed.remove());

  it('has every document of docs/', () => {
    for (const name of readdirSync(join(repository, 'docs')))
      assert.ok(installed.files.includes(`docs/${name}`), name);
  });

  it('has no relative link that leads out of it or to nothing', () => {
    const broken = documentsIn(installed.target, ['', 'bench', 'docs']).flatMap((path) =>
      brokenLinksOf(installed.target, path).map((link) => `${path}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });
});
