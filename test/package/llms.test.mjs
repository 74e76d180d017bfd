/** `llms.txt`: every name of the API in it is there, and each element's section has all of its names. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { entriesOf, readJson, readText } from './support.mjs';

const text = readText('llms.txt');
const prose = text.replace(/^```[^]*?^```/gm, '');
const names = [...prose.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/\s+/g, ' '));

/** @typedef {{ name: string, kind?: string, static?: boolean }} Named */

/** @type {any[]} */
const declarations = readJson('custom-elements.json').modules.flatMap(
  (/** @type {any} */ { declarations: all = [] }) => all,
);
const elements = declarations.filter(({ tagName }) => tagName);

/** @param {Named[]} [all] */
const namesOf = (all = []) => all.map(({ name }) => name).filter(Boolean);

/** The names of an element, as `llms.txt` writes them. @param {any} element @returns {Record<string, string[]>} */
const partsOf = ({ attributes, members, events, slots, cssStates }) => {
  const own = members.filter((/** @type {Named} */ member) => !member.static);
  const ofKind = (/** @type {string} */ kind) =>
    namesOf(own.filter((/** @type {Named} */ member) => member.kind === kind));
  return {
    Attributes: namesOf(attributes),
    Properties: ofKind('field'),
    Methods: ofKind('method').map((name) => `${name}()`),
    Events: namesOf(events),
    Slots: namesOf(slots),
    States: namesOf(cssStates).map((name) => `:state(${name})`),
  };
};

/** The fields and methods of the exported interfaces. @param {string} path */
const fieldsIn = (path) => {
  /** @type {string[]} */
  const fields = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node))
      fields.push(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readText(path), ts.ScriptTarget.Latest, true));
  return fields;
};

/** Names of the platform, of frameworks and of HTTP. */
const foreign = [
  ...['Event', 'await', 'fetch', 'event.preventDefault()', 'color-scheme', 'getByRole()'],
  ...['getByLabel()', 'isCustomElement', 'CUSTOM_ELEMENTS_SCHEMA', '<form>', '<option>'],
  ...['<script type="module">', 'Idempotency-Key', 'Cache-Control: no-store', 'connect-src'],
  // Props of the components for React.
  ...['onSubmit', 'onCancel', 'onCreated'],
  ...['application/problem+json', 'errors', 'detail', 'docs/'],
];

/** @type {Record<string, unknown>} */
const exported = {
  ...(await import('api-key-elements')),
  ...(await import('api-key-elements/testing.js')),
  ...(await import('api-key-elements/clients/better-auth.js')),
  ...(await import('api-key-elements/react.js')),
};

const known = new Set([
  ...foreign,
  ...entriesOf(readJson('package.json')).map(([entry]) => entry.replace('.', 'api-key-elements')),
  ...elements.flatMap((element) => [
    `<${element.tagName}>`,
    ...Object.values(partsOf(element)).flat(),
    ...namesOf(element.cssProperties),
    ...namesOf(element.cssParts).map((name) => `::part(${name})`),
  ]),
  ...declarations.flatMap(({ members }) => namesOf(members)),
  ...['src/api/api-key.ts', 'src/api/client.ts'].flatMap(fieldsIn),
  ...Object.keys(exported),
]);

/** The names in a name: itself without the call of a method, or the fields of `{ a, b: … }`. @param {string} name */
const namesIn = (name) =>
  name.startsWith('{')
    ? [...name.matchAll(/(\w+)(?=[,:]| \})/g)].map(([field]) => field)
    : [known.has(name) ? name : name.replace(/^event\.|\(\)$/g, '')];

describe('llms.txt', () => {
  it('has no name that there is not', () => {
    assert.ok(names.length > 100);
    assert.deepEqual(
      names.filter((name) => !namesIn(name).every((each) => known.has(each))),
      [],
    );
  });

  for (const element of elements)
    it(`has all names of <${element.tagName}>`, () => {
      const [, section = ''] = text.split(`## \`<${element.tagName}>\`\n`);
      const [own = ''] = section.split('\n## ');
      for (const [part, wanted] of Object.entries(partsOf(element))) {
        const [, line = ''] = new RegExp(`^- ${part}: ((?:.|\n {2})*)`, 'm').exec(own) ?? [];
        const found = [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
        assert.deepEqual(found, [...new Set(wanted)].sort(), part);
      }
    });

  it('names the fields of each event', () => {
    const [, section = ''] = text.split('## Events\n');
    for (const { name, members } of declarations)
      if (/^ApiKey\w+Event$/.test(name))
        for (const field of namesOf(members))
          assert.match(section.split('\n## ')[0] ?? '', new RegExp(`\`${field}[\`(]`), name);
  });

  it('has the policy that docs/embedding.md has', () => {
    const policy = /^Content-Security-Policy: .*$/m;
    assert.equal(policy.exec(text)?.[0], policy.exec(readText('docs/embedding.md'))?.[0]);
  });
});
