import { datadogRum } from '@datadog/browser-rum';
import { draw, hide } from './host.mjs';

datadogRum.init({
  clientToken: 'pub_test',
  applicationId: '00000000-0000-4000-8000-000000000000',
  proxy: `${location.origin}/datadog`,
  // The test tells it that its tab was left.
  allowUntrustedEvents: true,
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  startSessionReplayRecordingManually: false,
  defaultPrivacyLevel: 'allow',
  enablePrivacyForActionName: false,
  trackUserInteractions: true,
  trackResources: true,
  trackLongTasks: true,
});
draw(hide);
