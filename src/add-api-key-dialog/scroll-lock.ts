const holders = new Set<object>();
let sheet: CSSStyleSheet | undefined;

/** The selector of what scrolls the page: `<body>`, unless the root element sets its own overflow. */
const scroller = (): string =>
  getComputedStyle(document.documentElement).overflowY === 'visible' ? 'body' : ':root';

/**
 * Keeps the page from scrolling until each holder has called `unlockScroll`.
 *
 * The lock is a style sheet of its own. It changes no attribute of the page, so there is no earlier
 * value to restore that the page may have changed in the meantime.
 */
export function lockScroll(holder: object): void {
  holders.add(holder);
  if (sheet) return;
  // Keep the space of a visible scroll bar, or the page would jump sideways.
  const gutter = innerWidth > document.documentElement.clientWidth ? 'stable' : 'auto';
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${scroller()}{overflow:hidden!important}:root{scrollbar-gutter:${gutter}!important}`,
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Releases the lock of this holder. The page scrolls again once no holder is left. */
export function unlockScroll(holder: object): void {
  holders.delete(holder);
  if (holders.size) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  sheet = undefined;
}
