import { expect } from '@open-wc/testing';
import type { ApiKeyPage } from '../../src/api/client.js';
import { deferred } from '../add-api-key-form/support.js';
import { byLabel, byRole, deepActiveElement, press } from '../support.js';
import { Backend, dialogIn, mountManager, settle } from './support.js';

describe('<api-key-manager>', () => {
  describe('the focus on Add API Key', () => {
    it('stays when the first key comes', async () => {
      const client = new Backend();
      const { keys } = client;
      client.keys = [];
      const manager = await mountManager(client);
      const add = manager.shadowRoot!.querySelector<HTMLElement>('[part=add]')!;
      add.focus();
      client.keys = keys;
      manager.reload();
      await settle(manager);
      expect(dialogIn(manager).shadowRoot!.activeElement?.part.contains('trigger')).to.equal(true);
      await press('Enter');
      expect(dialogIn(manager).open).to.equal(true);
    });

    it('stays when the list turns out to be empty', async () => {
      const page = deferred<ApiKeyPage>();
      const client = new Backend();
      client.list = () => page.promise;
      const manager = await mountManager(client);
      manager.focus();
      page.resolve({ items: [], nextCursor: null });
      await settle(manager);
      expect(manager.shadowRoot!.activeElement?.part.contains('add')).to.equal(true);
      await press('Enter');
      expect(dialogIn(manager).open).to.equal(true);
    });

    it('is not taken from the form', async () => {
      const manager = await mountManager(new Backend());
      manager.focus();
      await press('Enter');
      byLabel(manager, 'Description').focus();
      manager.messages = { search: 'Find' };
      await settle(manager);
      expect(deepActiveElement()!.localName).to.equal('textarea');
    });

    it('is given to nothing that did not have it', async () => {
      const client = new Backend();
      const manager = await mountManager(client);
      byRole(manager, 'searchbox').focus();
      client.keys = [];
      manager.reload();
      await settle(manager);
      expect(manager.shadowRoot!.activeElement?.part.contains('add') ?? false).to.equal(false);
    });
  });
});
