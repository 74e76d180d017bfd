/** What the element tests share: finding controls as people do, real input, axe, a scan for text. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import type { Input } from './runner/input.mjs';

/** A node of axe's flat tree, in which shadow roots and slots are resolved. */
type FlatNode = object;

/** The parts of axe that are used here; its typings leave `commons` out. */
interface Axe {
  run(element: Element, options: RunOptions): Promise<AxeResults>;
  getRules(): { ruleId: string }[];
  setup(element: Element): void;
  teardown(): void;
  utils: { getNodeFromTree(element: Element): FlatNode | null };
  commons: {
    aria: { getRole(node: FlatNode): string | null };
    text: { accessibleTextVirtual(node: FlatNode): string };
    dom: { isVisibleToScreenReaders(node: FlatNode): boolean };
  };
}

const { axe: engine } = window as unknown as { axe: Axe };

/** Rules about whole pages: a fixture is a fragment of a page that the test runner made. */
const pageRules = [
  'bypass',
  'document-title',
  'html-has-lang',
  'landmark-one-main',
  'page-has-heading-one',
  'region',
];

/**
 * Throws when axe finds a violation in an element, by any of its rules: all levels of WCAG, best
 * practice and experimental.
 * @param without rules to leave out, each with the reason
 */
export const axe = async (
  element: Element,
  without: Record<string, string> = {},
): Promise<void> => {
  const left = new Set([...pageRules, ...Object.keys(without)]);
  const rules = Object.fromEntries(
    engine.getRules().map(({ ruleId }) => [ruleId, { enabled: !left.has(ruleId) }]),
  );
  const { violations } = await engine.run(element, { rules, resultTypes: ['violations'] });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.flatMap(({ target, html, failureSummary }) => [
      `  ${[target].flat(2).join(' >> ')}`,
      `  ${html}`,
      `  ${failureSummary?.replaceAll('\n', '\n  ')}`,
    ]),
  ]);
  throw new Error(`axe found ${violations.length} violation(s)\n${lines.join('\n')}`);
};

/** All that is below a root, itself included, with the open shadow roots. */
const nodesIn = (root: Node): Node[] => {
  const shadow = root instanceof Element && root.shadowRoot ? nodesIn(root.shadowRoot) : [];
  return [root, ...shadow, ...[...root.childNodes].flatMap(nodesIn)];
};

/** Nothing is half transparent any more. Only Chromium tells a document of what moves in shadow roots. */
export const stillIn = async (root: Node): Promise<void> => {
  const roots = nodesIn(root).filter((node) => node instanceof ShadowRoot);
  const moving = [document, ...roots].flatMap((each) => each.getAnimations());
  await Promise.all(moving.map(({ finished }) => finished));
};

interface Described {
  element: HTMLElement;
  role: string | null;
  name: string;
}

/** What assistive technology is told of each element; what it is not told of is left out. */
const describedIn = (root: Node): Described[] => {
  engine.setup(document.documentElement);
  try {
    return nodesIn(root).flatMap((element) => {
      if (!(element instanceof HTMLElement)) return [];
      const node = engine.utils.getNodeFromTree(element);
      if (!node || !engine.commons.dom.isVisibleToScreenReaders(node)) return [];
      const role = engine.commons.aria.getRole(node);
      const name = engine.commons.text.accessibleTextVirtual(node);
      return [{ element, role, name }];
    });
  } finally {
    engine.teardown();
  }
};

const matches = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

const isControl = (element: HTMLElement) =>
  element.matches('input, select, textarea, button, output, meter, progress, [role]');

/** The only one, or an error that says what there is instead. */
const only = (found: Described[], wanted: string, all: Described[]): HTMLElement => {
  const [first, second] = found;
  if (first && !second) return first.element;
  const list = (first ? found : all.filter(({ role, element }) => role ?? isControl(element)))
    .map(({ element, role, name }) => `  <${element.localName}> ${role ?? ''} "${name}"`)
    .join('\n');
  throw new Error(`${first ? 'Several are' : 'Nothing is'} ${wanted}. There is:\n${list}`);
};

/**
 * The control with an accessible name (a field by its label), through open shadow roots.
 * @throws {Error} when none or several match
 */
export const byLabel = <T extends HTMLElement = HTMLInputElement>(
  root: Node,
  label: string | RegExp,
): T => {
  const all = describedIn(root);
  const found = all.filter(({ element, name }) => isControl(element) && matches(name, label));
  return only(found, `labelled ${String(label)}`, all) as T;
};

/** Every element of a role (and an accessible name), through open shadow roots. */
export const allByRole = (
  root: Node,
  role: string,
  name: string | RegExp = /(?:)/,
): HTMLElement[] =>
  describedIn(root)
    .filter((it) => it.role === role && matches(it.name, name))
    .map(({ element }) => element);

/**
 * The element of a role and an accessible name, through open shadow roots.
 * @throws {Error} when none or several match
 */
export const byRole = <T extends HTMLElement = HTMLElement>(
  root: Node,
  role: string,
  name: string | RegExp = /(?:)/,
): T => {
  const all = describedIn(root);
  const found = all.filter((it) => it.role === role && matches(it.name, name));
  return only(found, `a ${role} named ${String(name)}`, all) as T;
};

const send = async (input: Input): Promise<boolean> => {
  const { done } = await executeServerCommand<{ done: boolean }, Input>('input', input);
  return done;
};

/** How to undo what the current test has changed in the browser, by the name of the input. */
const undo = new Map<Input['name'], Input>();

const sendUntilEnd = (input: Input, before: Input): Promise<boolean> => {
  if (!undo.has(input.name)) undo.set(input.name, before);
  return send(input);
};

// The real one: a test may have put a fake clock in its place.
const later = setTimeout;

afterEach(async () => {
  // A turn for what the test left behind, so that its errors are reported as this test's.
  await new Promise((resolve) => later(resolve));
  const inputs = [...undo.values()];
  undo.clear();
  for (const input of inputs) await send(input);
});

/** Presses a key, or keys together: `press('Enter')`, `press('Shift+Tab')`, `press('Control+a')`. */
export const press = async (keys: string): Promise<void> => {
  const names = keys === '+' ? [keys] : keys.split('+');
  await send({ name: 'press', keys: names.map((key) => (key === 'Space' ? ' ' : key)) });
};

/** Types a text into the focused control, letter by letter. */
export const type = async (text: string): Promise<void> => {
  await send({ name: 'type', text });
};

let mouseUses = 0;

/**
 * Moves the mouse to the middle of an element, scrolled into view, and clicks `count` times. A little
 * beside the middle: two quick clicks at one place would be a double click, even across tests.
 */
const useMouse = async (element: Element, count: number): Promise<void> => {
  // Firefox leaves out a scroll to where it was sent last, even where a shorter page came between.
  for (const to of ['nearest', 'center'] as const)
    element.scrollIntoView({ block: to, inline: to, behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width * height === 0) throw new Error(`<${element.localName}> has no box to point at.`);
  const beside = (mouseUses++ % 2 ? 1 : -1) * Math.min(3.5, width / 2 - 0.5);
  const middle = { x: left + width / 2 + beside, y: top + height / 2 };
  await sendUntilEnd({ name: 'mouse', ...middle, count }, { name: 'mouse', x: 0, y: 0, count: 0 });
};

/** Clicks with the mouse on the middle of an element, or on what covers it there. */
export const click = (element: Element): Promise<void> => useMouse(element, 1);

/** Two quick clicks with the mouse. */
export const doubleClick = (element: Element): Promise<void> => useMouse(element, 2);

/** Moves the mouse over an element. */
export const hover = (element: Element): Promise<void> => useMouse(element, 0);

/** The focused element, inside of whatever open shadow roots. */
export const deepActiveElement = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

/** The next event of a type. It listens at once: call it before the act, await it after. */
export const nextEvent = <E extends Event = Event>(target: EventTarget, type: string): Promise<E> =>
  new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as E), { once: true });
  });

/** What a person has set in their system. */
export interface Preferences {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
}

/**
 * Emulates these preferences, and no others, until the end of the test.
 * @returns whether this browser can: Chromium and Firefox can, WebKitGTK has no way
 */
export const emulate = async (preferences: Preferences): Promise<boolean> => {
  const { colorScheme, forcedColors, reducedMotion } = preferences;
  const features = {
    ...(colorScheme && { 'prefers-color-scheme': colorScheme }),
    ...(forcedColors && { 'forced-colors': forcedColors }),
    ...(reducedMotion && { 'prefers-reduced-motion': reducedMotion }),
  };
  return sendUntilEnd({ name: 'emulate', features }, { name: 'emulate', features: {} });
};

/**
 * Puts the page into a time zone, until the end of the test.
 * @returns whether this browser can: WebKitGTK has no way
 */
export const setTimeZone = (zone: string): Promise<boolean> =>
  sendUntilEnd({ name: 'timezone', zone }, { name: 'timezone', zone: '' });

/** WebKit lays out what is fixed to the window some frames after it says that the window has its size. */
const fixedToWindow = async (): Promise<void> => {
  const probe = document.createElement('div');
  probe.style.cssText = 'position: fixed; inset: 0; visibility: hidden';
  document.body.append(probe);
  while (probe.offsetWidth !== document.documentElement.clientWidth)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  probe.remove();
};

/**
 * Sets the size of the viewport, in CSS pixels, until the end of the test.
 * @throws {Error} when the browser's window cannot be of that size
 */
export const setViewport = async (size: { width: number; height: number }): Promise<void> => {
  const before = { width: innerWidth, height: innerHeight };
  const done = await sendUntilEnd({ name: 'viewport', ...size }, { name: 'viewport', ...before });
  await fixedToWindow();
  if (!done) throw new Error(`The viewport stays at ${innerWidth} × ${innerHeight}.`);
};

/** Every text, comment, attribute and value of a root, through open shadow roots. */
export const everyString = (root: Node): string[] =>
  nodesIn(root).flatMap((node) => [
    ...(node instanceof CharacterData ? [node.data] : []),
    ...(node instanceof Element ? [...node.attributes].map(({ value }) => value) : []),
    ...('value' in node ? [textOf(node.value)] : []),
  ]);

/** The value of an element may also be an object. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
