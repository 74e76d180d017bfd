import { expect } from '@open-wc/testing';
import { putOn } from './contrast-support.js';
import { shown } from './shown.js';
import { allByRole, press, stillIn } from '../support.js';

/** The colour of the rings of an element: that of its accent as text, on the text colour of its page. */
const ringColourOf = (element: Element): string => {
  const probe = document.createElement('span');
  element.shadowRoot!.querySelector('.root')!.append(probe);
  probe.style.color = 'var(--_link)';
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

describe('focus rings have one colour, whatever that of a text, and one distance', () => {
  for (const [what, [make, act]] of Object.entries(shown))
    it(`in ${what}`, async () => {
      const { element } = await putOn(make(), 'background: #fff; color: #1b1b1f');
      await act?.(element as never);
      await element.updateComplete;
      await stillIn(element.shadowRoot!);
      // Browsers show the focus once a key was pressed.
      await press('Tab');
      const expected = ringColourOf(element);
      const buttons = allByRole(element, 'button');
      // Those under an open dialog get no focus.
      const withRing = buttons.filter((button) => {
        button.focus();
        return button.matches(':focus-visible');
      });
      expect(withRing.length).to.be.at.least(Math.min(buttons.length, 1));
      for (const button of withRing) {
        button.focus();
        const { outlineColor, outlineOffset } = getComputedStyle(button);
        expect(outlineColor, button.innerText).to.equal(expected);
        // Elsewhere there is no room for it, or the edge of what is around would cut it.
        if (!button.closest('table, [part=toast], [part=choices]'))
          expect(outlineOffset, button.innerText).to.equal('2px');
      }
    });
});
