/** The links of the documents. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { readText, repository } from './support.mjs';

const documents = ['', 'bench', 'docs'].flatMap((folder) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** The relative links of a document, without fenced code. @param {string} path */
const linksOf = (path) =>
  [
    ...readText(path)
      .replace(/^```[^]*?^```/gm, '')
      .matchAll(/\]\((?!\w+:)([^)\s]+)\)/g),
  ].map(([, link = '']) => link);

/** The anchors that a document's headings have. @param {string} path */
const anchorsOf = (path) =>
  [...readText(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );

describe('the relative links', () => {
  for (const path of documents)
    it(`of ${path} lead to files and headings`, () => {
      const broken = linksOf(path).filter((link) => {
        const [target = '', anchor] = link.split('#');
        const file = target ? join(dirname(path), target) : path;
        return !existsSync(join(repository, file)) || (anchor && !anchorsOf(file).includes(anchor));
      });
      assert.deepEqual(broken, []);
    });
});
