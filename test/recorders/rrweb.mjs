import { record } from 'rrweb';
import { draw, tell } from './host.mjs';

record({
  emit: tell,
  maskAllInputs: false,
  maskInputOptions: { password: false },
  recordCanvas: true,
  recordCrossOriginIframes: true,
  inlineImages: true,
  inlineStylesheet: true,
  collectFonts: true,
  userTriggeredOnInput: true,
  checkoutEveryNms: 500,
});
draw();
