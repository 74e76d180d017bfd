import type { ReactiveControllerHost } from 'lit';

/** Acts when an element is gone for good: a move, a keyed re-render or `moveBefore` is no removal. */
export const onRemoval = (element: ReactiveControllerHost & Element, act: () => void): void =>
  element.addController({
    hostDisconnected() {
      // Of all these, each has connected it again before this runs.
      queueMicrotask(() => {
        if (!element.isConnected) act();
      });
    },
  });
