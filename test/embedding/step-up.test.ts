/** A host that asks for the password after Save, in a modal of MUI: the recipe of docs/step-up.md. */
import { expect } from '@open-wc/testing';
import MuiModal from '@mui/material/Modal';
import { createElement as h, type FormEvent } from 'react';
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
import { byRole, deepActiveElement, nextEvent, press, type } from '../support.js';

const refused = 'The key was not created, because the password was not confirmed.';

/** @param layer the parent of MUI's portal */
const confirmPassword = (layer: HTMLDialogElement): Promise<void> =>
  new Promise((resolve, reject) => {
    document.body.append(layer);
    layer.showModal();
    const root = createRoot(layer.appendChild(document.createElement('div')));
    const onSubmit = (event: FormEvent): void => {
      event.preventDefault();
      layer.close('confirmed');
    };
    const field = h('label', {}, 'Password', h('input', { autoFocus: true }));
    const children = h('form', { onSubmit }, field);
    const onClose = (): void => layer.close();
    root.render(h(MuiModal, { open: true, container: layer, onClose, children }));
    layer.addEventListener('close', () => {
      root.unmount();
      layer.remove();
      if (layer.returnValue === 'confirmed') resolve();
      else reject(new ApiKeyError(refused));
    });
  });

/** Opens our dialog, fills it in, and presses Enter on Save, which opens the modal. */
const mountAsking = async (): Promise<{ dialog: Dialog; layer: HTMLDialogElement }> => {
  const dialog = await mountDialog();
  const layer = document.createElement('dialog');
  dialog.addEventListener('submit', (event) =>
    event.respondWith(confirmPassword(layer).then(() => ({ id: '1', secret: aSecret }))),
  );
  await openFilled(dialog);
  saveOf(dialog).focus();
  await press('Enter');
  while (!deepActiveElement()?.matches('dialog input'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return { dialog, layer };
};

describe('<add-api-key-dialog> below a modal of MUI in a native dialog', () => {
  it('leaves the keys to the modal, and goes on to the secret', async () => {
    const { dialog, layer } = await mountAsking();
    await type('hunter');
    expect(layer.querySelector('input')!.value).to.equal('hunter');
    const created = nextEvent(dialog, 'created');
    await press('Enter');
    await created;
    await turn();
    expectOpen(dialog, 'secret');
    expect(hasFocus(byRole(dialog, 'heading', 'Your new API key'))).to.equal(true);
  });

  it('stays open with a text when Escape closes the modal', async () => {
    const { dialog, layer } = await mountAsking();
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
    const { dialog, layer } = await mountAsking();
    const release = (): boolean =>
      nativeDialogIn(dialog).dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape' }));
    layer.addEventListener('keydown', release, true);
    const failed = nextEvent(dialog, 'failed');
    await press('Escape');
    await failed;
    await turn();
    expectOpen(dialog);
  });
});
