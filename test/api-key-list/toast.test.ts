import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { deferred, withFakeTimers } from '../add-api-key-form/support.js';
import { byRole } from '../support.js';
import { answerRevoke, buttonOf, mountActive, settle } from './support.js';

/** The text of the toast; `undefined` while there is none. */
const toastOf = (list: ApiKeyListElement): string | undefined =>
  list.shadowRoot!.querySelector<HTMLElement>('[part=toast]:popover-open')?.innerText.trim();

const TEXT = '“CI deploy” has been revoked';

/**
 * A list that has just revoked a key, by clicks of a script, which need no clock.
 * @param other another key, which was to be revoked before, with this answer
 */
const mountRevoked = async (other?: string, answer?: Promise<void>): Promise<ApiKeyListElement> => {
  const list = await mountActive();
  answerRevoke(list, ({ key }) => (key.applicationName === other ? answer! : Promise.resolve()));
  for (const name of [other ?? [], 'CI deploy'].flat()) {
    buttonOf(list, `Revoke ${name}`).click();
    await list.updateComplete;
    buttonOf(byRole(list, 'alertdialog'), 'Revoke').click();
    await settle(list);
  }
  return list;
};

describe('<api-key-list>', () => {
  describe('the toast', () => {
    it('says what was done for six seconds', () =>
      withFakeTimers(async (tick) => {
        const list = await mountRevoked();
        expect(toastOf(list)).to.equal(TEXT);
        tick(5999);
        expect(toastOf(list)).to.equal(TEXT);
        tick(1);
        expect(toastOf(list)).to.equal(undefined);
      }));

    it('stays while it has the focus, also when another one takes its place', () =>
      withFakeTimers(async (tick) => {
        const later = deferred<undefined>();
        const list = await mountRevoked('Grafana', later.promise);
        buttonOf(list, 'Dismiss').focus();
        later.resolve(undefined);
        await settle(list);
        expect(toastOf(list)).to.equal('“Grafana” has been revoked');
        tick(60_000);
        expect(toastOf(list)).to.equal('“Grafana” has been revoked');
      }));

    it('stays while it has the focus, also when the pointer leaves', () =>
      withFakeTimers(async (tick) => {
        const list = await mountRevoked();
        const toast = list.shadowRoot!.querySelector('[part=toast]')!;
        const dismiss = buttonOf(list, 'Dismiss');
        dismiss.focus();
        toast.dispatchEvent(new PointerEvent('pointerenter'));
        toast.dispatchEvent(new PointerEvent('pointerleave'));
        tick(60_000);
        expect(toastOf(list)).to.equal(TEXT);
        dismiss.blur();
        tick(5999);
        expect(toastOf(list)).to.equal(TEXT);
        tick(1);
        expect(toastOf(list)).to.equal(undefined);
      }));
  });
});
