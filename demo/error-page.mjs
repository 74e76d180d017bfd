/** @typedef {import('./problem.mjs').Problem} Problem */

/**
 * Returns the HTML page that shows a problem. The texts of a problem are the server's own and never
 * contain anything from the request, so they need no escaping.
 * @param {Problem} problem
 */
export function errorPage({ title, message }) {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="light dark">
  <title>${title}</title>
  <script src="/page-styles.js"></script>
  <main class="card">
    <h1>${title}</h1>
    <p>${message}</p>
    <p><a href="/">Back to the demo</a></p>
  </main>
</html>
`;
}
