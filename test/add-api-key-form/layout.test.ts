import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { formMessages } from '../../src/messages/messages.js';
import { cancelOf, descriptionOf, nameOf, roleOf, saveOf } from './support.js';
import { setViewport } from '../support.js';

/** Texts that are 40 % longer, as those of other languages are. */
const longMessages = Object.fromEntries(
  Object.entries(formMessages).map(([name, text]) => [
    name,
    typeof text === 'string'
      ? `${text} ${'wörter '.repeat(Math.ceil((text.length * 0.4) / 7)).trim()}`
      : text,
  ]),
);

/** What WCAG 1.4.12 asks a page to bear. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Whether an element, or its generated content, has a text of its own. */
const hasText = (element: Element, pseudo: string): boolean =>
  pseudo
    ? !/^(none|normal|)$/.test(getComputedStyle(element, pseudo).content)
    : element.matches('[part=control], option') ||
      [...element.childNodes].some((node) => node instanceof Text && !!node.data.trim());

const adopt = ({ shadowRoot }: Element, css: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadowRoot!.adoptedStyleSheets.push(sheet);
};

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  /** A form full of text: a caution, every error, a long heading and long labels. */
  const mountIn = async (style: string, dir = 'ltr'): Promise<void> => {
    const page = await fixture(
      html`<div dir=${dir} style=${style}><add-api-key-form></add-api-key-form></div>`,
    );
    form = page.querySelector('add-api-key-form')!;
    form.heading = 'Add a new API key for Donaudampfschifffahrtsgesellschaftskapitänswitwenrente';
    form.roles = [
      { value: 'admin', label: 'w'.repeat(90), description: 'd'.repeat(120), privileged: true },
    ];
    form.value = { applicationName: 'x'.repeat(300), description: '\u0007', role: 'admin' };
    form.requestSubmit();
    form.setErrors({ form: `No ${'e'.repeat(120)}`, role: 'Not this one' });
    await form.updateComplete;
  };

  /** What is wider than the room that it has, or reaches out of the form. */
  const cut = (): string[] => {
    const room = form.getBoundingClientRect();
    return [...form.shadowRoot!.querySelectorAll<HTMLElement>('[part]')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isOutside = left < room.left - 1 || right > room.right + 1;
        const isControl = element.matches('input, textarea, select');
        const isCut =
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1;
        return width > 0 && (isOutside || (!isControl && element.clientWidth > 0 && isCut));
      })
      .map((element) => element.part.value);
  };

  const scrollsSideways = (): boolean => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth || form.scrollWidth > form.clientWidth;
  };

  const expectFit = (): void => {
    expect(cut()).to.deep.equal([]);
    expect(scrollsSideways()).to.equal(false);
  };

  describe('fits', () => {
    for (const dir of ['ltr', 'rtl']) {
      it(`320 pixels, ${dir}`, async () => {
        await setViewport({ width: 320, height: 600 });
        await mountIn('', dir);
        expectFit();
      });

      it(`320 pixels with text of 200 %, ${dir}`, async () => {
        await setViewport({ width: 320, height: 600 });
        await mountIn('font-size: 200%', dir);
        expectFit();
      });
    }

    it('320 pixels at 400 % of zoom, which is 1280', async () => {
      await setViewport({ width: 320, height: 256 });
      await mountIn('');
      expectFit();
    });

    it('320 pixels with the spacing of text that people may set', async () => {
      await setViewport({ width: 320, height: 600 });
      await mountIn('');
      adopt(form, textSpacing);
      expectFit();
    });

    it('320 pixels with texts that are 40 % longer', async () => {
      await setViewport({ width: 320, height: 600 });
      await mountIn('');
      form.messages = longMessages;
      await form.updateComplete;
      expectFit();
    });

    it('a column of 240 pixels in a wide page', async () => {
      await mountIn('inline-size: 240px');
      expectFit();
    });
  });

  describe('the text', () => {
    it('grows with the font of the page', async () => {
      await mountIn('font-size: 16px');
      const before = parseFloat(getComputedStyle(nameOf(form)).fontSize);
      await mountIn('font-size: 32px');
      expect(parseFloat(getComputedStyle(nameOf(form)).fontSize)).to.equal(before * 2);
    });

    for (const size of [10, 12, 14, 16, 32])
      it(`is never under 12 pixels, on a page of ${size}`, async () => {
        await mountIn(`font-size: ${size}px`);
        form.expiry = { presets: [7], maxDays: 30, allowCustom: true };
        await form.updateComplete;
        const small = [...form.shadowRoot!.querySelectorAll('[part], [part] *')].flatMap(
          (element) =>
            ['', '::before', '::after']
              .filter((pseudo) => hasText(element, pseudo))
              .filter((pseudo) => parseFloat(getComputedStyle(element, pseudo).fontSize) < 12)
              .map((pseudo) => element.localName + pseudo),
        );
        expect(small).to.deep.equal([]);
      });

    it('stands on the side of its direction', async () => {
      await mountIn('', 'rtl');
      const label = nameOf(form).labels![0]!.getBoundingClientRect();
      expect(Math.abs(label.right - nameOf(form).getBoundingClientRect().right)).to.be.below(8);
    });
  });

  describe('targets', () => {
    const sizes = () =>
      [nameOf, descriptionOf, roleOf, saveOf, cancelOf].map((find) =>
        find(form).getBoundingClientRect(),
      );

    it('are at least 24 pixels', async () => {
      await mountIn('font-size: 12px');
      for (const { width, height } of sizes()) expect(Math.min(width, height)).to.be.at.least(24);
    });

    const applyTouchRules = (): void => {
      // No browser here can be given a coarse pointer: what would apply then is applied now.
      const rules = form.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      const coarse = rules.filter(
        (rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('pointer: coarse'),
      ) as CSSMediaRule[];
      adopt(form, coarse.flatMap(({ cssRules }) => [...cssRules].map((it) => it.cssText)).join(''));
    };

    it('are at least 44 pixels high on touch', async () => {
      await mountIn('font-size: 12px');
      applyTouchRules();
      for (const { height } of sizes()) expect(height).to.be.at.least(44);
    });

    it('have a text of at least 16 pixels in each field on touch', async () => {
      await mountIn('font-size: 12px');
      form.expiry = { presets: [7], allowCustom: true };
      await form.updateComplete;
      applyTouchRules();
      const fields = [...form.shadowRoot!.querySelectorAll('input, textarea, select')];
      const sizesOfText = fields.map((field) => parseFloat(getComputedStyle(field).fontSize));
      expect(Math.min(...sizesOfText)).to.be.at.least(16);
      expect(sizesOfText).to.have.length(5);
    });
  });
});
