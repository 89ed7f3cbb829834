import { getViteConfig } from 'astro/config'
import { defineProject } from 'vitest/config'

/** Components, each rendered by itself: the one project whose files Astro compiles. */
export default getViteConfig(
  defineProject({
    test: {
      name: 'site-components',
      include: ['src/components/**/*.test.ts'],
      environment: 'node',
      maxWorkers: 2,
      testTimeout: 60_000,
      sequence: { groupOrder: 1 },
    },
  }),
  { root: import.meta.dirname, logLevel: 'error' },
)
