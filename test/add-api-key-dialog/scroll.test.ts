import { expect, fixture, html } from '@open-wc/testing';
import {
  clickBackdrop,
  type Dialog,
  expectClosed,
  mountDialog,
  openForm,
  openSecret,
  markAsStored,
  pressButton,
} from './support.js';
import { cancelOf, turn } from '../add-api-key-form/support.js';
import { byRole, click, press } from '../support.js';

/** The overflow of the page: that of `<body>` while the root has the default. */
const overflowOfPage = (): string => {
  const { overflowY } = getComputedStyle(document.documentElement);
  return overflowY === 'visible' ? getComputedStyle(document.body).overflowY : overflowY;
};

const styleAttributes = (): (string | null)[] =>
  [document.documentElement, document.body].map((element) => element.getAttribute('style'));

const pages: [string, string, scrolls: string][] = [
  ['with the default overflow', '', 'visible'],
  ['whose html scrolls', 'html { overflow: auto }', 'auto'],
  ['whose html has a scroll bar always', 'html { overflow-y: scroll }', 'scroll'],
  ['whose body scrolls', 'body { overflow: auto }', 'auto'],
  ['whose body scrolls, with !important', 'body { overflow: auto !important }', 'auto'],
  ['whose html and body scroll', 'html, body { overflow: auto }', 'auto'],
];

describe('<add-api-key-dialog>', () => {
  for (const [page, style, scrolls] of pages)
    describe(`in a page ${page}`, () => {
      let dialog: Dialog;

      beforeEach(async () => {
        await fixture(html`<style>${style}</style>`);
        await fixture(html`<div style="block-size: 5000px"></div>`);
        // Fixed, so that the returning focus does not scroll the page to it.
        dialog = await mountDialog(
          html`<add-api-key-dialog style="position: fixed; inset: 0 auto auto 0"></add-api-key-dialog>`,
        );
        expect(overflowOfPage()).to.equal(scrolls);
      });

      const expectUnlocked = (): void => {
        expectClosed(dialog);
        expect(overflowOfPage()).to.equal(scrolls);
        expect(document.adoptedStyleSheets).to.deep.equal([]);
        expect(styleAttributes()).to.deep.equal([null, null]);
      };

      it('keeps it from scrolling while it is open', async () => {
        await openForm(dialog);
        expect(overflowOfPage()).to.equal('hidden');
        expect(styleAttributes()).to.deep.equal([null, null]);
      });

      it('lets it go again', async () => {
        await openForm(dialog);
        dialog.close();
        expectUnlocked();
      });

      it('keeps its place', async () => {
        scrollTo(0, 700);
        const [before, width] = [scrollY, document.documentElement.clientWidth];
        expect(before).to.equal(700);
        await openForm(dialog);
        expect([scrollY, document.documentElement.clientWidth]).to.deep.equal([before, width]);
        dialog.close();
        expect(scrollY).to.equal(before);
      });
    });

  it('leaves the place of a scroll bar to a page that keeps it itself', async () => {
    for (const gutter of ['stable', 'stable both-edges']) {
      await fixture(html`<style>html { scrollbar-gutter: ${gutter} }</style>`);
      const dialog = await mountDialog();
      await openForm(dialog);
      expect(getComputedStyle(document.documentElement).scrollbarGutter).to.equal(gutter);
      dialog.close();
    }
  });

  describe('the page scrolls again after', () => {
    const ways: [string, (dialog: Dialog) => unknown][] = [
      ['Cancel', (dialog) => click(cancelOf(dialog))],
      ['Escape', () => press('Escape')],
      ['the backdrop', clickBackdrop],
      ['open = false', (dialog) => (dialog.open = false)],
      ['removal', (dialog) => dialog.remove()],
    ];
    for (const [way, leave] of ways)
      it(way, async () => {
        const dialog = await mountDialog();
        await openForm(dialog);
        expect(overflowOfPage()).to.equal('hidden');
        await leave(dialog);
        await turn();
        expect(overflowOfPage()).to.equal('visible');
      });

    it('the secret, during which it does not', async () => {
      const dialog = await mountDialog();
      await openSecret(dialog);
      dialog.close();
      expect(overflowOfPage()).to.equal('hidden');
      await pressButton(dialog, 'Go back');
      await markAsStored(dialog);
      await click(byRole(dialog, 'button', 'Done'));
      expect(overflowOfPage()).to.equal('visible');
    });

    it('a cancel that was prevented, only when it has closed', async () => {
      const dialog = await mountDialog();
      await openForm(dialog);
      dialog.addEventListener('cancel', (event) => event.preventDefault(), { once: true });
      dialog.close();
      expect(overflowOfPage()).to.equal('hidden');
      dialog.close();
      expect(overflowOfPage()).to.equal('visible');
    });

    it('the last of two dialogs', async () => {
      const [first, second] = [await mountDialog(), await mountDialog()];
      await openForm(first);
      await openForm(second);
      first.close();
      expect(overflowOfPage()).to.equal('hidden');
      second.close();
      expect(overflowOfPage()).to.equal('visible');
    });

    it('the only one of two that was open', async () => {
      const [first, second] = [await mountDialog(), await mountDialog()];
      await openForm(first);
      second.remove();
      second.close();
      await turn();
      expect(overflowOfPage()).to.equal('hidden');
    });

    it('a move, when it has closed', async () => {
      const dialog = await mountDialog();
      const elsewhere = await fixture(html`<div></div>`);
      await openForm(dialog);
      elsewhere.append(dialog);
      await dialog.updateComplete;
      expect(overflowOfPage()).to.equal('hidden');
      dialog.close();
      expect(overflowOfPage()).to.equal('visible');
    });
  });

  it("leaves the page's own style sheets where they are", async () => {
    const [before, after] = [new CSSStyleSheet(), new CSSStyleSheet()];
    const dialog = await mountDialog();
    document.adoptedStyleSheets = [before];
    await openForm(dialog);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, after];
    dialog.close();
    const sheets = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [];
    expect(sheets).to.have.length(2);
    expect(sheets[0]).to.equal(before);
    expect(sheets[1]).to.equal(after);
  });

  it('keeps the keys that scroll a page from it', async () => {
    await fixture(html`<div style="block-size: 5000px"></div>`);
    const dialog = await mountDialog();
    scrollTo(0, 0);
    await openForm(dialog);
    cancelOf(dialog).focus();
    const atStart = scrollY;
    for (const key of ['PageDown', 'ArrowDown', 'End']) await press(key);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(scrollY).to.equal(atStart);
  });
});
