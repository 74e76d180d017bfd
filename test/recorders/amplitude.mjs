import * as sessionReplay from '@amplitude/session-replay-browser';
import { draw } from './host.mjs';

await sessionReplay.init('test', {
  deviceId: 'device',
  sessionId: Date.now(),
  sampleRate: 1,
  configServerUrl: `${location.origin}/amplitude-config`,
  trackServerUrl: `${location.origin}/amplitude`,
  privacyConfig: { defaultMaskLevel: 'light', blockSelector: [], maskSelector: [] },
  useWebWorker: false,
  inlineImages: true,
}).promise;
draw(() => {
  dispatchEvent(new Event('blur'));
  return sessionReplay.flush(false);
});
