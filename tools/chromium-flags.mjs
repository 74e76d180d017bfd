/**
 * Flags for a Chromium that drives tests: without network traffic of its own, and without the sandbox as root, where
 * it refuses to start. Successive pages share a renderer process: starting one for each takes a fifth of the CPU time
 * of the element tests.
 */
export const chromeFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=SpareRendererForSitePerProcess,BackForwardCache,ProactivelySwapBrowsingInstance',
];
