import { expect } from '@open-wc/testing';
import type { ApiKeyRecord } from '../../src/index.js';
import {
  buttonOf,
  cellsOf,
  mountActive,
  mountList,
  namesOf,
  questionOf,
  rowOf,
  settle,
  someKeys,
  withoutErrors,
} from './support.js';
import { enumerableStrings } from '../api-key-secret/support.js';
import { allByRole, click, everyString } from '../support.js';

const secret = 'ak_live_NeverToBeSeenAnywhere';
const [sample] = someKeys() as [ApiKeyRecord];

describe('<api-key-list>', () => {
  describe('a record with a secret', () => {
    it('is shown without it, and the console says so once', async () => {
      const errors = await withoutErrors(async () => {
        const keys = someKeys().map((key) => ({ ...key, secret }));
        const list = await mountActive({ keys });
        list.keys = keys;
        await list.updateComplete;
        await click(buttonOf(list, 'Revoke CI deploy'));
        expect(namesOf(list).length).to.equal(5);
        expect([...everyString(list), JSON.stringify(list.keys)].join()).not.to.contain(secret);
        expect(enumerableStrings(list).join()).not.to.contain(secret);
      });
      expect(errors.length).to.equal(1);
      expect(errors[0]).to.contain('secret').and.not.to.contain(secret);
    });

    it('has none where its secret is null or undefined', async () => {
      const errors = await withoutErrors(async () => {
        const keys = [null, undefined].map((none, index) => ({
          ...someKeys()[index]!,
          secret: none,
        }));
        expect(namesOf(await mountActive({ keys })).length).to.equal(2);
      });
      expect(errors).to.deep.equal([]);
    });

    it('is shown without it, too, if it comes from a server', async () => {
      const errors = await withoutErrors(async () => {
        const list = await mountList();
        list.addEventListener('load', (event) =>
          event.respondWith({ items: [{ ...sample, secret } as ApiKeyRecord], nextCursor: null }),
        );
        await settle(list);
        await settle(list);
        expect(namesOf(list)).to.deep.equal(['Warehouse export']);
        expect(everyString(list).join()).not.to.contain(secret);
      });
      expect(errors.length).to.equal(1);
    });
  });

  describe('a record that is no key', () => {
    it('is left out: it has no id, one that is no text, or that of another key', async () => {
      const errors = await withoutErrors(async () => {
        const wrong = [
          {},
          null,
          'text',
          { id: '' },
          { id: 7 },
          { ...sample, applicationName: 'Twin' },
        ];
        const list = await mountList({ keys: [sample, ...wrong] as ApiKeyRecord[] });
        expect(namesOf(list)).to.deep.equal(['Warehouse export']);
      });
      expect(errors.length).to.equal(1);
    });

    it('does not matter: anything in place of the array means no keys', async () => {
      for (const keys of [null, undefined, 5, {}, 'x']) {
        const list = await mountList();
        await withoutErrors(async () => {
          list.keys = keys as unknown as ApiKeyRecord[];
          await list.updateComplete;
        });
        expect(list.keys).to.deep.equal([]);
      }
    });

    it('shows nothing for a field that is no text', async () => {
      const key = { id: 'a', applicationName: {}, description: 1, role: null, hint: [] };
      const list = await mountList({ keys: [key as unknown as ApiKeyRecord] });
      expect(namesOf(list)).to.deep.equal(['a']);
      expect(everyString(list).join()).not.to.contain('[object');
    });
  });

  describe('hostile names', () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      '${1}{{x}}<!--',
      '__proto__',
      'constructor',
      '$&',
    ];

    it('are shown as text, in rows and questions', async () => {
      const keys = names.map((name) => ({
        ...sample,
        id: name,
        applicationName: name,
        description: name,
        role: name,
        hint: name,
      }));
      const list = await mountActive({ keys });
      expect(namesOf(list)).to.deep.equal(names);
      expect(cellsOf(rowOf(list, names[0]!)).slice(0, 2)).to.deep.equal([names[0], names[0]]);
      for (const name of names) {
        await click(buttonOf(list, `Revoke ${name}`));
        expect(questionOf(list).innerText).to.contain(`Revoke “${name}”?`);
        await click(buttonOf(questionOf(list), 'Cancel'));
        await settle(list);
      }
      expect(list.shadowRoot!.querySelectorAll('img').length).to.equal(0);
    });

    it('do not change the direction of the text around them', async () => {
      const name = 'safe \u202Etxt.exe \u2069 x';
      const list = await mountActive({ keys: [{ ...sample, applicationName: name }] });
      expect(rowOf(list, name).querySelector('bdi[part=application]')!.textContent).to.equal(name);
      await click(buttonOf(list, /^Revoke \u2068safe txt.exe\s+x\u2069$/));
      expect(questionOf(list).querySelector('[part=heading] bdi')!.textContent).to.equal(name);
    });
  });

  describe('a page that has put something on Object.prototype', () => {
    const put = {
      revokedAt: 'now',
      secret,
      description: 'polluted',
      applicationName: 'p',
      id: 'x',
    };
    afterEach(() => {
      for (const name of Object.keys(put)) Reflect.deleteProperty(Object.prototype, name);
    });

    it('changes nothing', async () => {
      const errors = await withoutErrors(async () => {
        Object.assign(Object.prototype, put);
        const list = await mountList({
          keys: [{ id: 'a', applicationName: 'A', role: 'r' }, {} as ApiKeyRecord],
        });
        const text = list.shadowRoot!.textContent;
        const rows = list.shadowRoot!.querySelectorAll('tbody tr').length;
        for (const name of Object.keys(put)) Reflect.deleteProperty(Object.prototype, name);
        expect(rows).to.equal(1);
        expect(text).not.to.contain('polluted').and.not.to.contain(secret);
        expect(allByRole(list, 'row')[1]!.innerText).to.contain('Active');
      });
      // Only the record without an id is reported.
      expect(errors.length).to.equal(1);
    });
  });
});
