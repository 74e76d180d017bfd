/// <reference types="vite/client" />

/** A page that has a design system: its style sheets, ours last, and how it says that it is dark. */
interface HostTheme {
  title: string;
  sheets: () => Promise<string[]>;
  /** Background, text colour and typeface, as its documentation gives them to a body. */
  page: string;
  dark: [attribute: string, value: string];
}

const text = async (...sheets: Promise<{ default: string }>[]): Promise<string[]> =>
  (await Promise.all(sheets)).map((sheet) => sheet.default);

/** The rules of the stories' own page have no layer, and would win over those that have one. */
const layered = '.card :focus-visible { outline: revert-layer; outline-offset: revert-layer }';

/** Compiled in the page by Tailwind itself, for the classes that a story says it has. */
async function shadcn(): Promise<string[]> {
  const [{ compile }, { classes }, [tailwind = '', host = '', theme = '']] = await Promise.all([
    import('tailwindcss'),
    import('../stories/shadcn.js'),
    text(
      import('tailwindcss/index.css?raw'),
      import('./shadcn.css?raw'),
      import('../src/themes/shadcn.css?raw'),
    ),
  ]);
  const { build } = await compile(host, {
    loadStylesheet: async (path, base) => ({ path, base, content: tailwind }),
  });
  return [build(classes), theme];
}

const hostThemes: Record<string, HostTheme> = {
  shadcn: {
    title: 'shadcn/ui',
    sheets: shadcn,
    page: `.host-page, .card { background: var(--background); color: var(--foreground);
      font-family: var(--default-font-family, system-ui), sans-serif } ${layered}`,
    dark: ['class', 'dark'],
  },
  bootstrap: {
    title: 'Bootstrap 5',
    sheets: () =>
      text(
        import('bootstrap/dist/css/bootstrap.css?inline'),
        import('../src/themes/bootstrap.css?raw'),
      ),
    page: `.host-page, .card { display: block; background: var(--bs-body-bg); font: inherit;
      color: var(--bs-body-color) }`,
    dark: ['data-bs-theme', 'dark'],
  },
  material: {
    title: 'Material 3',
    sheets: () => text(import('./material.css?raw'), import('../src/themes/material.css?raw')),
    page: `.host-page, .card { background: var(--md-sys-color-surface, #fef7ff);
      color: var(--md-sys-color-on-surface, #1d1b20); font-family: var(--md-ref-typeface-plain) }`,
    dark: ['class', 'dark'],
  },
  'web-awesome': {
    title: 'Web Awesome 3',
    sheets: () =>
      text(
        import('@awesome.me/webawesome/dist/styles/webawesome.css?inline'),
        import('../src/themes/web-awesome.css?raw'),
      ),
    page: `.host-page, .card { background: var(--wa-color-surface-default); font: inherit;
      color: var(--wa-color-text-normal) } ${layered}`,
    dark: ['class', 'wa-dark'],
  },
};

/** The items of the toolbar: each light, and dark as `<name> dark`. */
export const hostThemeItems = Object.entries(hostThemes).flatMap(([value, { title }]) => [
  { value, title, icon: 'sun' as const },
  { value: `${value} dark`, title: `${title}, dark`, icon: 'moon' as const },
]);

const style = document.createElement('style');
const root = document.documentElement;
let undo = (): void => undefined;

/** Gives the document the design system that the toolbar, or a story, says; others have none. */
export async function wearTheme({ globals }: { globals: { theme?: string } }): Promise<void> {
  const [name = '', isDark] = globals.theme?.split(' ') ?? [];
  const theme = hostThemes[name];
  const sheets = await theme?.sheets();
  undo();
  undo = () => undefined;
  style.remove();
  if (!theme || !sheets) return;
  style.textContent = [...sheets, theme.page].join('\n');
  document.head.append(style);
  if (!isDark) return;
  const [attribute, value] = theme.dark;
  const before = root.getAttribute(attribute);
  root.setAttribute(attribute, value);
  undo = () =>
    before === null ? root.removeAttribute(attribute) : root.setAttribute(attribute, before);
}
