import { expect } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import {
  hideOf,
  insertionsInto,
  key,
  keyTextOf,
  masked,
  mountSecret,
  otherKey,
  pressOn,
  selectByMouse,
  settle,
  showOf,
  textsWith,
} from './support.js';
import { byRole, click } from '../support.js';

describe('<api-key-secret>', () => {
  describe('the mask', () => {
    const masks: [string, string, string][] = [
      ['the prefix and the last four', key, masked],
      [
        'a prefix up to the last of several underscores',
        'a_b_c_0123456789abcdef',
        'a_b_c_••••cdef',
      ],
      ['the last four alone without a prefix', '0123456789abcdef', '••••cdef'],
      ['no underscore behind the first twelve', `abcdefghijkl_${'0'.repeat(20)}`, '••••0000'],
      [
        'an underscore that is the twelfth',
        `abcdefghijk_${'0'.repeat(20)}`,
        'abcdefghijk_••••0000',
      ],
      ['a prefix if twelve stay hidden', `sk_${'0'.repeat(12)}wxyz`, 'sk_••••wxyz'],
      ['bullets if eleven stay hidden', `sk_${'0'.repeat(11)}wxyz`, '•'.repeat(12)],
      ['as many bullets for a key of one character', 'x', '•'.repeat(12)],
      [
        'whole characters beyond the basic plane',
        `🔑_${'0'.repeat(12)}🦊🐻🐼🐨`,
        '🔑_••••🦊🐻🐼🐨',
      ],
      ['bullets if such characters are eleven', `${'🦊'.repeat(11)}wxyz`, '•'.repeat(12)],
    ];
    for (const [what, secret, expected] of masks)
      it(`is ${what}`, async () => {
        expect(keyTextOf(await mountSecret({}, secret))).to.equal(expected);
      });

    it('is that of a new key', async () => {
      const element = await mountSecret();
      element.secret = otherKey;
      await element.updateComplete;
      expect(keyTextOf(element)).to.equal('ak_test_••••2b7c');
    });

    it('stands for the key to people who cannot see it, too', async () => {
      const element = await mountSecret();
      expect(byRole(element, 'group', 'API key').innerText.trim()).to.equal(masked);
    });
  });

  describe('without a key', () => {
    for (const nothing of ['', null, undefined, 7, {}])
      it(`is empty: ${JSON.stringify(nothing)}`, async () => {
        const element = await mountSecret();
        element.secret = nothing as string;
        await element.updateComplete;
        expect(element.shadowRoot!.querySelector('.root')!.checkVisibility()).to.equal(false);
        expect(element.matches(':state(revealed)')).to.equal(false);
      });
  });

  describe('Show', () => {
    let element: ApiKeySecretElement;
    beforeEach(async () => {
      element = await mountSecret();
    });

    it('shows the key in one text node', async () => {
      await click(showOf(element));
      const found = textsWith(document);
      expect(found.map(({ data }) => data)).to.deep.equal([key]);
      expect(keyTextOf(element)).to.equal(key);
    });

    it('shows it from left to right, and not to be translated', async () => {
      element.parentElement!.dir = 'rtl';
      await click(showOf(element));
      const { dir, translate } = textsWith(element)[0]!.parentElement!;
      expect({ dir, translate }).to.deep.equal({ dir: 'ltr', translate: false });
      expect(textsWith(element)[0]!.parentElement!.getAttribute('translate')).to.equal('no');
    });

    it('is of the state :state(revealed) until Hide', async () => {
      expect(element.matches(':state(revealed)')).to.equal(false);
      await click(showOf(element));
      expect(element.matches(':state(revealed)')).to.equal(true);
      await click(hideOf(element));
      expect(element.matches(':state(revealed)')).to.equal(false);
    });

    it('keeps the focus when it becomes Hide, and is the same button', async () => {
      const button = showOf(element);
      await pressOn(button, 'Enter');
      await element.updateComplete;
      expect(hideOf(element)).to.equal(button);
      expect(element.shadowRoot!.activeElement).to.equal(button);
    });

    it('acknowledges nothing', async () => {
      await click(showOf(element));
      expect(element.acknowledged).to.equal(false);
    });

    it('shows it still when the element draws anew', async () => {
      await click(showOf(element));
      const [text] = textsWith(element);
      element.applicationName = 'Weekly report';
      element.requestUpdate();
      await element.updateComplete;
      expect(textsWith(element)).to.deep.equal([text]);
    });

    it('shows a key of markup as it is', async () => {
      const markup = '<img src=x onerror=alert(1)>${"x"}{{y}}</code>';
      element.secret = markup;
      await element.updateComplete;
      await click(showOf(element));
      expect(keyTextOf(element)).to.equal(markup);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });

  describe('Hide', () => {
    it('takes the key out of the page', async () => {
      const element = await mountSecret();
      await click(showOf(element));
      await click(hideOf(element));
      expect(textsWith(document)).to.deep.equal([]);
      expect(keyTextOf(element)).to.equal(masked);
    });

    it('takes it out at once, not with the next update', async () => {
      const element = await mountSecret();
      await click(showOf(element));
      hideOf(element).click();
      expect(textsWith(document)).to.deep.equal([]);
    });

    it('makes room for Show, which shows it again', async () => {
      const element = await mountSecret();
      await click(showOf(element));
      await click(hideOf(element));
      await click(showOf(element));
      expect(keyTextOf(element)).to.equal(key);
    });
  });

  describe('the key that is shown', () => {
    const shown = async (): Promise<ApiKeySecretElement> => {
      const element = await mountSecret({}, 'ak_live_first-part second_part.9876543210');
      await click(showOf(element));
      return element;
    };

    it('is selected whole by the mouse', async () => {
      const element = await shown();
      const text = textsWith(element, 'second_part')[0]!.parentElement!;
      expect(await selectByMouse(element, text)).to.equal(
        'ak_live_first-part second_part.9876543210',
      );
    });

    it('may be selected, and only whole, where the page says otherwise', async () => {
      const element = await shown();
      const style = document.createElement('style');
      style.textContent = `* { user-select: none; -webkit-user-select: none; letter-spacing: 0.5em;
        text-transform: uppercase; white-space: nowrap }`;
      element.before(style);
      const text = textsWith(element, 'second_part')[0]!.parentElement!;
      const look = getComputedStyle(text);
      expect(look.userSelect || look.webkitUserSelect).to.equal('all');
      expect(look.textTransform).to.equal('none');
      expect(look.letterSpacing).to.equal('normal');
      expect(text.innerText).to.equal('ak_live_first-part second_part.9876543210');
      expect(await selectByMouse(element, text)).to.equal(
        'ak_live_first-part second_part.9876543210',
      );
    });
  });

  describe('Show and Hide', () => {
    it('are said, without the key', async () => {
      const element = await mountSecret();
      const said = insertionsInto(byRole(element, 'status'));
      await click(showOf(element));
      await settle(element);
      await click(hideOf(element));
      await settle(element);
      expect(said).to.deep.equal(['The key is shown', 'The key is hidden']);
    });
  });

  describe('the shown key', () => {
    for (const what of ['the key', 'a part of the page with it'])
      it(`cannot be dragged, and no listener of the page hears it try: ${what}`, async () => {
        const element = await mountSecret();
        await click(showOf(element));
        await settle(element);
        const text = textsWith(element)[0]!.parentElement!;
        if (what === 'the key') await selectByMouse(element, text);
        else getSelection()!.selectAllChildren(element.shadowRoot!.querySelector('.root')!);
        let heard = 0;
        const listen = (): void => void (heard += 1);
        for (const target of [document, document.body]) {
          target.addEventListener('dragstart', listen, { capture: true, once: true });
        }
        const init = { bubbles: true, cancelable: true, composed: true };
        expect(text.dispatchEvent(new DragEvent('dragstart', init))).to.equal(false);
        expect(heard).to.equal(0);
        getSelection()!.removeAllRanges();
        expect(element.dispatchEvent(new DragEvent('dragstart', init))).to.equal(true);
      });
  });
});
