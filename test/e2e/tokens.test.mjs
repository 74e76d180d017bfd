/** The design tokens in their two forms. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokens } from '../../tools/style-tokens.mjs';
import { designTokens, file } from '../../tools/design-tokens.mjs';

describe('tokens.json', () => {
  it('is what the style sheet comes to: npm run tokens', async () => {
    assert.equal(readFileSync(file, 'utf8'), await designTokens());
  });

  it('has every token of the style sheet but those that the format has no type for', () => {
    const { light, dark, any } = JSON.parse(readFileSync(file, 'utf8'));
    const names = Object.values({ ...light, ...any }).map(
      ({ $extensions }) => $extensions['api-key-elements'].property,
    );
    const left = tokens.map(({ property }) => property).filter((name) => !names.includes(name));
    assert.deepEqual(left, ['--api-key-button-case']);
    assert.deepEqual(Object.keys(dark), Object.keys(light));
  });
});
