import { expect, fixture, html } from '@open-wc/testing';
import { replayMarks } from '../../src/api-key-secret/replay-marks.js';
import { turn } from '../add-api-key-form/support.js';
import {
  hideOf,
  key,
  masked,
  mountSecret,
  otherKey,
  settle,
  showOf,
  textsWith,
} from './support.js';
import { byRole, click, press } from '../support.js';

const snippets = [{ label: '.env', template: 'API_KEY={secret}' }];

describe('<api-key-secret>', () => {
  describe('the marks for recorders', () => {
    const missing = (element: Element | null): string[] => [
      ...replayMarks.classes.filter((it) => !element?.classList.contains(it)),
      ...Object.entries(replayMarks.attributes)
        .filter(([name, value]) => element?.getAttribute(name) !== value)
        .map(([name]) => name),
    ];
    /** The text's parent, and the wrapper around it. */
    const marked = (element: Element): (Element | null)[] =>
      [...element.shadowRoot!.querySelectorAll('[part=key]')].flatMap((it) => [
        it,
        it.parentElement!.closest('[part=box]'),
      ]);

    it('have the names of the vendors', () => {
      expect(replayMarks.classes).to.include.members(
        `rr-mask rr-block sentry-mask sentry-block ph-mask ph-no-capture dd-privacy-hidden fs-mask
        fs-exclude data-hj-suppress _lr-hide amp-mask amp-block nr-mask nr-block mp-mask mp-block
        mp-no-track highlight-mask highlight-block mf-masked mf-excluded lo-sensitive
        inspectlet-sensitive sessionstack-sensitive userback-block ym-hide-content`.split(/\s+/),
      );
      expect(replayMarks.attributes).to.include({
        ...{ 'data-sentry-mask': '', 'data-sentry-block': '', 'data-dd-privacy': 'hidden' },
        ...{ 'data-clarity-mask': 'true', 'data-hj-suppress': '', 'data-private': '' },
        ...{ 'data-amp-mask': '', 'data-openreplay-hidden': '', 'data-openreplay-obscured': '' },
        ...{ 'data-nr-mask': '', 'data-nr-block': '', 'data-heap-redact-text': 'true' },
        ...{ 'data-cs-mask': '', 'data-sl': 'exclude', 'data-recording-sensitive': '' },
        ...{ 'data-recording-disable': '', 'data-mf-replace': '***', 'data-dtrum-mask': '' },
      });
    });

    it('stand on the wrapper and on the parent before there is a text', async () => {
      const element = document.createElement('api-key-secret');
      Object.assign(element, { secret: key, snippets });
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((more) => records.push(...more));
      // The root is made at once, and drawn later.
      (await fixture(html`<div></div>`)).append(element);
      observer.observe(element.shadowRoot!, { attributes: true, childList: true, subtree: true });
      await settle(element);
      observer.disconnect();
      const ofMarked = records.filter(({ target }) => marked(element).includes(target as Element));
      // What was set on them before they came into the page is no record.
      expect(ofMarked.map(({ type }) => type)).to.deep.equal(['childList', 'childList']);
      expect(ofMarked.map(({ addedNodes }) => addedNodes[0]!.textContent))
        .to //
        .deep.equal([masked, `API_KEY=${masked}`]);
      expect(marked(element)).to.have.length(4);
      expect(marked(element).flatMap(missing)).to.deep.equal([]);
    });

    it('stay on the same elements when the element draws anew', async () => {
      const element = await mountSecret({ snippets });
      const before = marked(element);
      await click(showOf(element));
      Object.assign(element, { applicationName: 'Weekly', messages: { show: 'Zeigen' } });
      element.secret = otherKey;
      await settle(element);
      expect(marked(element)).to.deep.equal(before);
      expect(marked(element).flatMap(missing)).to.deep.equal([]);
    });

    it('may be added to by the host', async () => {
      replayMarks.classes.push('acme-hide');
      replayMarks.attributes['data-acme'] = 'mask';
      try {
        const element = await mountSecret({ snippets });
        const found = marked(element).map((it) => it!.matches('.acme-hide[data-acme=mask]'));
        expect(found).to.deep.equal([true, true, true, true]);
      } finally {
        replayMarks.classes.pop();
        delete replayMarks.attributes['data-acme'];
      }
    });
  });

  describe('the selection, which some recorders send whatever is marked', () => {
    let heard: string[];
    const hear = ({ type }: Event): number => heard.push(`${type} ${String(getSelection())}`);
    const types = ['selectionchange', 'copy', 'cut'];
    let told: () => void;
    const tell = (): void => told();

    beforeEach(() => {
      heard = [];
      told = () => {};
      for (const type of types) document.addEventListener(type, hear, { capture: true });
      // From before there is a key: heard first, then.
      addEventListener('selectionchange', tell, { capture: true });
    });
    afterEach(() => {
      for (const type of types) document.removeEventListener(type, hear, { capture: true });
      removeEventListener('selectionchange', tell, { capture: true });
      getSelection()!.removeAllRanges();
    });

    /** A change of it is told in a task of its own. */
    const selected = async (select: () => void): Promise<void> => {
      const change = new Promise<void>((resolve) => (told = resolve));
      select();
      await change;
      // The window heard it before the document.
      await turn();
    };

    it('is not heard by the page when the key, some of it or more than it is selected', async () => {
      const element = await mountSecret();
      await click(showOf(element));
      await settle(element);
      const [text] = textsWith(element);
      const selection = getSelection()!;
      heard = [];
      await selected(() => selection.selectAllChildren(text!.parentElement!));
      await selected(() => selection.setBaseAndExtent(text!, 9, text!, 15));
      await press('Control+c');
      await press('Control+x');
      await press('Control+a');
      await press('Control+c');
      expect(heard.join()).not.to.contain(key.slice(9, 15));
    });

    it('is heard when something else is selected, and when the key is masked', async () => {
      const element = await mountSecret();
      await click(showOf(element));
      const heading = byRole(element, 'heading');
      await selected(() => getSelection()!.selectAllChildren(heading));
      await press('Control+c');
      // What the selection of a slot's text is, browsers do not agree on.
      expect(heard.map((it) => it.split(' ')[0])).to.include.members(['selectionchange', 'copy']);
      await click(hideOf(element));
      await settle(element);
      heard = [];
      await selected(() =>
        getSelection()!.selectAllChildren(element.shadowRoot!.querySelector('[part=key]')!),
      );
      expect(heard).to.include(`selectionchange ${masked}`);
    });
  });
});
