import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  // The hosts of your site. At any other one Astro answers 403 to a DELETE, which revokes a key.
  security: { allowedDomains: [{ hostname: '127.0.0.1' }] },
});
