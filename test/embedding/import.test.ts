import { expect } from '@open-wc/testing';
import { addForm, bundle, modules, openPage, type Page } from './support.js';

const allTags = [
  ...['add-api-key-form', 'api-key-secret', 'add-api-key-dialog', 'api-key-list'],
  'api-key-manager',
];

describe('importing the package', () => {
  /** Everything that a script can leave behind on a page, in the words of the call that does it. */
  const watch = ({ window, document }: Page): (() => string[]) => {
    const calls: string[] = [];
    const tap = (owner: object, method: string): void => {
      const methods = owner as Record<string, ((...args: unknown[]) => unknown) | undefined>;
      const original = methods[method];
      methods[method] = function (this: unknown, ...args: unknown[]) {
        calls.push(`${method}(${String(args[0])})`);
        return original?.apply(this, args);
      };
    };
    tap(window.EventTarget.prototype, 'addEventListener');
    for (const timer of [
      'setTimeout',
      'setInterval',
      'requestAnimationFrame',
      'requestIdleCallback',
    ])
      tap(window, timer);
    for (const observer of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const)
      tap(window[observer].prototype, 'observe');
    const before = document.documentElement.outerHTML;
    return () => {
      const isSame = document.documentElement.outerHTML === before;
      return isSame ? calls : [...calls, document.documentElement.outerHTML];
    };
  };

  for (const [name, url] of Object.entries({ modules, bundle })) {
    it(`leaves nothing on a page without an element: ${name}`, async () => {
      const page = await openPage('<p>Hello</p>');
      const left = watch(page);
      await page.load(url);
      expect(page.window.customElements.get('add-api-key-form')).to.be.a('function');
      expect(left()).to.deep.equal([]);
      expect(page.document.adoptedStyleSheets).to.have.length(0);
    });

    it(`is seen to leave something once there is an element: ${name}`, async () => {
      const page = await openPage();
      const left = watch(page);
      await page.load(url);
      await addForm(page);
      expect(left()).not.to.deep.equal([]);
    });
  }

  /** The tags that each module registers, as the documents say. */
  const registered = {
    'add-api-key-form': ['add-api-key-form'],
    'api-key-secret': ['api-key-secret'],
    'add-api-key-dialog': ['add-api-key-form', 'api-key-secret', 'add-api-key-dialog'],
    'api-key-list': ['api-key-list'],
    'api-key-manager': [...allTags],
  };

  /** Imports a module, and tells which tags are registered then. */
  const tagsAfter = async (path: string): Promise<string[]> => {
    const page = await openPage();
    await page.load(new URL(`../../src/${path}`, import.meta.url).pathname);
    return allTags.filter((tag) => page.window.customElements.get(tag));
  };

  for (const [tag, tags] of Object.entries(registered)) {
    it(`registers the tag, and those in it: ${tag}/define.js`, async () => {
      expect(await tagsAfter(`${tag}/define.ts`)).to.deep.equal(tags);
    });

    it(`registers nothing: ${tag}.js`, async () => {
      expect(await tagsAfter(`${tag}/${tag}.ts`)).to.deep.equal([]);
    });
  }

  it('registers every tag: define.js', async () => {
    expect(await tagsAfter('define.ts')).to.deep.equal(allTags);
  });

  for (const entry of ['index.ts', 'testing.ts'])
    it(`registers nothing: ${entry}`, async () => {
      expect(await tagsAfter(entry)).to.deep.equal([]);
    });
});
