import { html, LitElement, type TemplateResult } from 'lit';
import { withCode } from './inline-code.js';
import { manifest } from './manifest.js';

const kinds = { cssParts: 'parts', cssStates: 'states' } as const;

/** Lists the parts (`cssParts`) or states (`cssStates`) of each element in the manifest. */
class PartTables extends LitElement {
  static override properties = { of: {} };
  declare of: keyof typeof kinds;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult[] {
    return manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName, [this.of]: items }) => tagName && items?.length)
      .map(
        ({ tagName, [this.of]: items = [] }) =>
          html`<details
            ><summary><code>&lt;${tagName}&gt;</code> ${items.length} ${kinds[this.of]}</summary
            ><table
              ><tbody
                >${items.map(
                  ({ name, description }) =>
                    html`<tr
                      ><th scope="row"><code>${name}</code></th
                      ><td>${withCode(description)}</td></tr
                    >`,
                )}</tbody
              ></table
            ></details
          >`,
      );
  }
}

customElements.define('part-tables', PartTables);

declare global {
  interface HTMLElementTagNameMap {
    'part-tables': PartTables;
  }
}
