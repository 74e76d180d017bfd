import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { Formats } from '../../src/api-key-list/formats.js';
import {
  buttonOf,
  cellsOf,
  day,
  minute,
  mountActive,
  mountList,
  rowOf,
  settle,
  someKeys,
} from './support.js';
import { allByRole, byRole } from '../support.js';

/** The spacing of WCAG 2.2, 1.4.12, as a person's own style sheet sets it. */
const spaceTexts = ({ shadowRoot }: ApiKeyListElement): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
  shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, sheet];
};

/** The texts of a card's line of facts, each with the dot after it. */
const factsOf = (list: ApiKeyListElement, name: string): string[] =>
  [...rowOf(list, name).querySelectorAll<HTMLElement>('.role, .key, .used, .expires')]
    .filter((cell) => cell.checkVisibility())
    .map((cell) => {
      const { content } = getComputedStyle(cell, '::after');
      return cell.innerText.trim() + (content.includes('·') ? ' ·' : '');
    });

describe('<api-key-list>', () => {
  describe('a card', () => {
    it('has a dot between its facts, and leaves out what is not known', async () => {
      const [whole, , unused] = someKeys();
      const list = await mountActive({
        keys: [
          { ...whole!, applicationName: 'Whole' },
          { ...unused!, id: 'b', applicationName: 'Unused' },
          { id: 'c', applicationName: 'Bare' },
          { id: 'd', applicationName: 'With a role', role: 'readonly' },
          {
            ...{ id: 'e', applicationName: 'Never used' },
            ...{ role: 'readonly', hint: 'ak_live_…9999', expiresAt: null },
          },
        ],
      });
      list.style.inlineSize = '375px';
      await settle(list);
      expect(factsOf(list, 'Whole')).to.deep.equal([
        ...['readonly ·', '…3f9a ·', 'used 3 min ago', 'in 90 days'],
      ]);
      expect(factsOf(list, 'Unused')).to.deep.equal([
        ...['readonly ·', 'never used', 'never expires'],
      ]);
      expect(factsOf(list, 'Bare')).to.deep.equal([]);
      expect(factsOf(list, 'With a role')).to.deep.equal(['readonly']);
      expect(factsOf(list, 'Never used')).to.deep.equal([
        ...['readonly ·', '…9999', 'never expires'],
      ]);
    });
  });

  describe('a skeleton', () => {
    it('shows three cards on a narrow list', async () => {
      const list = await mountActive({ keys: [], loading: true });
      list.style.inlineSize = '375px';
      await settle(list);
      const rows = [...list.shadowRoot!.querySelectorAll<HTMLElement>('tr[aria-hidden]')];
      expect(rows.length).to.equal(3);
      for (const row of rows) {
        expect(row.offsetHeight).to.be.within(110, 150);
        const bones = [...row.querySelectorAll<HTMLElement>('.bone')].filter(
          ({ offsetWidth }) => offsetWidth > 100,
        );
        expect(bones.length).to.equal(3);
      }
    });
  });

  describe('the mark of a header', () => {
    for (const dir of ['ltr', 'rtl'])
      it(`stands right after its text, ${dir}`, async () => {
        const list = await mountActive({ sort: { column: 'role', direction: 'ascending' } });
        list.dir = dir;
        await settle(list);
        const heads = [...list.shadowRoot!.querySelectorAll('[part=sort]')];
        expect(heads.length).to.equal(5);
        const wordsOf = (head: Element): Range => {
          const words = document.createRange();
          words.selectNodeContents(head.querySelector('span')!);
          return words;
        };
        const { top } = wordsOf(byRole(list, 'columnheader', 'Key')).getBoundingClientRect();
        for (const head of heads) {
          const [text, mark] = [wordsOf(head), head.querySelector('svg')!].map((it) =>
            it.getBoundingClientRect(),
          );
          expect(text!.top, 'as high as other headers').to.be.closeTo(top, 0.5);
          const gap = dir === 'ltr' ? mark!.left - text!.right : text!.left - mark!.right;
          expect(gap, head.textContent).to.be.closeTo(3, 1);
        }
      });
  });

  describe('a key', () => {
    for (const dir of ['ltr', 'rtl'])
      it(`shows its end where its text has no room, ${dir}`, async () => {
        const list = await mountActive();
        list.dir = dir;
        await settle(list);
        const key = rowOf(list, 'CI deploy').querySelector('code')!;
        const end = key.querySelector('bdi')!.lastElementChild!;
        spaceTexts(list);
        expect(end.parentElement!.offsetWidth, 'is cut').to.be.above(key.clientWidth);
        const [box, text] = [key, end].map((each) => each.getBoundingClientRect());
        expect(text!.right).to.be.at.most(box!.right + 0.1);
        expect(text!.left).to.be.at.least(box!.left);
        expect(key.innerText).to.equal('ak_live_…b81c');
      });
  });

  describe('relative times', () => {
    for (const lang of 'ar de en es fr he it ja ko nl pl pt-BR uk zh-Hans'.split(' '))
      it(`tell the past from the future in ${lang}`, () => {
        const formats = new Formats(lang);
        for (const distance of [5 * minute, 5 * 60 * minute, 5 * day, 150 * day, 1500 * day])
          for (const isShort of [true, false]) {
            const [past, future] = [-distance, distance].map((it) =>
              formats.relative(it, 0, isShort),
            );
            expect(past).not.to.equal(future);
          }
      });
  });

  describe('dates', () => {
    it('are whole with the spacing of a person', async () => {
      const list = await mountActive();
      spaceTexts(list);
      const times = [...list.shadowRoot!.querySelectorAll('time')];
      expect(times.length).to.be.above(5);
      for (const time of times)
        expect(time.scrollWidth, time.innerText).to.be.at.most(time.clientWidth);
      for (const row of allByRole(list, 'row').slice(1)) expect(row.offsetHeight).to.equal(56);
    });

    for (const [lang, date] of [
      ['en', '26 Feb 2026'],
      ['en-US', 'Feb 26, 2026'],
    ] as const)
      it(`are written as the texts of the form write them, unless the page says where: ${lang}`, async () => {
        const createdAt = '2026-02-26T12:00:00Z';
        const list = await mountList({ keys: [{ ...someKeys()[0]!, createdAt }] });
        list.lang = lang;
        list.requestUpdate();
        await list.updateComplete;
        expect(cellsOf(rowOf(list, 'Warehouse export'))[2]).to.equal(date);
      });
  });

  describe('in place of the rows', () => {
    it('is a title with the reason under it, if the keys could not be loaded', async () => {
      const list = await mountList({ error: 'The server did not answer (503).' });
      const failure = list.shadowRoot!.querySelector<HTMLElement>('[part=failure]')!;
      expect(failure.innerText).to.match(
        /^The keys could not be loaded\.\s+The server did not answer \(503\)\.\s*$/,
      );
      expect(buttonOf(list, 'Retry')).to.exist;
      list.error = 'The keys could not be loaded.';
      await list.updateComplete;
      expect(failure.innerText.trim()).to.equal('The keys could not be loaded.');
    });

    it('is a title with a sentence, which the host can take away, if there is none', async () => {
      const list = await mountList({ keys: [] });
      const message = list.shadowRoot!.querySelector<HTMLElement>('[part=message]')!;
      expect(message.innerText).to.match(
        /^No API keys yet\s+A key lets an application call the API\.\s*$/,
      );
      list.messages = { emptyNote: '' };
      await list.updateComplete;
      expect(message.innerText.trim()).to.equal('No API keys yet');
    });
  });

  it('asks with the answer first that changes nothing, where a key would be lost', async () => {
    const list = await mountActive();
    for (const [action, role, answers] of [
      ['Revoke', 'alertdialog', ['Cancel', 'Revoke']],
      ['Rotate', 'dialog', ['Rotate', 'Cancel']],
    ] as const) {
      buttonOf(list, `${action} CI deploy`).click();
      await settle(list);
      const question = byRole(list, role, /CI deploy/);
      expect(allByRole(question, 'button').map((each) => each.innerText.trim())).to.deep.equal(
        answers,
      );
      buttonOf(question, 'Cancel').click();
      await settle(list);
    }
  });
});
