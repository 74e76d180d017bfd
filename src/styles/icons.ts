import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;

/** Drawn in the colour of the text around them, on a grid of 16 by 16 units. */
export const icons = {
  ascending: icon('M8 12.75v-9.5M4.25 7 8 3.25 11.75 7'),
  descending: icon('M8 3.25v9.5M4.25 9 8 12.75 11.75 9'),
  unsorted: icon('M5.25 6.25 8 3.5l2.75 2.75M5.25 9.75 8 12.5l2.75-2.75'),
  chevron: icon('M4.25 6.25 8 10l3.75-3.75'),
  key: icon('M6.8 9.2 13 3M11 5l1.5 1.5M9 7l1.5 1.5M2 11a3 3 0 1 0 6 0 3 3 0 1 0-6 0'),
  search: icon('M2.75 7a4.25 4.25 0 1 0 8.5 0 4.25 4.25 0 1 0-8.5 0M10.25 10.25l3.25 3.25'),
  caution: icon(
    'M7.1 2.9 1.9 12a1 1 0 0 0 .9 1.5h10.4a1 1 0 0 0 .9-1.5L8.9 2.9a1 1 0 0 0-1.8 0ZM8 6.5v3M8 11.4v.01',
  ),
  check: icon('m3.25 8.5 3 3 6.5-7'),
  clock: icon('M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M8 4.75V8l2.25 1.5'),
  close: icon('m4 4 8 8M12 4l-8 8'),
  copy: icon(
    'M7.25 5.5h4.5c.97 0 1.75.78 1.75 1.75v4.5c0 .97-.78 1.75-1.75 1.75h-4.5c-.97 0-1.75-.78-1.75-1.75v-4.5c0-.97.78-1.75 1.75-1.75ZM10.5 5.25v-1A1.75 1.75 0 0 0 8.75 2.5h-4.5A1.75 1.75 0 0 0 2.5 4.25v4.5c0 .97.78 1.75 1.75 1.75h1',
  ),
  download: icon('M8 2.5v7.5M4.75 7 8 10.25 11.25 7M2.75 13.25h10.5'),
  hide: icon(
    'M6.2 3.75A6 6 0 0 1 8 3.5C12 3.5 14.5 8 14.5 8a12 12 0 0 1-1.9 2.4M4.1 5A11.6 11.6 0 0 0 1.5 8S4 12.5 8 12.5a6 6 0 0 0 3-.85M2.5 2.5l11 11',
  ),
  show: icon(
    'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  ),
};
