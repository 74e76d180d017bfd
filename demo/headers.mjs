import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * The strictest policy that the elements promise to work under. Every page of the demo has it.
 * @param {string} formAction where forms may be sent
 */
const pagePolicy = (formAction) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'none'",
    "connect-src 'self'",
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types api-key-elements-${version}`,
  ].join('; ');

/**
 * Storybook's own pages need inline scripts and styles, `eval` and frames. Therefore they have an origin
 * of their own, which the API refuses.
 */
export const STORYBOOK_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  // Web Awesome fetches its built-in icons from `data:` URLs.
  "connect-src 'self' data:",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** The headers of every answer; files override `Cache-Control`, Storybook's files the policy. */
export const COMMON_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': pagePolicy("'none'"),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The headers of a page with a form that is sent to this server. */
export const FORM_PAGE_HEADERS = {
  'Content-Security-Policy': pagePolicy("'self'"),
  'Content-Type': 'text/html; charset=utf-8',
  // With `no-referrer` the browser would send the form with `Origin: null`.
  'Referrer-Policy': 'same-origin',
};
