import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { servePages } from './serve-pages.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const folder = await mkdtemp(join(tmpdir(), 'infos-droits-search-'))
const site = await servePages({ extra: folder })
let browser: Browser

beforeAll(async () => {
  const { index } = await pagefind.createIndex({ forceLanguage: 'fr' })
  if (index === undefined) throw new Error('Pagefind does not start')
  for (const address of site.addresses.filter((item) => item.endsWith('/'))) {
    const content = await (await fetch(`${site.origin}${address}`)).text()
    await index.addHTMLFile({ url: address, content })
  }
  const { errors } = await index.writeFiles({ outputPath: join(folder, 'pagefind') })
  expect(errors).toEqual([])
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await pagefind.close()
  site.close()
  await rm(folder, { recursive: true })
})

const open = async (address: string, javaScriptEnabled = true): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${site.origin}${address}`)
  return page
}

const titles = (page: Page) => page.locator('#search-results a').allTextContents()

describe('search while typing', () => {
  it('shows guides and partners, told aloud, without leaving the page', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').pressSequentially('je ne peux plus payer mon loyer')
    await expect
      .poll(() => titles(page), { timeout: 10_000 })
      .toContain('Je n’arrive plus à payer mon loyer')
    expect((await titles(page))[0]).toBe('Je n’arrive plus à payer mon loyer')
    expect(await page.locator('#search-status').textContent()).toMatch(/^\d+ résultats? pour/)
    expect(await page.locator('#search-none').isVisible()).toBe(false)
    expect(page.url()).toContain('?q=je%20ne%20peux')
    const first = page.locator('#search-results li').first()
    expect(await first.locator('a').getAttribute('href')).toBe('/logement/loyer-impaye/')
    expect(await first.locator('.kind').textContent()).toBe('Fiche')
    expect(await first.locator('svg').count()).toBe(1)
  })

  it('finds by other words and by former names', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('commandement de payer')
    await expect
      .poll(() => titles(page), { timeout: 10_000 })
      .toContain('Je n’arrive plus à payer mon loyer')
    await page.locator('#q').fill('agence du logement')
    await expect.poll(() => titles(page), { timeout: 10_000 }).toContain('ADIL 78')
  })

  it('proposes a way on when nothing is found', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('zzzzz')
    await page.locator('#search-none').waitFor({ state: 'visible' })
    expect(await page.locator('#search-status').textContent()).toMatch(/^0 résultat pour/)
    expect(await page.locator('.rubrics a').count()).toBe(8)
    expect(await page.locator('main a[href="/poser-une-question/"]').count()).toBeGreaterThan(0)
  })
})

describe('search without JavaScript', () => {
  it('answers the same form from the server', async () => {
    const page = await open('/recherche/', false)
    await page.locator('#q').fill('loyer')
    await page.locator('#q').press('Enter')
    await page.waitForURL(/\?q=loyer/)
    expect((await titles(page))[0]).toBe('Je n’arrive plus à payer mon loyer')
  })
})
