import { expect } from '@open-wc/testing';
import type { ApiKeyPage } from '../../src/api/client.js';
import { deferred } from '../add-api-key-form/support.js';
import { allByRole, click } from '../support.js';
import { Backend, dialogIn, mountManager, pressButton, settle, type Manager } from './support.js';

/** A backend with a limit. */
class LimitedBackend extends Backend {
  reason: unknown = 'You have 2 of 2 keys.';

  override async list(...given: Parameters<Backend['list']>): Promise<ApiKeyPage> {
    const page = await super.list(...given);
    return this.reason === undefined ? page : { ...page, unavailable: this.reason as string };
  }
}

const noteOf = (manager: Manager): string =>
  manager.shadowRoot!.querySelector<HTMLElement>('[part=unavailable]')?.innerText.trim() ?? '';

const addButtonsOf = (manager: Manager): HTMLElement[] =>
  allByRole(manager, 'button', /^Add API Key$/);

describe('<api-key-manager>', () => {
  describe('while no key can be added', () => {
    const { warn } = console;
    let warnings: string[];

    beforeEach(() => {
      warnings = [];
      console.warn = (text: string) => void warnings.push(text);
    });
    afterEach(() => {
      console.warn = warn;
    });

    it("takes the reason of the client's newest page, until a page without one", async () => {
      const client = new LimitedBackend();
      const manager = await mountManager(client);
      expect(noteOf(manager)).to.equal('You have 2 of 2 keys.');
      expect(addButtonsOf(manager).map((it) => it.ariaDisabled)).to.deep.equal(['true']);
      client.reason = undefined;
      manager.reload();
      await settle(manager);
      expect(noteOf(manager)).to.equal('');
      await click(addButtonsOf(manager)[0]!);
      expect(dialogIn(manager).open).to.equal(true);
    });

    it('prefers the reason of the host', async () => {
      const manager = await mountManager(new LimitedBackend());
      manager.unavailable = 'Read only';
      await settle(manager);
      expect(noteOf(manager)).to.equal('Read only');
      manager.unavailable = '';
      await settle(manager);
      expect(noteOf(manager)).to.equal('You have 2 of 2 keys.');
    });

    it('forgets the reason of another client', async () => {
      const manager = await mountManager(new LimitedBackend());
      const slow = new Backend();
      slow.list = () => new Promise<never>(() => undefined);
      manager.client = slow;
      await manager.updateComplete;
      expect(noteOf(manager)).to.equal('');
    });

    it('takes no reason from a page that came too late', async () => {
      const late = deferred<ApiKeyPage>();
      const client = new Backend();
      const manager = await mountManager(client);
      client.list = () => late.promise;
      manager.reload();
      await settle(manager);
      client.list = Backend.prototype.list;
      manager.reload();
      await settle(manager);
      late.resolve({ items: [], nextCursor: null, unavailable: 'Too late' });
      await settle(manager);
      expect(noteOf(manager)).to.equal('');
    });

    it('asks again when a key is revoked, and leaves the rows as they are', async () => {
      const client = new LimitedBackend();
      const manager = await mountManager(client);
      client.reason = undefined;
      await pressButton(manager, 'Revoke Grafana');
      await pressButton(manager, 'Revoke');
      await settle(manager);
      expect(noteOf(manager)).to.equal('');
      expect(allByRole(manager, 'cell', 'Revoked')).to.have.lengthOf(1);
      expect(client.calls).to.deep.equal(['list', 'revoke 1', 'list']);
      // Nothing holds it up any more, so there is nothing to ask.
      await pressButton(manager, 'Revoke CI deploy');
      await pressButton(manager, 'Revoke');
      await settle(manager);
      expect(client.calls.at(-1)).to.equal('revoke 2');
    });

    it('keeps the reason when a key is not revoked, or nobody can be asked', async () => {
      const client = new LimitedBackend();
      const manager = await mountManager(client);
      client.revoke = () => Promise.reject(new Error('Offline'));
      client.reason = undefined;
      await pressButton(manager, 'Revoke Grafana');
      await pressButton(manager, 'Revoke');
      await settle(manager);
      expect(client.loads).to.equal(1);
      delete (client as Partial<Backend>).revoke;
      client.list = () => Promise.reject(new Error('Offline'));
      await pressButton(manager, 'Revoke Grafana');
      await pressButton(manager, 'Revoke');
      await settle(manager);
      expect(noteOf(manager)).to.equal('You have 2 of 2 keys.');
    });

    it('takes the newest answer, in whatever order they come', async () => {
      const client = new LimitedBackend();
      const manager = await mountManager(client);
      const answers = [deferred<ApiKeyPage>(), deferred<ApiKeyPage>()];
      const empty = { items: [], nextCursor: null };
      let asked = 0;
      client.list = () => answers[asked++]!.promise;
      for (const name of ['Grafana', 'CI deploy']) {
        await pressButton(manager, `Revoke ${name}`);
        await pressButton(manager, 'Revoke');
        await settle(manager);
      }
      answers[1]!.resolve(empty);
      await settle(manager);
      expect(noteOf(manager)).to.equal('');
      answers[0]!.resolve({ ...empty, unavailable: 'You have 2 of 2 keys.' });
      await settle(manager);
      expect(asked).to.equal(2);
      expect(noteOf(manager)).to.equal('');
    });

    it('takes the answer about another client for nothing', async () => {
      const answer = deferred<ApiKeyPage>();
      const client = new LimitedBackend();
      const manager = await mountManager(client);
      client.list = () => answer.promise;
      await pressButton(manager, 'Revoke Grafana');
      await pressButton(manager, 'Revoke');
      await settle(manager);
      manager.client = new LimitedBackend();
      await settle(manager);
      answer.resolve({ items: [], nextCursor: null });
      await settle(manager);
      expect(noteOf(manager)).to.equal('You have 2 of 2 keys.');
    });

    it('takes a reason that is no text as none', async () => {
      const client = new LimitedBackend();
      client.reason = { toString: () => 'x' };
      expect(noteOf(await mountManager(client))).to.equal('');
    });

    it('opens nothing by the button of a list without keys', async () => {
      const client = new LimitedBackend();
      client.keys = [];
      const manager = await mountManager(client);
      const [add] = addButtonsOf(manager);
      await click(add!);
      expect(dialogIn(manager).open).to.equal(false);
      expect(add!.ariaDisabled).to.equal('true');
      expect(warnings).to.deep.equal([]);
    });

    it('says it once', async () => {
      const manager = await mountManager(new LimitedBackend());
      const notes = [manager, dialogIn(manager)].map((element) =>
        element.shadowRoot!.querySelector<HTMLElement>('[part=unavailable]')!.checkVisibility(),
      );
      expect(notes).to.deep.equal([true, false]);
    });
  });
});
