import { addons } from 'storybook/preview-api';
import { COPY_CSS, CSS_READY } from './copy-css.js';
import { hostThemes } from './host-themes.js';
import { manifest } from './manifest.js';

/** The pages of the themes without a design system, as host-page.css has them. */
const pages: Record<string, string> = {
  light: 'color-scheme: light; background: #eceef2; color: #171a21;',
  dark: 'color-scheme: dark; background: #0c0e12; color: #eceef2;',
  auto: 'color-scheme: light dark; background: light-dark(#eceef2, #0c0e12); color: light-dark(#171a21, #eceef2);',
};

const block = (selector: string, lines: string[]): string =>
  `${selector} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

/** All tokens with their defaults, each after its description. */
const defaults = (): string => {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);
  const tokens = elements[0]?.cssProperties ?? [];
  return block(
    elements.map(({ tagName }) => tagName).join(',\n'),
    tokens.flatMap(({ name, description, default: value }) => [
      `/* ${description} */`,
      `${name}: ${value?.replace(/\s+/g, ' ')};`,
    ]),
  );
};

/** The style sheet for a theme of the toolbar. */
export async function cssOf(name: string): Promise<string> {
  const [system = '', isDark] = name.split(' ');
  const theme = hostThemes[system];
  if (!theme) {
    const page = (pages[system] ?? pages['light']!)
      .split('; ')
      .map((each) => each.replace(/;?$/, ';'));
    return `/* The page. The elements derive their colours from its text colour. */\n${block('body', page)}\n/* Keep what you change. */\n${defaults()}`;
  }
  const { attribute, value } = theme.dark;
  const dark = isDark ? `/* On a page with ${attribute}="${value}" on its root. */\n` : '';
  return `${dark}${(await theme.own()).default}`;
}

/** Answers the button in Storybook's toolbar with the style sheet of the theme that it names. */
export function answerCopyCss(): void {
  const channel = addons.getChannel();
  channel.on(COPY_CSS, (name: string) => {
    void cssOf(name).then((css) => channel.emit(CSS_READY, css));
  });
}
