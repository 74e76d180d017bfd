import * as Sentry from '@sentry/browser';
import { draw } from './host.mjs';

const replay = Sentry.replayIntegration({
  maskAllText: false,
  maskAllInputs: false,
  blockAllMedia: false,
  mask: [],
  block: [],
  ignore: [],
  minReplayDuration: 0,
  networkDetailAllowUrls: [/./],
});

Sentry.init({
  dsn: 'http://public@127.0.0.1/1',
  tunnel: '/recorded',
  replaysSessionSampleRate: 1,
  tracesSampleRate: 1,
  dataCollection: { userInfo: true },
  integrations: [
    replay,
    Sentry.replayCanvasIntegration(),
    Sentry.browserTracingIntegration(),
    Sentry.captureConsoleIntegration(),
  ],
});
draw(async () => {
  Sentry.captureMessage('It is over');
  await Sentry.flush();
  await replay.flush();
});
