/** A host that asks for the password after Save, in a native dialog of its own above ours. */
import { expect, fixture, html } from '@open-wc/testing';
import { ApiKeyError } from '../../src/api/api-key.js';
import {
  aSecret,
  expectClosed,
  expectOpen,
  formIn,
  isModal,
  openFilled,
  recordCancels,
  type Dialog,
} from './support.js';
import { hasFocus, nameOf, saveOf, turn } from '../add-api-key-form/support.js';
import { byLabel, byRole, click, nextEvent, press, type } from '../support.js';

const refused = 'The key was not created, because the password was not confirmed.';

interface Page {
  dialog: Dialog;
  /** The host's dialog. */
  prompt: HTMLDialogElement;
}

/** Resolves when the user confirms the password, and rejects when the prompt is closed in any other way. */
const confirmPassword = (prompt: HTMLDialogElement): Promise<void> =>
  new Promise((resolve, reject) => {
    prompt.returnValue = '';
    prompt.showModal();
    const onClose = (): void => {
      if (prompt.returnValue === 'confirmed') resolve();
      else reject(new ApiKeyError(refused));
    };
    prompt.addEventListener('close', onClose, { once: true });
  });

const mountPage = async (): Promise<Page> => {
  const page = await fixture(
    html`<div>
      <add-api-key-dialog></add-api-key-dialog>
      <dialog aria-label="Confirm">
        <form method="dialog">
          <label>Password <input /></label>
          <button value="confirmed">Confirm</button>
        </form>
      </dialog>
    </div>`,
  );
  const dialog = page.querySelector('add-api-key-dialog')!;
  return { dialog, prompt: page.querySelector(':scope > dialog')! };
};

/** Opens our dialog, fills it in, and presses Enter on Save, which opens the host's prompt. */
const saveByEnter = async (dialog: Dialog): Promise<void> => {
  await openFilled(dialog);
  saveOf(dialog).focus();
  await press('Enter');
};

const mountAsking = async (): Promise<Page> => {
  const page = await mountPage();
  page.dialog.addEventListener('submit', (event) =>
    event.respondWith(confirmPassword(page.prompt).then(() => ({ id: '1', secret: aSecret }))),
  );
  await saveByEnter(page.dialog);
  return page;
};

const frames = async (): Promise<void> => {
  for (let count = 0; count < 3; count += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
};

const passwordOf = ({ prompt }: Page): HTMLInputElement => byLabel(prompt, 'Password');
const headingOf = (dialog: Dialog): HTMLElement => byRole(dialog, 'heading', 'Your new API key');

describe('<add-api-key-dialog> with a step-up', () => {
  it('leaves focus, keys and clicks to the prompt above it', async () => {
    const page = await mountAsking();
    const password = passwordOf(page);
    expect(hasFocus(password)).to.equal(true);
    await type('hunter');
    expect(password.value).to.equal('hunter');
    await press('Tab');
    expect(hasFocus(byRole(page.prompt, 'button', 'Confirm'))).to.equal(true);
    await press('Shift+Tab');
    expect(hasFocus(password)).to.equal(true);
    await click(password);
    expect(hasFocus(password)).to.equal(true);
    expect(page.prompt.open).to.equal(true);
    expect(page.dialog.open && isModal(page.dialog)).to.equal(true);
  });

  it('stays open with the values and a text when Escape closes the prompt', async () => {
    const page = await mountAsking();
    const { dialog, prompt } = page;
    const cancels = recordCancels(dialog);
    const failed = nextEvent(dialog, 'failed');
    await press('Escape');
    await failed;
    await turn();
    expect(prompt.open).to.equal(false);
    expectOpen(dialog);
    expect(cancels).to.have.length(0);
    expect(nameOf(dialog).value).to.equal('Nightly report');
    expect(byRole(formIn(dialog), 'status').textContent).to.contain(refused);
    expect(hasFocus(saveOf(dialog)), 'Save').to.equal(true);
    await press('Escape');
    expectClosed(dialog);
  });

  it('asks again by the next Save', async () => {
    const { dialog, prompt } = await mountAsking();
    const failed = nextEvent(dialog, 'failed');
    await press('Escape');
    await failed;
    await turn();
    await press('Enter');
    expect(prompt.open).to.equal(true);
  });

  it('goes on to the secret by Enter in the password', async () => {
    const { dialog, prompt } = await mountAsking();
    const created = nextEvent(dialog, 'created');
    await type('hunter');
    await press('Enter');
    await created;
    await turn();
    expect(prompt.open).to.equal(false);
    expectOpen(dialog, 'secret');
    expect(hasFocus(headingOf(dialog))).to.equal(true);
  });

  /** A prompt that stays until the key is there, and goes by then. */
  const ways: Record<string, (prompt: HTMLDialogElement) => void> = {
    'is closed': (prompt) => prompt.close(),
    'is removed': (prompt) => prompt.remove(),
  };
  for (const [way, end] of Object.entries(ways)) {
    it(`focuses the secret when a prompt that waits for the key ${way}`, async () => {
      const { dialog, prompt } = await mountPage();
      dialog.addEventListener('submit', (event) => {
        prompt.showModal();
        event.respondWith({ id: '1', secret: aSecret });
      });
      const created = nextEvent(dialog, 'created');
      await saveByEnter(dialog);
      await created;
      await turn();
      expect(hasFocus(byLabel(prompt, 'Password')), 'the prompt').to.equal(true);
      const focused = nextEvent(dialog, 'focusin');
      end(prompt);
      await focused;
      expect(hasFocus(headingOf(dialog))).to.equal(true);
    });

    it(`focuses Save when a prompt ${way} after a failure`, async () => {
      const { dialog, prompt } = await mountPage();
      dialog.addEventListener('submit', (event) => {
        prompt.showModal();
        event.respondWith(Promise.reject(new ApiKeyError(refused)));
      });
      const failed = nextEvent(dialog, 'failed');
      await saveByEnter(dialog);
      await failed;
      await turn();
      const focused = nextEvent(dialog, 'focusin');
      end(prompt);
      await focused;
      expect(hasFocus(saveOf(dialog))).to.equal(true);
    });

    it(`focuses Save when a prompt ${way} before a failure`, async () => {
      const { dialog, prompt } = await mountPage();
      let reject = (_: unknown): void => undefined;
      dialog.addEventListener('submit', (event) => {
        prompt.showModal();
        event.respondWith(new Promise((_, no) => (reject = no)));
      });
      await saveByEnter(dialog);
      const focused = nextEvent(dialog, 'focusin');
      end(prompt);
      await focused;
      expect(hasFocus(saveOf(dialog)), 'while it saves').to.equal(true);
      const failed = nextEvent(dialog, 'failed');
      reject(new ApiKeyError(refused));
      await failed;
      await turn();
      expect(hasFocus(saveOf(dialog))).to.equal(true);
    });
  }

  it('leaves the focus alone when a user has closed the keyboard of a phone', async () => {
    const { dialog } = await mountPage();
    await openFilled(dialog);
    await frames();
    nameOf(dialog).blur();
    await frames();
    expect(document.activeElement === document.body).to.equal(true);
  });
});
