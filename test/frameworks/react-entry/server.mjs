/** Prints a page of `scenarios`: whole, or streamed. Arguments: how, and which page. */
import { argv, stdout } from 'node:process';
import { PassThrough } from 'node:stream';
import { createElement as h, lazy, StrictMode } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { activities } from './activity.mjs';
import { Root } from './root.mjs';
import { scenarios } from './scenarios.mjs';

const pages = { ...scenarios, ...activities };
const [, , mode, name] = argv;
const Scenario = pages[/** @type {keyof typeof pages} */ (name)];

/** @param {import('react').ComponentType} content */
const page = (content) => h(StrictMode, null, h(Root, null, h(content)));

/** The page comes after the fallback was sent. */
const stream = () => {
  /** @type {(module: { default: import('react').ComponentType }) => void} */
  let load;
  /** @type {Promise<{ default: import('react').ComponentType }>} */
  const loading = new Promise((resolve) => (load = resolve));
  const late = lazy(() => loading);
  const sent = new PassThrough().once('data', () => load({ default: Scenario }));
  sent.pipe(stdout);
  const { pipe } = renderToPipeableStream(page(late), { onShellReady: () => void pipe(sent) });
};

if (mode === 'streamed') stream();
else stdout.write(renderToString(page(Scenario)));
