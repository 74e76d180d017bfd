import { html, type TemplateResult } from 'lit';

/** Drawn in the colour of the text around it, on a grid of 16 by 16 units. A bundle has only the icons that it uses. */
const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;

export const ascending = /* @__PURE__ */ icon('M8 12.75v-9.5M4.25 7 8 3.25 11.75 7');
export const descending = /* @__PURE__ */ icon('M8 3.25v9.5M4.25 9 8 12.75 11.75 9');
export const unsorted = /* @__PURE__ */ icon(
  'M5.25 6.25 8 3.5l2.75 2.75M5.25 9.75 8 12.5l2.75-2.75',
);
export const chevron = /* @__PURE__ */ icon('M4.25 6.25 8 10l3.75-3.75');
export const key = /* @__PURE__ */ icon(
  'M6.8 9.2 13 3M11 5l1.5 1.5M9 7l1.5 1.5M2 11a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
);
export const search = /* @__PURE__ */ icon(
  'M2.75 7a4.25 4.25 0 1 0 8.5 0 4.25 4.25 0 1 0-8.5 0M10.25 10.25l3.25 3.25',
);
export const caution = /* @__PURE__ */ icon('M8 2.5 14.25 13.5H1.75ZM8 6.5v3M8 11.4v.01');
export const check = /* @__PURE__ */ icon('m3.25 8.5 3 3 6.5-7');
export const clock = /* @__PURE__ */ icon('M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M8 4.75V8l2.25 1.5');
export const info = /* @__PURE__ */ icon('M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M8 7.5V11M8 5v.01');
export const close = /* @__PURE__ */ icon('m4 4 8 8M12 4l-8 8');
export const copy = /* @__PURE__ */ icon('M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3');
export const download = /* @__PURE__ */ icon('M8 2.5v7.5M4.75 7 8 10.25 11.25 7M2.75 13.25h10.5');
export const hide = /* @__PURE__ */ icon(
  'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM2.5 2.5l11 11',
);
export const show = /* @__PURE__ */ icon(
  'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
);
