import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { mountWith } from '../add-api-key-form/expiry-support.js';
import { many, mountWith as mountPermissions } from '../add-api-key-form/permission-support.js';
import { buttonOf, mountActive } from '../api-key-list/support.js';
import { mountSecret } from '../api-key-secret/support.js';
import { click } from '../support.js';

/**
 * The attributes that keep password managers and writing aids away from a control: 1Password, LastPass,
 * Bitwarden, Dashlane, Proton Pass, Keeper (the class), Grammarly, and the browser.
 * The templates repeat them on each control.
 */
const ignored: Record<string, string> = {
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
  'data-protonpass-ignore': 'true',
  class: 'keeper-ignore',
  'data-gramm': 'false',
  autocomplete: 'off',
};

/** Our own attribute: the field of a control in a row of the list. */
const OWN_DATA = 'data-field';

const controlsIn = (element: Element): Element[] => [
  ...element.shadowRoot!.querySelectorAll('input, textarea, select'),
];

const marksOf = (control: Element): Record<string, string> =>
  Object.fromEntries(
    Array.from(control.attributes, ({ name, value }) => [name, value] as const).filter(
      ([name]) => name in ignored || (name.startsWith('data-') && name !== OWN_DATA),
    ),
  );

const expectIgnored = (element: Element, count: number): void => {
  const controls = controlsIn(element);
  expect(controls).to.have.length(count);
  for (const control of controls)
    expect(marksOf(control), control.outerHTML).to.deep.equal(ignored);
};

describe('password managers and writing aids', () => {
  describe('in <add-api-key-form>', () => {
    let form: AddApiKeyFormElement;

    beforeEach(async () => {
      form = await mountWith();
    });

    it('ignore each control', () => {
      expectIgnored(form, 5);
    });

    it('ignore each control after an error and while busy', async () => {
      form.value = {};
      form.requestSubmit();
      form.busy = true;
      await form.updateComplete;
      expectIgnored(form, 5);
    });
  });

  it('ignore the filter of permissions, and their boxes', async () => {
    const form = await mountPermissions({}, many(12));
    // A box for each, and one for each of their four groups.
    expectIgnored(form, 4 + 12 + 4);
  });

  it('ignore the box of <api-key-secret>', async () => {
    const element = await mountSecret();
    expectIgnored(element, 1);
  });

  it('ignore the search, filters, the order and each control of a row in <api-key-list>', async () => {
    const list = await mountActive();
    await click(buttonOf(list, 'Edit CI deploy'));
    expectIgnored(list, 6);
    list.selectable = true;
    await list.updateComplete;
    // A box for all keys, and one for each of those that are neither revoked nor edited.
    expectIgnored(list, 6 + 4);
    await click(buttonOf(list, 'Rotate Grafana'));
    // The grace periods.
    expectIgnored(list, 6 + 4 + 4);
  });
});
