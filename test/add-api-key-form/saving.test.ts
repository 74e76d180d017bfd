import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { ApiKeySubmitEvent } from '../../src/api/events.js';
import {
  answer,
  enter,
  errorsOf,
  mountFilled,
  nameOf,
  never,
  record,
  saveOf,
  turn,
  validDraft,
  withUncaught,
} from './support.js';
import { click, doubleClick, nextEvent, press, type } from '../support.js';

const nothingWrong = ['', '', ''];

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mountFilled();
  });

  describe('saving once', () => {
    it('fires one submit for a double click', async () => {
      const submits = answer(form, never);
      await doubleClick(saveOf(form));
      expect(submits).to.have.length(1);
    });

    it('takes the second click of a double click for the first, when the answer is there at once', async () => {
      const submits = answer(form, () => ({ id: '1' }));
      await doubleClick(saveOf(form));
      await form.updateComplete;
      expect(submits).to.have.length(1);
      expect(errorsOf(form)).to.deep.equal(nothingWrong);
    });

    it('saves again after a success by a later click', async () => {
      const submits = answer(form, () => ({ id: '1' }));
      const created = nextEvent(form, 'created');
      await click(saveOf(form));
      await created;
      form.value = validDraft;
      await click(nameOf(form));
      await click(saveOf(form));
      expect(submits).to.have.length(2);
    });

    it('saves by a quick click after an edit, which is no double click', async () => {
      const submits = answer(form, () => ({ id: '1' }));
      const created = nextEvent(form, 'created');
      await click(saveOf(form));
      await created;
      form.value = validDraft;
      form.focus();
      await type('2');
      const init = { detail: 2, bubbles: true, cancelable: true, composed: true };
      saveOf(form).dispatchEvent(new MouseEvent('click', init));
      expect(submits).to.have.length(2);
    });

    it('fires one submit for 20 clicks', () => {
      const submits = answer(form, never);
      const save = saveOf(form);
      for (let count = 0; count < 20; count += 1) save.click();
      expect(submits).to.have.length(1);
    });

    it('fires one submit for an Enter that is held in the name', async () => {
      const submits = answer(form, () => Promise.reject(new Error('no')));
      nameOf(form).focus();
      const failed = nextEvent(form, 'failed');
      await press('Enter+Enter+Enter');
      await failed;
      for (let count = 0; count < 5; count += 1) {
        enter(nameOf(form), { repeat: true });
        await turn(form);
      }
      expect(submits).to.have.length(1);
    });

    it('fires one submit for an Enter that is held on Save', async () => {
      const submits = answer(form, () => Promise.reject(new Error('no')));
      const failed = nextEvent(form, 'failed');
      saveOf(form).focus();
      await press('Enter+Enter+Enter');
      await failed;
      expect(submits).to.have.length(1);
    });

    it('fires one submit for a click and an Enter in one task', () => {
      const submits = answer(form, never);
      saveOf(form).click();
      enter(nameOf(form));
      expect(submits).to.have.length(1);
    });

    it('fires one submit for requestSubmit() twice', () => {
      const submits = answer(form, never);
      form.requestSubmit();
      form.requestSubmit();
      expect(submits).to.have.length(1);
    });

    it('fires one submit for a listener that asks for another', () => {
      const submits = answer(form, () => {
        form.requestSubmit();
        return never();
      });
      form.requestSubmit();
      expect(submits).to.have.length(1);
    });
  });

  describe('an input method', () => {
    it('submits by the plain Enter alone', async () => {
      const submits = answer(form, never);
      const name = nameOf(form);
      name.focus();
      // The browser would submit by itself what is not prevented: its own Enter is trusted, unlike this one.
      expect(enter(name, { isComposing: true })).to.equal(false);
      expect(submits).to.have.length(0);
      enter(name, { keyCode: 229 });
      expect(submits).to.have.length(0);
      await press('Enter');
      expect(submits).to.have.length(1);
    });
  });

  describe('the submit event', () => {
    it('is an ApiKeySubmitEvent that stays at the element', async () => {
      let outside = 0;
      const count = (): number => (outside += 1);
      document.addEventListener('submit', count, { capture: true });
      form.parentElement!.addEventListener('submit', count);
      const submitted = nextEvent(form, 'submit');
      await click(saveOf(form));
      const event = await submitted;
      document.removeEventListener('submit', count, { capture: true });
      expect(event).to.be.instanceOf(ApiKeySubmitEvent);
      expect(event.bubbles || event.composed).to.equal(false);
      expect(event.cancelable).to.equal(true);
      // The document hears it on its way down, as it does every event in its tree.
      expect(outside).to.equal(1);
    });

    it('is the only one that the element hears', async () => {
      const events: Event[] = [];
      form.addEventListener('submit', (event) => events.push(event));
      await click(saveOf(form));
      expect(events.map(({ constructor }) => constructor)).to.deep.equal([ApiKeySubmitEvent]);
    });

    it('carries a normalized draft that nobody can change', async () => {
      form.value = { applicationName: '  Cafe\u0301 ', description: 'a\r\nb', role: 'admin' };
      const submitted = nextEvent<ApiKeySubmitEvent>(form, 'submit');
      form.requestSubmit();
      const { draft } = await submitted;
      const wanted = { applicationName: 'Café', description: 'a\nb', role: 'admin' };
      expect({ ...draft }).to.deep.equal(wanted);
      expect(Object.isFrozen(draft)).to.equal(true);
      expect(form.value.applicationName).to.equal('  Cafe\u0301 ');
    });

    it('carries a signal that is not aborted', async () => {
      const submitted = nextEvent<ApiKeySubmitEvent>(form, 'submit');
      form.requestSubmit();
      expect((await submitted).signal.aborted).to.equal(false);
    });
  });

  describe('respondWith()', () => {
    const thrownBy = (act: () => void): string => {
      try {
        act();
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
      return 'nothing';
    };

    it('throws when it is called a second time, and keeps the first answer', async () => {
      let thrown = '';
      form.addEventListener('submit', (event) => {
        event.respondWith({ id: 'first' });
        thrown = thrownBy(() => event.respondWith({ id: 'second' }));
      });
      const created = nextEvent<Event & { key: { id: string } }>(form, 'created');
      form.requestSubmit();
      expect(thrown).to.equal('InvalidStateError');
      expect((await created).key.id).to.equal('first');
    });

    it('throws when it is called after the dispatch', async () => {
      const submitted = nextEvent<ApiKeySubmitEvent>(form, 'submit');
      form.requestSubmit();
      const event = await submitted;
      expect(thrownBy(() => event.respondWith({}))).to.equal('InvalidStateError');
      expect(form.busy).to.equal(false);
    });

    it('counts with preventDefault() beside it', async () => {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        event.respondWith({ id: '1' });
      });
      const created = nextEvent(form, 'created');
      form.requestSubmit();
      await created;
    });

    it('takes a promise of another kind', async () => {
      const thenable = { then: (resolve: (key: object) => void) => resolve({ id: '1' }) };
      answer(form, () => thenable as unknown as PromiseLike<object>);
      const created = nextEvent(form, 'created');
      form.requestSubmit();
      await created;
      expect(form.busy).to.equal(false);
    });
  });

  describe('a submit that nobody answers', () => {
    for (const prevents of [false, true])
      it(`starts nothing, ${prevents ? 'prevented' : 'not prevented'}`, async () => {
        const events = record(form);
        form.addEventListener('submit', (event) => prevents && event.preventDefault());
        await click(saveOf(form));
        expect(form.busy).to.equal(false);
        expect(form.value).to.deep.equal(validDraft);
        await click(saveOf(form));
        expect(events).to.deep.equal(['submit', 'submit']);
      });

    it('leaves the form usable when a listener throws', async () => {
      const events = record(form);
      form.addEventListener('submit', () => {
        throw new Error('of the host');
      });
      const errors = await withUncaught(() => {
        saveOf(form).click();
        saveOf(form).click();
      });
      expect(errors).to.have.length(2);
      expect(events).to.deep.equal(['submit', 'submit']);
      expect(form.busy).to.equal(false);
    });

    it('goes on with the answer of a listener that throws afterwards', async () => {
      form.addEventListener('submit', (event) => {
        event.respondWith({ id: '1' });
        throw new Error('of the host');
      });
      const created = nextEvent(form, 'created');
      await withUncaught(() => saveOf(form).click());
      await created;
      expect(form.busy).to.equal(false);
    });
  });
});
