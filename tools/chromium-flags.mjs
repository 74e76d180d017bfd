/** Chromium's own traffic is no part of a test, and its sandbox refuses to run as root. */
export const chromeFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=SpareRendererForSitePerProcess,BackForwardCache,ProactivelySwapBrowsingInstance',
];

/**
 * Chromium's code in tests is not optimized: most of it runs a few times, and on two cores to compile it takes
 * a fifth of all time.
 */
export const unoptimized = '--no-opt --no-maglev';
