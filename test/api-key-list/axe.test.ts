import { fixture, html } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { never, turn } from '../add-api-key-form/support.js';
import { buttonOf, manyKeys, revoke, search, settle, someKeys } from './support.js';
import { axe, byRole, emulate, ending } from '../support.js';

/** Selects two keys. */
const select = async (list: ApiKeyListElement): Promise<void> => {
  list.selectable = true;
  await list.updateComplete;
  for (const name of ['Grafana', 'CI deploy']) byRole(list, 'checkbox', `Select ${name}`).click();
  await list.updateComplete;
};

/** Each state by its name, with what brings a list of five keys into it. */
const states: Record<string, (list: ApiKeyListElement) => unknown> = {
  'with keys': () => undefined,
  'with pages': (list) => (list.keys = manyKeys(60)),
  empty: (list) => (list.keys = []),
  loading: (list) => Object.assign(list, { keys: [], loading: true }),
  'loading with keys': (list) => (list.loading = true),
  failed: (list) => Object.assign(list, { keys: [], error: true }),
  'failed with keys': (list) => (list.error = 'You are offline.'),
  'without a match': (list) => search(list, 'zzz'),
  sorted: (list) => (list.sort = { column: 'role', direction: 'descending' }),
  'with the question before a revoke': (list) => buttonOf(list, 'Revoke Warehouse export').click(),
  'with the question before a rotation': (list) => buttonOf(list, 'Rotate Grafana').click(),
  editing: (list) => buttonOf(list, 'Edit Grafana').click(),
  'with an error of an edit': async (list) => {
    buttonOf(list, 'Edit Grafana').click();
    const field = list.shadowRoot!.querySelector<HTMLInputElement>('[part=control]')!;
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    buttonOf(list, 'Save').click();
  },
  'with selected keys': (list) => select(list),
  'with the question before several revocations': async (list) => {
    await select(list);
    buttonOf(list, 'Revoke…').click();
  },
  'while keys are revoked': async (list) => {
    list.addEventListener('revoke', (event) => event.respondWith(never()));
    await select(list);
    buttonOf(list, 'Revoke…').click();
    buttonOf(list, 'Revoke').click();
  },
  'with a busy row': async (list) => {
    list.addEventListener('revoke', (event) => event.respondWith(never()));
    await revoke(list, 'Grafana');
  },
  'with a row that failed': async (list) => {
    list.addEventListener('revoke', (event) => event.respondWith(Promise.reject(new Error('no'))));
    await revoke(list, 'Grafana');
  },
};

const mountIn = async (theme: string, dir: string, width: string) => {
  const page = await fixture(html`
    <main
      dir=${dir}
      style="color-scheme: ${theme}; background: Canvas; color: CanvasText; inline-size: ${width}"
    >
      <api-key-list revocable rotatable editable .keys=${someKeys()}></api-key-list>
    </main>
  `);
  return { page, list: page.querySelector('api-key-list')! };
};

/** Waits for transitions: axe would measure the contrast of half-transparent text. */
const still = async (list: ApiKeyListElement): Promise<void> => {
  await settle(list);
  await turn();
  // Firefox starts a transition only with the next frame.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const moving = ending(list.shadowRoot!.getAnimations());
  await Promise.all(moving.map(({ finished }) => finished));
};

describe('<api-key-list>', () => {
  describe('has no axe violation', () => {
    for (const [state, reach] of Object.entries(states)) {
      for (const [theme, dir, width] of [
        ['light', 'ltr', '1100px'],
        ['dark', 'rtl', '320px'],
      ] as const)
        it(`${state}, ${theme}, ${dir}, ${width}`, async () => {
          const { page, list } = await mountIn(theme, dir, width);
          await reach(list);
          await still(list);
          await axe(page);
        });

      it(`${state}, in forced colors, where the browser can emulate them`, async () => {
        await emulate({ forcedColors: 'active' });
        const { page, list } = await mountIn('light', 'ltr', '700px');
        await reach(list);
        await still(list);
        await axe(page);
      });
    }
  });
});
