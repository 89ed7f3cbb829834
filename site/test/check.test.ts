import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadBuiltSite } from '../src/rendering/index.ts'
import { launchBrowser } from './browser.ts'
import { eventually, postForm, ripeNonce, startTestSite, typedQuestion } from './test-site.ts'
import type { TestSite } from './test-site.ts'

/** Needs `site/dist` (astro build) and a Chromium. The real server, flooded with questions. */
let site: TestSite
let browser: Browser
let complaints: string[]
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  complaints = []
  site = await startTestSite({
    pages: await loadBuiltSite(),
    env: { ATTACK_ASKS_PER_MINUTE: '2' },
  })
  for (const number of [1, 2, 3]) {
    const fields = typedQuestion({ text: `Un flot de questions, ${number}`, nonce: ripeNonce() })
    await postForm({ siteUrl: site.siteUrl, fields })
  }
})
afterEach(async () => {
  await site.stop()
  expect(complaints).toEqual([])
})

const TEXT = 'Je reçois des menaces de mon propriétaire.\n\n  Que faire « vite » ?'
const RECEIPT = /\/poser-une-question\/recu\/[\w-]{43}\/$/

/** Fills the form in as a person does and sends it. */
const ask = async (
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  await prepare(context)
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => {
    // The browser’s own, when a page is left before the move to it was drawn.
    if (!message.startsWith('Transition was aborted')) complaints.push(message)
  })
  page.on('console', (message) => {
    if (/content security policy|refused to /i.test(message.text())) complaints.push(message.text())
  })
  await page.goto(`${site.siteUrl}/poser-une-question/`)
  await page.locator('#text').fill(TEXT)
  await page.locator('#territory').check()
  await page.getByLabel('À l’accueil').check()
  await page.locator('#consent').check()
  // A form sent in under two seconds is taken for a robot’s.
  await page.waitForTimeout(2100)
  await page.locator('form.question button[type="submit"]:not([name])').click()
  return page
}

const isTaken = () =>
  eventually(() =>
    [...site.cms.state.tickets.values()].some(({ question }) => question.text === TEXT),
  )

describe('a question sent while the site is flooded', () => {
  it('is checked by the browser and goes by itself to its receipt', async () => {
    const page = await ask()
    await page.waitForURL(RECEIPT, { timeout: 60_000 })
    await isTaken()
    await page.context().close()
  })

  it('says what happens meanwhile, and shows how far it is', async () => {
    // The work is done in an instant, or not at all on a busy machine: it begins when the page was looked at.
    const { promise: mayBegin, resolve: begin } = Promise.withResolvers<undefined>()
    const page = await ask({ viewport: { width: 1280, height: 900 } }, (context) =>
      context.route(/solver[^/]*\.js/, async (route) => {
        await mayBegin
        await route.continue()
      }),
    )
    const status = page.getByRole('status').filter({ hasText: 'quelques secondes' })
    await status.waitFor()
    expect(await page.getByRole('progressbar').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Envoyer ma question' }).isDisabled()).toBe(true)
    begin(undefined)
    await page.waitForURL(RECEIPT, { timeout: 60_000 })
    await page.context().close()
  })

  it('is sent without JavaScript after a short wait, and pressing too early loses nothing', async () => {
    const page = await ask({ javaScriptEnabled: false })
    const send = page.getByRole('button', { name: 'Envoyer ma question' })
    expect(await page.locator('main').textContent()).toContain('Attendez 20 secondes')
    expect(await page.locator('.check a[href^="tel:"]').count()).toBe(1)
    expect(await page.locator('.emergency a[href^="tel:"]').count()).toBeGreaterThan(1)
    expect(await page.locator('progress').isVisible()).toBe(false)
    await page.getByText('Relire ce que vous avez écrit').click()
    expect(await page.locator('.check-text').textContent()).toBe(TEXT)
    await send.click()
    expect(await page.locator('main').textContent()).toContain('un peu trop tôt')
    await page.waitForTimeout(20_000)
    await send.click()
    await page.waitForURL(RECEIPT)
    await isTaken()
    await page.context().close()
  })

  it('leaves the page as it is without JavaScript where the work cannot be done', async () => {
    let wasStopped = false
    const page = await ask({}, (context) =>
      context.route(/solver[^/]*\.js/, (route) => {
        wasStopped = true
        return route.abort()
      }),
    )
    await eventually(() => wasStopped)
    const button = page.getByRole('button', { name: 'Envoyer ma question' })
    await eventually(() => button.isEnabled())
    const status = page.getByRole('status').filter({ hasText: 'Attendez 20 secondes' })
    await status.waitFor()
    await page.context().close()
  })
})
