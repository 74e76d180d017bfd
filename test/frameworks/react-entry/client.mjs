import { createElement as h, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { activities } from './activity.mjs';
import { Root } from './root.mjs';
import { scenarios } from './scenarios.mjs';

const pages = { ...scenarios, ...activities };
const root = /** @type {HTMLElement} */ (document.getElementById('root'));
const [, mode, name] = location.pathname.split('/');
const page = h(StrictMode, null, h(Root, null, h(pages[/** @type {keyof typeof pages} */ (name)])));
if (mode === 'client') createRoot(root).render(page);
else hydrateRoot(root, page);
