import type { StorybookConfig } from '@storybook/web-components-vite';

/** Keeps modules that define tags: `sideEffects` in package.json does not name them all, so Vite would drop them. */
const keepSideEffects = {
  name: 'keep-side-effects',
  transform: (_code: string, id: string) =>
    /\/(src|\.storybook)\/.*\.ts$|\.css$/.test(id) ? { moduleSideEffects: true } : null,
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/!(_)*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Neither the build nor the page makes a request to another host.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), keepSideEffects],
    logLevel: 'warn',
    build: {
      ...vite.build,
      // Vite's own minifier fails on selectors after `::slotted()` and `::part()`.
      cssMinify: 'esbuild',
      // Two chunks of Storybook itself have about 1 MB.
      chunkSizeWarningLimit: 1200,
    },
  }),
};

export default config;
