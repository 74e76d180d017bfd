import { expect } from '@open-wc/testing';
import { deferred } from '../add-api-key-form/support.js';
import { asksToStay, leavePage, said } from '../api-key-secret/support.js';
import { aSecret, Backend, dialogIn, fillIn, formIn } from './support.js';
import { type Manager, mountManager, pressButton, rotate, secretIn, settle } from './support.js';
import { storeAndClose } from './support.js';
import { everyString } from '../support.js';

describe('<api-key-manager>', () => {
  describe('a rotated secret that waits until the form is closed', () => {
    let manager: Manager;

    beforeEach(async () => {
      const backend = new Backend();
      const answer = deferred<undefined>();
      const real = backend.rotate.bind(backend);
      backend.rotate = async (...call) => {
        await answer.promise;
        return real(...call);
      };
      manager = await mountManager(backend);
      await rotate(manager, 'Grafana');
      await fillIn(manager);
      expect(asksToStay()).to.equal(false);
      answer.resolve(undefined);
      await settle(manager);
      expect(dialogIn(manager).step).to.equal('form');
    });

    it('is asked about before the page is left', async () => {
      expect(asksToStay()).to.equal(true);
      await pressButton(manager, 'Cancel');
      await storeAndClose(manager);
      expect(asksToStay()).to.equal(false);
    });

    it('is cleared when the page is left, and its turn says so', async () => {
      leavePage();
      expect(asksToStay()).to.equal(false);
      expect(formIn(manager).value.applicationName).to.equal('Nightly report');
      await pressButton(manager, 'Cancel');
      expect(secretIn(manager)!.applicationName).to.equal('Grafana');
      expect(secretIn(manager)!.shadowRoot!.textContent).to.contain(said.gone);
      await pressButton(manager, 'Done');
      expect(dialogIn(manager).open).to.equal(false);
      expect(everyString(document).join()).not.to.contain(aSecret);
    });

    it('is forgotten with the manager', async () => {
      manager.remove();
      await settle(manager);
      expect(asksToStay()).to.equal(false);
    });
  });
});
