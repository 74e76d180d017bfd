/** The design tokens, as the style sheets of the elements define them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = ['tokens', 'key-tokens']
  .map((name) => readFileSync(join(import.meta.dirname, `../src/styles/${name}.styles.ts`), 'utf8'))
  .join('')
  .replaceAll(/var\(\s+/g, 'var(');

/**
 * The design tokens, read from the files that define them; colours come first. `name` is the private
 * custom property, `property` the public one.
 * @type {{ name: string, property: string, description: string, default: string }[]}
 */
export const tokens = [
  ...source.matchAll(/\/\* (.+?) \*\/\s+(--_[\w-]+): var\((--api-key-[\w-]+),\s*([^;]+?)\s*\);/g),
]
  .map(([, description = '', name = '', property = '', value = '']) => ({
    name,
    property,
    description,
    default: value,
  }))
  .sort((a, b) => Number(b.property.endsWith('-color')) - Number(a.property.endsWith('-color')));

/** The tokens without a public name, by their private one. */
const internals = new Map(
  [...source.matchAll(/(--_[\w-]+):\s*((?!var\(--api-key-)[^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

/**
 * Replaces the private names in a default by the public ones, which hosts may set, or by what they stand for.
 * @param {string} value
 * @returns {string}
 */
export const withPublicNames = (value) =>
  value.replace(/var\((--_[\w-]+)\)/g, (_, named) => {
    const token = tokens.find(({ name }) => name === named);
    return token ? `var(${token.property})` : withPublicNames(internals.get(named) ?? '');
  });
