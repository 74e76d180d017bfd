import type { ApiKeyDraft } from '../api/api-key.js';
import { callHost } from '../api/call-host.js';
import { asString, ownFields } from '../api/own-fields.js';

type Extra = NonNullable<ApiKeyDraft['extra']>;
/** Where the host's controls are: those in a slot, or those of a form. */
type Source = HTMLSlotElement | ArrayLike<Element> | null | undefined;

/** A named form control: a native one, or a custom element with the same properties. */
export interface Control extends HTMLElement {
  name: string;
  type?: string;
  value: unknown;
  valueAsNumber?: number;
  valueAsDate?: Date | null;
  checked?: boolean;
  defaultValue?: unknown;
  defaultChecked?: boolean;
  options?: Iterable<HTMLOptionElement>;
  selectedOptions?: Iterable<HTMLOptionElement>;
  multiple?: boolean;
  labels?: NodeListOf<HTMLLabelElement>;
  validationMessage?: string;
  checkValidity?(): boolean;
}

/** The types of controls without a text of the user; Enter has an effect of its own in them. */
export const NO_VALUE = /^(button|file|image|output|reset|submit)$/;

const elementsOf = (source: Source): Element[] =>
  source && 'assignedElements' in source
    ? source
        .assignedElements({ flatten: true })
        .flatMap((element) => [element, ...element.querySelectorAll('[name]')])
    : Array.from(source ?? []);

/** The host's named and enabled controls, in tree order, without buttons and files. */
export const controlsOf = (source: Source): Control[] =>
  (elementsOf(source) as Control[]).filter((control) =>
    callHost(
      () =>
        control.name &&
        'value' in control &&
        !NO_VALUE.test(control.type!) &&
        !control.matches(':disabled'),
    ),
  );

/** Acts on each control. One that throws, such as by a property without a setter, does not stop the others. */
const forEachControl = (source: Source, act: (control: Control) => void): void =>
  controlsOf(source).forEach((control) => callHost(() => act(control)));

/** A custom element is checkable if it has a boolean `checked`; every native input has one. */
const isCheckable = ({ type, localName, checked }: Control): boolean =>
  /^(checkbox|radio)$/.test(type!) || (localName !== 'input' && typeof checked === 'boolean');

/** The texts of one value, or of a list of values. */
const toTexts = (value: unknown): string[] => [value].flat().map(String);

export const textsOf = (control: Control): string[] => {
  if (control.selectedOptions) return Array.from(control.selectedOptions, ({ value }) => value);
  if (isCheckable(control) && !control.checked) return [];
  return toTexts(control.value ?? '');
};

/**
 * Reads the host's controls by name, as a form would send them; `undefined` when there is none. A control
 * with several values, and controls that share a name, yield an array of any length.
 */
export function readExtra(source: Source): Extra | undefined {
  const extra = new Map<string, string | string[]>();
  const names = new Set<string>();
  forEachControl(source, (control) => {
    const { name, type, value, multiple } = control;
    const texts = textsOf(control);
    const isList = multiple || Array.isArray(value) || (names.has(name) && type !== 'radio');
    if (isList) extra.set(name, [extra.get(name) ?? [], texts].flat());
    else if (texts.length) extra.set(name, texts[0]!);
    names.add(name);
  });
  return names.size ? Object.fromEntries(extra) : undefined;
}

/** Fills the host's controls from a draft; leaves a control alone whose name is not in it. */
export function writeExtra(source: Source, extra: unknown): void {
  const given = Object.entries(ownFields(extra));
  const textsByName = new Map(given.map(([name, value]) => [name, toTexts(value ?? '')]));
  forEachControl(source, (control) => {
    const texts = textsByName.get(control.name);
    if (texts) setTexts(control, texts);
  });
}

/** Takes the text that it sets off the list, so that the next control of that name gets the next one. */
function setTexts(control: Control, texts: string[]): void {
  if (control.options) {
    for (const option of control.options) option.selected = texts.includes(option.value);
  } else if (isCheckable(control)) {
    control.checked = texts.includes(String(control.value));
  } else {
    control.value = Array.isArray(control.value) ? texts : (texts.shift() ?? '');
  }
}

/** Resets the host's controls to the values in the markup. */
export const resetExtra = (source: Source): void => forEachControl(source, resetControl);

/** Resets a control to the value in the markup. */
export function resetControl(control: Control): void {
  if (control.options) {
    for (const option of control.options) option.selected = option.defaultSelected;
  } else if (isCheckable(control)) {
    control.checked = !!control.defaultChecked;
  } else if ('defaultValue' in control) {
    control.value = control.defaultValue;
  }
}

/** The texts of a native control in the markup. */
export function initialTextsOf(control: Control): string[] {
  // A clone of a select has the selection of the markup, which is the first option if the markup selects none.
  if (control.options) return textsOf(control.cloneNode(true) as Control);
  if (!isCheckable(control)) return toTexts(control.defaultValue ?? '');
  return control.defaultChecked ? toTexts(control.value) : [];
}

/** The text of the label of a control, without its own: a label around a select has those of the options, too. */
function labelOf(control: Control): string {
  const label = control.labels?.[0];
  // A custom element may have any value there.
  if (!label?.nodeType) return '';
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode())
    if (!control.contains(walker.currentNode)) text += walker.currentNode.nodeValue;
  return text.trim();
}

/** The first invalid control of the host, with its label and validation message as one text. */
export function findInvalidExtra(
  source: Source,
): { control: HTMLElement; text: string } | undefined {
  const control = controlsOf(source).find((candidate) =>
    callHost(() => candidate.checkValidity?.() === false),
  );
  if (!control) return undefined;
  const name = callHost(() => asString(control.ariaLabel) || labelOf(control)) || control.name;
  const reason = asString(callHost(() => control.validationMessage));
  return { control, text: `${name}: ${reason}` };
}
