/** What editors know of the elements: as VS Code's own language services read it, and as JetBrains' format says it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';
import { readJson } from './support.mjs';

const { name, version } = readJson('package.json');
/** @type {any[]} */
const elements = readJson('custom-elements.json')
  .modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations)
  .filter((/** @type {any} */ { tagName }) => tagName);
/** @type {string[]} */
const tags = elements.map(({ tagName }) => tagName).sort();

/** @typedef {{ name: string }} Named */

/** @param {Named[]} all */
const namesOf = (all = []) => all.map((each) => each.name).sort();

/** What all elements have of a kind, each once. @param {'cssProperties' | 'cssParts'} kind */
const ofAll = (kind) => [...new Set(elements.flatMap((each) => namesOf(each[kind])))].sort();

const ofHtml = html.getLanguageService({
  useDefaultDataProvider: false,
  customDataProviders: [html.newHTMLDataProvider('ours', readJson('vscode.html-custom-data.json'))],
});

/** What VS Code offers at the `|` of a text of HTML. @param {string} text */
const offered = (text) => {
  const document = html.TextDocument.create('file:///x.html', 'html', 1, text.replace('|', ''));
  const parsed = ofHtml.parseHTMLDocument(document);
  return ofHtml.doComplete(document, document.positionAt(text.indexOf('|')), parsed).items;
};

const cssData = readJson('vscode.css-custom-data.json');

/** What VS Code offers at the `|` of a text of CSS. @param {string} text */
const offeredInCss = (text) => {
  const service = css.getCSSLanguageService({
    customDataProviders: [css.newCSSDataProvider(cssData)],
  });
  const document = css.TextDocument.create('file:///x.css', 'css', 1, text.replace('|', ''));
  const sheet = service.parseStylesheet(document);
  const { items } = service.doComplete(document, document.positionAt(text.indexOf('|')), sheet);
  return items.map(({ label }) => label);
};

describe('VS Code', () => {
  it('offers the five tags, and no other', () => {
    const labels = offered('<|').map(({ label }) => label);
    assert.deepEqual(labels.filter((label) => /^\w/.test(label)).sort(), tags);
  });

  for (const { tagName, attributes } of elements)
    it(`offers the attributes of <${tagName}>`, () => {
      const labels = offered(`<${tagName} |></${tagName}>`).map(({ label }) => label);
      for (const { name: attribute } of attributes)
        assert.ok(labels.includes(attribute), attribute);
    });

  it('adds a boolean attribute without a value', () => {
    const inserted = offered('<add-api-key-form dis|></add-api-key-form>')
      .filter(({ label }) => label === 'disabled')
      .map(({ textEdit }) => textEdit?.newText);
    assert.deepEqual(inserted, ['disabled']);
  });

  it('offers each public custom property in CSS, once', () => {
    const labels = offeredInCss('a { --api-key-|').filter((label) => label.startsWith('--'));
    assert.deepEqual(labels.sort(), ofAll('cssProperties'));
  });

  it('offers each part in CSS', () => {
    const labels = offeredInCss('add-api-key-form::pa|');
    const parts = ofAll('cssParts').map((part) => `::part(${part})`);
    assert.deepEqual(labels.filter((label) => label.startsWith('::part(')).sort(), parts.sort());
  });
});

describe('the web types', () => {
  const webTypes = readJson('web-types.json');
  const { html: ofElements, css: ofCss } = webTypes.contributions;

  it('are those of this version', () => {
    assert.deepEqual([webTypes.name, webTypes.version], [name, version]);
  });

  it('have the five tags, and no other', () => {
    assert.deepEqual(namesOf(ofElements.elements), tags);
  });

  for (const element of elements)
    it(`have the attributes, properties, events and slots of <${element.tagName}>`, () => {
      const { attributes, js, slots, source } = ofElements.elements.find(
        (/** @type {Named} */ each) => each.name === element.tagName,
      );
      const fields = element.members.filter(
        (/** @type {any} */ member) => member.kind === 'field' && !member.static,
      );
      assert.deepEqual(namesOf(attributes), namesOf(element.attributes));
      assert.deepEqual(namesOf(js.properties), namesOf(fields));
      assert.deepEqual(namesOf(slots), namesOf(element.slots));
      assert.deepEqual(
        js.events.map((/** @type {any} */ event) => [event.name, event.type]),
        element.events.map((/** @type {any} */ event) => [event.name, event.type.text]),
      );
      assert.deepEqual(source, { module: `${name}/${element.tagName}.js`, symbol: element.name });
    });

  it('have each custom property and each part, once', () => {
    assert.deepEqual(namesOf(ofCss.properties), ofAll('cssProperties'));
    const parts = ofAll('cssParts').map((part) => `part(${part})`);
    assert.deepEqual(namesOf(ofCss['pseudo-elements']), parts.sort());
  });
});

describe('the data for editors', () => {
  for (const file of [
    ...['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'],
  ])
    it(`has nothing internal, and no name of a type of event that there is not: ${file}`, () => {
      const text = JSON.stringify(readJson(file));
      assert.doesNotMatch(
        text,
        /--_|#\w+\(|MAX_LENGTH|CustomEvent|undefined_|@internal|"doc-url":""/,
      );
    });
});
