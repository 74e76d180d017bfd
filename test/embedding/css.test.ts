import { expect, fixture, html } from '@open-wc/testing';
import { compile } from 'tailwindcss';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { descriptionOf, nameOf } from '../add-api-key-form/support.js';
import { byRole } from '../support.js';

/**
 * The form in a place that no rule of a page can change, with the font and the colours that the form
 * inherits on purpose: whatever else changes inside, changes through the page's rules.
 */
const mountInFixedPlace = async (): Promise<AddApiKeyFormElement> => {
  const place = await fixture(html`<div lang="en"><add-api-key-form></add-api-key-form></div>`);
  const fixed = {
    ...{ display: 'block', position: 'absolute', inset: '0 auto auto 0', width: '640px' },
    ...{ margin: '0', padding: '0', border: '0', 'box-sizing': 'content-box' },
    ...{ font: '16px/1.4 "DejaVu Sans", sans-serif', color: 'rgb(20, 20, 20)' },
    ...{ 'color-scheme': 'light', direction: 'ltr', visibility: 'visible' },
  };
  for (const [property, value] of Object.entries(fixed))
    (place as HTMLElement).style.setProperty(property, value, 'important');
  const form = place.querySelector('add-api-key-form')!;
  form.style.setProperty('display', 'block', 'important');
  form.value = { applicationName: 'Report', description: 'Of the day', role: 'admin' };
  form.setErrors({ applicationName: 'Taken', form: 'Look again' });
  await form.updateComplete;
  return form;
};

/** A line for each computed value and each box of these parts. */
const look = (form: AddApiKeyFormElement, parts: Element[]): string[] => {
  const origin = form.getBoundingClientRect();
  return parts.flatMap((element, index) => {
    const name = `${index} ${element.localName}`;
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = [left - origin.left, top - origin.top, width, height];
    const values = [undefined, '::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && /^(none|normal)$/.test(style.content)) return [];
      const properties = [...style].filter((property) => !property.startsWith('--'));
      return properties.map((it) => `${name}${pseudo ?? ''} ${it}: ${style.getPropertyValue(it)}`);
    });
    return [`${name} box: ${box.map((side) => side.toFixed(2)).join(' ')}`, ...values];
  });
};

/** How the inside changes with rules of the page: empty when it does not. */
const changesBy = async (css: string): Promise<string[]> => {
  const form = await mountInFixedPlace();
  form.focus();
  const seen = [...form.shadowRoot!.querySelectorAll('*')].filter((it) => it.checkVisibility());
  const before = look(form, seen);
  const after = await withStyles(css, () => look(form, seen));
  expect(after).to.have.length(before.length);
  return after.flatMap((line, index) =>
    line === before[index] ? [] : [`${before[index]} → ${line}`],
  );
};

const valuesOf = (element: Element, names: string[]): Record<string, string> => {
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
};

const withStyles = async <Result>(css: string, act: () => Result): Promise<Result> => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  try {
    return act();
  } finally {
    style.remove();
  }
};

const read = async (path: string): Promise<string> => {
  const response = await fetch(new URL(`../../node_modules/${path}`, import.meta.url));
  expect(response.ok, path).to.equal(true);
  return response.text();
};

const tailwind = async (): Promise<string> => {
  const { build } = await compile('@import "tailwindcss";', {
    loadStylesheet: async (id, base) => {
      const file = id === 'tailwindcss' ? 'index.css' : id.replace('./', '');
      return { path: file, base, content: await read(`tailwindcss/${file}`) };
    },
  });
  return build(['uppercase']);
};

const hostile = `
  text-transform: uppercase; letter-spacing: 0.5em; word-spacing: 1em; user-select: none;
  -webkit-user-select: none; white-space: nowrap; text-align: center; text-indent: 3em;
  text-shadow: 1px 1px red; line-height: 3; cursor: wait; pointer-events: none; hyphens: auto;
  word-break: break-all; tab-size: 20; list-style: square; quotes: none; caret-color: red;
  accent-color: red; border-collapse: collapse; caption-side: bottom; orphans: 9;`;

describe('<add-api-key-form> under the CSS of a page', () => {
  describe('is the same inside with', () => {
    const pages: Record<string, () => string | Promise<string>> = {
      '* { all: unset !important }': () => '* { all: unset !important }',
      '* { all: revert !important }': () => '* { all: revert !important }',
      "Tailwind's preflight": tailwind,
      "Bootstrap's reboot": () => read('bootstrap/dist/css/bootstrap-reboot.css'),
      'html at 62.5 % and a body of 1.6rem': () =>
        'html { font-size: 62.5% } body { font-size: 1.6rem }',
      'a body that styles text': () => `body { ${hostile} }`,
      'an element that styles text': () => `add-api-key-form { ${hostile} line-height: inherit }`,
      'rules for every control': () =>
        'input, select, textarea, button, label, p, form, fieldset, h2, option, slot, b' +
        '{ all: unset !important; display: none !important; color: red !important }',
    };

    for (const [name, css] of Object.entries(pages))
      it(name, async () => {
        const rules = await css();
        expect(rules).to.contain('{');
        expect(await changesBy(rules)).to.deep.equal([]);
      });
  });

  describe('takes over on purpose', () => {
    it('font, colour, direction and visibility', async () => {
      const form = await mountInFixedPlace();
      const label = nameOf(form).labels![0]!;
      const css =
        'add-api-key-form { font: italic 20px serif; color: blue; direction: rtl; visibility: hidden }';
      const names = ['font-style', 'font-family', 'font-size', 'color', 'direction', 'visibility'];
      const values = await withStyles(css, () => valuesOf(label, names));
      expect(values).to.deep.equal({
        'font-style': 'italic',
        'font-family': 'serif',
        'font-size': '17.5px',
        color: 'rgb(0, 0, 255)',
        direction: 'rtl',
        visibility: 'hidden',
      });
    });
  });

  describe('leaves to the page', () => {
    it("the element's own box", async () => {
      const form = await mountInFixedPlace();
      const css =
        'add-api-key-form { display: inline-block !important; width: 300px; margin: 7px }';
      const values = await withStyles(css, () => valuesOf(form, ['display', 'margin-top']));
      expect(values).to.deep.equal({ display: 'block', 'margin-top': '7px' });
      expect(await withStyles(css, () => form.getBoundingClientRect().width)).to.equal(300);
    });

    it('whether it is there: `hidden`', async () => {
      const form = await fixture<AddApiKeyFormElement>(
        html`<add-api-key-form hidden></add-api-key-form>`,
      );
      expect(form.checkVisibility()).to.equal(false);
    });

    it('nothing of its own: no rule of ours is on the page', async () => {
      const outside = await fixture(
        html`<form class="root" style="width: 300px"><button class="primary">A</button></form>`,
      );
      const lookOutside = (): string[] =>
        [outside, outside.firstElementChild!].flatMap((element) => {
          const style = getComputedStyle(element);
          return [...style].map((property) => style.getPropertyValue(property));
        });
      const before = lookOutside();
      await mountInFixedPlace();
      expect(lookOutside()).to.deep.equal(before);
    });
  });

  describe('that keeps text from being selected', () => {
    it('lets its texts and fields be selected', async () => {
      const form = await mountInFixedPlace();
      const texts = [byRole(form, 'heading'), nameOf(form).labels![0]!];
      const parts = [...texts, nameOf(form), descriptionOf(form)];
      const css = `body { ${hostile} } add-api-key-form { ${hostile} }`;
      const values = await withStyles(css, () =>
        parts.map((part) => {
          const { userSelect, webkitUserSelect, textTransform, letterSpacing } =
            getComputedStyle(part);
          return [userSelect || webkitUserSelect, textTransform, letterSpacing];
        }),
      );
      for (const [userSelect, textTransform, letterSpacing] of values) {
        expect(userSelect).not.to.equal('none');
        expect(textTransform).to.equal('none');
        // The heading has a spacing of its own.
        expect(letterSpacing).to.be.oneOf(['normal', '-0.24px']);
      }
    });
  });
});
