import type { StoryContext } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { declarationOf } from './manifest.js';

/** Copies an error's name and message, which are not enumerable and would not reach the panel. */
const readable = (value: unknown): unknown =>
  value instanceof Error ? { ...value, name: value.name, message: value.message } : value;

/** The fields that an event class adds to `Event`. */
const fieldsOf = (event: Event): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(event)
      .filter(([name, value]) => name !== 'isTrusted' && !(value instanceof AbortSignal))
      .map(([name, value]) => [name, readable(value)]),
  );

/**
 * Logs every event of a story's element in the actions panel. Listens in the capture phase, because the
 * events do not bubble.
 */
export function logEvents({ canvasElement, component }: StoryContext): () => void {
  const listening = new AbortController();
  const log = (event: Event): void => {
    if ((event.target as Element).localName === component) action(event.type)(fieldsOf(event));
  };
  for (const { name } of declarationOf(component ?? '')?.events ?? []) {
    canvasElement.addEventListener(name, log, { capture: true, signal: listening.signal });
  }
  return () => listening.abort();
}
