import { BrowserAgent } from '@newrelic/browser-agent/loaders/browser-agent';
import { draw } from './host.mjs';

const beacon = location.host;
new BrowserAgent({
  init: {
    ssl: false,
    harvest: { interval: 1 },
    session_replay: {
      enabled: true,
      sampling_rate: 100,
      mask_all_inputs: false,
      mask_text_selector: '',
      mask_input_options: {},
      collect_fonts: true,
      inline_images: true,
    },
    user_actions: { enabled: true },
    session_trace: { enabled: true },
    ajax: { capture_payloads: 'all' },
  },
  info: { beacon, errorBeacon: beacon, licenseKey: 'test', applicationID: '1', sa: 1 },
  loader_config: {
    accountID: '1',
    trustKey: '1',
    agentID: '1',
    licenseKey: 'test',
    applicationID: '1',
  },
});
draw();
