import { expect } from '@open-wc/testing';
import type { ApiKeyClient } from '../../src/api/client.js';
import {
  Backend,
  dialogIn,
  formIn,
  fillIn,
  listIn,
  mountManager,
  pressButton,
  settle,
} from './support.js';
import { byLabel, byRole, everyString, nextEvent } from '../support.js';

/** Answers that are no success, whatever their status is. */
const refusals: Record<string, () => unknown> = {
  '{ data: null, error }': () => ({ data: null, error: { message: 'Unauthorized' } }),
  '{ error }': () => ({ error: 'Unauthorized' }),
  '{ errors }': () => ({ errors: ['Unauthorized'] }),
  '{ success: false }': () => ({ success: false }),
  'a Response with HTML': () =>
    new Response('<p>Sign in</p>', { headers: { 'Content-Type': 'text/html' } }),
  'a Response with { error }': () => Response.json({ error: 'Unauthorized' }),
  'the HTML of a page': () => '<!DOCTYPE html><p>Sign in</p>',
  'the HTML of a page as data': () => ({ status: 200, data: '\n<html><p>Sign in</p></html>' }),
  false: () => false,
};

type Act = (manager: Awaited<ReturnType<typeof mountManager>>) => Promise<void>;

const acts: Record<Exclude<keyof ApiKeyClient, 'list' | 'create'>, Act> = {
  revoke: async (manager) => {
    await pressButton(manager, 'Revoke Grafana');
    await pressButton(manager, 'Revoke');
  },
  rotate: async (manager) => {
    await pressButton(manager, 'Rotate Grafana');
    await pressButton(manager, 'Rotate');
  },
  update: async (manager) => {
    await pressButton(manager, 'Edit Grafana');
    const name = byLabel(listIn(manager), 'Application Name');
    name.value = 'Renamed';
    name.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await pressButton(manager, 'Save');
  },
};

const withAnswer = (method: keyof ApiKeyClient, answer: () => unknown): Backend =>
  Object.assign(new Backend(), { [method]: async () => answer() });

describe('<api-key-manager>', () => {
  for (const [name, answer] of Object.entries(refusals)) {
    describe(`a client that answers with ${name}`, () => {
      it('has failed: revoke, rotate and update', async () => {
        const backend = new Backend();
        const manager = await mountManager(backend);
        const root = listIn(manager).shadowRoot!;
        for (const [method, act] of Object.entries(acts)) {
          Object.assign(backend, { [method]: async () => answer() });
          await act(manager);
          // The number of tasks in which a browser reads a body is not specified.
          while (root.querySelector('[aria-busy=true]')) await settle(manager);
          const failure = method === 'update' ? 'could not be saved' : `could not be ${method}`;
          expect(root.querySelector('tbody')!.textContent).to.contain(failure);
        }
        expect(root.textContent).to.contain('CI deploy');
      });

      it('has failed: create', async () => {
        const manager = await mountManager(withAnswer('create', answer));
        await fillIn(manager);
        const failed = nextEvent(manager, 'failed');
        formIn(manager).requestSubmit();
        await failed;
        expect(formIn(manager).value.applicationName).to.equal('Nightly report');
      });

      it('has failed: list', async () => {
        const manager = await mountManager(withAnswer('list', answer));
        while (listIn(manager).loading) await settle(manager);
        expect(listIn(manager).error).to.be.a('string');
      });

      it('has not revoked a key that came too late, and the console says so', async () => {
        const { error } = console;
        const logged: string[] = [];
        console.error = (...texts) => void logged.push(texts.join(' '));
        try {
          const backend = withAnswer('revoke', answer);
          let resolve = (_: unknown): void => undefined;
          backend.create = () => new Promise((done) => (resolve = done as typeof resolve));
          const manager = await mountManager(backend);
          await fillIn(manager);
          formIn(manager).requestSubmit();
          await pressButton(manager, 'Cancel');
          resolve({ id: '7' });
          while (backend.loads < 2) await settle(manager);
          expect(logged.join()).to.contain('could not be revoked');
        } finally {
          console.error = error;
        }
      });
    });
  }

  it('shows the secret of a rotation that a client answers with a Response', async () => {
    const secret = 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a';
    const manager = await mountManager(
      withAnswer('rotate', () => Response.json({ id: '1', secret })),
    );
    await acts.rotate(manager);
    const row = () => byRole(manager, 'row', /Grafana/);
    while (row()?.ariaBusy === 'true') await settle(manager);
    await settle(manager);
    // It does not say when the old one ends, although it was to work on.
    byRole(manager, 'heading', 'Your new API key');
    expect(everyString(dialogIn(manager)).join()).not.to.contain('The old secret');
  });

  it('says that the old secret has ended with a rotation without a grace period', async () => {
    const secret = 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a';
    const manager = await mountManager(withAnswer('rotate', () => ({ id: '1', secret })));
    await pressButton(manager, 'Rotate Grafana');
    byLabel(manager, 'It stops working at once').click();
    await pressButton(manager, 'Rotate');
    await settle(manager);
    byRole(manager, 'heading', 'New secret for Grafana');
    expect(everyString(dialogIn(manager)).join()).to.contain('The old secret no longer works');
  });
});
