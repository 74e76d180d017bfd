import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import type { ApiKeyRotateEvent } from '../../src/index.js';
import { ahead, buttonOf, cellsOf, day, mountActive, rowOf, settle } from './support.js';
import { allByRole, byRole, click, deepActiveElement, everyString, press } from '../support.js';

const secret = 'ak_live_NewSecretOfTheKey42';

const mount = async (previousSecretExpiresAt?: string) => {
  const list = await mountActive();
  const events: ApiKeyRotateEvent[] = [];
  list.addEventListener('rotate', (event) => {
    events.push(event);
    const hint = 'ak_live_…ey42';
    event.respondWith(Promise.resolve({ id: 'other', hint, secret, previousSecretExpiresAt }));
  });
  return { list, events };
};

const ask = async (list: ApiKeyListElement): Promise<HTMLElement> => {
  await click(buttonOf(list, 'Rotate CI deploy'));
  return byRole(list, 'dialog', 'Rotate “CI deploy”?');
};

describe('<api-key-list>', () => {
  describe('rotate', () => {
    it('asks how long the old secret keeps working, 24 hours by default', async () => {
      const { list } = await mount();
      const question = await ask(list);
      const choices = allByRole(question, 'radio') as HTMLInputElement[];
      expect(choices.map(({ labels }) => labels![0]!.innerText.trim())).to.deep.equal([
        ...['It stops working at once', '1 hour', '24 hours', '7 days'],
      ]);
      expect(choices.findIndex(({ checked }) => checked)).to.equal(2);
      expect(deepActiveElement()).to.equal(choices[2]);
      expect(byRole(question, 'group', 'How long the old secret keeps working')).to.exist;
    });

    for (const [name, seconds] of [
      ['It stops working at once', 0],
      ['1 hour', 3600],
      ['24 hours', 86_400],
      ['7 days', 604_800],
    ] as const)
      it(`is fired once with the chosen period: ${name}`, async () => {
        const { list, events } = await mount();
        const question = await ask(list);
        await click(byRole(question, 'radio', name));
        await click(buttonOf(question, 'Rotate'));
        expect(events.map(({ graceSeconds, key }) => [graceSeconds, key.id])).to.deep.equal([
          [seconds, 'k2'],
        ]);
      });

    it('asks with 24 hours chosen each time', async () => {
      const { list, events } = await mount();
      await click(byRole(await ask(list), 'radio', '1 hour'));
      await press('Escape');
      await settle(list);
      await click(buttonOf(await ask(list), 'Rotate'));
      expect(events[0]!.graceSeconds).to.equal(86_400);
    });

    it('updates the record from the answer, but keeps no secret', async () => {
      const { list, events } = await mount(ahead(day));
      await click(buttonOf(await ask(list), 'Rotate'));
      await settle(list);
      const row = rowOf(list, 'CI deploy');
      expect(cellsOf(row)[1]).to.equal('ak_live_…ey42');
      expect(row.innerText).to.match(/CI deploy\s+Old secret ends /);
      expect(list.keys[1]!.id).to.equal('k2');
      expect(list.keys[1]!.description).to.equal('Release pipeline');
      const seen = [...everyString(list), JSON.stringify(list.keys), JSON.stringify(events)];
      expect(seen.join()).not.to.contain(secret);
      expect(byRole(list, 'status').textContent.trim()).to.equal('“CI deploy” has a new secret');
      expect(deepActiveElement()).to.equal(buttonOf(list, 'Rotate CI deploy'));
    });

    it('says why it failed', async () => {
      const list = await mountActive();
      list.addEventListener('rotate', (event) => event.respondWith(Promise.reject(new Error())));
      await click(buttonOf(await ask(list), 'Rotate'));
      await settle(list);
      expect(rowOf(list, 'CI deploy').innerText).to.contain('could not be rotated. Try again.');
    });
  });
});
