import { basename } from 'node:path';

const made = /^(node_modules|dist|build|\.(next|nuxt|output|svelte-kit|astro|angular))$/;

/** Whether a file belongs to an example itself: a developer may have installed and built it in place. @param {string} path */
export const isSource = (path) => !made.test(basename(path));
