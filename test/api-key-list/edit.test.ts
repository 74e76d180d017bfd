import { expect } from '@open-wc/testing';
import { ApiKeyError, type ApiKeyEditEvent } from '../../src/index.js';
import {
  deferred,
  descriptionOf,
  errorOf,
  hasFocus,
  nameOf,
  never,
  turn,
  withFakeTimers,
} from '../add-api-key-form/support.js';
import { buttonOf, mountActive, namesOf, rowOf, settle } from './support.js';
import { allByRole, byLabel, byRole, click, deepActiveElement, press, type } from '../support.js';

type Answer = Parameters<ApiKeyEditEvent['respondWith']>[0];

const fieldOf = (list: Node): HTMLInputElement => byLabel(list, 'Application Name');

/** A list with an edit of CI deploy open, and its `edit` events, which the host answers like this. */
const mountEditing = async (respond: () => Answer = never) => {
  const list = await mountActive();
  const events: ApiKeyEditEvent[] = [];
  list.addEventListener('edit', (event) => {
    events.push(event);
    event.respondWith(respond());
  });
  await click(buttonOf(list, 'Edit CI deploy'));
  await list.updateComplete;
  return { list, events };
};

const fill = async (root: Element, name: string): Promise<void> => {
  const field = fieldOf(root);
  field.focus();
  field.select();
  if (name) await type(name);
  else await press('Backspace');
  await turn();
};

describe('<api-key-list>', () => {
  describe('editing', () => {
    it('opens a form in the row, and focuses the name', async () => {
      const { list } = await mountEditing();
      expect(deepActiveElement()).to.equal(fieldOf(list));
      expect(fieldOf(list).value).to.equal('CI deploy');
      expect(descriptionOf(list).value).to.equal('Release pipeline');
      expect(byRole(list, 'form', 'Edit CI deploy')).to.exist;
      expect(allByRole(list, 'row').length).to.equal(6);
    });

    for (const way of ['Cancel', 'Escape'])
      it(`is discarded by ${way}, and the focus returns`, async () => {
        const { list, events } = await mountEditing();
        await fill(list, 'Other');
        if (way === 'Cancel') await click(buttonOf(list, 'Cancel'));
        else await press('Escape');
        await list.updateComplete;
        expect(events.length).to.equal(0);
        expect(deepActiveElement()).to.equal(buttonOf(list, 'Edit CI deploy'));
        await press('Enter');
        await list.updateComplete;
        expect(fieldOf(list).value).to.equal('CI deploy');
      });

    for (const way of ['Cancel', 'Save'])
      it(`ended by ${way} returns the focus to Edit, past the names of permissions`, async () => {
        const done = deferred<Answer>();
        const { list } = await mountEditing(() => done.promise as Answer);
        list.keys = list.keys.map((key) => ({ ...key, permissions: ['Read', 'Send'] }));
        await fill(list, 'Deploys');
        await click(buttonOf(list, way));
        done.resolve(undefined);
        await settle(list);
        const name = way === 'Save' ? 'Deploys' : 'CI deploy';
        expect(deepActiveElement()).to.equal(buttonOf(list, `Edit ${name}`));
      });

    it('has a text of its own for Save, whatever a host calls that of the form', async () => {
      const { list } = await mountEditing();
      list.messages = { save: 'Create', saveChanges: 'Keep' };
      await list.updateComplete;
      expect(buttonOf(list, 'Keep').innerText.trim().toLowerCase()).to.equal('keep');
    });

    it('is saved once by Enter in the name, with both fields normalized', async () => {
      const { list, events } = await mountEditing();
      await fill(list, '  Deploys ');
      await press('Enter');
      await press('Enter');
      await click(buttonOf(list, 'Save'));
      expect(events.map(({ changes, key }) => [changes, key.id])).to.deep.equal([
        [{ applicationName: 'Deploys', description: 'Release pipeline' }, 'k2'],
      ]);
    });

    it('shows the new record once it is saved', async () => {
      const done = deferred<Answer>();
      const { list } = await mountEditing(() => done.promise as Answer);
      await fill(list, 'Deploys');
      await click(buttonOf(list, 'Save'));
      await settle(list);
      expect(buttonOf(list, 'Save').ariaDisabled).to.equal('true');
      expect(fieldOf(list).readOnly).to.equal(true);
      done.resolve({ hint: 'ak_…new' });
      await settle(list);
      expect(namesOf(list)[1]).to.equal('Deploys');
      expect(rowOf(list, 'Deploys').innerText).to.contain('ak_…new');
      expect(byRole(list, 'status').textContent.trim()).to.equal('“Deploys” has been saved');
      expect(deepActiveElement()).to.equal(buttonOf(list, 'Edit Deploys'));
    });

    it('is validated by the rules of the form', async () => {
      const { list, events } = await mountEditing();
      await fill(list, '');
      await click(buttonOf(list, 'Save'));
      await list.updateComplete;
      expect(errorOf(nameOf(list))).to.equal('Enter an application name');
      expect(deepActiveElement()).to.equal(fieldOf(list));
      await type('x');
      await list.updateComplete;
      expect(errorOf(nameOf(list))).to.equal('');
      list.nameMaxLength = 5;
      await type('yyyyyy');
      await press('Enter');
      await list.updateComplete;
      expect(errorOf(nameOf(list))).to.contain('must be 5 characters or fewer (7 entered)');
      expect(events.length).to.equal(0);
    });

    it('says an error where the focus is already, and is invalid only while there is one', async () => {
      const { list } = await mountEditing();
      expect(fieldOf(list).getAttribute('aria-required')).to.equal('true');
      expect(fieldOf(list).hasAttribute('aria-invalid')).to.equal(false);
      await fill(list, '');
      await press('Enter');
      await list.updateComplete;
      expect(fieldOf(list).getAttribute('aria-invalid')).to.equal('true');
      expect(byRole(list, 'status').textContent).to.equal('Enter an application name');
      await type('x');
      await list.updateComplete;
      expect(fieldOf(list).hasAttribute('aria-invalid')).to.equal(false);
    });

    it('is validated as it is sent: without the spaces around a name', async () => {
      const { list, events } = await mountEditing();
      list.nameMaxLength = 5;
      await fill(list, ' Sends  ');
      await click(buttonOf(list, 'Save'));
      await list.updateComplete;
      expect(events.length).to.equal(1);
    });

    it('shows the errors of the server at their fields, and keeps the values', async () => {
      const fieldErrors = { applicationName: 'Taken.', role: 'Not yours.' };
      const error = new ApiKeyError('Locked.', { fieldErrors });
      const { list } = await mountEditing(() => Promise.reject(error));
      await fill(list, 'Deploys');
      await press('Enter');
      await settle(list);
      expect(errorOf(nameOf(list))).to.equal('Taken.');
      expect(byRole(list, 'form').innerText).to.match(/Locked\.\s+Not yours\./);
      expect(fieldOf(list).value).to.equal('Deploys');
      expect(deepActiveElement()).to.equal(fieldOf(list));
      await type('2');
      await list.updateComplete;
      expect(errorOf(nameOf(list))).to.equal('');
    });

    it('moves no focus to another edit when the server refuses it as a whole', async () => {
      const { list } = await mountEditing(() => Promise.reject(new ApiKeyError('Not now.')));
      await click(buttonOf(list, 'Edit Grafana'));
      const [deploy, grafana] = allByRole(list, 'form');
      await fill(grafana!, '');
      await click(buttonOf(grafana!, 'Save'));
      await fill(deploy!, 'Deploys');
      buttonOf(deploy!, 'Save').focus();
      await press('Enter');
      await settle(list);
      expect(rowOf(list, 'Not now.')).to.exist;
      expect(hasFocus(buttonOf(deploy!, 'Save'))).to.equal(true);
    });

    it('keeps what was typed after the user stopped waiting, and saves it', () =>
      withFakeTimers(async (tick) => {
        const answers = [deferred<Answer>(), deferred<Answer>()];
        const list = await mountActive();
        const events: ApiKeyEditEvent[] = [];
        list.addEventListener('edit', (event) => {
          event.respondWith(answers[events.push(event) - 1]!.promise as Answer);
        });
        buttonOf(list, 'Edit CI deploy').click();
        await list.updateComplete;
        const typeIn = (text: string): void => {
          fieldOf(list).value = text;
          fieldOf(list).dispatchEvent(new InputEvent('input', { bubbles: true }));
        };
        typeIn('Saved');
        buttonOf(list, 'Save').click();
        tick(10_000);
        await list.updateComplete;
        buttonOf(list, /^Stop waiting/).click();
        await list.updateComplete;
        typeIn('CI deploy');
        answers[0]!.resolve({});
        for (let time = 0; time < 4; time += 1) await settle(list);
        expect(fieldOf(list).value).to.equal('CI deploy');
        buttonOf(list, 'Save').click();
        answers[1]!.resolve({});
        for (let time = 0; time < 4; time += 1) await settle(list);
        expect(events.map(({ changes }) => changes.applicationName)).to.deep.equal([
          'Saved',
          'CI deploy',
        ]);
        expect(namesOf(list)).to.contain('CI deploy');
      }));

    it('shows in itself that the server does not know a key that is still there', async () => {
      const gone = Object.assign(new Error(), { status: 404 });
      const { list } = await mountEditing(() => Promise.reject(gone));
      await fill(list, 'Deploys');
      await press('Enter');
      for (let time = 0; time < 4; time += 1) await settle(list);
      const form = byRole(list, 'form', 'Edit CI deploy');
      expect(form.textContent).to.contain('could not be saved');
      await click(buttonOf(list, 'Cancel'));
      await list.updateComplete;
      expect(rowOf(list, 'CI deploy').textContent).not.to.contain('could not be saved');
    });

    it('shows the generic text for any other error', async () => {
      const { list } = await mountEditing(() => Promise.reject(new Error('db.ts:7')));
      await fill(list, 'Deploys');
      await press('Enter');
      await settle(list);
      expect(byRole(list, 'form').innerText).to.contain(
        'The changes could not be saved. Try again.',
      );
    });

    it('closes without an event if nothing was changed', async () => {
      const { list, events } = await mountEditing();
      await click(buttonOf(list, 'Save'));
      await settle(list);
      expect([events.length, allByRole(list, 'form').length]).to.deep.equal([0, 0]);
    });

    it('aborts the request under way on Escape, and ignores its answer', async () => {
      const done = deferred<Answer>();
      const { list, events } = await mountEditing(() => done.promise as Answer);
      await fill(list, 'Deploys');
      await press('Enter');
      await press('Escape');
      expect(events[0]!.signal.aborted).to.equal(true);
      done.resolve({});
      await settle(list);
      expect(namesOf(list)[1]).to.equal('CI deploy');
    });

    it('closes if nobody answers, and stays open if the event is prevented', async () => {
      for (const isPrevented of [false, true]) {
        const list = await mountActive();
        list.addEventListener('edit', (event) => isPrevented && event.preventDefault());
        await click(buttonOf(list, 'Edit CI deploy'));
        await list.updateComplete;
        await fill(list, 'Deploys');
        await press('Enter');
        await settle(list);
        expect(allByRole(list, 'form').length).to.equal(isPrevented ? 1 : 0);
        expect(namesOf(list)).not.to.contain('Deploys');
      }
    });

    it('stays as it is when the host sets new keys', async () => {
      const { list } = await mountEditing();
      await fill(list, 'Half typ');
      const field = fieldOf(list);
      list.keys = [{ id: 'n', applicationName: 'New', role: 'admin' }, ...list.keys.reverse()];
      await list.updateComplete;
      expect(fieldOf(list)).to.equal(field);
      expect(field.value).to.equal('Half typ');
      expect(deepActiveElement()).to.equal(field);
    });
  });
});
