import { clarity } from 'clarity-js';
import { draw, tell } from './host.mjs';

clarity.start({
  projectId: 'test',
  upload: tell,
  content: true,
  track: true,
  lean: false,
  mask: [],
  unmask: ['body'],
  fraud: false,
  throttleDom: false,
  delay: 100,
});
draw();
