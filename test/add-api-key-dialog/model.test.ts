import { fixture, html } from '@open-wc/testing';
import type { AddApiKeyDialogElement } from '../../src/add-api-key-dialog/add-api-key-dialog.js';
import '../../src/add-api-key-dialog/define.js';
import { DialogModel, randomOf } from './model.js';

/** Firefox and above all WebKit take many times as long as Chromium for each step. */
const SEEDS = navigator.userAgent.includes('Chrome') ? 40 : 5;
const STEPS = 60;

/** A seed to be replayed: `MODEL_SEED=7 node test/run.mjs model`. */
const { modelSeed } = globalThis as unknown as { modelSeed?: number };
const seeds = modelSeed ? [modelSeed] : Array.from({ length: SEEDS }, (_, index) => index + 1);

/** A clipboard that takes, or refuses, as chance has it. */
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
  const done: string[] = [];
  try {
    for (let step = 0; step < STEPS; step += 1) {
      done.push(await model.step());
      model.check();
    }
    await model.finish();
    model.check();
    model.checkEnds();
  } catch (error) {
    const message = `MODEL_SEED=${seed}: ${String(error)}\nafter ${done.join(', ')}`;
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
