import { createElement as h, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Root } from './root.mjs';
import { scenarios } from './scenarios.mjs';

const root = /** @type {HTMLElement} */ (document.getElementById('root'));
const [, mode, name] = location.pathname.split('/');
const page = h(
  StrictMode,
  null,
  h(Root, null, h(scenarios[/** @type {keyof typeof scenarios} */ (name)])),
);
if (mode === 'client') createRoot(root).render(page);
else hydrateRoot(root, page);
