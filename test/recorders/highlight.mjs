import { H } from 'highlight.run';
import { draw } from './host.mjs';

// It would leave out a browser that another test drives.
Object.assign(window, { Cypress: true });
H.init('1', {
  backendUrl: `${location.origin}/highlight`,
  otlpEndpoint: `${location.origin}/highlight-otlp`,
  privacySetting: 'none',
  networkRecording: { enabled: true, recordHeadersAndBody: true },
  enableCanvasRecording: true,
  inlineImages: true,
  inlineStylesheet: true,
  recordCrossOriginIframe: true,
  reportConsoleErrors: true,
});
draw();
