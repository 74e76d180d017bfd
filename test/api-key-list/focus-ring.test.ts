import { expect, fixture, html } from '@open-wc/testing';
import '../../src/api-key-list/define.js';
import { turn } from '../add-api-key-form/support.js';
import { allByRole, press } from '../support.js';

describe('<api-key-list>', () => {
  describe('the focus ring', () => {
    for (const dir of ['ltr', 'rtl'])
      for (const width of [320, 700])
        it(`is not cut at the edges of a list of ${width} pixels at 200 %, ${dir}`, async () => {
          const page = await fixture(
            html`<div dir=${dir} style="font-size: 32px; inline-size: ${width}px">
              <api-key-list
                editable
                revocable
                .keys=${[{ id: '1', applicationName: 'Nightly report', role: 'admin' }]}
              ></api-key-list>
            </div>`,
          );
          const list = page.querySelector('api-key-list')!;
          await list.updateComplete;
          await turn();
          const edges = list.getBoundingClientRect();
          for (const button of allByRole(list, 'button')) {
            await press('Tab');
            button.focus();
            const { outlineWidth, outlineOffset } = getComputedStyle(button);
            const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
            const { left, right } = button.getBoundingClientRect();
            expect(left - ring, button.innerText).to.be.at.least(edges.left - 0.1);
            expect(right + ring, button.innerText).to.be.at.most(edges.right + 0.1);
          }
        });
  });
});
