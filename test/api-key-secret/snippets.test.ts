import { expect } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import type { ApiKeySnippet } from '../../src/api/api-key.js';
import { deferred, hasFocus, statusOf } from '../add-api-key-form/support.js';
import {
  copyOf,
  insertionsInto,
  key,
  keyTextOf,
  masked,
  mountSecret,
  recordEvents,
  refuseAll,
  said,
  selectedIn,
  settle,
  showOf,
  takes,
  textsWith,
  useClipboard,
  watchCopyData,
} from './support.js';
import { byRole, click, nextEvent, press } from '../support.js';

const snippets: ApiKeySnippet[] = [
  { label: '.env', template: 'API_KEY={secret}\n# {applicationName}, {role}' },
  { label: 'curl', template: 'curl -H "Authorization: Bearer {secret}" -d "{secret}" x.test' },
  { label: 'docs', template: 'See https://x.test/{role}' },
];

describe('<api-key-secret>', () => {
  let element: ApiKeySecretElement;
  let events: string[];

  const mount = async (given: Partial<ApiKeySecretElement> = {}): Promise<void> => {
    element = await mountSecret({ snippets, ...given });
    events = recordEvents(element);
  };

  /** The texts of the snippets. */
  const shown = (): (string | null)[] =>
    [...element.shadowRoot!.querySelectorAll('[part=snippet] code')].map((it) => it.textContent);

  const copySnippet = async (label: string): Promise<void> => {
    await click(byRole(element, 'button', `Copy ${label}`));
    await settle(element);
  };

  describe('a snippet', () => {
    it('is filled in, and masked', async () => {
      await mount();
      expect(shown()).to.deep.equal([
        `API_KEY=${masked}\n# Nightly report, Read only`,
        `curl -H "Authorization: Bearer ${masked}" -d "${masked}" x.test`,
        'See https://x.test/Read only',
      ]);
    });

    for (const dir of ['ltr', 'rtl'])
      it(`has Copy at the end of its lines, which begin at the left, ${dir}`, async () => {
        await mount();
        element.dir = dir;
        const copy = byRole(element, 'button', 'Copy curl');
        const text = document.createRange();
        text.selectNodeContents(copy.nextElementSibling!);
        const [button, lines] = [copy, text].map((it) => it.getBoundingClientRect());
        const box = copy.parentElement!.getBoundingClientRect();
        expect(lines!.left - box.left).to.be.below(16);
        expect(box.right - button!.right).to.be.below(16);
      });

    it('stays masked when the key is shown', async () => {
      await mount();
      await click(showOf(element));
      expect(textsWith(document)).to.have.length(1);
      expect(shown()[0]).to.contain(masked);
    });

    it('is filled in once: what comes from a name is no placeholder', async () => {
      await mount({ applicationName: '{secret} {role}', roleLabel: "{secret} $& $1 $'" });
      const texts = useClipboard(takes);
      expect(shown()[0]).to.equal(`API_KEY=${masked}\n# {secret} {role}, {secret} $& $1 $'`);
      await copySnippet('.env');
      expect(texts).to.deep.equal([`API_KEY=${key}\n# {secret} {role}, {secret} $& $1 $'`]);
    });

    it('leaves what is no placeholder as it is', async () => {
      const template = '${secret.} {Secret} {constructor} {toString} {__proto__} {{role}}';
      await mount({ snippets: [{ label: 'odd', template }] });
      expect(shown()).to.deep.equal([template.replace('{role}', 'Read only')]);
    });

    it('takes a key of replacement patterns as it is', async () => {
      await mount();
      element.secret = '$& $1 $$ 0123456789abcdef';
      await element.updateComplete;
      const texts = useClipboard(takes);
      await copySnippet('.env');
      expect(texts[0]).to.contain('API_KEY=$& $1 $$ 0123456789abcdef\n');
    });

    it('is text, as is its label', async () => {
      const hostile = '<img src=x onerror=alert(1)>${1}<!--';
      await mount({ snippets: [{ label: hostile, template: hostile }] });
      expect(shown()).to.deep.equal([hostile]);
      expect(element.shadowRoot!.querySelector('[part=label]')!.textContent).to.equal(hostile);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      byRole(element, 'button', `Copy ${hostile}`);
    });

    it('follows the name, the role and the key', async () => {
      await mount({ snippets: snippets.slice(0, 1) });
      Object.assign(element, { applicationName: 'Weekly', roleLabel: null });
      element.secret = 'short';
      await element.updateComplete;
      expect(shown()).to.deep.equal([`API_KEY=${'•'.repeat(12)}\n# Weekly, `]);
    });

    it('goes with the key', async () => {
      await mount();
      element.secret = '';
      await element.updateComplete;
      expect(shown()).to.deep.equal([]);
    });

    it('is read by its own fields, as text', async () => {
      const odd = [
        Object.create({ label: 'no', template: 'no' }),
        null,
        { label: 1, template: {} },
      ];
      await mount({ snippets: odd as ApiKeySnippet[] });
      expect(shown()).to.deep.equal(['', '', '']);
    });

    it('is none for null', async () => {
      await mount();
      Object.assign(element, { snippets: null });
      await element.updateComplete;
      expect(shown()).to.deep.equal([]);
      expect(element.snippets).to.deep.equal([]);
    });

    it('is read as it was given', async () => {
      await mount();
      expect(element.snippets).to.deep.equal(snippets);
    });
  });

  describe('snippets that the host sets anew', () => {
    it('leave the key as it is shown', async () => {
      await mount();
      await click(showOf(element));
      element.snippets = structuredClone(snippets);
      await settle(element);
      expect(keyTextOf(element)).to.equal(key);
    });

    it('take the place of those before', async () => {
      await mount();
      element.snippets = [{ label: 'one', template: '1 {secret}' }];
      await settle(element);
      expect(shown()).to.deep.equal([`1 ${masked}`]);
    });

    it('do no harm to a copy under way', async () => {
      await mount();
      const written = deferred<undefined>();
      const errors: unknown[] = [];
      const keep = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        errors.push(event.reason);
      };
      addEventListener('unhandledrejection', keep);
      useClipboard(() => written.promise);
      await click(byRole(element, 'button', 'Copy curl'));
      element.snippets = [];
      written.resolve(undefined);
      await settle(element);
      await settle(element);
      removeEventListener('unhandledrejection', keep);
      expect(errors.map(String)).to.deep.equal([]);
      expect(element.acknowledged, 'it is in the clipboard').to.equal(true);
    });
  });

  describe('a snippet that is copied', () => {
    it('has the full key, and is a copy of it', async () => {
      await mount();
      const texts = useClipboard(takes);
      await copySnippet('curl');
      expect(texts).to.deep.equal([`curl -H "Authorization: Bearer ${key}" -d "${key}" x.test`]);
      expect(events).to.deep.equal(['copied', 'acknowledged']);
      expect(statusOf(element)).to.equal(said.copied);
    });

    it('stays masked', async () => {
      await mount();
      useClipboard(takes);
      await copySnippet('.env');
      expect(textsWith(document)).to.deep.equal([]);
    });

    it('goes by the older way where there is no clipboard', async () => {
      await mount();
      useClipboard();
      const data = watchCopyData();
      await copySnippet('.env');
      expect(data).to.deep.equal([`text/plain: API_KEY=${key}\n# Nightly report, Read only`]);
      expect(events).to.deep.equal(['copied', 'acknowledged']);
    });

    it('acknowledges nothing without the key in it, though it is copied', async () => {
      await mount();
      const texts = useClipboard(takes);
      await copySnippet('docs');
      expect(texts).to.deep.equal(['See https://x.test/Read only']);
      expect(statusOf(element)).to.equal(said.copied);
      expect(events).to.deep.equal([]);
      expect(element.acknowledged).to.equal(false);
      expect(element.matches(':state(copied)')).to.equal(false);
    });

    it('is said once, and again when another one is copied', async () => {
      await mount();
      useClipboard(takes);
      const insertions = insertionsInto(byRole(element, 'status'));
      await copySnippet('.env');
      await copySnippet('curl');
      expect(insertions).to.deep.equal([said.copied, said.copied]);
    });
  });

  describe('a snippet that nothing copies', () => {
    beforeEach(async () => {
      refuseAll();
      await mount();
    });

    it('is shown and selected, in the only text with the key', async () => {
      await copySnippet('.env');
      const texts = textsWith(document).map(({ data }) => data);
      expect(texts).to.deep.equal([`API_KEY=${key}\n# Nightly report, Read only`]);
      expect(selectedIn(element)).to.equal(texts[0]);
      expect(statusOf(element)).to.equal(said.copyYourself);
      expect(hasFocus(byRole(element, 'button', 'Copy .env'))).to.equal(true);
    });

    it('is out of the page at once when the host sets others', async () => {
      await copySnippet('.env');
      const { parentElement } = textsWith(document)[0]!;
      element.snippets = structuredClone(snippets);
      expect(textsWith(document)).to.deep.equal([]);
      await settle(element);
      expect(parentElement!.textContent, 'what a recorder may still hold').to.equal('');
      expect(element.matches(':state(revealed)')).to.equal(false);
    });

    it('takes the place of the key that was shown, and the other way round', async () => {
      await click(showOf(element));
      await copySnippet('.env');
      expect(keyTextOf(element)).to.equal(masked);
      await click(copyOf(element));
      await settle(element);
      expect(textsWith(document).map(({ data }) => data)).to.deep.equal([key]);
      expect(shown()[0]).to.contain(masked);
    });

    it('is a copy of the key when the user copies it by keys', async () => {
      await copySnippet('.env');
      const data = watchCopyData();
      const copied = nextEvent(element, 'copied');
      await press('Control+c');
      await copied;
      expect(data).to.deep.equal([`text/plain: API_KEY=${key}\n# Nightly report, Read only`]);
      expect(element.acknowledged).to.equal(true);
    });
  });
});
