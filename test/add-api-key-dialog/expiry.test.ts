import { expect, fixture, html } from '@open-wc/testing';
import '../../src/add-api-key-dialog/define.js';
import type { ApiKeySubmitEvent } from '../../src/index.js';
import { choicesOf, chosenOf, policy } from '../add-api-key-form/expiry-support.js';
import { openForm } from './support.js';
import { validDraft } from '../add-api-key-form/support.js';
import { byRole, click, nextEvent } from '../support.js';

describe('<add-api-key-dialog>', () => {
  describe('with a policy for the expiration', () => {
    const mount = () =>
      fixture<HTMLElementTagNameMap['add-api-key-dialog']>(
        html`<add-api-key-dialog
          .expiry=${policy}
          .defaultValue=${{ ...validDraft, expiresAt: null }}
        ></add-api-key-dialog>`,
      );

    it('has the field in its form', async () => {
      const dialog = await mount();
      dialog.show();
      await dialog.updateComplete;
      expect(choicesOf(dialog)).to.include('30 days');
      expect(chosenOf(dialog)).to.equal('No expiration');
      dialog.expiry = null;
      await dialog.updateComplete;
      expect(() => choicesOf(dialog)).to.throw();
      dialog.close();
    });

    it('sends it with the draft', async () => {
      const dialog = await mount();
      await openForm(dialog);
      const submitted = nextEvent<ApiKeySubmitEvent>(dialog, 'submit');
      dialog.addEventListener('submit', (event) => event.respondWith({}));
      const closed = nextEvent(dialog, 'close');
      await click(byRole(dialog, 'button', 'Save'));
      expect((await submitted).draft.expiresAt).to.equal(null);
      await closed;
    });
  });
});
