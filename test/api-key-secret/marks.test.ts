import { expect, fixture, html } from '@open-wc/testing';
import { replayMarks } from '../../src/api-key-secret/replay-marks.js';
import { turn } from '../add-api-key-form/support.js';
import {
  hideOf,
  key,
  masked,
  mountSecret,
  otherKey,
  pressKeys,
  settle,
  showOf,
  textsWith,
} from './support.js';
import { byRole, click } from '../support.js';

const snippets = [{ label: '.env', template: 'API_KEY={secret}' }];

interface Vendor {
  tool: string;
  classes?: string[];
  attributes?: Record<string, string>;
}

/** The marks as the vendors document them. */
const vendors: Vendor[] = [
  { tool: 'rrweb', classes: ['rr-mask', 'rr-block'] },
  {
    tool: 'Sentry',
    classes: ['sentry-mask', 'sentry-block'],
    attributes: { 'data-sentry-mask': '', 'data-sentry-block': '' },
  },
  { tool: 'PostHog', classes: ['ph-mask', 'ph-no-capture'] },
  {
    tool: 'Datadog',
    classes: ['dd-privacy-hidden'],
    attributes: { 'data-dd-privacy': 'hidden' },
  },
  { tool: 'Clarity', attributes: { 'data-clarity-mask': 'true' } },
  { tool: 'FullStory', classes: ['fs-mask', 'fs-exclude'] },
  {
    tool: 'Hotjar',
    classes: ['data-hj-suppress'],
    attributes: { 'data-hj-suppress': '' },
  },
  { tool: 'LogRocket', classes: ['_lr-hide'], attributes: { 'data-private': '' } },
  {
    tool: 'Amplitude',
    classes: ['amp-mask', 'amp-block'],
    attributes: { 'data-amp-mask': '' },
  },
  {
    tool: 'OpenReplay',
    attributes: { 'data-openreplay-hidden': '', 'data-openreplay-obscured': '' },
  },
  {
    tool: 'New Relic',
    classes: ['nr-mask', 'nr-block'],
    attributes: { 'data-nr-mask': '', 'data-nr-block': '' },
  },
  { tool: 'Mixpanel', classes: ['mp-mask', 'mp-block', 'mp-no-track'] },
  { tool: 'Highlight', classes: ['highlight-mask', 'highlight-block'] },
  { tool: 'Heap', attributes: { 'data-heap-redact-text': 'true' } },
  { tool: 'Contentsquare', attributes: { 'data-cs-mask': '' } },
  {
    tool: 'Smartlook',
    attributes: {
      'data-sl': 'exclude',
      'data-recording-sensitive': '',
      'data-recording-disable': '',
    },
  },
  {
    tool: 'Mouseflow',
    classes: ['mf-masked', 'mf-excluded'],
    attributes: { 'data-mf-replace': '***' },
  },
  { tool: 'Dynatrace', attributes: { 'data-dtrum-mask': '' } },
  { tool: 'Lucky Orange', classes: ['lo-sensitive'] },
  { tool: 'Inspectlet', classes: ['inspectlet-sensitive'] },
  { tool: 'SessionStack', classes: ['sessionstack-sensitive'] },
  { tool: 'Userback', classes: ['userback-block'] },
  { tool: 'Yandex', classes: ['ym-hide-content'] },
];

describe('<api-key-secret>', () => {
  describe('the marks for recorders', () => {
    const missing = (element: Element | null): string[] => [
      ...replayMarks.classes.filter((it) => !element?.classList.contains(it)),
      ...Object.entries(replayMarks.attributes)
        .filter(([name, value]) => element?.getAttribute(name) !== value)
        .map(([name]) => name),
    ];
    /** The parent of each text node, and the box around it. */
    const marked = (element: Element): (Element | null)[] =>
      [...element.shadowRoot!.querySelectorAll('[part=key]')].flatMap((it) => [
        it,
        it.parentElement!.closest('[part=box]'),
      ]);

    it('are the names of the vendors, all of them and no other', () => {
      expect(replayMarks.classes).to.have.members(vendors.flatMap(({ classes = [] }) => classes));
      const attributes = vendors.map((vendor) => vendor.attributes ?? {});
      expect(replayMarks.attributes).to.deep.equal(Object.assign({}, ...attributes));
    });

    it('stand on the wrapper and on the parent before there is a text', async () => {
      const element = document.createElement('api-key-secret');
      Object.assign(element, { secret: key, snippets });
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((more) => records.push(...more));
      // The shadow root exists at once, and is rendered later.
      (await fixture(html`<div></div>`)).append(element);
      observer.observe(element.shadowRoot!, { attributes: true, childList: true, subtree: true });
      await settle(element);
      observer.disconnect();
      const ofMarked = records.filter(({ target }) => marked(element).includes(target as Element));
      // Attributes that were set before the elements were in the page make no record. The room is no mark.
      const isRoom = ({ attributeName }: MutationRecord) => attributeName === 'data-room';
      expect(ofMarked.filter((record) => !isRoom(record)).map(({ type }) => type))
        .to //
        .deep.equal(['childList', 'childList']);
      expect(ofMarked.flatMap(({ addedNodes: [text] }) => text?.textContent ?? []))
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
      // Added before there is a key, so this listener comes before the guard's.
      addEventListener('selectionchange', tell, { capture: true });
    });
    afterEach(() => {
      for (const type of types) document.removeEventListener(type, hear, { capture: true });
      removeEventListener('selectionchange', tell, { capture: true });
      getSelection()!.removeAllRanges();
    });

    /** Changes the selection and waits for `selectionchange`, which has a task of its own. */
    const selected = async (select: () => void): Promise<void> => {
      const change = new Promise<void>((resolve) => (told = resolve));
      select();
      await change;
      // The window hears it before the document.
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
      await pressKeys('Control+c');
      await pressKeys('Control+x');
      await pressKeys('Control+a');
      await pressKeys('Control+c');
      expect(heard.join()).not.to.contain(key.slice(9, 15));
    });

    it('is heard when something else is selected, and when the key is masked', async () => {
      const element = await mountSecret();
      await click(showOf(element));
      const heading = byRole(element, 'heading');
      await selected(() => getSelection()!.selectAllChildren(heading));
      await pressKeys('Control+c');
      // Browsers disagree on the selected text of a slot.
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
