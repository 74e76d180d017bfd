import { html, LitElement, type TemplateResult } from 'lit';
import '../src/add-api-key-form/define.js';
import { backgroundOf, contrastBetween, seenOf, type Colour } from '../stories/colour.js';
import { withCode } from './inline-code.js';
import { manifest } from './manifest.js';

interface Token {
  name: string;
  description: string;
  value: string;
  elements: string[];
}

/** The custom properties of all elements, without duplicates. */
const tokens = (): Token[] => {
  const found = new Map<string, Token>();
  for (const { tagName, cssProperties = [] } of manifest.modules.flatMap(
    ({ declarations = [] }) => declarations,
  ))
    for (const { name, description = '', default: value = '' } of cssProperties) {
      const token = found.get(name) ?? { name, description, value, elements: [] };
      found.set(name, token);
      if (tagName) token.elements.push(tagName);
    }
  return [...found.values()];
};

const isColour = ({ name }: Token): boolean => name.endsWith('-color');

/** Counts the elements. */
const elementCount = (): number =>
  manifest.modules.flatMap(({ declarations = [] }) => declarations).filter((each) => each.tagName)
    .length;

/** The uses of colours, the first match wins: the name, the other colour, and the contrast that is required. */
const uses: { of: RegExp; against: string; least: number; what: string }[] = [
  { of: /on-accent/, against: '--api-key-accent-color', least: 7, what: 'text on the accent' },
  { of: /on-danger/, against: '--api-key-danger-fill-color', least: 7, what: 'text on the danger' },
  { of: /hairline/, against: 'page', least: 0, what: 'decoration' },
  { of: /line/, against: 'page', least: 3, what: 'lines' },
  { of: /accent|fill/, against: 'page', least: 0, what: 'fill, with a rim on a dark page' },
  { of: /field|soft|press|surface|raised/, against: 'text', least: 7, what: 'background of text' },
  { of: /./, against: 'page', least: 7, what: 'text' },
];

/** A `var()` with the property's default, in which each other property has its own default. */
const withDefault = (name: string): string => {
  const value = tokens().find((token) => token.name === name)?.value ?? '';
  return `var(${name}, ${value.replace(/var\((--[\w-]+)\)/g, (_, each: string) => withDefault(each))})`;
};

/** Computes a colour inside an element. */
const colourIn = (place: Element, value: string): string => {
  const probe = document.createElement('i');
  probe.style.backgroundColor = value;
  place.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
};

const nothingListed = html`<p>The manifest lists no custom property.</p>`;

/**
 * Lists the custom properties with their defaults, computed inside an element on a light and on a dark page.
 * Renders into the light DOM, so that the style of all tables applies.
 */
class TokenTable extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const all = tokens();
    if (!all[0]) return nothingListed;
    return html`<div class="token-places"
        >${['light', 'dark'].map(
          (theme) =>
            html`<div class="token-place" data-theme=${theme} lang="en"
              ><add-api-key-form heading-level="3" heading=${`On a ${theme} page`}></add-api-key-form
            ></div>`,
        )}</div
      >
      ${this.#table('Colours', ['Light', 'Dark'], all.filter(isColour))}
      ${this.#table(
        'Sizes, text and shape',
        [],
        all.filter((token) => !isColour(token)),
      )}`;
  }

  protected override updated(): void {
    for (const cell of this.querySelectorAll<HTMLElement>('[data-token]')) this.#measure(cell);
  }

  #table(title: string, themes: string[], rows: Token[]): TemplateResult {
    return html`<h3>${title}</h3
      ><div class="wide-table" tabindex="0" role="region" aria-label=${title}
        ><table
          ><thead
            ><tr
              ><th scope="col">Property</th><th scope="col">Default</th
              >${themes.map((theme) => html`<th scope="col">${theme}</th>`)}</tr
          ></thead
          ><tbody>${rows.map((token) => this.#row(token))}</tbody></table
      ></div>`;
  }

  #row(token: Token): TemplateResult {
    const { name, description, value, elements: tags } = token;
    const cell = (theme: string) => html`<td data-token=${name} data-in=${theme}></td>`;
    return html`<tr
      ><th scope="row"
        ><code>${name}</code><p>${withCode(description)}</p
        >${tags.length === elementCount() ? '' : html`<p class="of">${tags.map((tag) => `<${tag}>`).join(', ')}</p>`}</th
      ><td><code>${value}</code></td>${isColour(token) ? [cell('light'), cell('dark')] : ''}</tr
    >`;
  }

  #measure(cell: HTMLElement): void {
    const { token = '', in: theme } = cell.dataset;
    const place = this.querySelector(`.token-place[data-theme=${theme}]`)!;
    const css = colourIn(place, withDefault(token));
    const page = backgroundOf(place);
    const colour = seenOf(css, page);
    const use = uses.find(({ of }) => of.test(token))!;
    const ratio = contrastBetween(colour, this.#other(use.against, place, page));
    const isEnough = ratio >= use.least;
    const swatch = document.createElement('span');
    swatch.className = 'swatch';
    swatch.style.backgroundColor = `rgb(${colour.join(' ')})`;
    const text = document.createElement('span');
    text.className = isEnough ? 'enough' : 'too-little';
    text.textContent = `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
    const need = document.createElement('small');
    const least = use.least > 0 ? `: at least ${use.least}:1` : '';
    need.textContent = `${use.what}${least}${isEnough ? '' : ', which it does not reach'}`;
    cell.replaceChildren(swatch, text, need);
  }

  #other(against: string, place: Element, page: Colour): Colour {
    if (against === 'page') return page;
    if (against === 'text') return seenOf(getComputedStyle(place).color, page);
    return seenOf(colourIn(place, withDefault(against)), page);
  }
}

customElements.define('token-table', TokenTable);

declare global {
  interface HTMLElementTagNameMap {
    'token-table': TokenTable;
  }
}
