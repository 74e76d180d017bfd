import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transformSync } from 'esbuild';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import esbuild from 'rollup-plugin-esbuild';
import literals from 'rollup-plugin-html-literals';
import { minify as terser } from 'terser';

const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const runtime = Object.keys(dependencies);
const tags = [
  'add-api-key-form',
  'api-key-secret',
  'add-api-key-dialog',
  'api-key-list',
  'api-key-manager',
];
/** The template is to be copied, and no language. */
const locales = readdirSync('src/locales').filter((file) => file !== 'template.ts');
/** The first browsers with custom states, `:has()` and relative colours. */
const target = ['es2022', 'chrome131', 'firefox133', 'safari18'];

const extensions = ['.ts', '.js'];

/** White space in a template is a node in each element. The options replace all of the plugin's. */
const minifyOptions = {
  caseSensitive: true,
  collapseWhitespace: true,
  removeComments: true,
  removeAttributeQuotes: true,
  /** @param {string} css */
  minifyCSS: (css) =>
    // An escape of CSS is no escape of a template: with one the template would hold nothing.
    transformSync(css, { loader: 'css', minify: true, target, charset: 'utf8' }).code,
};
const compile = () => [
  esbuild({ tsconfig: 'tsconfig.json', target, charset: 'utf8' }),
  literals({ include: ['src/**'], failOnError: true, options: { minifyOptions } }),
];

/**
 * What Lit shares with the page, the one-file bundle keeps to itself: the lists on `window`, which an
 * element with such an `id` would stand in for, and the name of the Trusted Types policy, which may be
 * taken by another copy of Lit (w3c/trusted-types#222). A second copy of the bundle makes no policy:
 * all tags are taken, so it renders nothing. Left out is what nothing here uses: what decorators need,
 * `svg` and `mathml` templates, attributes with JSON in them, and styles for browsers without
 * constructable sheets, none of which has the custom states that the elements need.
 *
 * @returns {import('rollup').Plugin}
 */
export const selfContained = () => ({
  name: 'self-contained',
  transform(code, id) {
    if (id.endsWith('/lit-globals.ts')) return { code: '', map: null };
    if (id.endsWith('/css-tag.js')) return { code: constructableSheets, map: null };
    if (!/(lit-html|lit-element|reactive-element)\.js$/.test(id)) return null;
    const taken = `${JSON.stringify(tags)}.every(customElements.get,customElements)`;
    const file = id.slice(id.lastIndexOf('/') + 1);
    const own = (unused[file] ?? [])
      .reduce(
        (text, [part, left]) => {
          const without = text.replace(part, left);
          if (without === text) this.error(`Lit has changed: ${id} has no ${part}`);
          return without;
        },
        code.replace(/(\w+)\.\w+PolyfillSupport|\w+\.litElementHydrateSupport/g, 'undefined'),
      )
      .replace(/(\w+)\?\1\.createPolicy\("lit-html"/, (_, types) => {
        return `${types}&&!${taken}?${types}.createPolicy("api-key-elements-${version}"`;
      });
    if (/Versions|createPolicy\("lit-html"/.test(own)) this.error(`Lit has changed: ${id}`);
    return { code: own, map: null };
  },
});

/**
 * What to put in the place of what, in Lit's own minified files. Nothing here has directives, bindings
 * on elements, in comments or in raw text, attributes made of several parts, or compiled templates.
 *
 * @type {Record<string, [part: string | RegExp, left: string][]>}
 */
const unused = {
  'reactive-element.js': [
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\.)/, ''],
    [/static addInitializer\(t\)\{[^}]*\}/, ''],
    [/void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    [/case Object:case Array:t=null==t[^}]*/, ''],
    [/case Object:case Array:try\{[^}]*\}catch\(t\)\{i=null\}/, ''],
    [/removeController\(t\)\{[^}]*\}/, ''],
    [/\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)/, 'u'],
    [/:void 0!==t\.converter\?\.fromAttribute\?t\.converter:u;/, ':u;'],
    [/r\?\?this\._\$Ej\?\.get\(e\)\?\?r/, 'r'],
    [/\|\|i\.useDefault&&.*?_\$Eu\(t,i\)\)/, ''],
    [/\{useDefault:i,reflect:e,wrapped:h\},r\)\{i&&.*?\|\|\(/, '{reflect:e}){('],
    ['this.hasUpdated||i||', 'this.hasUpdated||'],
    [',converter:u,reflect:!1,useDefault:!1,hasChanged:f', ',reflect:!1'],
    ['(i.hasChanged??f)(h,s)', 'f(h,s)'],
    ['s.state&&(s.attribute=!1),', ''],
    [/finalizeStyles\(s\)\{.*?return i\}/, 'finalizeStyles(s){return s}'],
    ['"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
    [',c=a.trustedTypes,l=c?c.emptyScript:""', ',l=""'],
    ['try{t=this.shouldUpdate(s),t?(', 'try{'],
    ['this.update(s)):this._$EM()}', 'this.update(s)}'],
    ['throw t=!1,this._$EM(),s}t&&', 'throw this._$EM(),s}'],
    ['shouldUpdate(t){return!0}', ''],
    [',this.firstUpdated(t)', ''],
    ['firstUpdated(t){}', ''],
    ['this.getUpdateComplete()}getUpdateComplete(){return ', ''],
    [/const t=this\.scheduleUpdate\(\);return null!=t&&await t/, 'return this.performUpdate()'],
    ['scheduleUpdate(){return this.performUpdate()}', ''],
    [',...o(t)', ''],
  ],
  'lit-element.js': [
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/connectedCallback\(\)\{.*?\(!1\)\}/, ''],
    [/createRenderRoot\(\)\{.*?,t\}/, ''],
    ['i._$litElement$=!0,', ''],
  ],
  'lit-html.js': [
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['(2===i?"</svg>":3===i?"</math>":"")', '""'],
    [/,2===i\|\|3===i\)\{.*?\}/, ')0;'],
    [/function M\(.*?,i\}(?=class R)/, ''],
    ['t=M(this,t,i),a(t)', 'a(t)'],
    [/_\$AI\(t,i=this,s,e\)\{.*?\}(?=j\(t\))/, '_$AI(t){a(t)&&t===this._$AH||this.j(this._$AH=t)}'],
    [/,s\.length>2\|\|.*?:this\._\$AH=A\}/, '}'],
    ['(t=M(this,t,i,0)??A)===E', '(t??=A)===E'],
    [/void 0!==s&&\(void 0!==s\.strings\?.*?:s\._\$AI\(t\[i\]\)\),i\+\+/, 's._$AI(t[i++])'],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    [/class Z\{.*?\}\}(?=const j)/, ''],
    [/const j=\{M:h,.*?\},B=/, 'const B='],
    ['j as _$LH,', ''],
    ['6===r.type&&(i=new Z(h,this,t))', '0'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else)/, ''],
    [/(if\(r\.data===n\)d\.push\(\{type:2,index:l\}\));else\{.*?\}(?=l\+\+)/, '$1;'],
    [/\(y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),c=p\)/, 'c=p'],
    ['"!--"===u[1]?c=_:void 0!==u[1]', 'void 0!==u[1]'],
    ['c===_||c===m', 'c===m'],
    [/get _\$AU\(\)\{[^}]*\}/g, ''],
    [/get tagName\(\)\{[^}]*\}/, ''],
    [/get (start|end)Node\(\)\{[^}]*\}/g, ''],
    [/get parentNode\(\)\{return[^}]*\}/, ''],
    [/get parentNode\(\)\{let.*?,t\}/, ''],
    [/setConnected\(t\)\{.*?\}(?=\}class)/, ''],
    [/this\._\$AP\?\.\([^)]*\)/, '0'],
    [/,?this\._\$AN=void 0/g, ''],
    [/,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
    [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=[34]\}/g, ''],
    [/constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/, ''],
    [/this\.type=[12],/g, ''],
    ['const e=s?.renderBefore??i;', 'const e=i;'],
    ['const t=s?.renderBefore??null;', ''],
    ['i.insertBefore(c(),t),t,void 0,s??{}', 'i.appendChild(c()),null,void 0,s'],
    [',s=r.getAttribute(t).split(o)', ''],
    [',strings:s,', ','],
    ['r.name,r.strings,this', 'r.name,0,this'],
  ],
};

const constructableSheets = `
  export const css = ([text]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  export const unsafeCSS = (text) => css([text]);
  export const adoptStyles = (root, sheets) => (root.adoptedStyleSheets = sheets);
  export const getCompatibleStyle = (sheet) => sheet;
  export const supportsAdoptingStyleSheets = true;
  export class CSSResult {}
`;

/**
 * Names that only Lit and the elements use among themselves. Not those that a host may use
 * (`updateComplete`, `requestUpdate`), nor those that Lit also has as strings (`finalized`).
 */
const internalNames = [
  ...['addController', 'hostConnected', 'hostDisconnected', 'hostUpdate', 'hostUpdated'],
  ...['createProperty', 'createRenderRoot', 'creationScope', 'elementStyles'],
  ...['enableUpdating', 'finalizeStyles', 'firstUpdated', 'fromAttribute', 'getPropertyDescriptor'],
  ...['getPropertyOptions', 'getUpdateComplete', 'hasChanged', 'hasUpdated', 'isUpdatePending'],
  ...[
    'noAccessor',
    'performUpdate',
    'removeController',
    'renderBefore',
    'renderOptions',
    'scheduleUpdate',
  ],
  ...['setConnected', 'shadowRootOptions', 'shouldUpdate', 'startNode', 'endNode', 'toAttribute'],
  ...['useDefault', 'willUpdate', 'wrapped'],
  ...['choice', 'choices', 'chosenRole', 'dateError', 'errorOf', 'expiryField', 'extraSlot'],
  ...['isDirty', 'policy', 'textOf', 'underWay'],
  ...['closeQuestion', 'collator', 'complain', 'endEdit', 'formats', 'hasNext'],
  ...['hasPrevious', 'isBusy', 'isChanged', 'isLoading', 'noteFocus', 'outcome', 'retreat'],
  ...['roleOf', 'rowOf', 'sortBy', 'succeeded', 'abandon'],
  ...['attribute', 'reflect', 'parts', 'strings', 'ctor'],
  ...['boxes', 'edited', 'give', 'isAsGiven', 'isGone', 'isRevealed', 'keep', 'offer'],
  ...['previousEnd', 'refuses', 'renew', 'review'],
  ...['act', 'ask', 'change', 'local', 'page', 'place', 'relative', 'say', 'shown', 'texts'],
  ...['backdrop', 'escape', 'keyup', 'mousedown'],
];

/**
 * Numbers the private names of each class from 0. The minifier gives each name in the bundle letters of
 * its own; so the classes share a few names of one letter in place of two hundred.
 *
 * @returns {import('rollup').Plugin}
 */
const privateNames = () => ({
  name: 'private-names',
  renderChunk(code) {
    const text = new MagicString(code);
    walk(this.parse(code), {
      enter(node) {
        if (node.type !== 'ClassBody') return;
        renamePrivates(node, text);
        this.skip();
      },
    });
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});

/**
 * @param {import('estree').ClassBody} body
 * @param {MagicString} text
 */
const renamePrivates = (body, text) => {
  /** @type {Map<string, string>} */
  const renamed = new Map();
  walk(body, {
    enter(node) {
      if (node.type !== 'PrivateIdentifier') return;
      const { name, start, end } = /** @type {typeof node & { start: number, end: number }} */ (
        node
      );
      const to = renamed.get(name) ?? `#_${renamed.size}`;
      renamed.set(name, to);
      text.update(start, end, to);
    },
  });
};

/** One notice for all of Lit in place of one for each of its modules. */
const preamble = `/*! api-key-elements ${version} MIT; Lit BSD-3-Clause, Google LLC */`;
/** @returns {import('rollup').Plugin} */
const minify = () => ({
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

const styleSheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.styles.ts'))
  .sort();

/**
 * Puts the style sheets of an entry one after the other, before all else: compressed, like beside like
 * is smaller.
 *
 * @param {string} input
 * @returns {import('rollup').Plugin}
 */
const stylesFirst = (input) => ({
  name: 'styles-first',
  resolveId: (id) => (id === input ? `\0${id}` : null),
  load: (id) =>
    id === `\0${input}`
      ? [...styleSheets.map((file) => `src/${file}`), input]
          .map((file) => `import ${JSON.stringify(resolve(file))};`)
          .join('')
      : null,
});

/**
 * A minified file with Lit inside.
 *
 * @param {string} input
 * @param {string} file
 * @returns {import('rollup').RollupOptions}
 */
export const bundle = (input, file) => ({
  input,
  // A sheet that the entry does not use is left out.
  treeshake: {
    moduleSideEffects: (id) => !id.endsWith('.styles.ts'),
    manualPureFunctions: ['css'],
  },
  plugins: [
    stylesFirst(input),
    nodeResolve({ extensions }),
    selfContained(),
    compile(),
    privateNames(),
    minify(),
  ],
  output: { file, format: 'esm', sourcemap: true },
});

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: [
      ...['src/index.ts', 'src/define.ts', 'src/testing.ts'],
      ...tags.map((tag) => `src/${tag}/define.ts`),
      ...locales.map((file) => `src/locales/${file}`),
    ],
    external: (id) => runtime.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [nodeResolve({ extensions }), compile()],
    output: {
      dir: 'dist',
      format: 'esm',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: 'src',
    },
  },
  bundle('src/define.ts', 'dist/cdn.js'),
];
