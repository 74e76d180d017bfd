import { fixture, html } from '@open-wc/testing';
import type { AddApiKeyDialogElement } from '../../src/add-api-key-dialog/add-api-key-dialog.js';
import '../../src/add-api-key-dialog/define.js';
import { randomOf, seeds, withActions } from '../seeded.js';
import { DialogModel } from './model.js';

const STEPS = 60;

/** Runs `act` with a clipboard that accepts or refuses at random. */
const withClipboard = async (random: () => number, act: () => Promise<void>): Promise<void> => {
  const { execCommand } = document;
  const writeText = async (): Promise<void> => {
    if (random() < 0.5) throw new DOMException('', 'NotAllowedError');
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  document.execCommand = () => false;
  try {
    await act();
  } finally {
    document.execCommand = execCommand;
    Reflect.deleteProperty(navigator, 'clipboard');
  }
};

const run = async (seed: number): Promise<void> => {
  const random = randomOf(seed);
  const page = await fixture(html`<div><p></p><p></p></div>`);
  const dialog = document.createElement('add-api-key-dialog') as AddApiKeyDialogElement;
  dialog.defaultRole = 'readonly';
  page.children[0]!.append(dialog);
  await dialog.updateComplete;
  const model = new DialogModel(dialog, [...page.children], random);
  await withActions(seed, async (actions) => {
    for (let step = 0; step < STEPS; step += 1) {
      actions.push(await model.step());
      model.check();
    }
    await model.finish();
    model.check();
    model.checkEnds();
  });
};

describe('<add-api-key-dialog>', () => {
  describe('whatever is done with it', function () {
    this.timeout(60_000);

    for (const seed of seeds(40, 5))
      it(`loses and leaks nothing, and has one attempt at a time: seed ${seed}`, () =>
        withClipboard(randomOf(-seed), () => run(seed)));
  });
});
