import { expect, fixture, html } from '@open-wc/testing';
import { deferred, turn } from '../add-api-key-form/support.js';
import {
  Backend,
  formIn,
  listIn,
  type Manager,
  mountManager,
  namesIn,
  pressButton,
  settle,
} from './support.js';
import { allByRole, axe, byLabel, byRole, emulate, setViewport, stillIn } from '../support.js';

const without = <Method extends keyof Backend>(...methods: Method[]): Backend => {
  const backend = new Backend();
  for (const method of methods) Object.assign(backend, { [method]: undefined });
  return backend;
};

describe('<api-key-manager>', () => {
  it('keeps the button at the end, also without a heading', async () => {
    const backend = new Backend();
    const manager = await mountManager(
      backend,
      html`<api-key-manager heading="" .client=${backend}></api-key-manager>`,
    );
    const { right } = byRole(manager, 'button', 'Add API Key').getBoundingClientRect();
    expect(right).to.be.closeTo(manager.getBoundingClientRect().right, 1);
  });

  describe('the page', () => {
    it('has a heading, the button, and the keys of the client', async () => {
      const manager = await mountManager(new Backend());
      expect(byRole(manager, 'heading', 'API Keys').ariaLevel).to.equal('2');
      byRole(manager, 'button', 'Add API Key');
      expect(namesIn(manager)).to.deep.equal(['Grafana', 'CI deploy']);
    });

    it('takes another heading and level', async () => {
      const template = html`<api-key-manager
        .client=${new Backend()}
        heading="Access"
        heading-level="3"
      ></api-key-manager>`;
      const manager = await mountManager(undefined, template);
      expect(byRole(manager, 'heading', 'Access').ariaLevel).to.equal('3');
    });

    it('has no heading where it is empty', async () => {
      const template = html`<api-key-manager .client=${new Backend()} heading=""></api-key-manager>`;
      expect(allByRole(await mountManager(undefined, template), 'heading')).to.deep.equal([]);
    });

    it('gives the button the focus', async () => {
      const manager = await mountManager(new Backend());
      manager.focus();
      expect(byRole(manager, 'button', 'Add API Key').matches(':focus')).to.equal(true);
    });
  });

  describe('an action', () => {
    const actions = { revoke: 'Revoke', rotate: 'Rotate', update: 'Edit' } as const;
    for (const [method, name] of Object.entries(actions)) {
      it(`is offered where the client has its method: ${method}`, async () => {
        const manager = await mountManager(new Backend());
        byRole(manager, 'button', `${name} Grafana`);
      });

      it(`is not offered where the client has none: ${method}`, async () => {
        const manager = await mountManager(without(method as keyof typeof actions));
        const others = Object.values(actions).filter((other) => other !== name);
        for (const other of others) byRole(manager, 'button', `${other} Grafana`);
        expect(allByRole(manager, 'button', `${name} Grafana`)).to.deep.equal([]);
      });
    }
  });

  describe('the client', () => {
    it('is asked for the page that the list wants', async () => {
      const backend = new Backend();
      const asked: unknown[] = [];
      const list = backend.list.bind(backend);
      backend.list = (query, options) => {
        asked.push(query);
        return list(query, options);
      };
      const template = html`<api-key-manager
        .client=${backend}
        page-size="10"
        style="inline-size: 1200px"
      ></api-key-manager>`;
      const manager = await mountManager(undefined, template);
      await pressButton(manager, 'Application');
      const sort = { column: 'applicationName', direction: 'ascending' };
      expect(asked).to.deep.equal([
        { query: '', sort: null, cursor: null, limit: 10, status: null, role: null },
        { query: '', sort, cursor: null, limit: 10, status: null, role: null },
      ]);
    });

    it('may come later', async () => {
      const manager = await mountManager(undefined);
      expect(listIn(manager).loading).to.equal(true);
      manager.client = new Backend();
      await settle(manager);
      expect(namesIn(manager)).to.deep.equal(['Grafana', 'CI deploy']);
      byRole(manager, 'button', 'Revoke Grafana');
    });

    it('may be another one; what the one before answers late is not shown', async () => {
      const slow = new Backend();
      const late = deferred<undefined>();
      const list = slow.list.bind(slow);
      slow.list = async (query, options) => {
        await late.promise;
        return list(query, options);
      };
      const manager = await mountManager(slow);
      const other = new Backend();
      other.keys = [{ id: '9', applicationName: 'Of the other', role: 'admin' }];
      manager.client = other;
      await settle(manager);
      late.resolve(undefined);
      await settle(manager);
      expect(namesIn(manager)).to.deep.equal(['Of the other']);
    });
  });

  describe('the form', () => {
    it('has the roles, the fields and the defaults of the host', async () => {
      const template = html`<api-key-manager
        .client=${new Backend()}
        .roles=${[{ value: 'billing', label: 'Billing' }]}
        .expiry=${{ presets: [7] }}
        default-role="billing"
        ><label slot="fields">Ticket <input name="ticket" value="T-1" /></label
      ></api-key-manager>`;
      const manager = await mountManager(undefined, template);
      await pressButton(manager, 'Add API Key');
      expect(formIn(manager).value.role).to.equal('billing');
      expect(formIn(manager).value.extra).to.deep.equal({ ticket: 'T-1' });
      byLabel(manager, 'Ticket');
      byLabel(manager, /^Expiration/);
    });

    it('has the permissions of the host, and no Role field where there are no roles', async () => {
      const template = html`<api-key-manager
        no-role
        permissions-optional
        .client=${new Backend()}
        .permissions=${[{ value: 'ping', label: 'Ping' }]}
      ></api-key-manager>`;
      const manager = await mountManager(undefined, template);
      await pressButton(manager, 'Add API Key');
      expect(formIn(manager)).to.include({ noRole: true, permissionsOptional: true });
      expect(formIn(manager).value).to.deep.include({ role: '', permissions: [] });
      byLabel(manager, 'Ping');
    });

    it('has the roles of options, and the list calls them so', async () => {
      const template = html`<api-key-manager .client=${new Backend()}
        ><option value="readonly" label="Looks only"></option
      ></api-key-manager>`;
      const manager = await mountManager(undefined, template);
      expect(listIn(manager).shadowRoot!.textContent).to.contain('Looks only');
    });
  });

  describe('axe finds no fault in it', () => {
    const check = async (manager: Manager): Promise<void> => {
      await turn();
      await stillIn(manager);
      await axe(manager);
    };
    for (const [theme, dir] of [
      ['light', 'ltr'],
      ['dark', 'rtl'],
    ])
      it(`${theme}, ${dir}`, async () => {
        const main = await fixture(html`<main
          dir=${dir!}
          style="color-scheme: ${theme}; background: Canvas; color: CanvasText"
          ><api-key-manager .client=${new Backend()}></api-key-manager
        ></main>`);
        const manager = main.querySelector('api-key-manager')!;
        await settle(manager);
        expect(namesIn(manager)).to.have.length(2);
        await check(manager);
      });

    it('in forced colors where they can be had', async () => {
      await emulate({ forcedColors: 'active' });
      await check(await mountManager(new Backend()));
    });
  });

  it('has nothing to scroll sideways in a narrow page', async () => {
    await setViewport({ width: 320, height: 700 });
    await mountManager(new Backend());
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
