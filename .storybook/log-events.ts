import type { StoryContext } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { declarationOf } from './manifest.js';

/** An error has fields that do not survive the way to the panel. */
const readable = (value: unknown): unknown =>
  value instanceof Error ? { ...value, name: value.name, message: value.message } : value;

/** What a class of events adds to `Event`. */
const fieldsOf = (event: Event): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(event)
      .filter(([name, value]) => name !== 'isTrusted' && !(value instanceof AbortSignal))
      .map(([name, value]) => [name, readable(value)]),
  );

/**
 * Shows every event of a story's element in the actions panel. The events do not bubble, but each is
 * captured on its way down.
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
