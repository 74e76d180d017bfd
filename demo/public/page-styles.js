// The page's policy blocks <style> and <link>, but not a constructed style sheet. A classic script in
// the head runs before the first paint.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :root {
    color-scheme: light dark;
    --page: light-dark(#eceef2, #0c0e12);
    --card: light-dark(#fff, #171a20);
    --ink: light-dark(#171a21, #eceef2);
    --muted: light-dark(#474d5a, #b4bac6);
    --line: light-dark(#858b98, #757c8a);
    --hairline: light-dark(#dfe2e8, #2c313a);
    --soft: light-dark(#f3f4f8, #1f232b);
    --accent: light-dark(#1d3fae, #9fb6ff);
    --danger: light-dark(#96121f, #ffb0b0);
    --danger-soft: light-dark(#fdebec, #3b171b);
    --success: light-dark(#0b5130, #93dfb4);
    --success-soft: light-dark(#e4f5ea, #12301f);
    background: var(--page);
    color: var(--ink);
    font: 100%/1.5 system-ui, sans-serif;
  }
  body { max-width: 76rem; margin: 0 auto; padding: 2rem 1.5rem; }
  header { margin-block-end: 1.5rem; }
  header p { margin-block-start: 0.25rem; }
  h1, h2, p, dl, ul, ol, dd { margin: 0; }
  h1 { font-size: 1.75rem; font-weight: 650; line-height: 1.2; }
  h2 { font-size: 1.25rem; font-weight: 650; line-height: 1.3; }
  header p, .muted, .hint, footer, dt { color: var(--muted); }
  .hint, footer, .muted, .results { font-size: 0.875rem; }
  [hidden] { display: none; }
  a { color: var(--accent); }

  .card {
    min-width: 0;
    padding: 1.5rem;
    border-radius: 0.875rem;
    background: var(--card);
    box-shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 8px 24px rgb(0 0 0 / 6%);
  }
  .card > * + * { margin-block-start: 0.75rem; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
  footer { margin-block-start: 1.5rem; }

  label { display: block; margin-block-end: 0.375rem; font-size: 0.875rem; font-weight: 600; }
  input, button {
    box-sizing: border-box;
    min-height: 2.625rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 0.9375rem;
  }
  input { width: 100%; }
  input[type=checkbox] { width: auto; min-height: auto; margin-inline: 0 0.5rem; }
  fieldset { margin: 0; padding: 0.75rem 1rem; border: 1px solid var(--hairline); border-radius: 0.5rem; }
  legend { padding-inline: 0.25rem; font-size: 0.875rem; font-weight: 600; }
  fieldset label { margin: 0; font-weight: 400; }
  button { font-size: 0.875rem; font-weight: 600; cursor: pointer; }
  button:hover { background: var(--soft); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  form .hint { margin-block: 0.375rem 0.75rem; }

  code, .key { font-family: ui-monospace, monospace; font-size: 0.875rem; }
  .results:empty { display: none; }
  .results > :last-child { padding-block-end: 0; }
  .results > div { padding-block: 0.5rem; border-block-start: 1px solid var(--hairline); }
  .status { padding: 0.125rem 0.5rem; border-radius: 1rem; font-weight: 600; white-space: nowrap; }
  .status.ok { background: var(--success-soft); color: var(--success); }
  .status.refused { background: var(--danger-soft); color: var(--danger); }

  .problems dt { margin-block-start: 1rem; color: inherit; font-weight: 600; }
  .problems dt:first-child { margin-block-start: 0; }
  .problems dt:target { color: var(--accent); }

  .card + .card { margin-block-start: 1.5rem; }
  /* Reserve space until the element is defined, to limit the layout shift. */
  api-key-manager:not(:defined) { display: block; min-height: 20rem; }

  @media (width < 30rem) {
    body { padding: 1.25rem 0.75rem; }
    .card { padding: 1rem; }
  }
  @media (pointer: coarse) {
    input, button { min-height: 2.75rem; }
  }
  @media (forced-colors: active) {
    .card, .status { border: 1px solid; }
  }
`);
document.adoptedStyleSheets = [sheet];
