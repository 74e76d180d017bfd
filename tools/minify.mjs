import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { minify as terser } from 'terser';
import { version } from './package.mjs';

/**
 * Names that only Lit and the elements use among themselves, not those that a host may use
 * (`updateComplete`, `requestUpdate`).
 */
const internalNames = [
  ...['addController', 'hostConnected', 'hostDisconnected', 'hostUpdate', 'hostUpdated'],
  ...['createRenderRoot', 'elementProperties', 'finalize', 'enableUpdating', 'getPropertyOptions'],
  ...['hasUpdated', 'isUpdatePending', 'noAccessor', 'performUpdate', 'renderOptions'],
  ...['shadowRootOptions', 'willUpdate', 'choice', 'choices', 'chosenRole', 'dateError'],
  ...['expiryField', 'extraSlot', 'isDirty', 'policy', 'textOf', 'underWay'],
  ...['closeQuestion', 'collator', 'complain', 'endEdit', 'formats', 'hasNext', 'hasPrevious'],
  ...['isBusy', 'isChanged', 'isLoading', 'noteFocus', 'outcome', 'retreat', 'roleOf'],
  ...['rowOf', 'sortBy', 'succeeded', 'abandon', 'attribute', 'reflect', 'parts'],
  ...['strings', 'ctor', 'boxes', 'edited', 'give', 'isAsGiven', 'isGone', 'isRevealed'],
  ...['keep', 'offer', 'previousEnd', 'refuses', 'renew', 'review', 'act', 'ask'],
  ...['change', 'local', 'page', 'place', 'relative', 'say', 'shown', 'texts', 'backdrop'],
  ...['escape', 'keyup', 'mousedown'],
];

/**
 * Numbers the private names of each class from 0: the minifier gives each name in the bundle letters of
 * its own, and so the classes share a few of one letter in place of two hundred. And what is constant
 * may as well be `let`.
 *
 * @returns {import('rollup').Plugin}
 */
export const shorten = () => ({
  name: 'shorten',
  renderChunk(code) {
    const text = new MagicString(code);
    /** @type {Map<string, string>} */
    const renamed = new Map();
    let depth = 0;
    walk(this.parse(code), {
      enter(node) {
        const { start, end } = /** @type {{ start: number, end: number }} */ (
          /** @type {unknown} */ (node)
        );
        // A class in a class can use the names of both.
        if (node.type === 'ClassBody' && depth++ === 0) renamed.clear();
        if (node.type === 'PrivateIdentifier') {
          if (!renamed.has(node.name)) renamed.set(node.name, `#_${renamed.size}`);
          text.update(start, end, renamed.get(node.name) ?? '');
        }
        if (node.type === 'VariableDeclaration' && node.kind === 'const')
          text.update(start, start + 'const'.length, 'let');
      },
      leave(node) {
        if (node.type === 'ClassBody') depth--;
      },
    });
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});

/** One notice for all of Lit in place of one for each of its modules. */
const preamble = `/*! api-key-elements ${version} MIT; Lit BSD-3-Clause, Google LLC */`;
/** @returns {import('rollup').Plugin} */
export const minify = () => ({
  name: 'minify',
  async renderChunk(code) {
    const minified = await terser(code, {
      ecma: 2020,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, pure_getters: true },
      mangle: { properties: { regex: new RegExp(`^_|^(${internalNames.join('|')})$`) } },
      format: { comments: false, preamble },
      sourceMap: { asObject: true },
    });
    return { code: minified.code ?? '', map: /** @type {any} */ (minified.map) };
  },
});
