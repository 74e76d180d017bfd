import { fixture, html } from '@open-wc/testing';
import type { AddApiKeyDialogElement } from '../../src/add-api-key-dialog/add-api-key-dialog.js';
import '../../src/add-api-key-dialog/define.js';
import { DialogModel, randomOf } from './model.js';

/** Fewer seeds outside of Chromium: each step takes Firefox and WebKit many times as long. */
const SEEDS = navigator.userAgent.includes('Chrome') ? 40 : 5;
const STEPS = 60;

/** Replays one seed: `MODEL_SEED=7 node test/run.mjs model`. */
const { modelSeed } = globalThis as unknown as { modelSeed?: number };
const seeds = modelSeed ? [modelSeed] : Array.from({ length: SEEDS }, (_, index) => index + 1);

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
  const actions: string[] = [];
  try {
    for (let step = 0; step < STEPS; step += 1) {
      actions.push(await model.step());
      model.check();
    }
    await model.finish();
    model.check();
    model.checkEnds();
  } catch (error) {
    const message = `MODEL_SEED=${seed}: ${String(error)}\nafter ${actions.join(', ')}`;
    throw new Error(message, { cause: error });
  }
};

describe('<add-api-key-dialog>', () => {
  describe('whatever is done with it', function () {
    this.timeout(60_000);

    for (const seed of seeds)
      it(`loses and leaks nothing, and has one attempt at a time: seed ${seed}`, () =>
        withClipboard(randomOf(-seed), () => run(seed)));
  });
});
