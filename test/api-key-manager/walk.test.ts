import { expect, fixture, html } from '@open-wc/testing';
import { withUncaught } from '../add-api-key-form/support.js';
import { randomOf, seeds, withActions } from '../seeded.js';
import { FlakyClient } from './flaky-client.js';
import './support.js';
import { Walk } from './walk.js';

const STEPS = 80;

const walk = async (seed: number): Promise<void> => {
  const random = randomOf(seed);
  const page = await fixture<HTMLElement>(html`<main><p></p><p></p></main>`);
  const clients = [new FlakyClient('a', random), new FlakyClient('b', random)] as const;
  const manager = document.createElement('api-key-manager');
  Object.assign(manager, { client: clients[0], pageSize: 5 });
  page.children[0]!.append(manager);
  await manager.updateComplete;
  const aWalk = new Walk(manager, page, clients, random);
  aWalk.actions.rerender!();
  await withActions(seed, async (actions) => {
    for (let step = 0; step < STEPS; step += 1) {
      actions.push(await aWalk.step());
      aWalk.check();
    }
    actions.push('then calm');
    await aWalk.checkUsable();
  });
};

describe('<api-key-manager>', () => {
  describe('whatever is done with it, on whatever backend', function () {
    this.timeout(60_000);

    const { error, warn } = console;
    let logged = '';

    // The elements report what the clients and the walk do wrong.
    beforeEach(() => {
      logged = '';
      console.error = (...args) => void (logged += args.map(String).join(' '));
      console.warn = console.error;
    });
    afterEach(() => {
      Object.assign(console, { error, warn });
    });

    for (const seed of seeds(12, 2))
      it(`stays usable, and keeps keys with their tenants and secrets out: seed ${seed}`, async () => {
        const uncaught = await withUncaught(() => walk(seed));
        for (const thrown of uncaught) expect(String(thrown)).to.contain('of the host');
        expect(logged).not.to.contain('ak_live_');
      });
  });
});
