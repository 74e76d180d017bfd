import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyDialogElement } from '../../src/add-api-key-dialog/add-api-key-dialog.js';
import { fillIn, formIn, mountDialog, openForm, secretIn } from './support.js';
import { turn } from '../add-api-key-form/support.js';
import { allByRole, byRole, click, everyString, nextEvent, press } from '../support.js';

const prefix = 'ak_live_';
const hidden = 'Zk3vQ8xWm1Rt6yLp0sDf';
const canary = `${prefix}${hidden}c4na`;

/** The paths of enumerable properties that contain the secret. */
const findIn = (value: unknown, path: string, seen = new Set<unknown>()): string[] => {
  if (typeof value === 'string') return value.includes(hidden) ? [path] : [];
  if (value === null || typeof value !== 'object' || seen.has(value) || value === window) return [];
  seen.add(value);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, inner]) => findIn(inner, `${path}.${String(key)}`, seen));
};

/** All elements of a root and of its open shadow roots, and these roots. */
const everyNode = (root: Document | ShadowRoot): (Element | ShadowRoot)[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? [element.shadowRoot, ...everyNode(element.shadowRoot)] : []),
  ]);

/** The places besides shown text where a script of the page could find the secret. */
const leaksOf = (): string[] => {
  const { outerHTML } = document.documentElement;
  const markup = document.documentElement.getHTML({ serializableShadowRoots: true });
  const attributes = everyNode(document).flatMap((node) =>
    node instanceof Element ? [...node.attributes].map(({ value }) => value) : [],
  );
  const kept = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat());
  const rest = [document.cookie, document.title, window.name, location.href];
  const requests = performance.getEntriesByType('resource').map(({ name }) => name);
  const live = allByRole(document.body, 'status').map(({ textContent }) => textContent ?? '');
  const places = {
    outerHTML,
    markup,
    attributes,
    kept,
    rest,
    requests,
    live,
    state: history.state,
  };
  return [
    ...findIn(places, 'page'),
    ...everyNode(document).flatMap((node) => findIn({ ...node }, node.nodeName)),
  ];
};

/** The number of texts in the page that contain the secret. */
const shownTimes = (): number =>
  everyString(document).filter((text) => text.includes(hidden)).length;

/** Records all dispatched events and all console output in a live list. */
const listen = (dialog: AddApiKeyDialogElement): { heard: unknown[]; stop: () => void } => {
  const heard: unknown[] = [];
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    const { constructor } = event;
    heard.push({ ...event }, ...Object.getOwnPropertyNames(constructor.prototype));
    return dispatchEvent.call(this, event);
  };
  dialog.addEventListener('created', ({ key, draft }) => heard.push(key, draft));
  const real = { ...console };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir'] as const)
    Object.assign(console, { [name]: (...args: unknown[]) => void heard.push(args) });
  const stop = (): void => {
    EventTarget.prototype.dispatchEvent = dispatchEvent;
    Object.assign(console, real);
  };
  return { heard, stop };
};

describe('<add-api-key-dialog>', () => {
  describe('the secret', () => {
    let dialog: AddApiKeyDialogElement;
    let listening: ReturnType<typeof listen>;

    const expectNowhereBut = (times: number): void => {
      expect(shownTimes(), 'in the page').to.equal(times);
      expect(leaksOf()).to.deep.equal([]);
      expect(findIn(listening.heard, 'heard')).to.deep.equal([]);
    };

    beforeEach(async () => {
      await fixture(html`<div></div>`);
      dialog = await mountDialog();
      dialog.snippets = [{ label: '.env', template: 'API_KEY={secret}' }];
      listening = listen(dialog);
      dialog.addEventListener('submit', (event) =>
        event.respondWith(Promise.resolve({ id: '7', secret: canary })),
      );
      await openForm(dialog);
      await fillIn(dialog);
      const created = nextEvent(dialog, 'created');
      formIn(dialog).requestSubmit();
      await created;
      await turn();
    });

    afterEach(() => {
      listening.stop();
    });

    const clickOn = async (name: string | RegExp): Promise<void> => {
      await click(byRole(dialog, 'button', name));
      await turn();
      await secretIn(dialog)?.updateComplete;
    };

    it('is nowhere while it is masked', () => {
      expectNowhereBut(0);
    });

    it('is in one text, and nowhere else, while it is shown', async () => {
      await clickOn('Show');
      expectNowhereBut(1);
    });

    it('is nowhere when it is hidden again', async () => {
      await clickOn('Show');
      await clickOn('Hide');
      expectNowhereBut(0);
    });

    it('is nowhere after it was copied, and the page was asked nothing', async () => {
      await clickOn('Copy');
      await clickOn('Copy .env');
      expect(shownTimes()).to.be.at.most(1);
      expect(leaksOf()).to.deep.equal([]);
      expect(findIn(listening.heard, 'heard')).to.deep.equal([]);
    });

    it('is nowhere while the question is asked', async () => {
      await press('Escape');
      byRole(dialog, 'alertdialog');
      expectNowhereBut(0);
    });

    for (const [way, leave] of Object.entries({
      'Close anyway': async () => {
        await clickOn('Show');
        await clickOn('Done');
        await clickOn('Close anyway');
      },
      Done: async () => {
        await clickOn('Show');
        await click(byRole(dialog, 'checkbox'));
        await clickOn('Done');
      },
      'close() by force': async () => {
        await clickOn('Show');
        dialog.close({ force: true });
      },
      removal: async () => {
        await clickOn('Show');
        dialog.remove();
        await turn();
        expect(everyString(dialog).filter((text) => text.includes(hidden))).to.deep.equal([]);
      },
      'leaving the page': async () => {
        await clickOn('Show');
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      },
    }))
      it(`is nowhere after ${way}`, async () => {
        await leave();
        expectNowhereBut(0);
      });

    it('is nowhere when the dialog is opened again', async () => {
      dialog.close({ force: true });
      await openForm(dialog);
      expectNowhereBut(0);
    });
  });
});
