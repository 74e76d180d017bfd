import { tracker } from '@openreplay/tracker';
import { draw } from './host.mjs';

tracker.configure({
  projectKey: 'test',
  ingestPoint: `${location.origin}/openreplay`,
  __DISABLE_SECURE_MODE: true,
  respectDoNotTrack: false,
  obscureTextEmails: false,
  obscureTextNumbers: false,
  obscureInputEmails: false,
  obscureInputNumbers: false,
  obscureInputDates: false,
  defaultInputMode: 0,
  domSanitizer: undefined,
  network: {
    ...{ capturePayload: true, sessionTokenHeader: false, failuresOnly: false },
    ...{ ignoreHeaders: false, captureInIframes: true },
  },
});
await tracker.start();
draw(() => tracker.forceFlushBatch());
