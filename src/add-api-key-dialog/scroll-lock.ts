/** The selector of what scrolls the page: `<body>`, unless the root element sets its own overflow. */
const scroller = (): string =>
  getComputedStyle(document.documentElement).overflowY === 'visible' ? 'body' : ':root';

/**
 * Keeps the page from scrolling until the lock that it returns is given to `unlockScroll`.
 *
 * The lock is a style sheet of its own. It changes no attribute of the page, so there is no earlier
 * value to restore that the page may have changed in the meantime.
 */
export function lockScroll(): CSSStyleSheet {
  const { documentElement } = document;
  // Keep the space of a visible scroll bar, or the page would jump sideways, unless the page keeps it itself.
  const isNeeded =
    innerWidth > documentElement.clientWidth &&
    getComputedStyle(documentElement).scrollbarGutter === 'auto';
  const gutter = isNeeded ? ':root{scrollbar-gutter:stable!important}' : '';
  const lock = new CSSStyleSheet();
  lock.replaceSync(`${scroller()}{overflow:hidden!important}${gutter}`);
  document.adoptedStyleSheets.push(lock);
  return lock;
}

/** The page scrolls again once every lock is released. */
export function unlockScroll(lock: CSSStyleSheet | undefined): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== lock);
}
