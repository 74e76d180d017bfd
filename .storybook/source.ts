import type { StoryContext } from '@storybook/web-components-vite';
import { declarationOf } from './manifest.js';

const cdn = '<script type="module" src="/node_modules/api-key-elements/dist/cdn.js"></script>';

/** The largest number of list items in the code to paste. */
const MAX_ITEMS = 25;

/** Writes a value as JavaScript. Messages may be functions, which JSON does not have. */
function literal(value: unknown): string {
  const functions: string[] = [];
  const json = JSON.stringify(
    value,
    (_key, each: unknown) => {
      if (Array.isArray(each)) return each.slice(0, MAX_ITEMS);
      return typeof each === 'function' ? `\0${functions.push(String(each)) - 1}\0` : each;
    },
    2,
  );
  return json
    .replace(/^( *)"(\w+)":/gm, '$1$2:')
    .replace(/"\\u0000(\d+)\\u0000"/g, (_, index: string) => functions[Number(index)]!)
    .replaceAll('</', '<\\/');
}

/** Whether a value can be written as code. A client cannot: its methods belong to the story. */
const isData = (value: unknown): boolean =>
  value !== undefined &&
  (value !== Object(value) ||
    Array.isArray(value) ||
    Object.getPrototypeOf(value) === Object.prototype);

const answer = `element.addEventListener('submit', (event) => {
  event.respondWith(fetch('/api/keys', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': event.idempotencyKey },
    body: JSON.stringify(event.draft),
  }));
});`;

/**
 * Writes a story as HTML that runs where it is pasted. A script sets the properties that have no attribute, and
 * sends a Save to a server where the story answers it itself.
 */
export function toHtml(code: string, { args, component = '' }: StoryContext): string {
  const fields = (declarationOf(component)?.members ?? []).filter(
    ({ kind, attribute, readonly, privacy }) =>
      kind === 'field' && !attribute && !readonly && privacy !== 'private',
  );
  const given = args as Record<string, unknown>;
  const set = fields
    .filter(({ name }) => isData(given[name]))
    .map(({ name }) => `element.${name} = ${literal(given[name])};`);
  // A story has a client in memory; a host has a server.
  if (component === 'api-key-manager') set.push("element.src = '/api/keys';");
  const isAnswered = /^add-api-key-(form|dialog)$/.test(component);
  const lines = [...set, ...(isAnswered ? [answer] : [])].join('\n');
  if (!lines) return `${cdn}\n${code.trim()}`;
  const script = [`const element = document.querySelector('${component}');`, lines].join('\n');
  return `${cdn}\n${code.trim()}\n<script type="module">\n${script.replaceAll(/^/gm, '  ')}\n</script>`;
}
