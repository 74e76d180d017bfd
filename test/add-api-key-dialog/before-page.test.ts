import { expect, fixture, html } from '@open-wc/testing';
import { type Dialog, expectClosed, expectOpen, recordCloses } from './support.js';
import { record, turn } from '../add-api-key-form/support.js';

type Step = 'show' | 'close' | 'force' | 'append' | 'remove' | 'true' | 'false' | 'add' | 'drop';

const steps: Record<Step, (dialog: Dialog, page: Element) => void> = {
  show: (dialog) => dialog.show(),
  close: (dialog) => dialog.close(),
  force: (dialog) => dialog.close({ force: true }),
  append: (dialog, page) => page.append(dialog),
  remove: (dialog) => dialog.remove(),
  true: (dialog) => void (dialog.open = true),
  false: (dialog) => void (dialog.open = false),
  add: (dialog) => dialog.setAttribute('open', ''),
  drop: (dialog) => dialog.removeAttribute('open'),
};

/** Steps in one task, and whether the dialog is open after them. */
const orders: [Step[], boolean][] = [
  [['close', 'append'], false],
  [['force', 'append'], false],
  [['show', 'close', 'append'], false],
  [['show', 'force', 'append'], false],
  [['show', 'close', 'show', 'append'], true],
  [['true', 'false', 'append'], false],
  [['add', 'drop', 'append'], false],
  [['add', 'append'], true],
  [['append', 'add', 'drop'], false],
  [['append', 'show', 'close'], false],
  [['append', 'show', 'remove', 'close', 'append'], false],
  [['append', 'remove', 'show', 'close', 'append'], false],
  [['show', 'append', 'remove', 'append'], true],
];

describe('<add-api-key-dialog>', () => {
  for (const [order, isOpen] of orders)
    it(`is ${isOpen ? 'open' : 'closed'} after ${order.join(', ')}`, async () => {
      const page = await fixture(html`<div></div>`);
      const dialog = document.createElement('add-api-key-dialog');
      const events = record(dialog);
      for (const step of order) steps[step](dialog, page);
      await dialog.updateComplete;
      await turn();
      if (isOpen) expectOpen(dialog);
      else expectClosed(dialog);
      const closed = events.filter((type) => type === 'close').length;
      expect(events.filter((type) => type === 'cancel')).to.have.length(closed);
    });

  it('tells of its closing before it is in a page', async () => {
    const dialog = document.createElement('add-api-key-dialog');
    const closes = recordCloses(dialog);
    dialog.show();
    dialog.close();
    expect(closes).to.deep.equal([true]);
    expect(dialog.open).to.equal(false);
  });
});
