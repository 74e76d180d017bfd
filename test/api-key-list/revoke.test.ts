import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { ApiKeyError } from '../../src/index.js';
import { deferred, never, withUncaught } from '../add-api-key-form/support.js';
import {
  answerRevoke,
  buttonOf,
  mountActive,
  namesOf,
  questionOf,
  revoke,
  rowOf,
  settle,
  namesWith,
  type RevokeAnswer,
} from './support.js';
import { insertionsInto } from '../api-key-secret/support.js';
import { allByRole, byRole, click, deepActiveElement, doubleClick, press } from '../support.js';

const errorOf = (list: ApiKeyListElement, name: string) =>
  rowOf(list, name).querySelector('[part=error]')!.textContent;

describe('<api-key-list>', () => {
  describe('the question before a key is revoked', () => {
    it('names the key, and focuses Cancel', async () => {
      const list = await mountActive();
      await click(buttonOf(list, 'Revoke CI deploy'));
      const question = questionOf(list);
      expect(question.matches(':modal')).to.equal(true);
      expect(byRole(list, 'alertdialog', 'Revoke “CI deploy”?')).to.equal(question);
      expect(deepActiveElement()).to.equal(buttonOf(question, 'Cancel'));
    });

    it('warns only if the key was used in the last 24 hours', async () => {
      const list = await mountActive();
      await click(buttonOf(list, 'Revoke Warehouse export'));
      expect(questionOf(list).innerText).to.contain('in use: last used 3 minutes ago');
      await press('Escape');
      await click(buttonOf(list, 'Revoke CI deploy'));
      expect(questionOf(list).innerText).not.to.contain('in use');
    });

    for (const way of ['Cancel', 'Escape'])
      it(`is closed by ${way} without an event, and the focus returns`, async () => {
        const list = await mountActive();
        const events = answerRevoke(list, never);
        await click(buttonOf(list, 'Revoke CI deploy'));
        if (way === 'Escape') await press('Escape');
        else await click(buttonOf(questionOf(list), 'Cancel'));
        await settle(list);
        expect(allByRole(list, 'alertdialog')).to.deep.equal([]);
        expect(events.length).to.equal(0);
        expect(deepActiveElement()).to.equal(buttonOf(list, 'Revoke CI deploy'));
      });

    it('is not answered by the second click of a double click on the button', async () => {
      const list = await mountActive();
      const events = answerRevoke(list, never);
      await click(buttonOf(list, 'Revoke Grafana'));
      const second = new MouseEvent('click', { detail: 2, bubbles: true });
      buttonOf(questionOf(list), 'Revoke').dispatchEvent(second);
      expect(events.length).to.equal(0);
      expect(questionOf(list).open).to.equal(true);
    });
  });

  describe('revoke', () => {
    it('is fired once, with a frozen copy of the key', async () => {
      const list = await mountActive();
      const events = answerRevoke(list, never);
      await revoke(list, 'CI deploy');
      expect(events.length).to.equal(1);
      const { key, idempotencyKey, signal, bubbles, composed, cancelable } = events[0]!;
      expect(key).to.deep.equal(list.keys[1]);
      expect(Object.isFrozen(key)).to.equal(true);
      expect(idempotencyKey).to.match(/^[\da-f-]{36}$/);
      expect(signal.aborted).to.equal(false);
      expect([bubbles, composed, cancelable]).to.deep.equal([false, false, true]);
    });

    it('is fired once for a double click, and not again while the row is busy', async () => {
      const list = await mountActive();
      const events = answerRevoke(list, never);
      await click(buttonOf(list, 'Revoke CI deploy'));
      await doubleClick(buttonOf(questionOf(list), 'Revoke'));
      await settle(list);
      await click(buttonOf(list, 'Revoke CI deploy'));
      await click(buttonOf(list, 'Edit CI deploy'));
      expect(allByRole(list, 'alertdialog')).to.deep.equal([]);
      expect(allByRole(list, 'form')).to.deep.equal([]);
      expect(events.length).to.equal(1);
    });

    it('makes only that row busy, and keeps the focus', async () => {
      const list = await mountActive();
      answerRevoke(list, never);
      await revoke(list, 'CI deploy');
      expect(rowOf(list, 'CI deploy').ariaBusy).to.equal('true');
      expect(rowOf(list, 'Grafana').ariaBusy).to.equal('false');
      expect(buttonOf(list, 'Revoke CI deploy').ariaDisabled).to.equal('true');
      const buttons = [...rowOf(list, 'CI deploy').querySelectorAll('button')];
      expect(buttons.map((it) => it.matches('[data-busy]'))).to.deep.equal([false, false, true]);
      expect(deepActiveElement()).to.equal(buttonOf(list, 'Revoke CI deploy'));
      await click(buttonOf(list, 'Revoke Grafana'));
      expect(questionOf(list).open).to.equal(true);
    });

    it('shows the key as revoked, in its place, only after success, and announces it once', async () => {
      const list = await mountActive();
      const said = insertionsInto(byRole(list, 'status'));
      const done = deferred<undefined>();
      answerRevoke(list, () => done.promise);
      await revoke(list, 'CI deploy');
      await settle(list);
      expect(namesWith(list, 'Revoked')).to.deep.equal(['Old importer']);
      const names = namesOf(list);
      done.resolve(undefined);
      await settle(list);
      expect(namesWith(list, 'Revoked')).to.deep.equal(['CI deploy', 'Old importer']);
      expect(namesOf(list)).to.deep.equal(names);
      expect(allByRole(rowOf(list, 'CI deploy'), 'button')).to.deep.equal([]);
      expect(list.keys.map(({ id }) => id)).to.deep.equal(['k1', 'k3', 'k4', 'k5']);
      expect(said).to.deep.equal(['“CI deploy” has been revoked']);
    });

    it('accepts a Response', async () => {
      const list = await mountActive();
      answerRevoke(list, () => new Response(null, { status: 204 }));
      await revoke(list, 'CI deploy');
      while (rowOf(list, 'CI deploy').ariaBusy === 'true') await settle(list);
      expect(namesWith(list, 'Revoked')).to.contain('CI deploy');
    });

    const generic = 'The key could not be revoked. Try again.';
    const rejections: [what: string, error: unknown, text: string][] = [
      ['an ApiKeyError', new ApiKeyError('Ask the owner first.'), 'Ask the owner first.'],
      ['an Error', new Error('at db.ts:12'), generic],
      ['a string', 'no', generic],
      ['nothing', undefined, generic],
      ['an object', { message: '<b>x</b>' }, generic],
    ];
    for (const [what, error, text] of rejections)
      it(`keeps the row after a rejection with ${what}, and says why`, async () => {
        const list = await mountActive();
        answerRevoke(list, () => Promise.reject(error));
        await revoke(list, 'CI deploy');
        await settle(list);
        expect(errorOf(list, 'CI deploy')).to.equal(text);
        expect(byRole(list, 'status').textContent.trim()).to.equal(text);
        expect(rowOf(list, 'CI deploy').ariaBusy).to.equal('false');
      });

    const redirect = '/answers/303?header=Location: /answers/200?body={}';
    const failures: [what: string, answer: () => RevokeAnswer][] = [
      ['{ data: null, error }', () => ({ data: null, error: { message: 'Unauthorized' } })],
      ['{ success: false }', () => Promise.resolve({ success: false })],
      ['a page of HTML', () => new Response('<p>Sign in</p>')],
      ['a followed redirect', () => fetch(redirect)],
    ];
    for (const [what, failure] of failures)
      it(`keeps the row after ${what}, which is no success`, async () => {
        const list = await mountActive();
        answerRevoke(list, failure);
        await revoke(list, 'CI deploy');
        while (rowOf(list, 'CI deploy').ariaBusy === 'true') await settle(list);
        expect(errorOf(list, 'CI deploy')).to.equal(generic);
      });

    it('shows the detail of problem details', async () => {
      const list = await mountActive();
      const headers = { 'content-type': 'application/problem+json' };
      answerRevoke(
        list,
        () => new Response('{"detail":"Locked by policy."}', { status: 409, headers }),
      );
      await revoke(list, 'CI deploy');
      while (!errorOf(list, 'CI deploy')) await settle(list);
      expect(errorOf(list, 'CI deploy')).to.equal('Locked by policy.');
    });

    it('has the same idempotency key for a retry, but not for another key', async () => {
      const list = await mountActive();
      const events = answerRevoke(list, () => Promise.reject(new Error('no')));
      for (const name of ['CI deploy', 'CI deploy', 'Grafana']) {
        await revoke(list, name);
        await settle(list);
      }
      const [first, retry, other] = events.map(({ idempotencyKey }) => idempotencyKey);
      expect(retry).to.equal(first);
      expect(other).not.to.equal(first);
      await click(buttonOf(list, 'Revoke CI deploy'));
      expect(errorOf(list, 'CI deploy')).to.equal('');
    });

    it('starts nothing and closes the question if nobody answers', async () => {
      const list = await mountActive();
      await revoke(list, 'CI deploy');
      await settle(list);
      expect(allByRole(list, 'alertdialog')).to.deep.equal([]);
      expect(rowOf(list, 'CI deploy').ariaBusy).to.equal('false');
      expect(namesOf(list).length).to.equal(5);
    });

    it('leaves the question open if the event is prevented', async () => {
      const list = await mountActive();
      list.addEventListener('revoke', (event) => event.preventDefault());
      await revoke(list, 'CI deploy');
      await settle(list);
      expect(questionOf(list).open).to.equal(true);
    });

    it('survives a listener that throws', async () => {
      const list = await mountActive();
      list.addEventListener('revoke', () => {
        throw new Error('mine');
      });
      const errors = await withUncaught(() => revoke(list, 'CI deploy'));
      expect(errors.map(String)).to.deep.equal(['Error: mine']);
      await click(buttonOf(list, 'Revoke CI deploy'));
      expect(questionOf(list).open).to.equal(true);
    });
  });
});
