/**
 * The files from which editors know the elements, made from `custom-elements.json`: custom data for VS Code,
 * web types for JetBrains. `npm run manifest` writes them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { name } from './package.mjs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));

/** @typedef {{ name: string, description?: string }} Named */

/** Custom properties have completions and a page of their own in CSS; in HTML they would hide the rest. */
const options = { hideCssPropertiesDocs: true };

/** The generators repeat what several elements have. @param {Named[]} all */
const distinct = (all) => [...new Map(all.map((each) => [each.name, each])).values()];

/** @param {string} tag @param {string} attribute */
const isBoolean = (tag, attribute) =>
  manifest.modules
    .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .find((/** @type {any} */ { tagName }) => tagName === tag)
    .attributes.some(
      (/** @type {any} */ each) => each.name === attribute && each.type.text === 'boolean',
    );

const htmlData = () => {
  const data = JSON.parse(getVsCodeHtmlCustomData(manifest, options));
  for (const tag of data.tags)
    for (const attribute of tag.attributes)
      // An attribute without a value: the generator has the editor add `=""`.
      if (isBoolean(tag.name, attribute.name)) attribute.valueSet = 'v';
  return data;
};

const cssData = () => {
  const { properties, pseudoElements, ...data } = JSON.parse(
    getVsCodeCssCustomData(manifest, options),
  );
  return { ...data, properties: distinct(properties), pseudoElements: distinct(pseudoElements) };
};

const webTypes = () => {
  const data = JSON.parse(
    getWebTypesData(manifest, {
      ...options,
      modulePathTemplate: (_, path) => path.replace(/^dist\/[^/]+/, name),
    }),
  );
  const { html, css } = data.contributions;
  for (const element of html.elements) delete element['doc-url'];
  for (const kind of ['properties', 'pseudo-elements']) css[kind] = distinct(css[kind]);
  return data;
};

const files = {
  'vscode.html-custom-data.json': htmlData(),
  'vscode.css-custom-data.json': cssData(),
  'web-types.json': webTypes(),
};
for (const [file, data] of Object.entries(files))
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
