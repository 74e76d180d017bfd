import { expect, html, waitUntil } from '@open-wc/testing';
import type { ApiKeyClient } from '../../src/api/client.js';
import { withFakeTimers } from '../add-api-key-form/support.js';
import {
  Backend,
  dialogIn,
  fillIn,
  formIn,
  listIn,
  mountManager,
  namesIn,
  pressButton,
  settle,
} from './support.js';
import { byRole, nextEvent } from '../support.js';

/** A backend with some methods replaced by faulty ones. */
const broken = (fault: Partial<Record<keyof ApiKeyClient, unknown>>): Backend =>
  Object.assign(new Backend(), fault);

const boom = (): never => {
  throw new Error('at internal.js:7');
};

describe('<api-key-manager>', () => {
  const { error } = console;
  let logged: string[] = [];

  beforeEach(() => {
    logged = [];
    console.error = (...args) => void logged.push(args.join(' '));
  });
  afterEach(() => {
    console.error = error;
  });

  describe('a list that cannot be loaded', () => {
    const faults: Record<string, unknown> = {
      'that throws': boom,
      'that rejects': () => Promise.reject(new Error('at internal.js:7')),
      'that rejects with nothing': () => Promise.reject(undefined),
      'that answers with nothing': () => Promise.resolve(undefined),
      'that answers with a text': () => Promise.resolve('<html>'),
      'without items': () => Promise.resolve({ nextCursor: null }),
      'with items that are no list': () => Promise.resolve({ items: {}, nextCursor: null }),
      'with a key that has no id': () =>
        Promise.resolve({ items: [{ applicationName: 'Half' }], nextCursor: null }),
      'that is no function': 7,
    };
    for (const [fault, list] of Object.entries(faults))
      it(`says so, and is asked again by a button: ${fault}`, async () => {
        const backend = broken({ list });
        const manager = await mountManager(backend);
        const shown = listIn(manager).shadowRoot!.textContent;
        expect(shown).to.contain('The keys could not be loaded.');
        expect(shown).not.to.match(/internal|object|undefined/);
        Reflect.deleteProperty(backend, 'list');
        await pressButton(manager, 'Retry');
        expect(namesIn(manager)).to.deep.equal(['Grafana', 'CI deploy']);
      });

    it('shows a key with half its fields', async () => {
      const items = [{ id: '1' }, { id: '2', applicationName: 7, role: null, createdAt: 'soon' }];
      const manager = await mountManager(
        broken({ list: () => Promise.resolve({ items, nextCursor: null }) }),
      );
      expect(namesIn(manager)).to.have.length(2);
      expect(listIn(manager).shadowRoot!.textContent).not.to.match(/undefined|null|Invalid Date/);
    });
  });

  it('keeps what was entered when the client throws at it', async () => {
    const manager = await mountManager(broken({ create: boom }));
    await fillIn(manager);
    const failed = nextEvent(manager, 'failed');
    formIn(manager).requestSubmit();
    await failed;
    await settle(manager);
    expect(dialogIn(manager).open).to.equal(true);
    expect(formIn(manager).value.applicationName).to.equal('Nightly report');
    expect(byRole(formIn(manager), 'status').textContent).to.contain('could not be created');
  });

  it('lists a key of which only the answer was lost, once the dialog is closed', async () => {
    const backend = new Backend();
    const { create } = backend;
    backend.create = async (...args) => {
      await create.apply(backend, args);
      throw new TypeError('lost');
    };
    const manager = await mountManager(backend);
    await fillIn(manager);
    const failed = nextEvent(manager, 'failed');
    formIn(manager).requestSubmit();
    await failed;
    await settle(manager);
    expect(backend.loads).to.equal(1);
    await pressButton(manager, 'Cancel');
    await settle(manager);
    expect(namesIn(manager)).to.deep.equal(['Nightly report', 'Grafana', 'CI deploy']);
  });

  it('never shows an empty secret', async () => {
    const manager = await mountManager(broken({ create: async () => 'done' }));
    await fillIn(manager);
    const created = nextEvent(manager, 'created');
    formIn(manager).requestSubmit();
    await created;
    await settle(manager);
    expect(dialogIn(manager).open).to.equal(false);
  });

  for (const method of ['revoke', 'rotate'] as const)
    it(`says in the row that the client throws at ${method}`, async () => {
      const manager = await mountManager(broken({ [method]: boom }));
      const name = method === 'revoke' ? 'Revoke' : 'Rotate';
      await pressButton(manager, `${name} Grafana`);
      await pressButton(manager, name);
      expect(namesIn(manager)).to.deep.equal(['Grafana', 'CI deploy']);
      const row = byRole(manager, 'row', /Grafana/);
      expect(row.textContent).to.match(/could not be/);
      expect(row.textContent).not.to.contain('internal');
    });

  it('says that an orphan could not be revoked, and lists it', async () => {
    const backend = broken({ revoke: boom });
    const manager = await mountManager(backend);
    let resolve = (_: unknown): void => undefined;
    backend.create = () => new Promise((done) => (resolve = done as typeof resolve));
    await fillIn(manager);
    formIn(manager).requestSubmit();
    await pressButton(manager, 'Cancel');
    resolve({ id: '7' });
    await settle(manager);
    expect(logged.join()).to.contain('could not be revoked');
    expect(backend.loads).to.equal(2);
  });

  describe('without a client and a src', () => {
    it('says so after five seconds, and the console says what to set', () =>
      withFakeTimers(async (tick) => {
        const manager = await mountManager(undefined);
        tick(4_999);
        await settle(manager);
        expect(listIn(manager).error).to.equal(false);
        expect(logged).to.deep.equal([]);
        tick(1);
        await settle(manager);
        expect(listIn(manager).error).to.equal('No source of API keys is set.');
        expect(logged.join()).to.match(/<api-key-manager>.*client.*src/);
        manager.client = new Backend();
        await settle(manager);
        expect(namesIn(manager)).to.deep.equal(['Grafana', 'CI deploy']);
      }));

    it('says so in the form, too', async () => {
      const manager = await mountManager(undefined);
      await fillIn(manager);
      const failed = nextEvent(manager, 'failed');
      formIn(manager).requestSubmit();
      await failed;
      await settle(manager);
      expect(byRole(formIn(manager), 'status').textContent).to.contain('No source of API keys');
    });

    for (const end of ['a client comes', 'it is removed'])
      it(`says nothing if ${end} in time`, () =>
        withFakeTimers(async (tick) => {
          const manager = await mountManager(undefined);
          if (end === 'it is removed') manager.remove();
          else manager.client = new Backend();
          await settle(manager);
          tick(5_000);
          await settle(manager);
          expect(logged).to.deep.equal([]);
        }));
  });

  describe('src', () => {
    it('is the address of a client over HTTP', async () => {
      const asked: string[] = [];
      const { fetch } = window;
      window.fetch = async (input) => {
        asked.push(String(input));
        const items = [{ id: '1', applicationName: 'By HTTP', role: 'admin' }];
        return Response.json({ items, nextCursor: null });
      };
      try {
        const manager = await mountManager(
          undefined,
          html`<api-key-manager src="/api/keys"></api-key-manager>`,
        );
        // The number of tasks in which a browser reads a body is not specified.
        await waitUntil(() => namesIn(manager).length > 0, 'No key', { timeout: 10_000 });
        expect(namesIn(manager)).to.deep.equal(['By HTTP']);
        expect(asked[0]).to.match(/\/api\/keys\?limit=25$/);
      } finally {
        window.fetch = fetch;
      }
    });

    it('that cannot be one is an error of the list, and of the console', async () => {
      const manager = await mountManager(
        undefined,
        html`<api-key-manager src="javascript:alert(1)"></api-key-manager>`,
      );
      expect(listIn(manager).error).to.be.a('string');
      expect(logged.join()).to.contain('<api-key-manager>');
    });

    it('gives way to a client', async () => {
      const manager = await mountManager(
        undefined,
        html`<api-key-manager src="javascript:" .client=${new Backend()}></api-key-manager>`,
      );
      expect(namesIn(manager)).to.deep.equal(['Grafana', 'CI deploy']);
    });
  });
});
