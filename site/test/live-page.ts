import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { loadBuiltSite } from '../src/rendering/index.ts'
import { launchBrowser } from './browser.ts'
import { startTestSite, type TestSite } from './test-site.ts'

/** Chromium’s own word, and no other, when a page is left while its transition still begins. */
const ABANDONED = 'Transition was aborted because of invalid state. ViewTransition opt-in disabled'

/** The real server, and a window of a real browser. */
export type LivePage = { site: TestSite; context: BrowserContext; page: Page }

/**
 * Gives each test of a file a new window over one real server (needs `site/dist`), and fails a test in
 * whose page a script failed or something was refused.
 */
export const eachOnLivePage = (give: (live: LivePage) => void): void => {
  let site: TestSite
  let browser: Browser
  let context: BrowserContext
  let complaints: string[]
  beforeAll(async () => {
    site = await startTestSite({ pages: await loadBuiltSite() })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    complaints = []
    page.on('pageerror', (error) => {
      if (error.message !== ABANDONED) complaints.push(error.message)
    })
    page.on('console', (message) => {
      if (/content security policy|refused to /i.test(message.text()))
        complaints.push(message.text())
    })
    give({ site, context, page })
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await context.close()
  })
}
