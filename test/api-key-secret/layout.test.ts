import { expect, fixture, html } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import { secretMessages } from '../../src/messages/messages.js';
import {
  closeAnywayOf,
  copyOf,
  doneOf,
  downloadOf,
  goBackOf,
  questionOf,
  refuseAll,
  settle,
  showOf,
  storedOf,
  textsWith,
} from './support.js';
import { setViewport } from '../support.js';

/** Texts that are 40 % longer, as in other languages. */
const longMessages = Object.fromEntries(
  Object.entries(secretMessages).map(([name, text]) => [
    name,
    typeof text === 'string'
      ? `${text} ${'wörter '.repeat(Math.ceil((text.length * 0.4) / 7)).trim()}`
      : text,
  ]),
);

/** The text spacing that WCAG 1.4.12 asks pages to support. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

const adopt = ({ shadowRoot }: Element, css: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadowRoot!.adoptedStyleSheets.push(sheet);
};

const longKey = `ak_live_${'0123456789abcdef'.repeat(12)}`;

describe('<api-key-secret>', () => {
  let element: ApiKeySecretElement;

  /** Mounts a secret with a long shown key, long names, a long snippet and a status. */
  const mountIn = async (style: string, dir = 'ltr'): Promise<void> => {
    const page = await fixture(
      html`<div dir=${dir} style=${style}><api-key-secret></api-key-secret></div>`,
    );
    element = page.querySelector('api-key-secret')!;
    Object.assign(element, {
      heading: 'The key of Donaudampfschifffahrtsgesellschaftskapitänswitwenrente',
      applicationName: 'x'.repeat(300),
      roleLabel: 'w'.repeat(90),
      snippets: [{ label: 'l'.repeat(90), template: `${'t'.repeat(120)}={secret}` }],
    });
    element.secret = longKey;
    await element.updateComplete;
    refuseAll();
    copyOf(element).click();
    await settle(element);
    expect(textsWith(element, longKey)).to.have.length(1);
  };

  const ask = async (): Promise<void> => {
    element.requestDone();
    await settle(element);
  };

  const isCut = (it: Element): boolean =>
    it.clientWidth > 0 &&
    (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);

  /** The parts that are cut off or reach out of the element. */
  const cut = (): string[] => {
    const room = element.getBoundingClientRect();
    return [...element.shadowRoot!.querySelectorAll<HTMLElement>('.root [part]')]
      .filter((it) => {
        const { left, right, width } = it.getBoundingClientRect();
        const isOutside = left < room.left - 1 || right > room.right + 1;
        return width > 0 && !it.closest('dialog') && (isOutside || isCut(it));
      })
      .map((it) => it.part.value);
  };

  const scrollsSideways = (): boolean => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth || element.scrollWidth > element.clientWidth;
  };

  const expectFit = (): void => {
    expect(cut()).to.deep.equal([]);
    expect(scrollsSideways()).to.equal(false);
  };

  /** Expects the question to be inside the window and not to scroll sideways. */
  const expectQuestionFit = (): void => {
    const { left, right, top, bottom } = questionOf(element).getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
    const inside = [questionOf(element), ...questionOf(element).querySelectorAll('*')];
    expect(inside.filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0))
      .to //
      .deep.equal([]);
  };

  describe('fits', () => {
    for (const dir of ['ltr', 'rtl'])
      for (const [what, style] of [
        ['', ''],
        [' with text of 200 %', 'font-size: 200%'],
      ] as const) {
        it(`320 pixels${what}, ${dir}`, async () => {
          await setViewport({ width: 320, height: 600 });
          await mountIn(style, dir);
          expectFit();
        });

        it(`320 pixels${what}, ${dir}, asking`, async () => {
          await setViewport({ width: 320, height: 600 });
          await mountIn(style, dir);
          await ask();
          expectQuestionFit();
        });
      }

    it('a column of 240 pixels in a wide page, with names above their values', async () => {
      await mountIn('inline-size: 240px');
      expectFit();
      const [name, value] = ['dt', 'dd'].map((tag) =>
        element.shadowRoot!.querySelector(tag)!.getBoundingClientRect(),
      );
      expect(value!.top).to.be.at.least(name!.bottom);
    });

    it('320 pixels at 400 % of zoom, which is 1280', async () => {
      await setViewport({ width: 320, height: 256 });
      await mountIn('');
      expectFit();
      await ask();
      expectQuestionFit();
    });

    it('320 pixels with the spacing of text that people may set', async () => {
      await setViewport({ width: 320, height: 600 });
      await mountIn('');
      adopt(element, textSpacing);
      expectFit();
    });

    it('320 pixels with texts that are 40 % longer', async () => {
      await setViewport({ width: 320, height: 600 });
      await mountIn('');
      element.messages = longMessages;
      await element.updateComplete;
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
      const before = parseFloat(getComputedStyle(doneOf(element)).fontSize);
      await mountIn('font-size: 32px');
      expect(parseFloat(getComputedStyle(doneOf(element)).fontSize)).to.equal(before * 2);
    });

    for (const size of [10, 11, 13, 14, 16, 32])
      it(`is never under 12 pixels, on a page of ${size}`, async () => {
        await mountIn(`font-size: ${size}px`);
        await ask();
        const { shadowRoot } = element;
        const sizes = [...shadowRoot!.querySelectorAll('[part], [part] *')].map((it) =>
          parseFloat(getComputedStyle(it).fontSize),
        );
        expect(Math.min(...sizes)).to.be.at.least(12);
      });

    it('of the key stands on the left in a page from right to left', async () => {
      await mountIn('', 'rtl');
      const text = textsWith(element, longKey)[0]!.parentElement!;
      expect(getComputedStyle(text).direction).to.equal('ltr');
      const box = text.parentElement!.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      const last = [...range.getClientRects()].at(-1)!;
      expect(last.left - box.left).to.be.below(box.right - last.right);
    });
  });

  describe('with rules of the page', () => {
    it('keeps its own text, but for the font and the colour', async () => {
      await mountIn('');
      const seen = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part]')];
      const look = (): string[] =>
        seen.map((it) => {
          const { textTransform, letterSpacing, whiteSpace, userSelect, textAlign, textIndent } =
            getComputedStyle(it);
          return [
            textTransform,
            letterSpacing,
            whiteSpace,
            userSelect,
            textAlign,
            textIndent,
          ].join();
        });
      const before = look();
      const rules = `body, body * { user-select: none; -webkit-user-select: none; letter-spacing: 0.5em;
        text-transform: uppercase; white-space: nowrap; text-align: center; text-indent: 9px }`;
      const style = document.createElement('style');
      style.textContent = rules;
      element.before(style);
      expect(look()).to.deep.equal(before);
      expectFit();
    });
  });

  describe('targets', () => {
    const sizes = (): DOMRect[] =>
      [copyOf, showOf, downloadOf, storedOf, doneOf].map((find) =>
        find(element).getBoundingClientRect(),
      );

    beforeEach(async () => {
      await mountIn('font-size: 12px');
      // Masks the key again, so that the button is called Show.
      element.secret = longKey;
      await element.updateComplete;
    });

    it('are at least 24 pixels, but for the box of a label that is', () => {
      for (const { width, height } of sizes().filter((_, index) => index !== 3))
        expect(Math.min(width, height)).to.be.at.least(24);
      const { width, height } = storedOf(element).labels![0]!.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    });

    it('are at least 24 pixels in the question', async () => {
      await ask();
      for (const find of [goBackOf, closeAnywayOf]) {
        const { width, height } = find(element).getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });

    it('are at least 44 pixels high on touch', () => {
      // The test browsers cannot emulate a coarse pointer, so apply its rules now.
      const rules = element.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      const coarse = rules.filter(
        (rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('pointer: coarse'),
      ) as CSSMediaRule[];
      adopt(
        element,
        coarse.flatMap(({ cssRules }) => [...cssRules].map((it) => it.cssText)).join(''),
      );
      for (const { height } of sizes().filter((_, index) => index !== 3))
        expect(height).to.be.at.least(44);
    });
  });
});
