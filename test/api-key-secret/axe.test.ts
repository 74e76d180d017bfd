import { expect, fixture, html } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import {
  closeAnywayOf,
  copyOf,
  doneOf,
  downloadOf,
  goBackOf,
  key,
  leavePage,
  mountSecret,
  refuseAll,
  settle,
  showOf,
  storedOf,
  takes,
  useClipboard,
} from './support.js';
import { axe, byRole, emulate, nextEvent } from '../support.js';

const snippets = [
  { label: '.env', template: 'API_KEY={secret}' },
  { label: 'curl', template: 'curl -H "Authorization: Bearer {secret}" https://x.test' },
];

/** Brings an element into each of its visual states. */
const states: Record<string, (element: ApiKeySecretElement) => void | Promise<void>> = {
  masked: () => undefined,
  shown: (element) => showOf(element).click(),
  copied: async (element) => {
    useClipboard(takes);
    const copied = nextEvent(element, 'copied');
    copyOf(element).click();
    await copied;
  },
  'with copying refused': (element) => {
    refuseAll();
    copyOf(element).click();
    return settle(element);
  },
  downloaded: (element) => {
    HTMLAnchorElement.prototype.click = () => undefined;
    downloadOf(element).click();
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  },
  stored: (element) => storedOf(element).click(),
  asking: (element) => void element.requestDone(),
  'gone with its page': () => leavePage(),
  'with snippets': (element) => {
    element.snippets = snippets;
  },
  'with a snippet shown': async (element) => {
    refuseAll();
    element.snippets = snippets;
    await element.updateComplete;
    byRole(element, 'button', 'Copy curl').click();
    return settle(element);
  },
  'with a heading of the host, and no name': (element) => {
    const heading = document.createElement('span');
    heading.slot = 'heading';
    heading.textContent = 'Keep this key';
    element.append(heading);
    element.applicationName = element.roleLabel = null;
  },
};

describe('<api-key-secret>', () => {
  describe('axe finds no fault in a secret', () => {
    for (const [state, reach] of Object.entries(states)) {
      for (const [theme, dir] of [
        ['light', 'ltr'],
        ['dark', 'rtl'],
      ] as const)
        it(`${state}, ${theme}, ${dir}`, async () => {
          const page = await fixture(html`
            <main dir=${dir} style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
              <api-key-secret application-name="Nightly report" role-label="Read only">
              </api-key-secret>
            </main>
          `);
          const element = page.querySelector('api-key-secret')!;
          element.secret = key;
          await element.updateComplete;
          await reach(element);
          await settle(element);
          await drawn(element);
          await axe(page);
        });

      it(`${state}, in forced colors where they can be had`, async () => {
        await emulate({ forcedColors: 'active' });
        const element = await mountSecret();
        await reach(element);
        await settle(element);
        await drawn(element);
        await axe(element);
      });
    }
  });

  describe('in forced colors', () => {
    it('each control has a border that can be seen', async () => {
      await emulate({ forcedColors: 'active' });
      const element = await mountSecret();
      const isForced = matchMedia('(forced-colors: active)').matches;
      const expectBorder = (control: HTMLElement): void => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
        expect(borderTopStyle, control.outerHTML).to.equal('solid');
        expect(parseFloat(borderTopWidth)).to.be.greaterThan(0);
        if (isForced) expect(borderTopColor).not.to.match(/^rgba\(.* 0\)|transparent/);
      };
      for (const find of [copyOf, showOf, downloadOf, doneOf]) expectBorder(find(element));
      element.requestDone();
      for (const find of [goBackOf, closeAnywayOf]) expectBorder(find(element));
    });
  });
});

/** Ends the fade-in of the question, whose colours are mixed with those behind it until then. */
const drawn = async ({ shadowRoot }: Element): Promise<void> => {
  for (const animation of shadowRoot!.getAnimations()) animation.finish();
  await Promise.all(shadowRoot!.getAnimations().map(({ finished }) => finished));
};
