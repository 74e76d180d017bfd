/**
 * @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware
 * @typedef {Parameters<Middleware>[0]} Context
 */

/**
 * Answers requests of tests over real HTTP, from the origin of the test page:
 *
 * - `/answers/<status>?type=<content type>&body=<text>&delay=<ms>&header=<name: value>`,
 *   `header` any number of times; `/answers/echo` answers with the request, as JSON.
 * - `/policy/page.html?csp=<Content-Security-Policy>&script=<url>`: a page with that policy,
 *   `<div id="root">` and that one module script.
 * @param {Context} context
 * @param {() => Promise<unknown>} next
 */
export const answers = async (context, next) => {
  const [, folder, name = ''] = context.path.split('/');
  if (folder === 'answers' && name === 'echo') await echo(context);
  else if (folder === 'answers') await answer(context, Number(name));
  else if (folder === 'policy') page(context);
  else await next();
};

/**
 * @param {Context} context
 * @param {number} status
 */
const answer = async (context, status) => {
  const query = context.URL.searchParams;
  const delay = Number(query.get('delay') ?? 0);
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  context.status = status;
  context.set('Cache-Control', 'no-store');
  for (const header of query.getAll('header')) {
    const colon = header.indexOf(':');
    context.set(header.slice(0, colon), header.slice(colon + 1).trim());
  }
  const body = query.get('body');
  // Koa answers 200 when a 204 or 304 is given a body.
  if (body !== null && ![204, 205, 304].includes(status)) context.body = body;
  const type = query.get('type');
  if (type) context.set('Content-Type', type);
};

/** @param {Context} context */
const echo = async (context) => {
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  const { method, headers } = context;
  context.set('Cache-Control', 'no-store');
  context.body = { method, headers, body: Buffer.concat(chunks).toString() };
};

/** @param {Context} context */
const page = (context) => {
  const query = context.URL.searchParams;
  const script = (query.get('script') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  context.set('Content-Security-Policy', query.get('csp') ?? '');
  context.set('Cache-Control', 'no-store');
  context.type = 'html';
  context.body =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Policy</title>' +
    `<div id="root"></div><script type="module" src="${script}"></script></html>`;
};
