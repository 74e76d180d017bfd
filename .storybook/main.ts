import type { StorybookConfig } from '@storybook/web-components-vite';

/** `sideEffects` in package.json is about `dist`: by it Vite would drop the modules that define tags. */
const keepSideEffects = {
  name: 'keep-side-effects',
  transform: (_code: string, id: string) =>
    /\/(src|\.storybook)\/.*\.ts$|\.css$/.test(id) ? { moduleSideEffects: true } : null,
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/!(_)*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing is asked of another host, neither by the build nor by the page.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), keepSideEffects],
    logLevel: 'warn',
    build: {
      ...vite.build,
      // Vite's own minifier fails on selectors after `::slotted()` and `::part()`.
      cssMinify: 'esbuild',
      // Storybook's own two, of about 1 MB, come from this machine or its network.
      chunkSizeWarningLimit: 1200,
    },
  }),
};

export default config;
