import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { fixture } from '@open-wc/testing';
import '../../src/locales/de.js';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import type { ApiKeySort } from '../../src/index.js';
import {
  ahead,
  ago,
  buttonOf,
  cellsOf,
  day,
  manyKeys,
  minute,
  mountActive,
  mountList,
  namesOf,
  rowOf,
  someKeys,
  tableOf,
} from './support.js';
import { allByRole, byRole, click, press } from '../support.js';

const actionsOf = (row: HTMLElement): string[] =>
  allByRole(row, 'button').map(({ innerText }) => innerText.trim());

describe('<api-key-list>', () => {
  it('draws one line under a row, whatever the colours of its cells', async () => {
    const soon = new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString();
    const list = await mountList({ keys: [{ ...someKeys()[0]!, expiresAt: soon }] });
    list.style.inlineSize = '1200px';
    const colors = allByRole(list, 'cell').map(
      (cell) => getComputedStyle(cell).borderBlockEndColor,
    );
    expect(new Set(colors).size).to.equal(1);
  });

  describe('the table', () => {
    it('has a row for each key, in the order of the host', async () => {
      const list = await mountActive();
      expect(namesOf(list)).to.deep.equal(someKeys().map((key) => key.applicationName));
    });

    it('shows the fields of a key', async () => {
      const list = await mountList({ keys: someKeys() });
      expect(rowOf(list, 'Warehouse export').innerText).to.contain('Nightly export');
      expect(cellsOf(rowOf(list, 'Warehouse export'))).to.deep.equal([
        ...['readonly', 'ak_live_…3f9a', '3 minutes ago', '3 minutes ago', 'in 90 days', 'Active'],
      ]);
    });

    it('shows "never" for null, and a dash for a missing field', async () => {
      const list = await mountList({ keys: someKeys() });
      const [, hint, , lastUsed, expires] = cellsOf(rowOf(list, 'Grafana'));
      expect([hint, lastUsed, expires]).to.deep.equal(['–', 'never', 'never']);
      expect(cellsOf(rowOf(list, 'Beta test'))[3]).to.equal('–');
      expect(cellsOf(rowOf(list, 'Old importer'))[4]).to.equal('–');
    });

    it('has the exact time for people and for machines', async () => {
      const key = { ...someKeys()[0]!, createdAt: '2026-03-01T12:00:00Z' };
      const list = await mountList({ keys: [key] });
      const time = list.shadowRoot!.querySelector('time')!;
      expect(time.dateTime).to.equal('2026-03-01T12:00:00.000Z');
      expect(time.title).to.match(/1 Mar 2026, \d/);
      expect(time.textContent).to.match(/1 Mar 2026$/);
    });

    it('shows a dash for a value that is no date', async () => {
      const keys = [{ ...someKeys()[0]!, createdAt: 'soon', expiresAt: 7 as unknown as string }];
      const list = await mountList({ keys });
      expect(cellsOf(rowOf(list, 'Warehouse'))[2]).to.equal('–');
      expect(cellsOf(rowOf(list, 'Warehouse'))[4]).to.equal('–');
    });

    it('shows the status as a word', async () => {
      const list = await mountList({ keys: someKeys() });
      const statuses = allByRole(list, 'row')
        .slice(1)
        .map((row) => cellsOf(row)[5]);
      expect(statuses).to.deep.equal(['Active', 'Expiring', 'Active', 'Revoked', 'Expired']);
    });

    it('shows a key as expiring in its last 14 days', async () => {
      const [key] = someKeys() as [ReturnType<typeof someKeys>[0]];
      const keys = [
        { ...key, id: 'a', expiresAt: ahead(14 * day - minute) },
        { ...key, id: 'b', expiresAt: ahead(14 * day + minute) },
      ];
      const list = await mountList({ keys });
      const statuses = allByRole(list, 'row')
        .slice(1)
        .map((row) => cellsOf(row)[5]);
      expect(statuses).to.deep.equal(['Expiring', 'Active']);
    });

    it('shows the labels and descriptions of roles', async () => {
      const roles = [{ value: 'readonly', label: 'Read only', description: 'Only reads.' }];
      const list = await mountList({ keys: someKeys(), roles });
      expect(cellsOf(rowOf(list, 'Warehouse export'))[0]).to.equal('Read only');
      expect(cellsOf(rowOf(list, 'CI deploy'))[0]).to.equal('admin');
      expect(rowOf(list, 'Warehouse export').querySelector('td bdi')).to.have.attribute(
        'title',
        'Read only: Only reads.',
      );
    });

    it('is a table for assistive technology, even if rows are drawn as blocks', async () => {
      const list = await mountActive();
      list.style.inlineSize = '320px';
      expect(getComputedStyle(tableOf(list)).display).to.equal('block');
      // Each value has its label in its cell instead.
      expect(allByRole(list, 'columnheader').length).to.equal(0);
      expect(allByRole(list, 'row').length).to.equal(5);
      // Without Created, those of values that are not known, and that of a key that has no actions.
      expect(allByRole(list, 'cell').length).to.equal(24);
    });

    it('offers the actions that the host has switched on and the key allows', async () => {
      const list = await mountActive();
      expect(actionsOf(rowOf(list, 'CI deploy'))).to.deep.equal(['Edit', 'Rotate', 'Revoke']);
      expect(actionsOf(rowOf(list, 'Old importer'))).to.deep.equal([]);
      expect(actionsOf(rowOf(list, 'Beta test'))).to.deep.equal(['Edit', 'Revoke']);
      list.revocable = list.editable = false;
      await list.updateComplete;
      expect(actionsOf(rowOf(list, 'CI deploy'))).to.deep.equal(['Rotate']);
    });

    it('says how long an old secret still works, unless it has ended', async () => {
      const [key, other] = someKeys() as [
        ReturnType<typeof someKeys>[0],
        ReturnType<typeof someKeys>[0],
      ];
      key.previousSecretExpiresAt = ahead(day);
      other.previousSecretExpiresAt = ago(day);
      const list = await mountList({ keys: [key, other] });
      expect(rowOf(list, 'Warehouse').innerText).to.match(/Old secret ends (?!.*\d{4}).*\d:\d\d/);
      expect(rowOf(list, 'CI deploy').innerText).to.contain('Release pipeline');
    });

    it('shows the slot "empty" if there is no key', async () => {
      const list = await fixture<ApiKeyListElement>(
        html`<api-key-list><p slot="empty">Make one</p></api-key-list>`,
      );
      expect(list.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(allByRole(list, 'table')).to.deep.equal([]);
      list.keys = someKeys();
      await list.updateComplete;
      expect(list.querySelector('p')!.assignedSlot).to.equal(null);
    });
  });

  describe('the language', () => {
    it('of dates is that of the texts', async () => {
      const page = await fixture(
        html`<div lang="de" style="inline-size: 1200px"><api-key-list></api-key-list></div>`,
      );
      const list = page.querySelector('api-key-list')!;
      list.keys = someKeys();
      await list.updateComplete;
      expect(cellsOf(rowOf(list, 'Warehouse'))[4]).to.equal('in 90 Tagen');
    });

    it('may be an invalid tag', async () => {
      const list = await mountList({ keys: someKeys() });
      list.lang = 'x_no language';
      list.requestUpdate();
      await list.updateComplete;
      expect(cellsOf(rowOf(list, 'Warehouse'))[4]).to.equal('in 90 days');
    });
  });

  describe('sorting', () => {
    const orders: [label: string, first: string, last: string][] = [
      ['Application', 'Beta test', 'Warehouse export'],
      ['Role', 'CI deploy', 'Beta test'],
      ['Created', 'Beta test', 'Warehouse export'],
      ['Last used', 'Grafana', 'Warehouse export'],
      ['Expires', 'Beta test', 'Old importer'],
    ];
    for (const [label, first, last] of orders)
      it(`by ${label}, ascending and descending`, async () => {
        const list = await mountList({ keys: someKeys() });
        await click(buttonOf(list, label));
        await list.updateComplete;
        expect([namesOf(list)[0], namesOf(list).at(-1)]).to.deep.equal([first, last]);
        expect(byRole(list, 'columnheader', label).ariaSort).to.equal('ascending');
        await press('Enter');
        await list.updateComplete;
        expect(byRole(list, 'columnheader', label).ariaSort).to.equal('descending');
        if (label !== 'Role' && label !== 'Expires') expect(namesOf(list)[0]).to.equal(last);
      });

    it('by role follows new labels', async () => {
      const sort = { column: 'role', direction: 'ascending' } as const;
      const list = await mountList({ keys: someKeys(), sort });
      expect(namesOf(list)[0]).to.equal('CI deploy');
      list.roles = [{ value: 'admin', label: 'zoo keeper' }];
      await list.updateComplete;
      expect(namesOf(list).at(-1)).to.equal('Old importer');
    });

    it('compares numbers in names as numbers', async () => {
      const keys = ['key 10', 'Key 9', 'key 1'].map((applicationName, id) => ({
        applicationName,
        id: `${id}`,
        role: '',
      }));
      const list = await mountList({
        keys,
        sort: { column: 'applicationName', direction: 'ascending' },
      });
      list.lang = 'en';
      list.requestUpdate();
      await list.updateComplete;
      expect(namesOf(list)).to.deep.equal(['key 1', 'Key 9', 'key 10']);
    });

    it('can be set and read by the host; an unknown column means no sort', async () => {
      const list = await mountList({ keys: someKeys() });
      list.sort = { column: 'createdAt', direction: 'descending' };
      expect(list.sort).to.deep.equal({ column: 'createdAt', direction: 'descending' });
      list.sort = { column: '__proto__', direction: 'up' } as unknown as ApiKeySort;
      expect(list.sort).to.equal(null);
    });
  });

  describe('pages', () => {
    it('hold `pageSize` keys', async () => {
      const list = await mountList({ keys: manyKeys(60) });
      expect(namesOf(list).length).to.equal(25);
      list.setAttribute('page-size', '10');
      await list.updateComplete;
      expect(namesOf(list).length).to.equal(10);
      list.pageSize = -1;
      await list.updateComplete;
      expect(namesOf(list).length).to.equal(1);
    });

    it('can be turned, and the range is announced', async () => {
      const list = await mountList({ keys: manyKeys(60) });
      const range = () => list.shadowRoot!.querySelector('[part=range]')!.textContent;
      expect(range()).to.equal('1–25 of 60');
      await click(buttonOf(list, 'Previous'));
      await list.updateComplete;
      expect(range()).to.equal('1–25 of 60');
      await click(buttonOf(list, 'Next'));
      await press('Enter');
      await list.updateComplete;
      expect(range()).to.equal('51–60 of 60');
      expect(namesOf(list)[0]).to.equal('Application 51');
      expect(byRole(list, 'status').textContent.trim()).to.equal('51–60 of 60');
      await press('Enter');
      await list.updateComplete;
      expect(range()).to.equal('51–60 of 60');
    });

    it('have no buttons if one is enough', async () => {
      const list = await mountList({ keys: manyKeys(25) });
      expect(allByRole(list, 'navigation')).to.deep.equal([]);
    });

    it('go back to the last one when the keys become fewer', async () => {
      const list = await mountList({ keys: manyKeys(60) });
      await click(buttonOf(list, 'Next'));
      list.keys = manyKeys(3);
      await list.updateComplete;
      expect(namesOf(list).length).to.equal(3);
    });
  });
});
