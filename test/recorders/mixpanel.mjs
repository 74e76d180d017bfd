import mixpanel from 'mixpanel-browser';
import { draw } from './host.mjs';

mixpanel.init('test', {
  api_host: location.origin,
  autocapture: {
    ...{ pageview: 'full-url', click: true, input: true, scroll: true, submit: true },
    ...{ capture_text_content: true, rage_click: true, dead_click: true },
  },
  batch_flush_interval_ms: 250,
  record_sessions_percent: 100,
  record_mask_all_inputs: false,
  record_mask_all_text: false,
  record_block_selector: '',
  record_canvas: true,
  record_collect_fonts: true,
  record_console: true,
  record_network: true,
  record_heatmap_data: true,
});
// It has no call that sends what there is and goes on.
const { recorderManager } = /** @type {any} */ (mixpanel);
draw(() => recorderManager._recorder?.activeRecording?.batcher.flush());
