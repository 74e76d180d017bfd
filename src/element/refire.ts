import { ApiKeyCreatedEvent, ApiKeyFailedEvent, ApiKeyOrphanedEvent } from '../api/events.js';

/** The events that tell how an attempt to create a key ended. */
export type OutcomeEvent = ApiKeyCreatedEvent | ApiKeyFailedEvent | ApiKeyOrphanedEvent;

// By type, not by class: the inner element may come from another copy of this package.
const copies = {
  created: ({ key, draft }: ApiKeyCreatedEvent) => new ApiKeyCreatedEvent(key, draft),
  failed: ({ error, draft }: ApiKeyFailedEvent) => new ApiKeyFailedEvent(error, draft),
  orphaned: ({ key, draft }: ApiKeyOrphanedEvent) => new ApiKeyOrphanedEvent(key, draft),
};

/** Fires a new event of the same class and with the same fields on an outer element. */
export function refire(event: OutcomeEvent, target: EventTarget): void {
  const copy = copies[event.type as keyof typeof copies] as (event: OutcomeEvent) => Event;
  target.dispatchEvent(copy(event));
}
