// With all that it would load later inside.
import { posthog } from 'posthog-js/dist/module.full.no-external.js';
import { draw } from './host.mjs';

posthog.init('phc_test', {
  api_host: location.origin,
  // It would leave out a browser that a test drives.
  opt_out_useragent_filter: true,
  request_queue_config: { flush_interval_ms: 250 },
  autocapture: { capture_copied_text: true },
  capture_heatmaps: true,
  capture_dead_clicks: true,
  rageclick: true,
  enable_recording_console_log: true,
  mask_all_text: false,
  mask_all_element_attributes: false,
  mask_personal_data_properties: false,
  session_recording: {
    maskAllInputs: false,
    maskInputOptions: { password: false },
    maskTextSelector: null,
    blockSelector: null,
    captureCanvas: { recordCanvas: true },
    recordCrossOriginIframes: true,
    collectFonts: true,
    recordHeaders: true,
    recordBody: true,
  },
});
draw(() => dispatchEvent(new Event('beforeunload')));
