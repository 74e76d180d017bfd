/** The package on a server: every module is imported, no tag is registered, and a renderer prints the bare tag. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tags } from '../../tools/package.mjs';
import { entriesOf, inNode, readJson } from './support.mjs';

const manifest = readJson('package.json');

const modules = entriesOf(manifest)
  .map(([entry]) => entry.replace('.', manifest.name))
  .filter((entry) => !/\.(css|json|txt|yaml)$/.test(entry));
const isLanguage = (/** @type {string} */ entry) => entry.includes('/locales/');

/** Each entry alone, but the languages, which import the same, in one process. */
const imports = [
  ...modules.filter((entry) => !isLanguage(entry)).map((entry) => [entry]),
  modules.filter(isLanguage),
];

/** What stands before an import: Node alone, or Lit's DOM for servers, which has a registry. */
const servers = {
  Node: '',
  "Node with Lit's DOM": `await import('@lit-labs/ssr/lib/install-global-dom-shim.js');`,
};

/** Registers all elements, as a page does that is rendered on a server. */
const define = `await import('${manifest.name}/define.js');`;

/** What Lit's renderer makes of a template. @param {string} template of Lit @param {string} before it */
const rendered = (template, before) =>
  inNode(`
    ${before}
    const { html } = await import('lit');
    const { render } = await import('@lit-labs/ssr');
    const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
    const text = await collectResult(render(html\`${template}\`));
    console.log(JSON.stringify(text.replaceAll(/<!--.*?-->/g, '')));
  `);

for (const [server, before] of Object.entries(servers))
  describe(server, () => {
    for (const entries of imports)
      it(`imports ${entries.join(', ')}, and registers nothing`, async () => {
        const defined = await inNode(`
          ${before}
          for (const entry of ${JSON.stringify(entries)}) await import(entry);
          const isDefined = (tag) => !!globalThis.customElements?.get(tag);
          console.log(JSON.stringify(${JSON.stringify(tags)}.filter(isDefined)));
        `);
        assert.deepEqual(defined, []);
      });

    for (const tag of tags)
      it(`renders <${tag}> as the bare tag, with the children of the host`, async () => {
        const page = `<main><${tag} heading="Keys"><option value="audit">Auditor</option></${tag}></main>`;
        assert.equal(await rendered(page, before + define), page);
      });

    it('renders values of attributes, and neither properties nor listeners', async () => {
      const template =
        '<api-key-manager src=${"/api/keys"} .roles=${[{ value: "audit" }]} @created=${() => 0}></api-key-manager>';
      assert.match(
        await rendered(template, before + define),
        /^<api-key-manager src="\/api\/keys" *><\/api-key-manager>$/,
      );
    });
  });
