/// <reference types="vite/client" />

/** The design system of a page. */
interface HostTheme {
  title: string;
  /** Loads its style sheets. */
  sheets: () => Promise<string[]>;
  /** Loads the theme of this package, which follows them. */
  own: () => Promise<{ default: string }>;
  /** Rules with the background, text colour and typeface that its documentation gives to the body. */
  page: string;
  /** The attribute of the document that switches to dark. */
  dark: { attribute: string; value: string };
}

const textsOf = async (...sheets: Promise<{ default: string }>[]): Promise<string[]> =>
  (await Promise.all(sheets)).map((sheet) => sheet.default);

// host-page.css has no cascade layer, so its focus ring would win over that of a layered design system.
const revertFocusRing =
  '.card :focus-visible { outline: revert-layer; outline-offset: revert-layer }';

/** Compiles Tailwind in the page, for the classes that the story uses. */
async function shadcn(): Promise<string[]> {
  const [{ compile }, { classes }, [tailwind = '', host = '']] = await Promise.all([
    import('tailwindcss'),
    import('../stories/shadcn.js'),
    textsOf(import('tailwindcss/index.css?raw'), import('./shadcn.css?raw')),
  ]);
  const { build } = await compile(host, {
    loadStylesheet: async (path, base) => ({ path, base, content: tailwind }),
  });
  return [build(classes)];
}

export const hostThemes: Record<string, HostTheme> = {
  shadcn: {
    title: 'shadcn/ui',
    sheets: shadcn,
    own: () => import('../src/themes/shadcn.css?raw'),
    page: `.host-page, .card { background: var(--background); color: var(--foreground);
      font-family: var(--default-font-family, system-ui), sans-serif } ${revertFocusRing}`,
    dark: { attribute: 'class', value: 'dark' },
  },
  bootstrap: {
    title: 'Bootstrap 5',
    sheets: () => textsOf(import('bootstrap/dist/css/bootstrap.css?inline')),
    own: () => import('../src/themes/bootstrap.css?raw'),
    page: `.host-page, .card { display: block; background: var(--bs-body-bg); font: inherit;
      color: var(--bs-body-color) }`,
    dark: { attribute: 'data-bs-theme', value: 'dark' },
  },
  material: {
    title: 'Material 3',
    sheets: () => textsOf(import('./material.css?raw')),
    own: () => import('../src/themes/material.css?raw'),
    page: `.host-page, .card { background: var(--md-sys-color-surface, #fef7ff);
      color: var(--md-sys-color-on-surface, #1d1b20); font-family: var(--md-ref-typeface-plain) }`,
    dark: { attribute: 'class', value: 'dark' },
  },
  'web-awesome': {
    title: 'Web Awesome 3',
    sheets: () => textsOf(import('@awesome.me/webawesome/dist/styles/webawesome.css?inline')),
    own: () => import('../src/themes/web-awesome.css?raw'),
    page: `.host-page, .card { background: var(--wa-color-surface-default); font: inherit;
      color: var(--wa-color-text-normal) } ${revertFocusRing}`,
    dark: { attribute: 'class', value: 'wa-dark' },
  },
};

/** The toolbar items of the design systems: `<name>` for light, `<name> dark` for dark. */
export const hostThemeItems = Object.entries(hostThemes).flatMap(([value, { title }]) => [
  { value, title, icon: 'sun' as const },
  { value: `${value} dark`, title: `${title}, dark`, icon: 'moon' as const },
]);

const style = document.createElement('style');
const root = document.documentElement;
let restoreAttribute = (): void => undefined;

/** Applies the design system that the toolbar or the story names to the document, or removes the last one. */
export async function applyTheme({ globals }: { globals: { theme?: string } }): Promise<void> {
  const [name = '', isDark] = globals.theme?.split(' ') ?? [];
  const theme = hostThemes[name];
  const sheets = theme && [...(await theme.sheets()), ...(await textsOf(theme.own()))];
  restoreAttribute();
  restoreAttribute = () => undefined;
  style.remove();
  if (!theme || !sheets) return;
  style.textContent = [...sheets, theme.page].join('\n');
  document.head.append(style);
  if (!isDark) return;
  const { attribute, value } = theme.dark;
  const before = root.getAttribute(attribute);
  root.setAttribute(attribute, value);
  restoreAttribute = () =>
    before === null ? root.removeAttribute(attribute) : root.setAttribute(attribute, before);
}
