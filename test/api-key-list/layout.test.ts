import { expect, fixture, html } from '@open-wc/testing';
import { buttonOf, manyKeys, mountActive, namesOf, rowOf, settle, someKeys } from './support.js';
import '../../src/locales/de.js';
import '../../src/locales/uk.js';
import { allByRole, byLabel, byRole } from '../support.js';

/** Keys, some of which have very long texts. */
const keys = () => [
  ...someKeys(),
  {
    ...someKeys()[0]!,
    id: 'long',
    applicationName: 'x'.repeat(255),
    hint: '•'.repeat(80),
    role: 'y'.repeat(60),
  },
  ...manyKeys(40),
];

const overflowOf = (element: Element) => element.scrollWidth - element.clientWidth;

describe('<api-key-list>', () => {
  describe('the layout', () => {
    for (const width of [240, 288, 320, 500, 700, 900, 1024, 1100, 1400])
      it(`fits ${width} px, also while keys are selected, or one is edited`, async () => {
        const page = await fixture(html`<div style="inline-size: ${width}px"></div>`);
        const list = await mountActive({ keys: keys(), selectable: true });
        page.append(list);
        await settle(list);
        expect(overflowOf(list)).to.be.at.most(0);
        byRole(list, 'checkbox', 'Select CI deploy').click();
        byRole(list, 'checkbox', 'Select Grafana').click();
        await settle(list);
        expect(overflowOf(list)).to.be.at.most(0);
        expect(overflowOf(byRole(list, 'group', '2 selected'))).to.be.at.most(0);
        buttonOf(list, 'Edit CI deploy').click();
        await settle(list);
        expect(overflowOf(list)).to.be.at.most(0);
        const { width: fieldWidth } = byLabel(list, 'Application Name').getBoundingClientRect();
        expect(fieldWidth).to.be.at.least(Math.min(width - 16, 144));
      });

    for (const lang of ['de', 'uk'])
      for (const width of [288, 320, 345])
        it(`fits ${width} px while keys are selected, in ${lang}`, async () => {
          const page = await fixture(
            html`<div lang=${lang} style="inline-size: ${width}px"></div>`,
          );
          const list = await mountActive({ keys: manyKeys(3), selectable: true });
          page.append(list);
          await settle(list);
          allByRole(list, 'checkbox').at(-1)!.click();
          await settle(list);
          const bar = list.shadowRoot!.querySelector('[part=selection]')!;
          expect([overflowOf(list), overflowOf(bar)]).to.deep.equal([0, 0]);
        });

    for (const lang of ['de', 'uk'])
      for (const width of [930, 1060, 1100, 1220, 1300])
        it(`keeps names readable and rows alike at ${width} px in ${lang}`, async () => {
          const page = await fixture(
            html`<div lang=${lang} style="inline-size: ${width}px"></div>`,
          );
          const list = await mountActive({ keys: manyKeys(3), selectable: true });
          page.append(list);
          await settle(list);
          const name = allByRole(list, 'rowheader')[0]!;
          expect(name.offsetWidth).to.be.at.least(90);
          for (const row of name.closest('tbody')!.rows)
            expect(row.offsetHeight).to.equal(width < 80 * 16 ? 52 : 56);
          const tops = [...rowOf(list, 'Application 1').querySelectorAll('button')].map(
            (action) => action.getBoundingClientRect().top,
          );
          // In the font of the tests, Ukrainian needs two lines.
          if (lang === 'de')
            expect(new Set(tops).size, 'lines of actions').to.equal(width < 65 * 16 ? 2 : 1);
        });

    for (const lang of ['en', 'de'])
      for (const size of [12, 13, 14])
        it(`keeps names readable on a page of ${size} px in ${lang}`, async () => {
          const page = await fixture<HTMLElement>(
            html`<div lang=${lang} style="font-size: ${size}px"></div>`,
          );
          const list = await mountActive({ keys: manyKeys(3), selectable: true });
          page.append(list);
          for (let width = 700; width < 1300; width += 40) {
            page.style.inlineSize = `${width}px`;
            expect(overflowOf(list), `${width}px`).to.be.at.most(0);
            const name = allByRole(list, 'rowheader')[0]!;
            expect(name.offsetWidth, `${width}px`).to.be.at.least(90);
          }
        });

    for (const [width, createdBy] of [
      [1024, 'Katherine Coleman Johnson'],
      [1400, 'Ada Lovelace'],
    ] as const)
      it(`shows a whole owner where there is no description at ${width} px`, async () => {
        const page = await fixture(html`<div style="inline-size: ${width}px"></div>`);
        const list = await mountActive({
          keys: [{ ...manyKeys(1)[0]!, description: '', createdBy }],
        });
        page.append(list);
        await settle(list);
        const owners = [...rowOf(list, 'Application 1').querySelectorAll('bdi')].filter(
          (each) =>
            each.textContent === createdBy && each.checkVisibility({ visibilityProperty: true }),
        );
        expect(owners.map(overflowOf)).to.deep.equal([0]);
      });

    it('begins a description where the name does, also without an owner', async () => {
      const page = await fixture<HTMLElement>(html`<div style="inline-size: 1200px"></div>`);
      const list = await mountActive({ keys: manyKeys(1) });
      page.append(list);
      for (const lang of ['en', 'de']) {
        page.lang = lang;
        await settle(list);
        const [name, description] = ['application', 'description'].map((part) =>
          list.shadowRoot!.querySelector(`[part=${part}]`)!.getBoundingClientRect(),
        );
        expect(description!.x, lang).to.equal(name!.x);
      }
    });

    it('has the buttons of a key that is edited level with its fields', async () => {
      const list = await mountActive();
      list.style.inlineSize = '1200px';
      buttonOf(list, 'Edit CI deploy').click();
      await settle(list);
      const { top } = byLabel(list, 'Application Name').getBoundingClientRect();
      expect(buttonOf(list, 'Save').getBoundingClientRect().top).to.be.closeTo(top, 1);
    });

    it('has space below the buttons of a key that is edited, also on a card', async () => {
      const list = await mountActive();
      for (const width of ['1100px', '375px']) {
        list.style.inlineSize = width;
        if (width === '1100px') buttonOf(list, 'Edit CI deploy').click();
        await settle(list);
        const save = buttonOf(list, 'Save');
        const space =
          save.closest('td')!.getBoundingClientRect().bottom - save.getBoundingClientRect().bottom;
        expect(space, width).to.be.at.least(8);
      }
    });

    it('gives the prefix of keys up as soon as the language has long actions', async () => {
      const page = await fixture<HTMLElement>(
        html`<div lang="en" style="inline-size: 1000px"></div>`,
      );
      const list = await mountActive();
      page.append(list);
      await settle(list);
      const isPrefixSeen = () => rowOf(list, 'CI').querySelector('.prefix')!.checkVisibility();
      expect(isPrefixSeen()).to.equal(true);
      page.lang = 'de';
      await settle(list);
      expect(isPrefixSeen()).to.equal(false);
      page.lang = 'en';
      await settle(list);
      expect(isPrefixSeen()).to.equal(true);
    });

    it('has a width in a flex row, which asks for the width of its content', async () => {
      const page = await fixture(html`<div style="display: flex"></div>`);
      const list = await mountActive();
      page.append(list);
      await settle(list);
      expect(list.offsetWidth).to.be.at.least(240);
    });

    for (const width of [320, 1100])
      it(`has targets of 24 px at least at ${width} px`, async () => {
        const list = await mountActive({ keys: keys(), selectable: true });
        list.style.inlineSize = `${width}px`;
        for (const box of allByRole(list, 'checkbox')) {
          const { width: across, height } = box.closest('label')!.getBoundingClientRect();
          expect(Math.min(across, height), box.ariaLabel!).to.be.at.least(24);
        }
        byRole(list, 'checkbox', 'Select CI deploy').click();
        await settle(list);
        for (const button of allByRole(list, 'button')) {
          const { width: across, height } = button.getBoundingClientRect();
          expect(Math.min(across, height), button.innerText).to.be.at.least(24);
        }
      });

    it('has fields of 16 px at least for a coarse pointer', async () => {
      const list = await mountActive();
      list.style.fontSize = '10px';
      buttonOf(list, 'Edit CI deploy').click();
      await settle(list);
      // The test browsers cannot emulate a coarse pointer, so apply its rules now.
      const root = list.shadowRoot!;
      const coarse = root.adoptedStyleSheets
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((it) => it instanceof CSSMediaRule && it.conditionText.includes('pointer: coarse'));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        coarse
          .flatMap((it) => [...(it as CSSMediaRule).cssRules].map(({ cssText }) => cssText))
          .join(''),
      );
      root.adoptedStyleSheets.push(sheet);
      for (const field of root.querySelectorAll('input, textarea'))
        expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
    });

    it('labels each value where rows are drawn as blocks', async () => {
      const list = await mountActive({ keys: someKeys().slice(0, 1) });
      const labels = () =>
        // Browsers serialize `content: attr()` differently.
        allByRole(list, 'cell').map((cell) =>
          getComputedStyle(cell, '::before').content === 'none' ? undefined : cell.dataset.label,
        );
      list.style.inlineSize = '320px';
      expect(labels()).to.deep.equal([
        ...['Role', 'Key', undefined, 'Expires', undefined, undefined],
      ]);
      list.style.inlineSize = '1100px';
      expect(labels().filter(Boolean)).to.deep.equal([]);
    });

    it('says of what a date is where rows are drawn as blocks', async () => {
      const [first, , third] = someKeys();
      const list = await mountActive({ keys: [first!, third!] });
      const texts = () =>
        ['Warehouse', 'Grafana'].map((name) =>
          [...rowOf(list, name).querySelectorAll<HTMLElement>('.used, .expires')].map(
            ({ innerText }) => innerText.trim(),
          ),
        );
      list.style.inlineSize = '320px';
      expect(texts()).to.deep.equal([
        ['used 3 min ago', 'in 90 days'],
        ['never used', 'never expires'],
      ]);
      list.style.inlineSize = '1100px';
      expect(texts()).to.deep.equal([
        ['3 minutes ago', 'in 90 days'],
        ['never', 'never'],
      ]);
    });

    it('sorts where rows are drawn as blocks, too', async () => {
      const list = await mountActive();
      list.style.inlineSize = '320px';
      const order = byRole<HTMLSelectElement>(list, 'combobox', 'Sort');
      const choice = [...order.options].find(({ text }) => text === 'Created ↓')!;
      order.value = choice.value;
      order.dispatchEvent(new Event('change', { bubbles: true }));
      await settle(list);
      expect(list.sort).to.deep.equal({ column: 'createdAt', direction: 'descending' });
      expect(namesOf(list)[0]).to.equal('Warehouse export');
    });
  });
});
