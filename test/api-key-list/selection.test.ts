import { expect, fixture, html } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { hasFocus } from '../add-api-key-form/support.js';
import { insertionsInto } from '../api-key-secret/support.js';
import { allByRole, byRole, click, press } from '../support.js';
import {
  allBoxOf,
  barOf,
  boxOf,
  mountSelectable,
  statusOf,
  tick,
  tickedIn,
} from './selection-support.js';
import {
  buttonOf,
  manyKeys,
  mountServed,
  questionOf,
  rowOf,
  search,
  searchOf,
  settle,
  someKeys,
} from './support.js';

const boxesIn = (list: Node) => allByRole(list, 'checkbox');

describe('<api-key-list selectable>', () => {
  describe('the boxes', () => {
    it('are there for keys that can be revoked, and named after them', async () => {
      const list = await mountSelectable();
      expect(boxesIn(list).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        ...['Select all keys on this page', 'Select Warehouse export', 'Select CI deploy'],
        ...['Select Grafana', 'Select Beta test'],
      ]);
    });

    it('are not there if keys cannot be revoked, or selected', async () => {
      for (const given of [{ revocable: false }, { selectable: false }]) {
        const list = await mountSelectable(given);
        expect(boxesIn(list)).to.deep.equal([]);
        expect(list.shadowRoot!.querySelectorAll('.tick').length).to.equal(0);
      }
    });

    it('select with the keyboard, each announced once', async () => {
      const list = await mountSelectable();
      const said = insertionsInto(byRole(list, 'status'));
      boxOf(list, 'Warehouse export').focus();
      await press('Space');
      await settle(list);
      expect(hasFocus(boxOf(list, 'Warehouse export')), 'the focus').to.equal(true);
      boxOf(list, 'Grafana').focus();
      await press('Space');
      await settle(list);
      expect(tickedIn(list)).to.deep.equal(['Warehouse export', 'Grafana']);
      expect(barOf(list)).to.equal('2 selected');
      expect(said).to.deep.equal(['1 selected', '2 selected']);
    });

    it('in the header selects all, says so once, and is mixed between all and none', async () => {
      const list = await mountSelectable();
      const said = insertionsInto(byRole(list, 'status'));
      const stateOf = ({ checked, indeterminate }: HTMLInputElement) => [checked, indeterminate];
      allBoxOf(list).focus();
      await press('Space');
      await settle(list);
      expect(tickedIn(list).length).to.equal(4);
      expect(stateOf(allBoxOf(list))).to.deep.equal([true, false]);
      expect(said).to.deep.equal(['4 selected']);
      await tick(list, 'Grafana');
      expect(stateOf(allBoxOf(list))).to.deep.equal([false, true]);
      await click(allBoxOf(list));
      expect(tickedIn(list).length).to.equal(4);
      await click(allBoxOf(list));
      expect(tickedIn(list)).to.deep.equal([]);
      expect(stateOf(allBoxOf(list))).to.deep.equal([false, false]);
      expect(said.at(-1)).to.equal('0 selected');
    });

    it('select a range with Shift, without revoked keys', async () => {
      const list = await mountSelectable();
      const clickWithShift = async (name: string) => {
        boxOf(list, name).dispatchEvent(new MouseEvent('click', { shiftKey: true }));
        await settle(list);
      };
      await tick(list, 'CI deploy');
      await clickWithShift('Beta test');
      expect(tickedIn(list)).to.deep.equal(['CI deploy', 'Grafana', 'Beta test']);
      await clickWithShift('Warehouse export');
      expect(tickedIn(list).length).to.equal(4);
    });

    it('can be hit beside, over the height of the row', async () => {
      const list = await mountSelectable();
      const { left, top, height } = rowOf(list, 'Grafana').getBoundingClientRect();
      for (const [x, y] of [
        [left - 8, top + 4],
        [left + 30, top + height - 4],
      ] as const) {
        const hit = list.shadowRoot!.elementFromPoint(x, y);
        expect(hit?.closest('label')?.control?.ariaLabel, `${x}, ${y}`).to.equal('Select Grafana');
      }
    });

    it('of a row that is edited is away, and so is its key from the selection', async () => {
      const list = await mountSelectable();
      await tick(list, 'CI deploy', 'Grafana');
      await click(buttonOf(list, 'Edit CI deploy'));
      expect(barOf(list)).to.equal('1 selected');
      const { width } = byRole(list, 'table').getBoundingClientRect();
      expect(byRole(list, 'form').parentElement!.getBoundingClientRect().width).to.equal(width);
      await click(buttonOf(list, 'Cancel'));
      expect(barOf(list)).to.equal('2 selected');
      expect(hasFocus(buttonOf(list, 'Edit CI deploy')), 'the focus').to.equal(true);
    });
  });

  describe('the bar', () => {
    for (const width of [288, 375, 700, 930, 1200])
      it(`takes the place and the height of what it hides at ${width} px`, async () => {
        const list = await mountSelectable();
        list.style.inlineSize = `${width}px`;
        const topOf = (element: Element) => element.getBoundingClientRect().top;
        const before = topOf(byRole(list, 'table')) - topOf(list);
        await tick(list, 'Grafana');
        expect(topOf(byRole(list, 'table')) - topOf(list)).to.be.closeTo(before, 0.5);
        const isSeen = (part: string) =>
          list.shadowRoot!.querySelector(`[part=${part}]`)!.checkVisibility();
        expect(['search', 'status-filter'].map(isSeen)).to.deep.equal(
          Array(2).fill(width < 58 * 16),
        );
        expect(['count', 'order'].map(isSeen)).to.deep.equal([false, false]);
      });

    it('has the number, Revoke and Clear', async () => {
      const list = await mountSelectable();
      await tick(list, 'Grafana');
      const bar = byRole(list, 'group', '1 selected');
      const names = allByRole(bar, 'button').map(({ textContent }) => textContent);
      expect(names).to.deep.equal(['Revoke…', 'Clear']);
    });

    it('clears the selection, and the focus goes to the box in the header', async () => {
      const list = await mountSelectable();
      await tick(list, 'CI deploy', 'Grafana');
      buttonOf(list, 'Clear').focus();
      await press('Enter');
      await settle(list);
      expect(tickedIn(list)).to.deep.equal([]);
      expect(barOf(list)).to.equal(undefined);
      expect(statusOf(list)).to.equal('0 selected');
      expect(hasFocus(allBoxOf(list)), 'the focus').to.equal(true);
    });

    it('has the box of all keys where there is no header, and sticks', async () => {
      const page = await fixture(html`<main style="inline-size: 320px"></main>`);
      const list = await mountSelectable({ keys: manyKeys(12) });
      page.append(list);
      await settle(list);
      expect(boxesIn(list).length).to.equal(12);
      await tick(list, 'Application 1');
      expect(boxesIn(list).length).to.equal(13);
      await click(allBoxOf(list));
      expect(barOf(list)).to.equal('12 selected');
      rowOf(list, 'Application 9').scrollIntoView();
      expect(byRole(list, 'group').getBoundingClientRect().top).to.equal(0);
      buttonOf(list, 'Clear').focus();
      await press('Enter');
      await settle(list);
      expect(hasFocus(boxOf(list, 'Application 1')), 'the focus').to.equal(true);
    });

    it('stays at Escape, as the selection does', async () => {
      const list = await mountSelectable();
      await tick(list, 'CI deploy', 'Grafana');
      for (const control of [buttonOf(list, 'Revoke…'), boxOf(list, 'Grafana')]) {
        control.focus();
        await press('Escape');
        await settle(list);
      }
      await click(buttonOf(list, 'Revoke…'));
      await press('Escape');
      await settle(list);
      expect(allByRole(list, 'alertdialog')).to.deep.equal([]);
      expect(hasFocus(buttonOf(list, 'Revoke…')), 'the focus').to.equal(true);
      expect(barOf(list)).to.equal('2 selected');
    });
  });

  describe('the selection', () => {
    const views: Record<string, (list: ApiKeyListElement) => unknown> = {
      'another page': (list) => click(buttonOf(list, 'Next')),
      'another order': (list) => click(buttonOf(list, 'Application')),
      'another search': (list) => (list.query = 'application'),
      'another page size': (list) => (list.pageSize = 20),
      'other keys': (list) => (list.keys = someKeys()),
    };
    for (const [view, go] of Object.entries(views))
      it(`ends with ${view}`, async () => {
        const list = await mountSelectable({ keys: manyKeys(60) });
        await click(allBoxOf(list));
        expect(barOf(list)).to.equal('25 selected');
        await go(list);
        await settle(list);
        expect(barOf(list)).to.equal(undefined);
        list.keys = manyKeys(61);
        Object.assign(list, { query: '', sort: null, pageSize: 25 });
        await settle(list);
        expect(tickedIn(list)).to.deep.equal([]);
      });

    it('keeps the keys that are still there after a refresh', async () => {
      const list = await mountSelectable();
      await tick(list, 'CI deploy', 'Grafana');
      list.keys = someKeys().filter(({ id }) => id !== 'k2');
      await settle(list);
      expect(tickedIn(list)).to.deep.equal(['Grafana']);
      list.keys = [...someKeys(), ...manyKeys(1)];
      await settle(list);
      expect(tickedIn(list)).to.deep.equal(['Grafana']);
    });

    it('keeps the keys of a page that is loaded again', async () => {
      const { list } = await mountServed(undefined, { revocable: true, selectable: true });
      await tick(list, 'Application 2');
      list.reload();
      await settle(list);
      expect(tickedIn(list)).to.deep.equal(['Application 2']);
      await click(buttonOf(list, 'Next'));
      await settle(list);
      expect(barOf(list)).to.equal(undefined);
    });

    it('is of keys that were found, too', async () => {
      const list = await mountSelectable();
      search(list, 'grafana');
      await settle(list);
      await click(allBoxOf(list));
      expect(barOf(list)).to.equal('1 selected');
      await click(buttonOf(list, 'Clear'));
      expect(searchOf(list).value).to.equal('grafana');
    });
  });

  describe('the question', () => {
    it('names five keys at most, those in use first, and focuses Cancel', async () => {
      const list = await mountSelectable({ keys: [...manyKeys(5), ...someKeys()] });
      await click(allBoxOf(list));
      await click(buttonOf(list, 'Revoke…'));
      const question = byRole(list, 'alertdialog', 'Revoke 9 keys?');
      expect(question.matches(':modal')).to.equal(true);
      expect(hasFocus(buttonOf(question, 'Cancel')), 'the focus').to.equal(true);
      const items = allByRole(question, 'listitem');
      expect(items.map(({ innerText }) => innerText)).to.deep.equal([
        'Warehouse export · used 3 min ago',
        ...['Application 1', 'Application 2', 'Application 3', 'Application 4', 'and 4 more'],
      ]);
      expect(question.innerText).to.contain('1 of these keys was used in the last 24 hours.');
    });

    it('does not warn of keys that are not in use', async () => {
      const list = await mountSelectable();
      await tick(list, 'CI deploy', 'Grafana');
      await click(buttonOf(list, 'Revoke…'));
      expect(questionOf(list).innerText).not.to.contain('24 hours');
    });

    it('isolates the names', async () => {
      const hostile = '\u202Eevil <b>x</b>';
      const [first, second] = manyKeys(2);
      const list = await mountSelectable({
        keys: [first!, { ...second!, applicationName: hostile }],
      });
      await click(allBoxOf(list));
      await click(buttonOf(list, 'Revoke…'));
      const names = questionOf(list).querySelectorAll('li > bdi');
      expect([...names].map(({ textContent }) => textContent)).to.contain(hostile);
    });

    it('about one key is that of its own button', async () => {
      const list = await mountSelectable();
      await tick(list, 'Warehouse export');
      await click(buttonOf(list, 'Revoke…'));
      const question = byRole(list, 'alertdialog', 'Revoke “Warehouse export”?');
      expect(question.innerText).to.contain('in use: last used 3 minutes ago');
    });
  });
});
