import type { ReactiveControllerHost } from 'lit';

/** Calls `act` when an element was removed for good: a move or a keyed re-render is not a removal. */
export const onRemoval = (element: ReactiveControllerHost & Element, act: () => void): void =>
  element.addController({
    hostDisconnected() {
      // A move disconnects and reconnects in one task, so wait until the task has ended.
      queueMicrotask(() => {
        if (!element.isConnected) act();
      });
    },
  });
