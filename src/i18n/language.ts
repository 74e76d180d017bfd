import type { ReactiveControllerHost } from 'lit';
import { elements } from './registry.js';

/** Watches `lang` attributes. Created by the first call of `languageOf()`. */
let observer: MutationObserver | undefined;

/** Re-renders all connected elements. */
export const updateAll = (): void => elements.forEach((element) => element.requestUpdate());

/**
 * The language of an element: the nearest `lang` attribute, also outside of its shadow roots, or
 * `''` without one, with hyphens: `de_DE` is read as `de-DE`. A later change of any `lang` in these roots re-renders all connected elements.
 */
export function languageOf(element: Element): string {
  const root = element.getRootNode();
  observer ??= new MutationObserver(updateAll);
  observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang')!.replaceAll('_', '-');
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/**
 * Adds a controller to an element that re-renders it when it is connected, when its language may
 * have changed, and when messages are registered.
 */
export const updateWhenLanguageChanges = (element: ReactiveControllerHost): void =>
  element.addController({
    hostConnected() {
      elements.add(element);
      element.requestUpdate();
    },
    hostDisconnected() {
      elements.delete(element);
      if (!elements.size) observer?.disconnect();
    },
  });
