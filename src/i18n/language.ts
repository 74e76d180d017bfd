import type { ReactiveControllerHost } from 'lit';
import { elements } from './registry.js';

/** Made for the first element that asks for its language. */
let observer: MutationObserver | undefined;

/** Draws all elements anew that are in a page. */
export const redraw = (): void => elements.forEach((element) => element.requestUpdate());

/**
 * The language of an element: the nearest `lang`, through shadow roots; `''` where there is none. When
 * that may have changed, the elements that follow it are drawn anew.
 */
export function languageOf(element: Element): string {
  const root = element.getRootNode();
  observer ??= new MutationObserver(redraw);
  observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang') ?? '';
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/**
 * Draws an element anew when it comes to another place, and when languages or texts change. Nothing is
 * watched but what an update asks for, and that only while any element is in a page.
 */
export const followLanguage = (element: ReactiveControllerHost): void =>
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
