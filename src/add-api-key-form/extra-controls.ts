import type { ApiKeyDraft } from '../api/api-key.js';
import { ownFields } from '../api/own-fields.js';

type Extra = NonNullable<ApiKeyDraft['extra']>;

/** What a named control has, be it native or a custom element. */
interface Control extends HTMLElement {
  name: string;
  type?: string;
  value: unknown;
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

/** The types of controls that hold no text of the user's, and do something of their own on Enter. */
export const NO_VALUE = /^(button|file|image|output|reset|submit)$/;

/** The named controls of the host in a slot, in tree order; buttons and files are none of ours. */
const controlsOf = (slot: HTMLSlotElement | null | undefined): Control[] =>
  (slot?.assignedElements({ flatten: true }) ?? [])
    .flatMap((element) => [element, ...element.querySelectorAll('[name]')] as Control[])
    .filter(
      (control) =>
        control.name &&
        'value' in control &&
        !NO_VALUE.test(control.type!) &&
        !control.matches(':disabled'),
    );

/** A custom element shows by a `checked` that it is checkable; every native input has one. */
const isCheckable = ({ type, localName, checked }: Control): boolean =>
  /^(checkbox|radio)$/.test(type!) || (localName !== 'input' && typeof checked === 'boolean');

const textsOf = (control: Control): string[] => {
  const { selectedOptions, value } = control;
  if (selectedOptions) return Array.from(selectedOptions, (option) => option.value);
  return isCheckable(control) && !control.checked ? [] : [value ?? ''].flat().map(String);
};

/**
 * The values of the host's controls by name, as a form would send them; `undefined` without any. A
 * control with many values, and controls that share a name, give an array whatever their number.
 */
export function readExtra(slot: HTMLSlotElement | null | undefined): Extra | undefined {
  const found = new Map<string, string | string[]>();
  const seen = new Set<string>();
  for (const control of controlsOf(slot)) {
    const { name, type, value, multiple } = control;
    const texts = textsOf(control);
    const isList = multiple || Array.isArray(value) || (seen.has(name) && type !== 'radio');
    if (isList) found.set(name, [found.get(name) ?? [], texts].flat());
    else if (texts.length) found.set(name, texts[0]!);
    seen.add(name);
  }
  return seen.size ? Object.fromEntries(found) : undefined;
}

/** Fills the host's controls from a draft; a control that the draft does not name is left alone. */
export function writeExtra(slot: HTMLSlotElement | null | undefined, extra: unknown): void {
  const given = Object.entries(ownFields(extra));
  const left = new Map(given.map(([name, value]) => [name, [value].flat().map(String)]));
  for (const control of controlsOf(slot)) {
    const texts = left.get(control.name);
    if (!texts) continue;
    if (control.options) {
      for (const option of control.options) option.selected = texts.includes(option.value);
    } else if (isCheckable(control)) control.checked = texts.includes(String(control.value));
    else control.value = Array.isArray(control.value) ? texts : (texts.shift() ?? '');
  }
}

/** Puts the host's controls back to what its markup says. */
export function resetExtra(slot: HTMLSlotElement | null | undefined): void {
  for (const control of controlsOf(slot)) {
    if (control.options) {
      for (const option of control.options) option.selected = option.defaultSelected;
    } else if (isCheckable(control)) control.checked = !!control.defaultChecked;
    else if ('defaultValue' in control) control.value = control.defaultValue;
  }
}

/** The first control of the host that does not hold, and what it says of it. */
export function findInvalidExtra(
  slot: HTMLSlotElement | null | undefined,
): { control: HTMLElement; text: string } | undefined {
  const control = controlsOf(slot).find((candidate) => candidate.checkValidity?.() === false);
  if (!control) return undefined;
  const label = control.labels?.[0]?.textContent?.trim() || control.name;
  return { control, text: `${label}: ${control.validationMessage ?? ''}` };
}
