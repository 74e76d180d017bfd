import { expect } from '@open-wc/testing';
import { ApiKeyError } from '../../src/api/api-key.js';
import type { ApiKeyOrphanedEvent } from '../../src/api/events.js';
import { deferred } from '../add-api-key-form/support.js';
import {
  aSecret,
  Backend,
  dialogIn,
  fillIn,
  formIn,
  listIn,
  makeKey,
  type Manager,
  masked,
  mountManager,
  namesIn,
  pressButton,
  rotate,
  secretIn,
  settle,
  storeAndClose,
} from './support.js';
import { byLabel, byRole, everyString, nextEvent, press } from '../support.js';

describe('<api-key-manager>', () => {
  let backend: Backend;
  let manager: Manager;

  beforeEach(async () => {
    backend = new Backend();
    manager = await mountManager(backend);
  });

  const expectSecret = (): void => {
    expect(dialogIn(manager).step).to.equal('secret');
    expect(everyString(manager)).to.include(masked);
  };

  describe('a new key', () => {
    it('is made by the client, with what belongs to the attempt', async () => {
      await makeKey(manager);
      expect(backend.calls).to.deep.equal(['list', 'create']);
      const { signal, idempotencyKey } = backend.options[1]!;
      expect(signal).to.be.instanceOf(AbortSignal);
      expect(idempotencyKey).to.match(/^[\da-f-]{36}$/);
      expectSecret();
    });

    it('is a step of its own until it is closed, for routers to ask at', async () => {
      expect(document.createElement('api-key-manager').step).to.equal('form');
      expect(manager.step).to.equal('form');
      await makeKey(manager);
      expect(manager.step).to.equal('secret');
      await storeAndClose(manager);
      expect(manager.step).to.equal('form');
    });

    it('comes into the list once its secret is closed, and not before', async () => {
      await makeKey(manager);
      expect(backend.loads).to.equal(1);
      await storeAndClose(manager);
      expect(backend.loads).to.equal(2);
      expect(namesIn(manager)[0]).to.equal('Nightly report');
      expect(everyString(document).join()).not.to.contain(aSecret);
    });

    it('keeps its secret on show when the list fails meanwhile', async () => {
      await makeKey(manager);
      backend.list = () => Promise.reject(new Error('down'));
      manager.reload();
      await settle(manager);
      expectSecret();
      expect(listIn(manager).error).to.be.a('string');
    });

    it('is told of in an event without its secret', async () => {
      const created = nextEvent(manager, 'created');
      await makeKey(manager);
      const { key } = (await created) as Event & { key: object };
      expect(key).to.deep.include({ id: '3', applicationName: 'Nightly report' });
      expect(JSON.stringify(key)).not.to.contain(aSecret);
    });

    it('is none after Cancel, and the list is not loaded for it', async () => {
      await fillIn(manager);
      await pressButton(manager, 'Cancel');
      expect(backend.calls).to.deep.equal(['list']);
    });

    it('that cannot be made leaves all in the form; a retry is the same attempt', async () => {
      const create = backend.create.bind(backend);
      backend.create = (...call) => {
        backend.create = create;
        backend.options.push(call[1]);
        const fieldErrors = { applicationName: 'Taken' };
        return Promise.reject(new ApiKeyError('', { fieldErrors }));
      };
      await fillIn(manager);
      const failed = nextEvent(manager, 'failed');
      formIn(manager).requestSubmit();
      await failed;
      const name = byLabel(manager, /^Application Name/);
      expect(name.ariaInvalid).to.equal('true');
      expect(name.value).to.equal('Nightly report');
      const created = nextEvent(manager, 'created');
      formIn(manager).requestSubmit();
      await created;
      const [first, second] = backend.options.slice(1);
      expect(first!.idempotencyKey).to.equal(second!.idempotencyKey);
    });
  });

  describe('a key that came after Cancel', () => {
    const makeTooLate = async (): Promise<void> => {
      const answer = deferred<{ id: string; role: string; applicationName: string }>();
      backend.create = () => answer.promise;
      await fillIn(manager);
      formIn(manager).requestSubmit();
      await pressButton(manager, 'Cancel');
      answer.resolve({ id: '7', role: 'admin', applicationName: 'Late' });
      await settle(manager);
    };

    it('is revoked, told of, and the list is loaded', async () => {
      const orphaned = nextEvent(manager, 'orphaned');
      await makeTooLate();
      await orphaned;
      expect(backend.calls).to.deep.equal(['list', 'revoke 7', 'list']);
    });

    it('is not aborted by Cancel nor by a removal, which would not undo it', async () => {
      const answer = deferred<{ id: string; role: string; applicationName: string }>();
      const signals: AbortSignal[] = [];
      backend.create = (_, { signal }) => {
        signals.push(signal);
        return answer.promise;
      };
      await fillIn(manager);
      formIn(manager).requestSubmit();
      await pressButton(manager, 'Cancel');
      await fillIn(manager);
      formIn(manager).requestSubmit();
      manager.remove();
      await settle(manager);
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false, false]);
      answer.resolve({ id: '7', role: 'admin', applicationName: 'Late' });
      await settle(manager);
      expect(backend.calls.filter((call) => call === 'revoke 7').length).to.equal(2);
    });

    it('is not loaded beneath the secret of another, but once that is closed', async () => {
      const late = deferred<{ id: string }>();
      const create = backend.create.bind(backend);
      backend.create = () => late.promise as never;
      await fillIn(manager);
      formIn(manager).requestSubmit();
      await pressButton(manager, 'Cancel');
      backend.create = create;
      await makeKey(manager);
      late.resolve({ id: '7' });
      await settle(manager);
      expectSecret();
      expect(backend.calls).to.deep.equal(['list', 'create', 'revoke 7']);
      await storeAndClose(manager);
      expect(backend.loads).to.equal(2);
    });

    it('is told of where the client cannot revoke it', async () => {
      Object.assign(backend, { revoke: undefined });
      const orphaned = nextEvent(manager, 'orphaned');
      await makeTooLate();
      await orphaned;
      expect(backend.calls).to.deep.equal(['list', 'list']);
    });
  });

  describe('a key that is rotated', () => {
    it('has its new secret shown, with the end of the old one', async () => {
      await rotate(manager, 'Grafana');
      expect(backend.calls).to.deep.equal(['list', `rotate 1 ${24 * 60 * 60}`]);
      expectSecret();
      expect(dialogIn(manager).matches(':state(open)')).to.equal(true);
      expect(secretIn(manager)!.applicationName).to.equal('Grafana');
      expect(everyString(manager).join()).to.contain('The old secret works until');
    });

    it('is as hard to lose as a new one', async () => {
      await rotate(manager, 'Grafana');
      await press('Escape');
      await settle(manager);
      byRole(manager, 'alertdialog', 'Close without saving the key?');
      await pressButton(manager, 'Go back');
      expectSecret();
    });

    it('has no toast under the dialog, and a toast goes when a dialog opens over it', async () => {
      const isToastOpen = () =>
        listIn(manager).shadowRoot!.querySelector('[part=toast]:popover-open') !== null;
      await rotate(manager, 'Grafana');
      expect(isToastOpen()).to.equal(false);
      await storeAndClose(manager);
      await pressButton(manager, 'Revoke Grafana');
      await pressButton(manager, 'Revoke');
      expect(isToastOpen()).to.equal(true);
      dialogIn(manager).show();
      expect(isToastOpen()).to.equal(false);
    });

    it('is loaded anew once its secret is closed', async () => {
      await rotate(manager, 'Grafana');
      expect(backend.loads).to.equal(1);
      await storeAndClose(manager);
      expect(backend.loads).to.equal(2);
    });

    it('waits with its secret while the form is open, and until another secret is closed', async () => {
      const answers = [deferred<undefined>(), deferred<undefined>()];
      const real = backend.rotate.bind(backend);
      const wait = [...answers];
      backend.rotate = async (...call) => {
        await wait.shift()!.promise;
        return real(...call);
      };
      await rotate(manager, 'Grafana');
      await rotate(manager, 'CI deploy');
      await fillIn(manager);
      for (const { resolve } of answers) resolve(undefined);
      await settle(manager);
      expect(formIn(manager).value.applicationName).to.equal('Nightly report');
      await pressButton(manager, 'Cancel');
      expectSecret();
      expect(secretIn(manager)!.applicationName).to.equal('Grafana');
      await storeAndClose(manager);
      expectSecret();
      expect(secretIn(manager)!.applicationName).to.equal('CI deploy');
      await storeAndClose(manager);
      expect(dialogIn(manager).open).to.equal(false);
      expect(backend.loads).to.equal(2);
    });

    it('shows nothing where the answer has no secret', async () => {
      backend.rotate = async (key) => ({ ...key, secret: '' });
      await rotate(manager, 'Grafana');
      expect(dialogIn(manager).open).to.equal(false);
    });

    describe('while the element is removed', () => {
      let answer: ReturnType<typeof deferred<undefined>>;
      let orphans: ApiKeyOrphanedEvent[];
      let signal: AbortSignal;

      beforeEach(() => {
        answer = deferred<undefined>();
        orphans = [];
        const real = backend.rotate.bind(backend);
        backend.rotate = async (...call) => {
          ({ signal } = call[2]);
          await answer.promise;
          return real(...call);
        };
        manager.addEventListener('orphaned', (event) => orphans.push(event));
      });

      const expectOrphan = (): void => {
        expect(orphans.map(({ draft, key: { id } }) => [draft, id])).to.deep.equal([[null, '1']]);
        expect(JSON.stringify(orphans[0]!.key)).not.to.contain(aSecret);
        expect(dialogIn(manager).open).to.equal(false);
        expect(signal.aborted).to.equal(false);
        expect(backend.calls).not.to.include('revoke 1');
      };

      for (const when of ['while it is away', 'when it is back'])
        it(`is told of as an orphan: the answer comes ${when}`, async () => {
          await rotate(manager, 'Grafana');
          const place = manager.parentElement!;
          manager.remove();
          await settle(manager);
          if (when === 'when it is back') place.append(manager);
          await settle(manager);
          answer.resolve(undefined);
          await settle(manager);
          place.append(manager);
          await settle(manager);
          expectOrphan();
        });

      it('is told of as an orphan: it waited for the dialog', async () => {
        await rotate(manager, 'Grafana');
        await fillIn(manager);
        answer.resolve(undefined);
        await settle(manager);
        manager.remove();
        await settle(manager);
        expectOrphan();
      });

      it('is not told of if there was no secret', async () => {
        backend.rotate = async (key) => {
          await answer.promise;
          return key;
        };
        await rotate(manager, 'Grafana');
        manager.remove();
        await settle(manager);
        answer.resolve(undefined);
        await settle(manager);
        expect(orphans).to.deep.equal([]);
      });
    });
  });
});
