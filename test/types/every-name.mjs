import { readJson } from '../package/support.mjs';

/** @typedef {{ name: string, kind?: string, readonly?: boolean, static?: boolean }} Entry */

/** @param {string} name */
const capitalized = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** What no host can set. */
const readOnly = ['step', 'acknowledged'];

/** The names of an element in the manifest. @param {any} declaration */
const namesOf = ({ members, attributes, events }) => ({
  properties: /** @type {Entry[]} */ (members)
    .filter((it) => it.kind === 'field' && !it.static && !readOnly.includes(it.name))
    .map(({ name }) => name),
  attributes: /** @type {Entry[]} */ (attributes).map(({ name }) => name),
  events: /** @type {Entry[]} */ (events).map(({ name }) => name),
});

/** @typedef {ReturnType<typeof namesOf>} Names */

/**
 * Where the names of a tag stand in each framework.
 * @type {Record<string, { type: (tag: string) => string, names: (names: Names) => string[] }>}
 */
const places = {
  'tags of React': {
    type: (tag) => `React.JSX.IntrinsicElements['${tag}']`,
    names: ({ properties, attributes, events }) => [
      ...[...properties, ...attributes],
      ...events.map((event) => `on${event}`),
    ],
  },
  'components of React': {
    type: (tag) => `React.ComponentProps<typeof components.${componentOf(tag)}>`,
    names: ({ properties, events }) => [
      ...properties,
      ...events.map((event) => `on${capitalized(event)}`),
    ],
  },
  Preact: {
    type: (tag) => `Preact.IntrinsicElements['${tag}']`,
    names: ({ properties, attributes, events }) => [
      ...[...properties, ...attributes],
      ...events.map((event) => `on${event}`),
    ],
  },
  Solid: {
    type: (tag) => `Solid.IntrinsicElements['${tag}']`,
    names: ({ properties, attributes, events }) => [
      ...properties.map((property) => `prop:${property}`),
      ...attributes,
      ...events.map((event) => `on:${event}`),
    ],
  },
  Vue: {
    type: (tag) => `InstanceType<GlobalComponents['${tag}']>['$props']`,
    names: ({ properties, events }) => [
      ...properties,
      ...events.map((event) => `on${capitalized(event)}`),
    ],
  },
  Svelte: {
    type: (tag) => `SvelteHTMLElements['${tag}']`,
    names: ({ properties, attributes, events }) => [
      ...[...properties, ...attributes],
      ...events.map((event) => `on${event}`),
    ],
  },
};

/** @param {string} tag */
const componentOf = (tag) => tag.split('-').map(capitalized).join('');

/** A module that names, in the types of each framework, all that the manifest says of each tag. */
export const everyName = () => {
  const lines = readJson('custom-elements.json')
    .modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .filter((/** @type {any} */ { tagName }) => tagName)
    .flatMap((/** @type {any} */ declaration) =>
      Object.values(places).flatMap(({ type, names }) =>
        names(namesOf(declaration)).map((name) => `${type(declaration.tagName)}['${name}']`),
      ),
    );
  return `
    import * as components from 'api-key-elements/react.js';
    import 'api-key-elements/types/preact';
    import 'api-key-elements/types/react';
    import 'api-key-elements/types/solid';
    import 'api-key-elements/types/svelte';
    import 'api-key-elements/types/vue';
    import type { JSX as Preact } from 'preact';
    import type React from 'react';
    import type { JSX as Solid } from 'solid-js';
    import type { SvelteHTMLElements } from 'svelte/elements';
    import type { GlobalComponents } from 'vue';
    void components;
    export type All = [
      ${[...new Set(lines)].join(',\n      ')}
    ];
  `;
};
