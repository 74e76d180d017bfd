import { create } from 'storybook/theming/create';

const ink = '#171a21';
const muted = '#4b515c';
const accent = '#1f41b4';

/** The look of Storybook itself. */
export const theme = create({
  base: 'light',
  brandTitle: 'api-key-elements',
  brandUrl: './',
  brandTarget: '_self',
  colorPrimary: accent,
  colorSecondary: accent,
  appBg: '#f4f5f7',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#dfe2e8',
  appBorderRadius: 8,
  fontBase: 'system-ui, sans-serif',
  fontCode: 'ui-monospace, Menlo, Consolas, monospace',
  textColor: ink,
  textMutedColor: muted,
  barTextColor: muted,
  barHoverColor: accent,
  barSelectedColor: accent,
  barBg: '#ffffff',
  inputBg: '#ffffff',
  inputBorder: '#858b98',
  inputTextColor: ink,
  inputBorderRadius: 8,
});
