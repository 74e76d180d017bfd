const isTabStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  element.checkVisibility({ visibilityProperty: true });

/** The elements in another that Tab goes to, in their order, through open shadow roots and slots. */
export const tabStopsIn = (element: Element): HTMLElement[] => {
  const slotted = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  const children = slotted[0] ? slotted : (element.shadowRoot ?? element).children;
  return (Array.from(children) as HTMLElement[]).flatMap((child) => [
    ...(isTabStop(child) ? [child] : []),
    ...tabStopsIn(child),
  ]);
};
