// Checks the prose of documents. ESLint checks that of comments by the same rules.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isDocument, proseOf } from './document-prose.mjs';
import { mistakesIn } from './prose.mjs';

const root = join(import.meta.dirname, '..');
const folders = ['.github', '.storybook', 'bench', 'demo', 'docs', 'examples', 'src', 'stories'];

const paths = [
  ...readdirSync(root),
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  ),
];

let count = 0;
for (const path of paths.filter(isDocument).sort()) {
  for (const { line, reason } of mistakesIn(
    proseOf(path, readFileSync(join(root, path), 'utf8')),
  )) {
    console.error(`${path}:${line}: ${reason}`);
    count += 1;
  }
}
if (count > 0) console.error(`${count} mistakes in prose`);
process.exitCode = count > 0 ? 1 : 0;
