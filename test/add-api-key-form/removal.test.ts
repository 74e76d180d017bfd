import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { CreatedApiKey } from '../../src/api/api-key.js';
import type { ApiKeySubmitEvent } from '../../src/api/events.js';
import {
  answer,
  deferred,
  type Deferred,
  mountFilled,
  nameOf,
  record,
  saveOf,
  statusOf,
  turn,
  validDraft,
} from './support.js';
import { click, nextEvent } from '../support.js';

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;
  let saving: Deferred<CreatedApiKey>;
  let submits: ApiKeySubmitEvent[];
  let events: string[];
  let section: HTMLElement;
  let elsewhere: HTMLElement;

  beforeEach(async () => {
    form = await mountFilled();
    saving = deferred<CreatedApiKey>();
    submits = answer(form, () => saving.promise);
    events = record(form);
    elsewhere = document.createElement('div');
    section = document.createElement('section');
    form.before(section);
    section.append(form, elsewhere);
    form.requestSubmit();
    await form.updateComplete;
  });

  describe('moved while busy', () => {
    const moves: [string, () => void | Promise<void>][] = [
      ['append()', () => elsewhere.append(form)],
      [
        'remove() and append() in one task',
        () => {
          form.remove();
          elsewhere.append(form);
        },
      ],
      [
        'moveBefore(), where there is one',
        () => {
          if ('moveBefore' in elsewhere) elsewhere.moveBefore(form, null);
          else (elsewhere as HTMLElement).append(form);
        },
      ],
    ];
    for (const [how, move] of moves)
      it(`goes on after ${how}, and applies the result once`, async () => {
        await move();
        await turn(form);
        expect(submits[0]?.signal.aborted).to.equal(false);
        expect(form.busy).to.equal(true);
        const created = nextEvent(form, 'created');
        saving.resolve({ id: '1' });
        await created;
        await turn(form);
        expect(events).to.deep.equal(['submit', 'created']);
        expect(form.busy).to.equal(false);
        expect(statusOf(form)).to.equal('API key created');
      });

    it('keeps what was entered', async () => {
      elsewhere.append(form);
      await turn(form);
      expect(form.value).to.deep.equal(validDraft);
    });
  });

  describe('removed while busy', () => {
    it('aborts the signal, without a cancel', async () => {
      form.remove();
      await turn(form);
      expect(submits[0]?.signal.aborted).to.equal(true);
      expect(events).to.deep.equal(['submit']);
    });

    it('fires orphaned for a key that comes', async () => {
      form.remove();
      await turn(form);
      const orphaned = nextEvent(form, 'orphaned');
      saving.resolve({ id: '1' });
      await orphaned;
      expect(events).to.deep.equal(['submit', 'orphaned']);
    });

    it('says nothing of a rejection', async () => {
      form.remove();
      await turn(form);
      saving.reject(new Error('too late'));
      await turn(form);
      expect(events).to.deep.equal(['submit']);
    });

    it('does the same with what is around it', async () => {
      section.remove();
      await turn(form);
      expect(submits[0]?.signal.aborted).to.equal(true);
    });

    it('is usable when it comes back', async () => {
      form.remove();
      await turn(form);
      elsewhere.append(form);
      await form.updateComplete;
      expect(form.busy).to.equal(false);
      form.value = validDraft;
      await click(saveOf(form));
      expect(submits).to.have.length(2);
      expect(submits[1]?.signal.aborted).to.equal(false);
    });
  });

  describe('removed by a listener', () => {
    it('for created, while the form is being reset', async () => {
      form.addEventListener('created', () => form.remove());
      const created = nextEvent(form, 'created');
      saving.resolve({ id: '1' });
      await created;
      await turn(form);
      expect(events).to.deep.equal(['submit', 'created']);
    });

    it('for failed, after which it says what was wrong when it comes back', async () => {
      form.addEventListener('failed', () => form.remove());
      const failed = nextEvent(form, 'failed');
      saving.reject(new Error('no'));
      await failed;
      await turn(form);
      elsewhere.append(form);
      await form.updateComplete;
      expect(nameOf(form).value).to.equal('Nightly report');
      expect(statusOf(form)).to.contain('could not be created');
    });
  });
});
