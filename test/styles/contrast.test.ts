import { expect } from '@open-wc/testing';
import { seenOf } from '../../stories/colour.js';
import { contrastOf, pages, putOn, readable, weakEdges, weakTexts } from './contrast-support.js';
import { listWith, shown } from './shown.js';
import { openForm } from '../add-api-key-dialog/support.js';
import { byRole, stillIn } from '../support.js';

describe('every text is readable, and every control has an edge that is seen', () => {
  for (const [name, { style, least }] of Object.entries(pages))
    describe(`on ${name}`, () => {
      for (const [what, [make, act, texts = 3]] of Object.entries(shown))
        it(`of ${what}: a contrast of ${least}, of edges 3`, async () => {
          const { element, page } = await putOn(make(), style);
          await act?.(element as never);
          await element.updateComplete;
          await stillIn(element.shadowRoot!);
          expect(readable(element).length).to.be.at.least(texts);
          expect(weakTexts(element, page, least)).to.deep.equal([]);
          expect(weakEdges(element, page)).to.deep.equal([]);
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
