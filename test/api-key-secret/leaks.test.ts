import { expect, fixture, html } from '@open-wc/testing';
import { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import {
  copyOf,
  everythingOf,
  hideOf,
  insertionsInto,
  key,
  masked,
  mountSecret,
  otherKey,
  refuseAll,
  settle,
  showOf,
  takes,
  textsWith,
  useClipboard,
} from './support.js';
import { byRole, click, everyString, nextEvent } from '../support.js';

/** Returns what is written to the console during an act. */
const consoleOf = async (act: () => Promise<void> | void): Promise<string[]> => {
  const lines: string[] = [];
  const real = { ...console };
  const levels = ['log', 'info', 'warn', 'error', 'debug'].map((level) => [
    level,
    (...given: unknown[]) => void lines.push(`${level}: ${given.map(String).join()}`),
  ]);
  Object.assign(console, Object.fromEntries(levels));
  try {
    await act();
    return lines;
  } finally {
    Object.assign(console, real);
  }
};

const snippets = [{ label: '.env', template: 'API_KEY={secret}' }];

describe('<api-key-secret>', () => {
  const leaksOf = (element: ApiKeySecretElement): string[] =>
    everythingOf(element).filter((it) => it.includes(key));

  describe('a key that is masked', () => {
    it('is nowhere', async () => {
      const element = await mountSecret({ snippets });
      expect(everythingOf(element).some((it) => it.includes(masked))).to.equal(true);
      expect(leaksOf(element)).to.deep.equal([]);
    });

    it('is nowhere before the element has drawn', async () => {
      const element = document.createElement('api-key-secret');
      element.secret = key;
      (await fixture(html`<div></div>`)).append(element);
      expect(leaksOf(element)).to.deep.equal([]);
    });

    it('is nowhere once it was copied', async () => {
      const element = await mountSecret({ snippets });
      useClipboard(takes);
      await click(copyOf(element));
      await settle(element);
      await click(byRole(element, 'button', 'Copy .env'));
      await settle(element);
      expect(leaksOf(element)).to.deep.equal([]);
    });

    it('is nowhere once it was shown and hidden', async () => {
      const element = await mountSecret({ snippets });
      await click(showOf(element));
      await click(hideOf(element));
      await settle(element);
      expect(leaksOf(element)).to.deep.equal([]);
    });

    it('is in no storage, address or request', async () => {
      const element = await mountSecret({ snippets });
      useClipboard(takes);
      await click(showOf(element));
      await click(copyOf(element));
      await settle(element);
      const names = performance.getEntriesByType('resource').map(({ name }) => name);
      const kept = [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href];
      expect(JSON.stringify([names, kept, history.state])).not.to.contain(key);
    });
  });

  describe('a key that is shown', () => {
    it('is in one text, and in nothing else', async () => {
      const element = await mountSecret({ snippets });
      await click(showOf(element));
      expect(everyString(document.documentElement).filter((it) => it.includes(key)))
        .to //
        .deep.equal([key]);
      expect(leaksOf(element)).to.deep.equal([key]);
    });

    it('is never said by the live region, nor written to the console', async () => {
      const element = await mountSecret({ snippets });
      const insertions = insertionsInto(byRole(element, 'status'));
      refuseAll();
      const lines = await consoleOf(async () => {
        await click(copyOf(element));
        await settle(element);
        await click(hideOf(element));
        useClipboard(takes);
        await click(copyOf(element));
        await settle(element);
      });
      expect(insertions).to.have.length(3);
      expect(insertions.join()).not.to.contain(key);
      expect(lines.join()).not.to.contain(key);
    });

    it('is in no event', async () => {
      const element = await mountSecret();
      const strings: unknown[] = [];
      for (const type of ['copied', 'acknowledged', 'done'])
        element.addEventListener(type, (event) => {
          for (const name in event) strings.push(event[name as keyof Event]);
        });
      refuseAll();
      await click(copyOf(element));
      await settle(element);
      useClipboard(takes);
      await click(copyOf(element));
      await settle(element);
      const done = nextEvent(element, 'done');
      element.requestDone();
      await done;
      expect(strings).to.include('copied').and.to.include('done');
      expect(strings.filter((it) => typeof it === 'string' && it.includes(key))).to.deep.equal([]);
    });
  });

  describe('the property', () => {
    it('is write-only', async () => {
      const element = await mountSecret();
      expect(element.secret).to.equal('');
      await click(showOf(element));
      expect(element.secret).to.equal('');
    });

    it('is no attribute: one is ignored, with an error that does not have it', async () => {
      const element = await mountSecret({}, otherKey);
      const lines = await consoleOf(() => element.setAttribute('secret', key));
      await settle(element);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^error: .*secret/);
      expect(lines[0]).not.to.contain(key);
      await click(showOf(element));
      expect(textsWith(document, otherKey)).to.have.length(1);
      expect(textsWith(document, key)).to.deep.equal([]);
    });

    it('says nothing when such an attribute is taken away', async () => {
      const element = await mountSecret();
      await consoleOf(() => element.setAttribute('secret', 'x'));
      expect(await consoleOf(() => element.removeAttribute('secret'))).to.deep.equal([]);
    });

    it('is reflected to no attribute', async () => {
      const element = await mountSecret();
      await click(showOf(element));
      expect(element.getAttributeNames()).to.deep.equal([]);
    });

    it('is taken when it was set before the definition', async () => {
      const element = document.createElement('later-secret') as ApiKeySecretElement;
      Object.assign(element, { secret: key, applicationName: 'Early', snippets });
      (await fixture(html`<div></div>`)).append(element);
      customElements.define('later-secret', class extends ApiKeySecretElement {});
      await element.updateComplete;
      expect(byRole(element, 'group', 'API key').textContent).to.equal(masked);
      expect(element.shadowRoot!.textContent).to.contain('Early').and.to.contain('API_KEY=');
      expect(element.secret).to.equal('');
      expect(leaksOf(element)).to.deep.equal([]);
    });

    for (const [how, copy] of [
      ['cloneNode()', (it: Element) => it.cloneNode(true)],
      ['importNode()', (it: Element) => document.importNode(it, true)],
      [
        'its markup',
        (it: Element) => document.createRange().createContextualFragment(it.outerHTML),
      ],
    ] as const)
      it(`is not carried by ${how}`, async () => {
        const element = await mountSecret();
        await click(showOf(element));
        const page = await fixture<HTMLElement>(html`<div></div>`);
        page.append(copy(element));
        const other = page.firstElementChild as ApiKeySecretElement;
        await other.updateComplete;
        expect(textsWith(page)).to.deep.equal([]);
        expect(other.shadowRoot!.querySelector('.root')!.checkVisibility()).to.equal(false);
        expect(textsWith(element)).to.have.length(1);
      });
  });
});
