const holders = new Set<object>();
let sheet: CSSStyleSheet | undefined;

/** What scrolls the page: the overflow of `<body>` is that of the page while the root has none. */
const scroller = (): string =>
  getComputedStyle(document.documentElement).overflowY === 'visible' ? 'body' : ':root';

/**
 * Keeps the page behind a modal dialog from scrolling, by a style sheet of its own: no attribute of
 * the page is touched, and nothing is to be put back when somebody else has changed it meanwhile.
 */
export function lockScroll(holder: object): void {
  holders.add(holder);
  if (sheet) return;
  // The place of the scroll bar stays, or the page would jump to the side.
  const gutter = innerWidth > document.documentElement.clientWidth ? 'stable' : 'auto';
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${scroller()}{overflow:hidden!important}:root{scrollbar-gutter:${gutter}!important}`,
  );
  document.adoptedStyleSheets.push(sheet);
}

/** The page scrolls again once the last one that held it has let go. */
export function unlockScroll(holder: object): void {
  holders.delete(holder);
  if (holders.size) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  sheet = undefined;
}
