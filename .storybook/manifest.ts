/// <reference types="vite/client" />
import type { ArgTypes } from '@storybook/web-components-vite';
import json from '../custom-elements.json?raw';

interface Item {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

interface Member extends Item {
  kind: 'field' | 'method';
  privacy?: string;
  readonly?: boolean;
  attribute?: string;
  parameters?: Item[];
  return?: { type: { text: string } };
}

interface Declaration extends Item {
  tagName?: string;
  members?: Member[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  cssStates?: Item[];
}

/** The custom elements manifest that `npm run manifest` writes. */
export const manifest = JSON.parse(json) as { modules: { declarations?: Declaration[] }[] };

export const declarationOf = (tag: string): Declaration | undefined =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);

const editors = { boolean: 'boolean', number: 'number', string: 'text' } as const;

/** The editor for a property's type. Ignores `null` and `undefined`, which reset any property to its default. */
const editorOf = ({ type, readonly }: Member) => {
  const name = type?.text.replace(/ \| (null|undefined)/g, '') as keyof typeof editors;
  return { type: editors[name] ?? ('object' as const), disable: !!readonly };
};

const signatureOf = ({ name, parameters = [], return: result }: Member): string =>
  `${name}(${parameters.map((each) => each.name).join(', ')}): ${result?.type.text ?? 'void'}`;

/** The row of a property, with the name of its attribute if it has one. */
const fieldRow = (field: Member): ArgTypes => {
  const { name, attribute, description } = field;
  const isCamel = attribute && attribute !== name;
  return {
    [name]: {
      name: attribute ?? name,
      description: isCamel ? `${description} Property: \`${name}\`.` : description,
      control: editorOf(field),
      table: {
        category: attribute ? 'attributes' : 'properties',
        type: { summary: field.type?.text },
        defaultValue: { summary: field.default },
      },
    },
  };
};

/** A row without an editor. Its key contains the category, because a slot and a part may share a name. */
const row = (category: string, { name, description, type, default: value }: Item): ArgTypes => ({
  [`${category} ${name}`]: {
    name: name || '(default)',
    description,
    control: { disable: true },
    table: {
      category,
      type: { summary: type?.text },
      defaultValue: { summary: value },
    },
  },
});

/** The rows of an element's reference table, with the editors of its properties. */
export function argTypesOf(tag: string): ArgTypes {
  const element = declarationOf(tag);
  // Members without a description are not public.
  const members = (element?.members ?? []).filter(
    ({ privacy, description }) => privacy !== 'private' && description,
  );
  const methods = members.filter(({ kind }) => kind === 'method');
  const rows = (category: string, items: Item[] = []) => items.map((item) => row(category, item));
  return Object.assign(
    {},
    ...members.filter(({ kind }) => kind === 'field').map(fieldRow),
    ...rows(
      'methods',
      methods.map((each) => ({ ...each, name: signatureOf(each) })),
    ),
    ...rows('events', element?.events),
    ...rows('slots', element?.slots),
    ...rows('parts', element?.cssParts),
    ...rows('custom properties', element?.cssProperties),
    ...rows('states', element?.cssStates),
  ) as ArgTypes;
}
