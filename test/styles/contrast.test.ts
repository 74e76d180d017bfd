import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { seenOf } from '../../stories/colour.js';
import { contrastOf, pages, putOn, readable, weakTexts } from './contrast-support.js';
import { openForm, openSecret } from '../add-api-key-dialog/support.js';
import { ago, ahead, buttonOf, day, someKeys } from '../api-key-list/support.js';
import { allByRole, byRole, stillIn } from '../support.js';

const listWith = (given: object) =>
  Object.assign(document.createElement('api-key-list'), {
    keys: [
      ...someKeys(),
      {
        id: 'a',
        applicationName: 'Soon',
        role: 'x',
        expiresAt: ahead(2 * day),
        lastUsedAt: ago(1),
      },
      { id: 'b', applicationName: 'Late', role: 'x', expiresAt: ago(day) },
      { id: 'c', applicationName: 'Off', role: 'x', revokedAt: ago(day) },
      { id: 'd', applicationName: 'Turned', role: 'x', previousSecretExpiresAt: ahead(day) },
    ],
    ...{ revocable: true, rotatable: true, editable: true },
    ...given,
  });

const secretWith = (given: object) =>
  Object.assign(document.createElement('api-key-secret'), {
    ...{ secret: 'ak_live_9XfTq2Lr7VbNw4Zs8Kd3f9a', applicationName: 'Report', roleLabel: 'admin' },
    snippets: [{ label: '.env', template: 'KEY={secret}' }],
    ...given,
  });

const selectAll = async (list: LitElement): Promise<void> => {
  for (const box of allByRole(list, 'checkbox', /^Select (?!all)/)) box.click();
  await list.updateComplete;
};

/** Each element in a state, and what leads to it once it is in the page. */
const shown: Record<string, [make: () => LitElement, act?: (element: never) => unknown]> = {
  'a list with every status': [() => listWith({ error: 'Offline' })],
  'a list that asks before it revokes': [
    () => listWith({}),
    (list: HTMLElement) => buttonOf(list, 'Revoke Soon').click(),
  ],
  'a list that asks before it rotates': [
    () => listWith({}),
    (list: HTMLElement) => buttonOf(list, 'Rotate Soon').click(),
  ],
  'a list with selected keys': [() => listWith({ selectable: true }), selectAll],
  'a list that asks before it revokes several': [
    () => listWith({ selectable: true }),
    async (list: LitElement) => {
      await selectAll(list);
      buttonOf(list, 'Revoke…').click();
    },
  ],
  'a list that edits': [
    () => listWith({}),
    (list: HTMLElement) => buttonOf(list, 'Edit Soon').click(),
  ],
  'a secret, shown': [
    () => secretWith({}),
    (element: HTMLElement) => byRole(element, 'button', 'Show').click(),
  ],
  'a secret before it is lost': [
    () => secretWith({}),
    (element: HTMLElement) => byRole(element, 'button', 'Done').click(),
  ],
  'a dialog with the form': [() => document.createElement('add-api-key-dialog'), openForm],
  'a dialog with the secret': [() => document.createElement('add-api-key-dialog'), openSecret],
  'a manager': [() => document.createElement('api-key-manager')],
};

describe('every text is readable', () => {
  for (const [name, { style, least }] of Object.entries(pages))
    describe(`on ${name}`, () => {
      for (const [what, [make, act]] of Object.entries(shown))
        it(`of ${what}: a contrast of ${least}`, async () => {
          const { element, page } = await putOn(make(), style);
          await act?.(element as never);
          await element.updateComplete;
          await stillIn(element.shadowRoot!);
          expect(readable(element).length).to.be.greaterThan(2);
          expect(weakTexts(element, page, least)).to.deep.equal([]);
        });
    });

  it('of a dialog on the page of its colours: white where that is light', async () => {
    const { style } = pages['a light page']!;
    const dialog = document.createElement('add-api-key-dialog');
    const { element, page } = await putOn(dialog, style);
    await openForm(element);
    await stillIn(element.shadowRoot!);
    const surface = byRole(element, 'dialog');
    expect(seenOf(getComputedStyle(surface).backgroundColor, page)).to.deep.equal([255, 255, 255]);
  });

  it('of Save on paper too: its background is printed', async () => {
    const { element } = await putOn(document.createElement('add-api-key-form'), '');
    const save = byRole(element, 'button', 'Save');
    expect(getComputedStyle(save).getPropertyValue('print-color-adjust')).to.equal('exact');
  });

  it('or is found: a page whose text is too near to its background', async () => {
    const { element, page } = await putOn(listWith({}), 'background: #777; color: #999');
    expect(weakTexts(element, page, 4.5)).not.to.deep.equal([]);
    const row = byRole(element, 'rowheader', /Soon/);
    expect(contrastOf(row, 'color', seenOf('#777'))).to.be.below(4.5);
  });
});
