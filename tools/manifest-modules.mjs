/** The modules of the manifest, as they are in the package. */
import { posix } from 'node:path';
import { tags } from './package.mjs';

/**
 * @typedef {{ name: string, module?: string, package?: string }} Reference
 * @typedef {{ kind: string, name: string, declaration: Reference }} Export
 * @typedef {{
 *   name: string, tagName?: string, superclass?: Reference,
 *   members?: { inheritedFrom?: Reference, default?: string }[], attributes?: { default?: string }[],
 * }} Declaration
 * @typedef {{ kind: string, path: string, declarations?: Declaration[], exports?: Export[] }} Module
 */

/** The modules of which every export is public. */
const entries = ['src/index.ts', 'src/testing.ts', 'src/clients/better-auth.ts'];

/** The path of the source that a module names as `./x.js`, `/src/x.js` or `src/x.ts`. @param {string} path @param {string} from */
const sourcePath = (path, from) =>
  (path.startsWith('.') ? posix.join(posix.dirname(from), path) : path)
    .replace(/^\//, '')
    .replace(/\.js$/, '.ts');

/** @param {string} source */
const builtPath = (source) => source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** Types that a module exports, as `path name`. @type {Set<string>} */
const exportedTypes = new Set();

/** Numbers that a name stands for in the sources. @type {Map<string, string>} */
const numbers = new Map();

/** Collects what the analyzer's manifest does not tell. @param {any} context */
const analyzePhase = ({ ts, node, moduleDoc }) => {
  if (ts.isExportDeclaration(node))
    for (const specifier of node.exportClause?.elements ?? [])
      if (node.isTypeOnly || specifier.isTypeOnly)
        exportedTypes.add(`${moduleDoc.path} ${specifier.name.text}`);
  if (ts.isVariableDeclaration(node) && node.initializer && ts.isNumericLiteral(node.initializer))
    numbers.set(node.name.text, node.initializer.text);
};

/** The exports of an entry: no types, and each name of an `export *`. @param {Module} entry @param {Module[]} modules */
const exportsOf = ({ path, exports = [] }, modules) =>
  exports
    .filter(({ name }) => !exportedTypes.has(`${path} ${name}`))
    .flatMap((entry) => {
      const module = sourcePath(entry.declaration.module ?? path, path);
      const { exports: all = [] } = modules.find((each) => each.path === module) ?? {};
      const names = entry.name === '*' ? all.map(({ name }) => name) : [entry.name];
      return names.map((name) => ({ kind: 'js', name, declaration: { name, module } }));
    });

/** The public declarations, as `path name`: what the entries export, and what that inherits from. @param {Module[]} modules */
const publicNames = (modules) => {
  const names = new Set();
  for (const { path, exports = [] } of modules)
    if (entries.includes(path))
      for (const { declaration } of exports) names.add(`${declaration.module} ${declaration.name}`);
  for (const { path, declarations = [] } of modules)
    for (const { name, members = [] } of declarations)
      if (names.has(`${path} ${name}`))
        for (const { inheritedFrom } of members)
          if (inheritedFrom?.module)
            names.add(`${sourcePath(inheritedFrom.module, path)} ${inheritedFrom.name}`);
  return names;
};

/** The entries, and the modules with public declarations, of which the others go. @param {Module[]} modules */
const publicModules = (modules) => {
  const names = publicNames(modules);
  const shipped = modules.filter(
    ({ path, declarations = [] }) =>
      entries.includes(path) || declarations.some(({ name }) => names.has(`${path} ${name}`)),
  );
  for (const module of shipped) {
    const isPublic = (/** @type {{ name: string }} */ { name }) =>
      names.has(`${module.path} ${name}`);
    module.declarations &&= module.declarations.filter(isPublic);
    if (!entries.includes(module.path)) module.exports &&= module.exports.filter(isPublic);
  }
  return shipped;
};

/** A reference to a base class: the analyzer takes one of the platform, or an unexported one, for an export. @param {Reference | undefined} reference @param {Module[]} modules */
const correctedReference = (reference, modules) => {
  const { name = '', module } = reference ?? {};
  if (!module) return reference;
  const { declarations = [] } = modules.find(({ path }) => path === sourcePath(module, '')) ?? {};
  if (declarations.some((each) => each.name === name)) return reference;
  return name in globalThis ? { name, package: 'global:' } : undefined;
};

/** @param {Declaration} declaration @param {Module[]} modules */
const correctReferences = (declaration, modules) => {
  declaration.superclass = correctedReference(declaration.superclass, modules);
  for (const member of declaration.members ?? [])
    member.inheritedFrom = correctedReference(member.inheritedFrom, modules);
};

/** Replaces the name of a number by the number, and drops any other name. @param {Declaration} declaration */
const correctDefaults = ({ members = [], attributes = [] }) => {
  for (const entry of [...members, ...attributes]) {
    if (
      !/^[a-z_]\w+$/i.test(entry.default ?? '') ||
      /^(true|false|null)$/.test(entry.default ?? '')
    )
      continue;
    entry.default = numbers.get(entry.default ?? '');
  }
};

/** The module that registers a tag, which the analyzer does not see. @param {string} tag @param {Module[]} modules */
const definitionOf = (tag, modules) => {
  const module = `src/${tag}/${tag}.ts`;
  const { declarations = [] } = modules.find(({ path }) => path === module) ?? {};
  const name = declarations.find(({ tagName }) => tagName === tag)?.name ?? '';
  const definition = {
    kind: 'custom-element-definition',
    name: tag,
    declaration: { name, module },
  };
  return {
    kind: 'javascript-module',
    path: `src/${tag}/define.ts`,
    declarations: [],
    exports: [definition],
  };
};

/** Names the shipped modules, by their paths from the root of the package, and leaves out internal ones. */
export const shippedModules = {
  name: 'shipped-modules',
  analyzePhase,
  packageLinkPhase(
    /** @type {{ customElementsManifest: { modules: Module[] } }} */ { customElementsManifest },
  ) {
    const { modules } = customElementsManifest;
    for (const module of modules)
      if (entries.includes(module.path)) module.exports = exportsOf(module, modules);
    const shipped = publicModules(modules);
    for (const declaration of shipped.flatMap(({ declarations = [] }) => declarations)) {
      correctReferences(declaration, modules);
      correctDefaults(declaration);
    }
    const all = [...shipped, ...tags.map((tag) => definitionOf(tag, shipped))];
    customElementsManifest.modules = JSON.parse(JSON.stringify(all), (key, value) =>
      key === 'path' || key === 'module' ? builtPath(sourcePath(value, '')) : value,
    );
  },
};
