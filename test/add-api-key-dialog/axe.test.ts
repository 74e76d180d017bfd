import { fixture, html } from '@open-wc/testing';
import {
  answerDialog,
  type Dialog,
  formIn,
  mountDialog,
  openFilled,
  openForm,
  openSecret,
  pressButton,
} from './support.js';
import { never, turn } from '../add-api-key-form/support.js';
import { axe, emulate, stillIn } from '../support.js';

/** Waits until nothing is half transparent: axe would find too little contrast. */
const settle = async (): Promise<void> => {
  await turn();
  await stillIn(document.documentElement);
};

/** How to reach each visual state. */
const states: Record<string, (dialog: Dialog) => unknown> = {
  closed: () => undefined,
  'with the form': openForm,
  'with errors': async (dialog) => (await openForm(dialog)).reportValidity(),
  busy: async (dialog) => {
    answerDialog(dialog, never);
    await openFilled(dialog);
    formIn(dialog).requestSubmit();
  },
  'with the secret': openSecret,
  'with the secret shown': async (dialog) => {
    await openSecret(dialog);
    await pressButton(dialog, 'Show');
  },
  'with the question': async (dialog) => {
    await openSecret(dialog);
    dialog.close();
  },
};

describe('<add-api-key-dialog>', () => {
  describe('axe finds no fault in it', () => {
    for (const [state, reach] of Object.entries(states)) {
      for (const [theme, dir] of [
        ['light', 'ltr'],
        ['dark', 'rtl'],
      ] as const)
        it(`${state}, ${theme}, ${dir}`, async () => {
          const page = await fixture(html`
            <main dir=${dir} style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
              <add-api-key-dialog></add-api-key-dialog>
            </main>
          `);
          await reach(page.querySelector('add-api-key-dialog')!);
          await settle();
          await axe(page);
        });

      it(`${state}, in forced colors where they can be had`, async () => {
        await emulate({ forcedColors: 'active' });
        const dialog = await mountDialog();
        await reach(dialog);
        await settle();
        await axe(dialog);
      });
    }
  });
});
