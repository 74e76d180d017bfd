import { expect } from '@open-wc/testing';
import { leavePage, mountSecret, otherKey, settle, textNodesIn } from './support.js';
import { everyString } from '../support.js';

/** Replaces each text by a `<font>`, as page translators do. */
const translate = (root: Node): void => {
  for (const text of textNodesIn(root)) {
    if (!text.data.trim() || text.parentElement!.closest('style, [translate=no]')) continue;
    const font = document.createElement('font');
    font.textContent = `«${text.data.trim()}»`;
    text.replaceWith(font);
  }
};

describe('<api-key-secret>', () => {
  describe('translated by the browser', () => {
    it('shows the name, role and end of the next key', async () => {
      const element = await mountSecret({ previousSecretExpiresAt: '2099-01-01T00:00:00Z' });
      translate(element);
      Object.assign(element, {
        ...{ applicationName: 'Weekly', roleLabel: 'Writer', secret: otherKey },
        previousSecretExpiresAt: '2001-01-01T00:00:00Z',
      });
      await settle(element);
      const shown = everyString(element).join(' ');
      for (const text of ['Weekly', 'Writer', 'no longer works', 'ak_test_••••2b7c'])
        expect(shown).to.contain(text);
      expect(shown).not.to.match(/Nightly|Read only|2099/);
    });

    it('says that the key is gone', async () => {
      const element = await mountSecret();
      translate(element);
      leavePage();
      await settle(element);
      expect(everyString(element).join(' ')).to.contain('can no longer be shown');
      expect(everyString(element).join(' ')).not.to.contain('Copy it now');
    });

    it('renames Show, and its heading', async () => {
      const element = await mountSecret();
      translate(element);
      element.heading = 'Another heading';
      element.shadowRoot!.querySelector<HTMLElement>('[part=show]')!.click();
      await settle(element);
      const texts = everyString(element);
      expect(texts).to.include('Hide').and.include('Another heading').and.not.include('«Show»');
    });

    it('asks about the next key by its name', async () => {
      const element = await mountSecret();
      element.requestDone();
      await settle(element);
      translate(element);
      element.applicationName = 'Weekly';
      await settle(element);
      const texts = everyString(element).join(' ');
      expect(texts).to.contain('Weekly').and.not.contain('«Nightly report»');
    });
  });
});
