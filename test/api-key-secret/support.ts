/** Helpers for the tests of `<api-key-secret>`. */
import { fixture, html } from '@open-wc/testing';
import '../../src/api-key-secret/define.js';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import { turn } from '../add-api-key-form/support.js';
import { byLabel, byRole, click, doubleClick, everyString, nextEvent, press } from '../support.js';

/** A key with a prefix, and long enough for its ends to be shown. */
export const key = 'ak_live_9XfTq2Lr7VbNw4Zs8Kd3f9a';
export const masked = 'ak_live_••••3f9a';
export const otherKey = 'ak_test_Jm5Hy1Pc6RgWu0Qe7Tn2b7c';

export const said = {
  copied: 'Copied to your clipboard',
  copyYourself: 'Selected. Press Ctrl+C to copy',
  gone: 'This key can no longer be shown. If you have not stored it, revoke it and add a new one.',
};

type Given = Partial<
  Pick<
    ApiKeySecretElement,
    | 'applicationName'
    | 'roleLabel'
    | 'expiresAt'
    | 'expiresAt'
    | 'previousSecretExpiresAt'
    | 'snippets'
    | 'messages'
    | 'heading'
    | 'headingLevel'
  >
>;

/** Mounts an element that holds a key. */
export const mountSecret = async (
  given: Given = {},
  secret: string = key,
): Promise<ApiKeySecretElement> => {
  const element = document.createElement('api-key-secret');
  const page = await fixture(html`<div></div>`);
  Object.assign(element, { applicationName: 'Nightly report', roleLabel: 'Read only', ...given });
  element.secret = secret;
  page.append(element);
  await element.updateComplete;
  return element;
};

/** Waits until queued tasks have run and the element has rendered. */
export const settle = async (element: ApiKeySecretElement): Promise<void> => {
  await turn();
  await element.updateComplete;
};

const buttonNamed =
  (name: string) =>
  (element: Node): HTMLButtonElement =>
    byRole(element, 'button', name);

export const copyOf = buttonNamed('Copy');
export const showOf = buttonNamed('Show');
export const hideOf = buttonNamed('Hide');
export const downloadOf = buttonNamed('Download');
export const doneOf = buttonNamed('Done');
export const goBackOf = buttonNamed('Go back');
export const closeAnywayOf = buttonNamed('Close anyway');
export const storedOf = (element: Node): HTMLInputElement =>
  byLabel(element, 'I have stored this key');
export const questionOf = (element: Node): HTMLDialogElement => byRole(element, 'alertdialog');

/** The text that stands for the key, masked or not. */
export const keyTextOf = (element: Node): string =>
  byRole(element, 'group', 'API key').textContent.trim();

/** All text nodes below a root, through open shadow roots. */
export const textNodesIn = (root: Node): Text[] => {
  const shadow = root instanceof Element && root.shadowRoot ? textNodesIn(root.shadowRoot) : [];
  return [
    ...(root instanceof Text ? [root] : []),
    ...shadow,
    ...[...root.childNodes].flatMap(textNodesIn),
  ];
};

/** The text nodes that hold a key. */
export const textsWith = (root: Node, secret: string = key): Text[] =>
  textNodesIn(root).filter(({ data }) => data.includes(secret));

/** Every string that a script finds by enumerating properties from the element, its root and nodes. */
export const enumerableStrings = (element: Element): string[] => {
  const strings: string[] = [];
  const seen = new Set<unknown>([window, document, document.body]);
  const waiting: unknown[] = [element];
  const add = (value: unknown): void => {
    if (typeof value === 'string') strings.push(value);
    else if (value && /object|function/.test(typeof value) && !seen.has(value)) {
      seen.add(value);
      waiting.push(value);
    }
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof Node) [...next.childNodes, (next as Element).shadowRoot].forEach(add);
    if (next instanceof Map) [...next.entries()].flat().forEach(add);
    if (next instanceof Set) next.forEach(add);
    const own = Object.getOwnPropertyDescriptors(next);
    for (const property of Reflect.ownKeys(own) as string[])
      if (own[property]!.enumerable) add((next as Record<string, unknown>)[property]);
  }
  return strings;
};

/** Every string of the page in which a script could find a key. */
export const everythingOf = (element: ApiKeySecretElement): string[] => [
  ...everyString(document.documentElement),
  ...enumerableStrings(element),
  document.documentElement.outerHTML,
  ...('getHTML' in element ? [element.getHTML({ serializableShadowRoots: true })] : []),
];

/** Replaces the clipboard, or removes it; returns a growing list of the texts written to it. */
export const useClipboard = (answer?: (text: string) => Promise<void>): string[] => {
  const texts: string[] = [];
  const writeText = (text: string): Promise<void> => {
    texts.push(text);
    return answer!(text);
  };
  const value = answer && { writeText };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  return texts;
};

export const takes = (): Promise<void> => Promise.resolve();
export const refuses = (): Promise<void> => Promise.reject(new DOMException('', 'NotAllowedError'));

/** Replaces `document.execCommand`; returns a growing list of its commands. */
export const useExecCommand = (act: () => boolean): string[] => {
  const calls: string[] = [];
  document.execCommand = (command) => {
    calls.push(command);
    return act();
  };
  return calls;
};

/** Returns a growing list of what is put into clipboard events. */
export const watchCopyData = (): string[] => {
  const texts: string[] = [];
  DataTransfer.prototype.setData = function (type, text) {
    texts.push(`${type}: ${text}`);
    setData.call(this, type, text);
  };
  return texts;
};
const { setData } = DataTransfer.prototype;

/** Makes both ways of copying refuse. */
export const refuseAll = (): void => {
  useClipboard(refuses);
  useExecCommand(() => false);
};

export const usePlatform = (platform: string): void => {
  Object.defineProperty(navigator, 'platform', { configurable: true, value: platform });
};

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(navigator, 'platform');
  Reflect.deleteProperty(document, 'execCommand');
  DataTransfer.prototype.setData = setData;
});

beforeEach(() => usePlatform('Linux x86_64'));

/** The selected text; browsers tell it by the document or by the shadow root. */
export const selectedIn = ({ shadowRoot }: Element): string => {
  const inside = shadowRoot as ShadowRoot & { getSelection?(): Selection | null };
  return getSelection()!.toString() || (inside.getSelection?.()?.toString() ?? '');
};

/** Selects a text by the mouse. With `user-select: all`, Firefox needs one click, others two. */
export const selectByMouse = async (element: Element, text: Element): Promise<string> => {
  await click(text);
  if (!selectedIn(element)) await doubleClick(text);
  return selectedIn(element).trim();
};

/** Presses keys and waits until the page knows: Firefox reports them as done before. */
export const pressKeys = async (keys: string): Promise<void> => {
  const released = nextEvent(window, 'keyup');
  await press(keys);
  await released;
};

/** Presses a control by a key and waits for its click. */
export const pressOn = async (control: HTMLElement, keys: string): Promise<void> => {
  control.focus();
  const clicked = nextEvent(control, 'click');
  await press(keys);
  await clicked;
};

/** Returns a growing list of the types of the element's events. */
export const recordEvents = (element: EventTarget): string[] => {
  const types: string[] = [];
  for (const type of ['copied', 'acknowledged', 'done', 'cancel', 'close'])
    element.addEventListener(type, () => types.push(type));
  return types;
};

/** Returns a growing list of the texts that are inserted into a region. */
export const insertionsInto = (region: Node): string[] => {
  const texts: string[] = [];
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records)
      for (const node of type === 'childList' ? addedNodes : [target])
        if (node.textContent?.trim()) texts.push(node.textContent);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return texts;
};

/** Whether the browser would ask before the page is left. */
export const asksToStay = (): boolean =>
  !dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Tells the page that it goes into the back/forward cache. */
export const leavePage = (): void => {
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
};

/** Watches the listeners that are added to the window and the document, and not yet removed. */
export const watchListeners = (): { left: () => string[]; stop: () => void } => {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const outside: unknown[] = [window, document, document.documentElement, document.body];
  const there: { type: string; listener: unknown }[] = [];
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    // Adding a listener again has no effect.
    const isThere = there.some((it) => it.type === type && it.listener === listener);
    if (outside.includes(this ?? window) && !isThere) there.push({ type, listener });
    add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const index = there.findIndex((it) => it.type === type && it.listener === listener);
    if (index >= 0 && outside.includes(this ?? window)) there.splice(index, 1);
    remove.call(this ?? window, type, listener, options);
  };
  const stop = (): void =>
    void Object.assign(EventTarget.prototype, {
      addEventListener: add,
      removeEventListener: remove,
    });
  return { left: () => there.map(({ type }) => type), stop };
};
