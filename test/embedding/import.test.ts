import { expect } from '@open-wc/testing';
import { addForm, bundle, modules, openPage, type Page } from './support.js';

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
});
