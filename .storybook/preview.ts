import {
  setCustomElementsManifest,
  type Decorator,
  type Preview,
} from '@storybook/web-components-vite';
import { html } from 'lit';
import { configure } from 'storybook/test';
import './host-page.css';
import { applyTheme, hostThemeItems } from './host-themes.js';
import { directionOf, locales } from './locales.js';
import { logEvents } from './log-events.js';
import { theme } from './storybook-theme.js';
import { answerCopyCss } from './theme-css.js';
import { argTypesOf, manifest } from './manifest.js';
import { setMedia, type Media } from './media.js';
import './pages.css';
import { toHtml } from './source.js';

setCustomElementsManifest(manifest);
answerCopyCss();

const screen = (name: string, width: number, height: number) => ({
  name: `${name}, ${width} px`,
  styles: { width: `${width}px`, height: `${height}px` },
});

/** Screen sizes; the narrowest is that of WCAG 1.4.10. */
const viewports = {
  narrowest: screen('Narrowest', 320, 568),
  phone: screen('Phone', 375, 812),
  tablet: screen('Tablet', 768, 1024),
  desktop: screen('Desktop', 1280, 800),
};

/** How long `findBy…` and `waitFor` wait: long enough for a busy machine. */
const ASYNC_TIMEOUT_MS = 15_000;
configure({ asyncUtilTimeout: ASYNC_TIMEOUT_MS });

/**
 * The host page around a story: theme, language, direction, and a card, since the element draws no frame. A story
 * alone has the whole document; on a docs page each story has its own host page.
 */
const hostPage: Decorator = (story, { globals, parameters }) => {
  const { theme, locale, direction } = globals as Record<'theme' | 'locale' | 'direction', string>;
  setMedia(globals as unknown as Media);
  return html`<div
    class="host-page ${parameters.page}"
    data-theme=${theme}
    lang=${locale}
    dir=${directionOf(locale, direction)}
  >
    <div class="card">${story()}</div>
  </div>`;
};

const preview: Preview = {
  decorators: [hostPage],
  beforeEach: [applyTheme, logEvents],
  globalTypes: {
    theme: {
      description: 'Theme of the page',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
          { value: 'auto', title: 'System', icon: 'browser' },
          ...hostThemeItems,
        ],
      },
    },
    locale: {
      description: 'Language of the page',
      toolbar: { title: 'Language', icon: 'globe', dynamicTitle: true, items: locales },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    motion: {
      description: 'Reduced motion in the style sheets of the page and the elements',
      toolbar: {
        title: 'Motion',
        icon: 'play',
        items: [
          { value: 'system', title: 'Motion of the system' },
          { value: 'reduced', title: 'Reduced motion' },
        ],
      },
    },
    forcedColors: {
      description: "Forced colors: applies the elements' own rules; the browser forces no colors",
      toolbar: {
        title: 'Forced colors',
        icon: 'contrast',
        items: [
          { value: 'system', title: 'Colors of the system' },
          { value: 'active', title: "Forced colors: the elements' own rules only" },
        ],
      },
    },
  },
  initialGlobals: {
    theme: 'light',
    locale: 'en',
    direction: 'ltr',
    motion: 'system',
    forcedColors: 'system',
  },
  parameters: {
    layout: 'fullscreen',
    page: '',
    backgrounds: { disable: true },
    viewport: { options: viewports },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Live manager',
          'Start here',
          'Backend',
          'HTTP contract',
          'Frameworks',
          ['Plain HTML', 'React', 'Vue', 'Angular', 'Svelte', 'Solid', 'Preact', 'Lit', 'htmx'],
          'Theming',
          'Content guide',
          'Accessibility',
          'Security',
          'Support',
          'Changelog',
          'Journey',
          'add-api-key-form',
          ['<add-api-key-form>', 'States', 'Answers', 'Roles', 'Expiration', 'Host', 'Layout'],
          'add-api-key-dialog',
          ['<add-api-key-dialog>', 'States', 'Host', 'Layout'],
          'api-key-secret',
          ['<api-key-secret>', 'States', 'Layout'],
          'api-key-list',
          ['<api-key-list>', 'States', 'Actions', 'Layout'],
          'api-key-manager',
          ['<api-key-manager>', 'States'],
          'Themes',
          ['Form', 'List and secret', 'Dialog'],
        ],
      },
    },
    docs: {
      theme,
      codePanel: true,
      extractArgTypes: argTypesOf,
      source: { excludeDecorators: true, transform: toHtml },
    },
    a11y: {
      test: 'error',
      options: {
        // All tags that are not deprecated. The addon disables one of their rules, `region`, because
        // it is about the landmarks of a page.
        runOnly: [
          'wcag2a',
          'wcag2aa',
          'wcag2aaa',
          'wcag21a',
          'wcag21aa',
          'wcag22aa',
          'best-practice',
          'experimental',
        ],
      },
    },
  },
};

export default preview;
