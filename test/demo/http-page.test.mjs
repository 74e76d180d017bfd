/** The draft and the key that docs/http.md shows, against openapi.yaml. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkAs, description } from './openapi.mjs';
import { REPOSITORY } from './support.mjs';

const page = readFileSync(join(REPOSITORY, 'docs/http.md'), 'utf8');
const shown = [...page.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, json = '']) =>
  JSON.parse(json),
);

/** @param {unknown} value @param {string} schema */
const expectKnownFields = (value, schema) => {
  const known = Object.keys(description.components.schemas[schema].properties);
  for (const name of Object.keys(Object(value))) assert.ok(known.includes(name), name);
};

describe('docs/http.md', () => {
  const [draft, key] = shown;

  it('shows a draft as openapi.yaml describes it', () => {
    checkAs('Draft', draft);
    expectKnownFields(draft, 'Draft');
  });

  it('shows a key as openapi.yaml describes it', () => {
    checkAs('Key', key);
    expectKnownFields(key, 'KeyFields');
  });
});
