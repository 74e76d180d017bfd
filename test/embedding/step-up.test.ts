/** A host that asks for the password after Save, in a modal of a library: the recipe of docs/step-up.md. */
import { expect } from '@open-wc/testing';
import MuiModal from '@mui/material/Modal';
import * as Radix from '@radix-ui/react-dialog';
import { createElement as h, type FormEvent, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiKeyError } from '../../src/api/api-key.js';
import {
  aSecret,
  expectClosed,
  expectOpen,
  formIn,
  mountDialog,
  nativeDialogIn,
  openFilled,
  type Dialog,
} from '../add-api-key-dialog/support.js';
import { hasFocus, saveOf, turn } from '../add-api-key-form/support.js';
import { byLabel, byRole, click, deepActiveElement, nextEvent, press, type } from '../support.js';

const refused = 'The key was not created, because the password was not confirmed.';

type Modal = (layer: HTMLDialogElement, children: ReactElement) => ReactElement;

/** Each has `layer` as the parent of its portal, and closes it when the library wants to close. */
const modals: Record<string, Modal> = {
  'a modal of MUI': (layer, children) =>
    h(MuiModal, { open: true, container: layer, onClose: () => layer.close(), children }),
  'a dialog of Radix': (layer, children) =>
    h(
      Radix.Root,
      { open: true, onOpenChange: () => layer.close() },
      h(
        Radix.Portal,
        { container: layer },
        h(
          Radix.Content,
          { 'aria-describedby': undefined },
          h(Radix.Title, {}, 'Confirm your password'),
          children,
        ),
      ),
    ),
};

const confirmPassword = (layer: HTMLDialogElement, modal: Modal): Promise<void> =>
  new Promise((resolve, reject) => {
    document.body.append(layer);
    layer.showModal();
    const root = createRoot(layer.appendChild(document.createElement('div')));
    const onSubmit = (event: FormEvent): void => {
      event.preventDefault();
      layer.close('confirmed');
    };
    const field = h('label', {}, 'Password', h('input', { autoFocus: true }));
    root.render(modal(layer, h('form', { onSubmit }, field, h('button', {}, 'Confirm'))));
    layer.addEventListener('close', () => {
      root.unmount();
      layer.remove();
      if (layer.returnValue === 'confirmed') resolve();
      else reject(new ApiKeyError(refused));
    });
  });

/** Opens our dialog, fills it in, and presses Enter on Save, which opens the modal. */
const mountAsking = async (modal: Modal): Promise<{ dialog: Dialog; layer: HTMLDialogElement }> => {
  const dialog = await mountDialog();
  const layer = document.createElement('dialog');
  dialog.addEventListener('submit', (event) =>
    event.respondWith(confirmPassword(layer, modal).then(() => ({ id: '1', secret: aSecret }))),
  );
  await openFilled(dialog);
  saveOf(dialog).focus();
  await press('Enter');
  while (!deepActiveElement()?.matches('dialog input'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return { dialog, layer };
};

for (const [name, modal] of Object.entries(modals))
  describe(`<add-api-key-dialog> below ${name} in a native dialog`, () => {
    it('leaves the keys to the modal, and goes on to the secret', async () => {
      const { dialog, layer } = await mountAsking(modal);
      await type('hunter');
      expect(layer.querySelector('input')!.value).to.equal('hunter');
      const created = nextEvent(dialog, 'created');
      await press('Enter');
      await created;
      await turn();
      expectOpen(dialog, 'secret');
      expect(hasFocus(byRole(dialog, 'heading', 'Your new API key'))).to.equal(true);
    });

    it('leaves the mouse to the modal, and goes on to the secret', async () => {
      const { dialog, layer } = await mountAsking(modal);
      await click(byLabel(layer, 'Password'));
      await type('hunter');
      expect(byLabel(layer, 'Password').value).to.equal('hunter');
      const created = nextEvent(dialog, 'created');
      await click(byRole(layer, 'button', 'Confirm'));
      await created;
      await turn();
      expectOpen(dialog, 'secret');
      expect(hasFocus(byRole(dialog, 'heading', 'Your new API key'))).to.equal(true);
      await click(byRole(dialog, 'checkbox', 'I have stored this key'));
      await click(byRole(dialog, 'button', 'Done'));
      expectClosed(dialog);
    });

    it('keeps Tab in the modal', async () => {
      const { dialog, layer } = await mountAsking(modal);
      await press('Tab');
      expect(hasFocus(byRole(layer, 'button', 'Confirm'))).to.equal(true);
      await press('Tab');
      expect(hasFocus(byLabel(layer, 'Password'))).to.equal(true);
      const failed = nextEvent(dialog, 'failed');
      layer.close();
      await failed;
    });

    it('stays open with a text when Escape closes the modal', async () => {
      const { dialog, layer } = await mountAsking(modal);
      const failed = nextEvent(dialog, 'failed');
      await press('Escape');
      await failed;
      await turn();
      expect(layer.isConnected).to.equal(false);
      expectOpen(dialog);
      expect(byRole(formIn(dialog), 'status').textContent).to.contain(refused);
      expect(hasFocus(saveOf(dialog))).to.equal(true);
      await press('Escape');
      expectClosed(dialog);
    });

    // Seen in WebKit on a busy machine: `keyup` came before the `cancel` of the same press.
    it('stays open when the key is released before the browser closes anything', async () => {
      const { dialog, layer } = await mountAsking(modal);
      const release = (): boolean =>
        nativeDialogIn(dialog).dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape' }));
      // The `cancel` is queued by now, after this `close`.
      layer.addEventListener('close', release);
      const failed = nextEvent(dialog, 'failed');
      await press('Escape');
      await failed;
      await turn();
      expectOpen(dialog);
    });
  });
