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
  _tree: FlatNode[];
  teardown(): void;
  utils: {
    getFlattenedTree(element: Element): FlatNode[];
    getNodeFromTree(element: Element): FlatNode | null;
  };
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
  await Promise.all(ending(moving).map(({ finished }) => finished));
};

/** The animations that end by themselves: no spinner, and none that follows the scroll position. */
export const ending = (animations: Animation[]): Animation[] =>
  animations.filter(({ effect }) => Number.isFinite(effect!.getComputedTiming().endTime));

/** An element, and its node in axe's flat tree. */
interface Candidate {
  element: HTMLElement;
  node: FlatNode;
}

/** Runs a query while axe has the flat tree of the document. Its `setup()` would also count all selectors. */
const inFlatTree = <T>(query: () => T): T => {
  engine._tree = engine.utils.getFlattenedTree(document.documentElement);
  try {
    return query();
  } finally {
    engine.teardown();
  }
};

const candidatesIn = (root: Node): Candidate[] =>
  nodesIn(root).flatMap((element) => {
    const node = element instanceof HTMLElement && engine.utils.getNodeFromTree(element);
    return node ? [{ element, node }] : [];
  });

const roleOf = ({ node }: Candidate) => engine.commons.aria.getRole(node);
const nameOf = ({ node }: Candidate) => engine.commons.text.accessibleTextVirtual(node);
const isExposed = ({ node }: Candidate) => engine.commons.dom.isVisibleToScreenReaders(node);

const isControl = ({ element }: Candidate) =>
  element.matches('input, select, textarea, button, output, meter, progress, [role]');

/** Finds the exposed elements of a name. Computing a name takes axe longest, so it comes last. */
const find = (
  candidates: Candidate[],
  isWanted: (candidate: Candidate) => boolean,
  name: string | RegExp,
): Candidate[] =>
  candidates.filter((candidate) => {
    if (!isWanted(candidate) || !isExposed(candidate)) return false;
    return typeof name === 'string' ? nameOf(candidate) === name : name.test(nameOf(candidate));
  });

/** The only element of a name, or an error that lists what there is instead. */
const findOnly = (
  root: Node,
  isWanted: (candidate: Candidate) => boolean,
  name: string | RegExp,
  wanted: string,
): HTMLElement =>
  inFlatTree(() => {
    const all = candidatesIn(root);
    const found = find(all, isWanted, name);
    const [first, second] = found;
    if (first && !second) return first.element;
    const listed = first
      ? found
      : all.filter((it) => isExposed(it) && (roleOf(it) ?? isControl(it)));
    const lines = listed.map(
      (it) => `  <${it.element.localName}> ${roleOf(it) ?? ''} "${nameOf(it)}"`,
    );
    const problem = first ? 'Several are' : 'Nothing is';
    throw new Error(`${problem} ${wanted}. There is:\n${lines.join('\n')}`);
  });

/**
 * The control with an accessible name (a field by its label), through open shadow roots.
 * @throws {Error} when none or several match
 */
export const byLabel = <T extends HTMLElement = HTMLInputElement>(
  root: Node,
  label: string | RegExp,
): T => findOnly(root, isControl, label, `labelled ${String(label)}`) as T;

/** Every element of a role (and an accessible name), through open shadow roots. */
export const allByRole = (
  root: Node,
  role: string,
  name: string | RegExp = /(?:)/,
): HTMLElement[] =>
  inFlatTree(() => find(candidatesIn(root), (it) => roleOf(it) === role, name)).map(
    ({ element }) => element,
  );

/**
 * The element of a role and an accessible name, through open shadow roots.
 * @throws {Error} when none or several match
 */
export const byRole = <T extends HTMLElement = HTMLElement>(
  root: Node,
  role: string,
  name: string | RegExp = /(?:)/,
): T => findOnly(root, (it) => roleOf(it) === role, name, `a ${role} named ${String(name)}`) as T;

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

// A Tab at the end of a page moves the focus to the browser's own bars, where Firefox leaves it for the pages that
// follow. Another one brings it back.
beforeEach(async () => {
  if (!document.hasFocus()) await press('Tab');
});

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
 * Scrolls the middle of an element into view. Firefox leaves out a scroll to where it was sent last, even where a
 * shorter page came between, so it is sent to two places; to a third if both are the end of the page.
 */
const bringIntoView = (element: Element): void => {
  const scroll = (to: ScrollLogicalPosition): void =>
    element.scrollIntoView({ block: to, inline: to, behavior: 'instant' });
  scroll('nearest');
  scroll('center');
  const { top, height } = element.getBoundingClientRect();
  if (top + height / 2 < innerHeight) return;
  scrollTo({ top: 1, behavior: 'instant' });
  scroll('center');
};

/**
 * Moves the mouse to the middle of an element, scrolled into view, and clicks `count` times. A little
 * beside the middle: two quick clicks at one place would be a double click, even across tests.
 */
const useMouse = async (element: Element, count: number): Promise<void> => {
  bringIntoView(element);
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
