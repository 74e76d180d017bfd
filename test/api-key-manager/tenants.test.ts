import { expect, html } from '@open-wc/testing';
import { deferred } from '../add-api-key-form/support.js';
import {
  Backend,
  dialogIn,
  fillIn,
  formIn,
  listIn,
  type Manager,
  makeKey,
  masked,
  mountManager,
  namesIn,
  pressButton,
  rotate,
  secretIn,
  settle,
  storeAndClose,
} from './support.js';
import {
  allByRole,
  byLabel,
  byRole,
  deepActiveElement,
  everyString,
  nextEvent,
} from '../support.js';

/** A backend of another tenant, whose keys have the same ids as those of the first. */
const otherBackend = (): Backend => {
  const other = new Backend();
  other.keys = other.keys.map((key) => ({ ...key, applicationName: `Other ${key.id}` }));
  return other;
};

describe('<api-key-manager>', () => {
  describe('another client', () => {
    let first: Backend;
    let second: Backend;
    let manager: Manager;

    beforeEach(async () => {
      first = new Backend();
      second = otherBackend();
      manager = await mountManager(first);
    });

    const change = async (): Promise<void> => {
      manager.client = second;
      await settle(manager);
    };

    for (const fate of ['is slow', 'fails'])
      it(`takes the rows away at once, even if it ${fate}`, async () => {
        second.list = () =>
          fate === 'fails' ? Promise.reject(new Error('down')) : new Promise(() => undefined);
        await change();
        expect(namesIn(manager)).to.deep.equal([]);
        expect(everyString(listIn(manager)).join()).not.to.contain('Grafana');
      });

    it('is never asked to act on a row of the one before, in the same task either', async () => {
      const button = byRole(manager, 'button', 'Revoke Grafana');
      manager.client = second;
      button.click();
      await settle(manager);
      expect(allByRole(manager, 'alertdialog')).to.deep.equal([]);
      expect(second.calls).to.deep.equal(['list']);
    });

    it('takes the question away, and the focus stays in the list', async () => {
      await pressButton(manager, 'Revoke Grafana');
      await change();
      expect(allByRole(manager, 'alertdialog')).to.deep.equal([]);
      expect(listIn(manager).shadowRoot!.contains(deepActiveElement())).to.equal(true);
    });

    it('takes an open edit away', async () => {
      await pressButton(manager, 'Edit Grafana');
      await change();
      expect(allByRole(manager, 'form')).to.deep.equal([]);
      expect(namesIn(manager)).to.deep.equal(['Other 1', 'Other 2']);
    });

    it('is asked for its first page without the search of the one before', async () => {
      first.list = async () => ({ items: [...first.keys], nextCursor: 'c1' });
      manager.reload();
      await settle(manager);
      await pressButton(manager, 'Next');
      listIn(manager).query = 'graf';
      await settle(manager);
      const asked: unknown[] = [];
      second.list = async ({ query, cursor }) => {
        asked.push([query, cursor]);
        return { items: second.keys, nextCursor: null };
      };
      await change();
      expect(asked).to.deep.equal([['', null]]);
      expect(byLabel(manager, 'Search name or description').value).to.equal('');
    });

    it('closes an open form', async () => {
      await fillIn(manager);
      await change();
      expect(dialogIn(manager).open).to.equal(false);
      await pressButton(manager, 'Add API Key');
      expect(formIn(manager).value.applicationName).to.equal('');
    });

    it('does not show why an action on a key of the same id had failed', async () => {
      first.revoke = () => Promise.reject(new Error('no'));
      await pressButton(manager, 'Revoke Grafana');
      await pressButton(manager, 'Revoke');
      await change();
      expect(byRole(manager, 'row', /Other 1/).textContent).not.to.contain('could not');
    });

    it('leaves an action under way with the one before, and its row is not busy', async () => {
      const revoked = deferred<undefined>();
      first.revoke = () => revoked.promise;
      await pressButton(manager, 'Revoke Grafana');
      await pressButton(manager, 'Revoke');
      await change();
      expect(byRole(manager, 'row', /Other 1/).ariaBusy).to.equal('false');
      revoked.resolve(undefined);
      await settle(manager);
      expect(namesIn(manager)).to.deep.equal(['Other 1', 'Other 2']);
    });

    it('tells that an action of the one before has failed, by the name of the key', async () => {
      const revoked = deferred<undefined>();
      first.revoke = () => revoked.promise;
      await pressButton(manager, 'Revoke Grafana');
      await pressButton(manager, 'Revoke');
      await change();
      revoked.reject(new Error('no'));
      await settle(manager);
      expect(byRole(manager, 'row', /Other 1/).textContent).not.to.contain('could not');
      expect(listIn(manager).shadowRoot!.textContent).to.match(/Grafana.*could not be revoked/);
    });

    it('leaves a creation with the one before, to its secret', async () => {
      const created = deferred<{
        id: string;
        secret: string;
        applicationName: string;
        role: string;
      }>();
      first.create = () => created.promise;
      await fillIn(manager);
      formIn(manager).requestSubmit();
      await change();
      expect(dialogIn(manager).open).to.equal(true);
      const answer = { id: '9', secret: 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a' };
      created.resolve({ ...answer, applicationName: 'A', role: 'admin' });
      await settle(manager);
      expect(everyString(manager)).to.include(masked);
      await storeAndClose(manager);
      await makeKey(manager);
      expect(second.calls).to.include('create');
    });

    it('is not asked to repeat a creation that the one before has refused', async () => {
      const created = deferred<never>();
      first.create = () => created.promise;
      await fillIn(manager);
      const failed = nextEvent(manager, 'failed');
      formIn(manager).requestSubmit();
      await change();
      created.reject(new Error('no'));
      await failed;
      await settle(manager);
      const creations: string[] = [];
      first.create = async () => (creations.push('first'), {} as never);
      second.create = async () => (creations.push('second'), {} as never);
      formIn(manager).requestSubmit();
      await settle(manager);
      expect(creations).to.deep.equal(['first']);
    });

    it('is not asked to revoke a key that came from the one before after Cancel', async () => {
      const created = deferred<{ id: string; applicationName: string; role: string }>();
      first.create = () => created.promise;
      await fillIn(manager);
      formIn(manager).requestSubmit();
      await pressButton(manager, 'Cancel');
      await change();
      created.resolve({ id: '1', applicationName: 'Late', role: 'admin' });
      await settle(manager);
      expect(first.calls).to.include('revoke 1');
      expect(second.calls).not.to.include('revoke 1');
    });

    it('leaves a secret that is shown, and one that still comes', async () => {
      const rotated = deferred<undefined>();
      const real = first.rotate.bind(first);
      first.rotate = async (...call) => {
        await rotated.promise;
        return real(...call);
      };
      await rotate(manager, 'Grafana');
      await change();
      rotated.resolve(undefined);
      await settle(manager);
      expect(everyString(manager)).to.include(masked);
      expect(secretIn(manager)!.applicationName).to.equal('Grafana');
      manager.client = first;
      await settle(manager);
      expect(everyString(manager)).to.include(masked);
      expect(byRole(manager, 'row', /Grafana/).ariaBusy).to.equal('false');
    });
  });

  it('has no row of another src once src is changed', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (input, init) => {
      asked.push(`${init?.method} ${String(input).replace(location.origin, '')}`);
      if (String(input).includes('org2')) return new Promise(() => undefined);
      const items = [{ id: '1', applicationName: 'Of org1', role: 'admin' }];
      return Promise.resolve(Response.json({ items, nextCursor: null }));
    };
    try {
      const manager = await mountManager(
        undefined,
        html`<api-key-manager src="/api/org1/keys"></api-key-manager>`,
      );
      while (namesIn(manager).length === 0) await settle(manager);
      manager.src = '/api/org2/keys';
      await settle(manager);
      expect(namesIn(manager)).to.deep.equal([]);
      expect(asked).to.deep.equal(['GET /api/org1/keys?limit=25', 'GET /api/org2/keys?limit=25']);
      manager.src = '/api/org2/keys';
      manager.client = undefined;
      await settle(manager);
      expect(asked.length).to.equal(2);
    } finally {
      window.fetch = fetch;
    }
  });
});
