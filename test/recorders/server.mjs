/** The pages, bundled in memory, and a server that is every recorder's own. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { build } from 'esbuild';
import { unfold } from './unfold.mjs';

/** The page with a recorder as one script. @param {string} recorder */
export const bundle = async (recorder) => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, `${recorder}.mjs`)],
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'error' },
    conditions: ['browser', 'production'],
    mainFields: ['browser', 'module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  return outputFiles[0]?.text ?? '';
};

/** What the recorders ask for before they record, by a part of the address. @type {[string, unknown][]} */
const answers = [
  [
    '/array/phc_test/config',
    {
      hasFeatureFlags: false,
      supportedCompression: ['gzip-js'],
      ...{ autocapture_opt_out: false, captureDeadClicks: true, heatmaps: true },
      sessionRecording: { endpoint: '/s/', consoleLogRecordingEnabled: true, recordCanvas: true },
    },
  ],
  [
    '/amplitude-config',
    {
      configs: {
        sessionReplay: {
          sr_sampling_config: { sample_rate: 1, capture_enabled: true },
          sr_interaction_config: { enabled: true, batch: false },
          sr_logging_config: { console: { enabled: true, levels: ['log', 'warn', 'error'] } },
        },
      },
    },
  ],
  ['/openreplay/v1/web/start', { token: 'token', userUUID: 'user', sessionID: '1', delay: 0 }],
  [
    '/highlight',
    { data: { initializeSession: { secure_id: 'session', project_id: '1' }, pushPayload: 1 } },
  ],
  // New Relic
  [
    '/1/test',
    { sr: 1, srs: 1, st: 1, sts: 1, err: 1, ins: 1, log: 3, app: { nrServerTime: Date.now() } },
  ],
];

/** Nothing of the page, nor of its workers, may ask another host. */
const policy = `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; report-uri /violation`;

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
  <link rel="icon" href="data:,"><body><script type="module" src="script.js"></script></body></html>`;

/** @param {string} script */
export const serve = async (script) => {
  /** All texts that were sent, in the order of their coming. @type {string[]} */
  const recorded = [];
  /** @type {string[]} */
  const violations = [];
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const send = (/** @type {string} */ type, /** @type {string} */ body, status = 200) =>
      response
        .writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': policy })
        .end(body);
    if (pathname === '/') return send('text/html', html);
    if (pathname === '/script.js') return send('text/javascript', script);
    const bytes = await buffer(request);
    if (pathname === '/violation')
      return (violations.push(bytes.toString()), send('text/plain', ''));
    recorded.push(decodeURIComponent(search), ...unfold(bytes));
    const [, answer = {}] = answers.find(([part]) => pathname.includes(part)) ?? [];
    send('application/json', JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { recorded, violations, address: `http://127.0.0.1:${port}/`, close };
};
