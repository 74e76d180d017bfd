import { expect, html } from '@open-wc/testing';
import type { ApiKeyPage, ApiKeyQuery } from '../../src/index.js';
import { choose, filterOf, filtersOf } from '../api-key-list/support.js';
import { Backend, listIn, mountManager, namesIn, settle } from './support.js';
import { allByRole, byRole } from '../support.js';

/** A backend that filters, and notes what it was asked for. */
class FilteringBackend extends Backend {
  readonly asked: Pick<ApiKeyQuery, 'status' | 'role'>[] = [];

  override async list(...args: Parameters<Backend['list']>): Promise<ApiKeyPage> {
    const { status, role } = args[0];
    this.asked.push({ status, role });
    const page = await super.list(...args);
    return { ...page, expiringSoon: 1, filters: ['status', 'role'] };
  }
}

describe('<api-key-manager>', () => {
  describe('filters', () => {
    it('are offered and asked for where the client has them', async () => {
      const backend = new FilteringBackend();
      const manager = await mountManager(backend);
      await choose(filterOf(manager, 'Role'), 'readonly');
      await settle(manager);
      byRole(manager, 'button', '1 expires soon').click();
      await settle(manager);
      expect(backend.asked).to.deep.equal([
        { status: null, role: null },
        { status: null, role: 'readonly' },
        { status: 'expiring', role: 'readonly' },
      ]);
    });

    it('are not offered by a client that names none', async () => {
      expect(filtersOf(await mountManager(new Backend()))).to.deep.equal([]);
    });

    it('are there before the first page where the host has said so', async () => {
      const never = Object.assign(new Backend(), { list: () => new Promise<never>(() => {}) });
      const manager = await mountManager(
        never,
        html`<api-key-manager .client=${never} .filters=${['status']}></api-key-manager>`,
      );
      expect(filtersOf(manager)).to.deep.equal(['Status']);
    });

    it('are cleared for another client', async () => {
      const manager = await mountManager(new FilteringBackend());
      await choose(filterOf(manager, 'Status'), 'Active');
      await settle(manager);
      const other = new FilteringBackend();
      manager.client = other;
      await settle(manager);
      expect(other.asked).to.deep.equal([{ status: null, role: null }]);
      expect(filterOf(manager, 'Status').value).to.equal('');
      expect(namesIn(manager).length).to.equal(2);
    });
  });

  describe('the list', () => {
    it('takes its permissions and that there are no roles from the manager', async () => {
      const backend = new Backend();
      backend.keys = backend.keys.map((key) => ({ ...key, permissions: ['read'] }));
      const permissions = [{ value: 'read', label: 'Read invoices' }];
      const manager = await mountManager(
        backend,
        html`<api-key-manager
          no-role
          .client=${backend}
          .permissions=${permissions}
        ></api-key-manager>`,
      );
      manager.style.inlineSize = '1200px';
      const list = listIn(manager);
      const headers = allByRole(list, 'columnheader').map(({ innerText }) => innerText.trim());
      expect(headers.slice(0, 2)).to.deep.equal(['Application', 'Permissions']);
      allByRole(list, 'button', '1 permission')[0]!.click();
      expect(byRole(list, 'listitem').innerText).to.equal('Read invoices');
    });
  });
});
