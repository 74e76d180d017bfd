import { expect, html } from '@open-wc/testing';
import { deferred, type Deferred } from '../add-api-key-form/support.js';
import { allByRole, byRole, deepActiveElement, everyString } from '../support.js';
import {
  Backend,
  listIn,
  mountManager,
  namesIn,
  pressButton,
  settle,
  type Manager,
} from './support.js';

/** A backend with six keys, whose revocations the test ends. */
class SlowBackend extends Backend {
  readonly ends: Deferred<undefined>[] = [];

  constructor(name: string) {
    super();
    this.keys = Array.from({ length: 6 }, (_, index) => ({
      id: String(index + 1),
      applicationName: `${name} ${index + 1}`,
      role: 'readonly',
    }));
  }

  override async revoke(...call: Parameters<Backend['revoke']>): Promise<void> {
    const end = deferred<undefined>();
    this.ends.push(end);
    await end.promise;
    await super.revoke(...call);
  }
}

const mountSelectable = (client: Backend): Promise<Manager> =>
  mountManager(client, html`<api-key-manager selectable .client=${client}></api-key-manager>`);

const boxesIn = (manager: Manager) => allByRole(manager, 'checkbox', /^Select/);

/** Selects all keys and revokes them. */
const revokeAll = async (manager: Manager): Promise<void> => {
  for (const box of boxesIn(manager)) box.click();
  await settle(manager);
  await pressButton(manager, 'Revoke…');
  await pressButton(manager, 'Revoke');
};

const statusOf = (manager: Manager) => byRole(listIn(manager), 'status').textContent;

describe('<api-key-manager selectable>', () => {
  it('has boxes only if the client can revoke', async () => {
    const client = new Backend();
    expect(boxesIn(await mountSelectable(client)).length).to.equal(2);
    expect(boxesIn(await mountManager(client)).length).to.equal(0);
    Object.assign(client, { revoke: undefined });
    expect(boxesIn(await mountSelectable(client)).length).to.equal(0);
  });

  it('revokes each selected key by its client, and does not load again', async () => {
    const client = new Backend();
    const manager = await mountSelectable(client);
    await revokeAll(manager);
    expect(client.calls).to.deep.equal(['list', 'revoke 1', 'revoke 2']);
    expect(statusOf(manager)).to.equal('2 keys are revoked');
    expect(namesIn(manager)).to.deep.equal(['Grafana', 'CI deploy']);
  });

  describe('with another client half-way', () => {
    let first: SlowBackend;
    let second: SlowBackend;
    let manager: Manager;

    beforeEach(async () => {
      first = new SlowBackend('First');
      second = new SlowBackend('Second');
      manager = await mountSelectable(first);
      await revokeAll(manager);
      manager.client = second;
    });

    it('drops those that have not begun, and says so', async () => {
      await settle(manager);
      expect(statusOf(manager)).to.equal('Stopped: 2 keys have not been revoked');
      const notice = listIn(manager).shadowRoot!.querySelector('[part=notice]')!;
      expect(notice.textContent.trim()).to.equal('Stopped: 2 keys have not been revoked');
      for (const end of first.ends) end.resolve(undefined);
      await settle(manager);
      expect(first.ends.length).to.equal(4);
      expect(second.calls).to.deep.equal(['list']);
      expect(second.ends.length).to.equal(0);
      expect(statusOf(manager)).to.equal('Stopped: 2 keys have not been revoked');
      expect(everyString(listIn(manager)).join()).not.to.contain('First');
      expect(allByRole(manager, 'cell', 'Revoked')).to.deep.equal([]);
    });

    it('begins no other, also if an answer comes in the same task', async () => {
      for (const end of first.ends) end.resolve(undefined);
      await settle(manager);
      const ids = first.calls.filter((call) => call.startsWith('revoke'));
      expect(second.ends.length).to.equal(0);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it('selects none of its keys, and tells each failure by the name of its key', async () => {
      await settle(manager);
      expect(allByRole(manager, 'button', 'Revoke…')).to.deep.equal([]);
      for (const end of first.ends.slice(0, 2)) end.reject(new Error('no'));
      await settle(manager);
      const notices = listIn(manager).shadowRoot!.querySelectorAll('[part=notice]');
      expect([...notices].map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Stopped: 2 keys have not been revoked',
        'First 1 The key could not be revoked. Try again.',
        'First 2 The key could not be revoked. Try again.',
      ]);
      expect(listIn(manager).shadowRoot!.contains(deepActiveElement())).to.equal(true);
    });
  });
});
