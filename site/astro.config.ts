import node from '@astrojs/node'
import { defineConfig, passthroughImageService } from 'astro/config'
import { selfHostedFont } from './src/font/index.ts'
import { socialCards } from './src/social-cards/index.ts'

/**
 * Built once a deploy. Pages are rendered from `Astro.locals.content` by the release renderer, and on
 * demand by the site server for the form, its receipt and searches without JavaScript.
 */
// eslint-disable-next-line no-restricted-exports -- Astro reads the default export
export default defineConfig({
  output: 'server',
  // Nobody waits for the first half of a page: written as one text, it costs less.
  adapter: node({ mode: 'middleware', bodySizeLimit: 65_536, experimentalDisableStreaming: true }),
  trailingSlash: 'always',
  // White space as in JSX, which is how Prettier writes these files: `{' '}` where a space must stay.
  compressHTML: 'jsx',
  integrations: [selfHostedFont(), socialCards()],
  session: false,
  // Astro renders GET only: forms are posted to `/api/questions`, which our own server answers and checks.
  security: { checkOrigin: true },
  image: { service: passthroughImageService() },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  devToolbar: { enabled: false },
})
