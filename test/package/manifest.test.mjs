import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { readJson, readText, repository } from './support.mjs';

/**
 * @typedef {{
 *   name: string, description?: string, kind?: string, privacy?: string, static?: boolean,
 *   inheritedFrom?: { name: string }, type?: { text: string },
 * }} Entry
 * @typedef {{
 *   name: string, tagName?: string, members: Entry[], attributes: (Entry & { fieldName: string })[],
 *   events: Entry[], cssParts: Entry[], slots: Entry[], cssStates?: Entry[],
 * }} Declaration
 */

const { modules } = readJson('custom-elements.json');
/** @type {Declaration[]} */
const declarations = modules.flatMap((/** @type {any} */ module) => module.declarations ?? []);
const elements = declarations.filter(({ tagName }) => tagName);

/** @type {Record<string, any>} */
const exported = await import('api-key-elements');

/** The tags in `HTMLElementTagNameMap`, with their classes, as the `define.ts` files declare them. */
const mappedTags = () =>
  readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'define.ts')
    .flatMap((path) => {
      const text = readFileSync(join(repository, 'src', path), 'utf8');
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      /** @type {[tag: string, type: string][]} */
      const found = [];
      const visit = (/** @type {ts.Node} */ node) => {
        if (ts.isInterfaceDeclaration(node) && node.name.text === 'HTMLElementTagNameMap')
          for (const member of node.members)
            if (ts.isPropertySignature(member) && ts.isStringLiteral(member.name))
              found.push([member.name.text, member.type?.getText() ?? '']);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });

/**
 * The parts whose names a template binds, so that `part="…"` in the source does not have them.
 * @type {Record<string, string[]>}
 */
const boundParts = {
  'api-key-list': [
    ...['clear-selection', 'edit', 'next', 'order', 'previous', 'revoke', 'role-filter', 'rotate'],
    ...['status-filter', 'stop-revoking'],
  ],
};

const formEvents = ['cancel', 'created', 'failed', 'orphaned', 'submit'];

/** What the contract promises. @type {Record<string, Record<'events' | 'methods' | 'states', string[]>>} */
const contract = {
  'add-api-key-form': {
    events: formEvents,
    methods: ['checkValidity', 'reportValidity', 'requestSubmit', 'reset', 'setErrors'],
    states: ['busy', 'dirty', 'invalid'],
  },
  'add-api-key-dialog': {
    events: [...formEvents, 'close'].sort(),
    methods: ['close', 'show', 'showSecret'],
    states: ['open'],
  },
  'api-key-secret': {
    events: ['acknowledged', 'copied', 'done'],
    methods: ['requestDone'],
    states: ['copied', 'revealed'],
  },
  'api-key-list': {
    events: ['edit', 'load', 'revoke', 'rotate'],
    methods: ['reload'],
    states: ['blank', 'empty', 'failed', 'loading'],
  },
  'api-key-manager': {
    events: ['created', 'failed', 'orphaned'],
    methods: ['reload'],
    states: [],
  },
};

/** The sources of an element, and of what it uses of `src/element`, as one text. @param {string} tag */
const sourceOf = (tag) => {
  const own = readdirSync(join(repository, 'src', tag))
    .filter((file) => !file.endsWith('.styles.ts'))
    .map((file) => readText(`src/${tag}/${file}`))
    .join('\n');
  const shared = namesIn(own, /from '\.\.\/(element\/[a-z-]+)\.js'/g);
  return [own, ...shared.map((file) => readText(`src/${file}.ts`))].join('\n');
};

/** The distinct first groups of all matches, sorted. @param {string} source @param {RegExp} pattern */
const namesIn = (source, pattern) =>
  [...new Set([...source.matchAll(pattern)].map(([, name]) => name))].sort();

/** Properties with a getter alone, which are not among Lit's properties. @param {any} type */
const readOnly = (type) =>
  Object.entries(Object.getOwnPropertyDescriptors(type.prototype))
    .filter(([, { get, set }]) => get && !set)
    .map(([property]) => property);

/** The members that each element inherits from its base classes. @param {string} tag */
const inheritedBy = (tag) => {
  const ofAll = { messages: 'ApiKeyElement', version: 'ApiKeyElement' };
  const ofHeaded = { heading: 'HeadedElement', headingLevel: 'HeadedElement' };
  const ofCreation = {
    ...{ nameMaxLength: 'KeyCreationElement', descriptionMaxLength: 'KeyCreationElement' },
    ...{ roles: 'KeyCreationElement', defaultValue: 'KeyCreationElement' },
    ...{ defaultRole: 'KeyCreationElement', expiry: 'KeyCreationElement' },
    ...{ noRole: 'KeyCreationElement', permissions: 'KeyCreationElement' },
    permissionsOptional: 'KeyCreationElement',
  };
  if (tag === 'api-key-list') return ofAll;
  return { ...ofAll, ...ofHeaded, ...(tag !== 'api-key-secret' && ofCreation) };
};

/** Each reference of the manifest to a declaration in a module of the package. @type {{ name: string, module: string }[]} */
const references = [];
JSON.stringify(modules, (_, value) => {
  if (value?.module) references.push(value);
  return value;
});

describe('the manifest', () => {
  it('has modules of the package, with what they export', async () => {
    for (const { path, exports = [] } of modules) {
      const module = await import(join(repository, path));
      const names = exports
        .filter((/** @type {any} */ { kind }) => kind === 'js')
        .map((/** @type {any} */ each) => each.name);
      assert.deepEqual(
        names.filter((/** @type {string} */ name) => !(name in module)),
        [],
        path,
      );
    }
  });

  it('has every name that the entries export, and no other', async () => {
    for (const entry of ['index.js', 'testing.js', 'clients/better-auth.js']) {
      const { exports } = modules.find((/** @type {any} */ { path }) => path === `dist/${entry}`);
      const names = exports.map((/** @type {any} */ each) => each.name);
      const module = await import(join(repository, 'dist', entry));
      assert.deepEqual(names.sort(), Object.keys(module).sort());
    }
  });

  it('refers only to declarations that it has', () => {
    assert.notEqual(references.length, 0);
    const known = modules.flatMap((/** @type {any} */ { path, declarations: own = [] }) =>
      own.map((/** @type {Declaration} */ { name }) => `${path} ${name}`),
    );
    const lost = references.filter(({ name, module }) => !known.includes(`${module} ${name}`));
    assert.deepEqual(lost, []);
  });

  it('has for each tag the module that registers it', () => {
    const definitions = modules.flatMap((/** @type {any} */ { path, exports = [] }) =>
      exports
        .filter((/** @type {any} */ { kind }) => kind === 'custom-element-definition')
        .map((/** @type {any} */ { name, declaration }) => [path, name, declaration.name]),
    );
    const wanted = elements.map(({ tagName, name }) => [
      `dist/${tagName}/define.js`,
      tagName,
      name,
    ]);
    assert.deepEqual(definitions.sort(), wanted.sort());
  });

  it('has no default that is a name of the source', () => {
    const entries = elements.flatMap(({ members, attributes }) => [...members, ...attributes]);
    const defaults = entries.flatMap((/** @type {any} */ each) => each.default ?? []);
    assert.deepEqual(
      defaults.filter((value) => !/^(\d+|true|false|null|'.*')$/.test(value)),
      [],
    );
  });

  it('has the elements of the HTMLElementTagNameMap, by class', () => {
    const listed = elements.map(({ tagName, name }) => [tagName, name]);
    assert.deepEqual(listed.sort(), mappedTags().sort());
    assert.notEqual(listed.length, 0);
  });

  for (const { tagName, name, members, attributes, events, cssParts, slots, cssStates } of elements)
    describe(`of <${tagName}>`, () => {
      const promised = contract[tagName ?? ''] ?? { events: [], methods: [], states: [] };

      it('is of a class that is exported', () => {
        assert.equal(typeof exported[name], 'function');
      });

      it('names for each event a class that is exported', () => {
        const types = events.map(({ type }) => type?.text ?? '');
        assert.deepEqual(
          types.filter((type) => typeof exported[type] !== 'function'),
          [],
        );
      });

      it('has the events of the contract', () => {
        const names = events.map((event) => event.name).sort();
        assert.deepEqual(names, promised.events);
      });

      it('has for each event a class of that event', () => {
        for (const { name: type, type: written } of events)
          assert.match(written?.text ?? '', new RegExp(`^ApiKey${type}Event`, 'i'));
      });

      it('has public members only', () => {
        const others = members.filter((member) => (member.privacy ?? 'public') !== 'public');
        assert.deepEqual(others, []);
      });

      it('names the base class of each inherited member', () => {
        const inherited = members.flatMap((member) =>
          member.inheritedFrom ? [[member.name, member.inheritedFrom.name]] : [],
        );
        assert.deepEqual(Object.fromEntries(inherited), inheritedBy(tagName ?? ''));
      });

      it('has every property of the class, and no other', () => {
        const listed = members
          .filter((member) => member.kind === 'field' && !member.static)
          .map((member) => member.name);
        // Reading `observedAttributes` makes Lit finalize the class, which fills `elementProperties`.
        assert.notEqual(exported[name].observedAttributes.length, 0);
        const known = [...exported[name].elementProperties.keys(), ...readOnly(exported[name])];
        assert.deepEqual(listed.sort(), known.sort());
      });

      it('has every attribute that the class observes, and no other', () => {
        const listed = attributes.map((attribute) => attribute.name);
        // Observed only to warn that the attribute is ignored.
        const observed = exported[name].observedAttributes.filter(
          (/** @type {string} */ attribute) => attribute !== 'secret',
        );
        assert.deepEqual(listed.sort(), observed.sort());
      });

      it('has for each attribute the property that it sets', () => {
        for (const { name: attribute, fieldName } of attributes)
          assert.equal(
            exported[name].elementProperties.get(fieldName).attribute || fieldName,
            attribute,
          );
      });

      it('has the methods of the contract', () => {
        const methods = members
          .filter((member) => member.kind === 'method' && !member.static)
          .map((member) => member.name);
        assert.deepEqual(methods.sort(), ['focus', ...promised.methods].sort());
      });

      it('has every part and slot that the element draws, and no other', () => {
        const source = sourceOf(tagName ?? '');
        const written = namesIn(source, /(?:\bpart="|'part', ')([a-z-]+)/g);
        const parts = [...written, ...(boundParts[tagName ?? ''] ?? [])].sort();
        const drawn = namesIn(source, /<slot[^>]*? name="([a-z-]+)/g);
        assert.deepEqual(cssParts.map((part) => part.name).sort(), parts);
        assert.deepEqual(
          slots
            .map((slot) => slot.name)
            .filter(Boolean)
            .sort(),
          drawn,
        );
      });

      it('has the states of the contract', () => {
        const states = (cssStates ?? []).map((state) => state.name).sort();
        assert.deepEqual(states, promised.states);
      });

      it('describes every entry', () => {
        const entries = [members, attributes, events, cssParts, slots, cssStates ?? []].flat();
        const silent = entries.filter(({ description }) => !description);
        assert.deepEqual(
          silent.map((entry) => entry.name),
          [],
        );
      });
    });
});
