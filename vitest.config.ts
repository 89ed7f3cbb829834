import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/src/tests/longest-first.ts'
import { TOGETHER } from './scripts/src/tests/mongo-setup.ts'

const MINUTE = 60_000

/**
 * First and together; without an order, Vitest on a small machine would put them last. Some start a
 * program or try hundreds of values: a busy machine is no failure.
 */
const QUICK = {
  environment: 'node',
  maxWorkers: 2,
  testTimeout: MINUTE,
  sequence: { groupOrder: 1 },
} as const

/**
 * Every project of tests. Those that need much of the machine (a database, the built site, the
 * whole system) come after the others, two files at a time.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: { name: 'shared', include: ['shared/src/**/*.test.ts'], ...QUICK },
      },
      {
        test: { name: 'cms-unit', include: ['cms/src/**/*.test.ts'], ...QUICK },
      },
      {
        test: {
          name: 'site-unit',
          include: ['site/src/**/*.test.ts'],
          exclude: ['site/src/components/**'],
          ...QUICK,
        },
      },
      'site/vitest.config.ts',
      {
        test: {
          name: 'scripts',
          include: ['scripts/{src,lint,bench}/**/*.test.ts'],
          environment: 'node',
          testTimeout: MINUTE,
          // One starts a database server, which a fresh machine fetches first.
          hookTimeout: 5 * MINUTE,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'cms-int',
          include: ['cms/test/**/*.test.ts'],
          globalSetup: ['scripts/src/tests/mongo-setup.ts'],
          // Each worker has a database server of its own; the faults, beside them, mostly wait.
          maxWorkers: TOGETHER,
          testTimeout: MINUTE,
          hookTimeout: 2 * MINUTE,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'promises',
          include: ['scripts/promises/**/*.test.ts'],
          maxWorkers: TOGETHER,
          testTimeout: 10 * MINUTE,
          hookTimeout: 10 * MINUTE,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'site-pages',
          include: ['site/test/**/*.test.ts'],
          maxWorkers: TOGETHER,
          testTimeout: 2 * MINUTE,
          hookTimeout: 5 * MINUTE,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['scripts/journeys/**/*.test.ts'],
          globalSetup: ['scripts/journeys/seeded.ts'],
          maxWorkers: TOGETHER,
          testTimeout: 5 * MINUTE,
          hookTimeout: 10 * MINUTE,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
