// Serves what `ng build` made, as a web server would. `ng` itself does not read this file.
import proxy from './proxy.conf.js';

const { HOST: host = '127.0.0.1', PORT: port = '4200' } = process.env;

export default {
  build: { outDir: 'dist/browser' },
  preview: { host, port: Number(port), proxy },
};
