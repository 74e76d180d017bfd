/** A page of its own in a frame, for what would change the page of the tests. */
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { nextEvent } from '../support.js';

type PageWindow = Window & typeof globalThis & { load(url: string): Promise<unknown> };

export interface Page {
  window: PageWindow;
  document: Document;
  /** Directives of the page's policy that were violated, each with what violated it; grows. */
  violations: string[];
  /** What its scripts wrote as warnings; grows. */
  warnings: string[];
  /** Imports a module in the page, as a script of its own would. */
  load(url: string): Promise<unknown>;
}

/** The modules, with what they import resolved by the test runner. */
export const modules = new URL('../../src/define.ts', import.meta.url).pathname;
/** The one-file bundle, as `npm run build` made it. */
export const bundle = new URL('../../dist/cdn.js', import.meta.url).pathname;

const query = (parts: Record<string, string>): string => new URLSearchParams(parts).toString();

/** A script of the page's own origin, which every policy of the tests allows. */
const loader = `/answers/200?${query({
  type: 'text/javascript',
  body: 'window.load = (url) => import(url);',
})}`;

const html = (body: string): string =>
  `<!doctype html><html lang="en"><title>Page</title><body>${body}<script type="module" src="${loader.replaceAll('&', '&amp;')}"></script></body></html>`;

const open = async (url: string): Promise<Page> => {
  const frame = document.createElement('iframe');
  frame.src = url;
  frame.style.cssText = 'width: 700px; height: 560px; border: 0';
  const loaded = nextEvent(frame, 'load');
  document.body.prepend(frame);
  frames.push(frame);
  await loaded;
  const window = frame.contentWindow as PageWindow;
  const page: Page = {
    window,
    document: window.document,
    violations: [],
    warnings: [],
    load: (address) => window.load(address),
  };
  page.document.addEventListener('securitypolicyviolation', (event) => {
    page.violations.push(`${event.effectiveDirective} ${event.sample || event.blockedURI}`);
  });
  window.console.warn = (...texts: unknown[]) => void page.warnings.push(texts.join(' '));
  return page;
};

const frames: HTMLIFrameElement[] = [];
let ofAllTests = 0;

// A page that a `before` has opened is for all of its tests.
beforeEach(() => void (ofAllTests = frames.length));
afterEach(() => {
  for (const frame of frames.splice(ofAllTests)) frame.remove();
});

/** A page with this markup in its body, and none of our code yet. */
export const openPage = (body = ''): Promise<Page> =>
  open(`/answers/200?${query({ type: 'text/html', body: html(body) })}`);

/** An empty page with a Content-Security-Policy, and none of our code yet. */
export const openPageWithPolicy = (csp: string): Promise<Page> =>
  open(`/policy/page.html?${query({ csp, script: loader })}`);

/** Puts a form into a page where the element is defined. */
export const addForm = async (
  { document }: Page,
  prepare: (form: AddApiKeyFormElement) => void = () => undefined,
): Promise<AddApiKeyFormElement> => {
  const form = document.createElement('add-api-key-form');
  prepare(form);
  document.body.append(form);
  await form.updateComplete;
  return form;
};

/** A field of a form in another document, by the text of its label without the mark. */
export const fieldIn = <T extends HTMLElement = HTMLInputElement>(
  form: HTMLElement,
  label: string,
): T => {
  const labels = [...form.shadowRoot!.querySelectorAll('label')];
  const found = labels.find(({ textContent }) => textContent.replace('*', '').trim() === label);
  if (!found?.control) throw new Error(`No field is labelled ${label}.`);
  return found.control as T;
};

/** A button of a form in another document, by its text. */
export const buttonIn = (form: HTMLElement, text: string): HTMLButtonElement => {
  const buttons = [...form.shadowRoot!.querySelectorAll('button')];
  const found = buttons.find(({ textContent }) => textContent.trim() === text);
  if (!found) throw new Error(`No button is called ${text}.`);
  return found;
};

/** The texts that a form in another document shows, in their order, without those of its options. */
export const textsIn = (form: HTMLElement): string[] => {
  const texts: string[] = [];
  const walker = form.ownerDocument.createTreeWalker(form.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    const isShown =
      parent?.checkVisibility({ visibilityProperty: true }) && !parent.closest('option');
    if (isShown && node.data.trim()) texts.push(node.data.trim());
  }
  return texts;
};

/** The label and the value of each role that can be chosen from. */
export const rolesIn = (form: HTMLElement): { label: string; value: string }[] =>
  [...fieldIn<HTMLSelectElement>(form, 'Role').options]
    .filter(({ hidden }) => !hidden)
    .map(({ text, value }) => ({ label: text, value }));
