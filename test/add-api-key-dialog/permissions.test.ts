import { expect, fixture, html } from '@open-wc/testing';
import { many } from '../add-api-key-form/permission-support.js';
import { boxOf, countOf, filterOf, tickedOf } from '../add-api-key-form/permission-support.js';
import { record, saveOf, validDraft } from '../add-api-key-form/support.js';
import type { ApiKeySubmitEvent } from '../../src/index.js';
import {
  allByRole,
  click,
  deepActiveElement,
  nextEvent,
  press,
  setViewport,
  type,
} from '../support.js';
import { type Dialog, expectClosed, expectOpen, formIn, openForm } from './support.js';

const permissions = many(40);

describe('<add-api-key-dialog>', () => {
  describe('with permissions', () => {
    const mount = (): Promise<Dialog> =>
      fixture<Dialog>(
        html`<add-api-key-dialog
          no-role
          .permissions=${permissions}
          .defaultValue=${{ ...validDraft, permissions: ['p2'] }}
        ></add-api-key-dialog>`,
      );

    it('has the field in its form, and no Role field', async () => {
      const dialog = await mount();
      await openForm(dialog);
      expect(countOf(dialog)).to.equal('1 of 40');
      expect(allByRole(dialog, 'combobox')).to.deep.equal([]);
      dialog.permissionsOptional = true;
      dialog.permissions = null;
      dialog.noRole = false;
      await dialog.updateComplete;
      await formIn(dialog).updateComplete;
      expect(formIn(dialog).permissionsOptional).to.equal(true);
      expect(allByRole(dialog, 'checkbox')).to.deep.equal([]);
      expect(allByRole(dialog, 'combobox', 'Role')).to.have.length(1);
    });

    it('sends them with the draft, and starts with the default again', async () => {
      const dialog = await mount();
      await openForm(dialog);
      boxOf(dialog, 'Permission 0').focus();
      await press('Space');
      const submitted = nextEvent<ApiKeySubmitEvent>(dialog, 'submit');
      dialog.addEventListener('submit', (event) => event.respondWith({}));
      const closed = nextEvent(dialog, 'close');
      await click(saveOf(dialog));
      const { draft } = await submitted;
      expect(draft).to.deep.equal({ ...validDraft, role: '', permissions: ['p0', 'p2'] });
      await closed;
      await openForm(dialog);
      expect(tickedOf(dialog)).to.include('Permission 2').and.not.include('Permission 0');
    });

    it('keeps its draft when Escape clears the filter', async () => {
      const dialog = await mount();
      await openForm(dialog);
      const events = record(dialog);
      filterOf(dialog).focus();
      await type('7');
      await press('Escape');
      await formIn(dialog).updateComplete;
      expectOpen(dialog);
      expect(filterOf(dialog).value).to.equal('');
      expect(allByRole(dialog, 'checkbox')).to.have.length(44);
      expect(events).to.deep.equal([]);
      await press('Escape');
      expectClosed(dialog);
    });

    it('shows each checkbox that the keyboard comes to, forward and back', async function () {
      this.timeout(30_000);
      const dialog = await mount();
      await openForm(dialog);
      const isCovered = (): boolean => {
        const { left, top, width, height } = deepActiveElement()!.getBoundingClientRect();
        const form = formIn(dialog).shadowRoot!;
        const hit = form.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== deepActiveElement();
      };
      boxOf(dialog, 'Group 0').focus();
      for (const key of ['Tab', 'Shift+Tab'])
        for (let index = 0; index < 14; index += 1) {
          await press(key);
          // A group that was out of sight is laid out in the next frame, and scrolled into view then.
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          expect(isCovered(), `${key} ${index}`).to.equal(false);
        }
    });

    it('has no box that scrolls in a sheet that scrolls', async () => {
      const dialog = await mount();
      await openForm(dialog);
      const box = formIn(dialog).shadowRoot!.querySelector('[part=permissions]')!;
      expect(box.scrollHeight).to.be.greaterThan(box.clientHeight);
      await setViewport({ width: 460, height: 700 });
      expect(box.scrollHeight).to.equal(box.clientHeight);
    });
  });
});
