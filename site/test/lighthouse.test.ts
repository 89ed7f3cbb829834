import lighthouse, { type Flags } from 'lighthouse'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { servePages } from './serve-pages.ts'
import { freePort } from './test-site.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const site = await servePages()
const port = await freePort()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser({ debuggingPort: port })
})
afterAll(async () => {
  await browser.close()
  site.close()
})

const FLAGS: Flags = {
  port,
  logLevel: 'error',
  onlyCategories: ['accessibility', 'best-practices', 'seo'],
  disableFullPageScreenshot: true,
  // Nothing is timed here: a page is whole as soon as it is loaded.
  ...{ pauseAfterFcpMs: 0, pauseAfterLoadMs: 0 },
  ...{ networkQuietThresholdMs: 100, cpuQuietThresholdMs: 100 },
}

const PAGES = [
  { kind: 'home', address: '/' },
  { kind: 'a rubric', address: '/logement/' },
  { kind: 'a guide', address: '/logement/loyer-impaye/' },
  { kind: 'a partner', address: '/annuaire/caf-78/' },
  // It is kept out of search engines on purpose: all the rest of SEO counts.
  { kind: 'the form', address: '/poser-une-question/', skipAudits: ['is-crawlable'] },
]

describe('Lighthouse', () => {
  it.each(PAGES)(
    'gives $kind 100 for accessibility, best practices and SEO',
    async ({ address, skipAudits = [] }) => {
      const result = await lighthouse(`${site.origin}${address}`, { ...FLAGS, skipAudits })
      if (result === undefined) throw new Error('Lighthouse gave no result')
      const { audits, categories, runtimeError } = result.lhr
      const failed = Object.values(audits)
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id, title }) => `${id}: ${title}`)
      expect({ failed, runtimeError }).toEqual({ failed: [], runtimeError: undefined })
      expect(Object.values(categories).map(({ id, score }) => `${id} ${String(score)}`)).toEqual([
        'accessibility 1',
        'best-practices 1',
        'seo 1',
      ])
    },
  )
})
