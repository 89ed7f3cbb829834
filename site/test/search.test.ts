import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeSearchIndexer, writeSearchIndex } from '../src/release/search-index.ts'
import { launchBrowser } from './browser.ts'
import { fixtureSnapshot } from './fixture.ts'
import { servePages } from './serve-pages.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const folder = await mkdtemp(join(tmpdir(), 'infos-droits-search-'))
const site = await servePages({ extra: folder })
let browser: Browser

beforeAll(async () => {
  for (const address of site.addresses.filter((item) => item.endsWith('/'))) {
    const directory = join(folder, address)
    await mkdir(directory, { recursive: true })
    const page = await (await fetch(`${site.origin}${address}`)).text()
    await writeFile(join(directory, 'index.html'), page)
  }
  const { guides, hotlines } = fixtureSnapshot()
  await writeSearchIndex({ directory: folder, hotlines, expected: guides.length })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await closeSearchIndexer()
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
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
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
    expect(complaints).toEqual([])
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

  it.each(['3919', '39 19', 'violences femmes'])('finds a helpline by « %s »', async (query) => {
    const page = await open('/recherche/')
    await page.locator('#q').fill(query)
    const hotline = page.locator('#search-results li', { hasText: 'Numéro utile' })
    await hotline.first().waitFor()
    const link = hotline.first().locator('a')
    expect(await link.textContent()).toBe('39\u00A019\u00A0: Violences Femmes Info')
    expect(await link.getAttribute('href')).toBe('/numeros-utiles/#violences-femmes-3919')
    expect(await hotline.first().locator('svg').count()).toBe(1)
  })

  it('puts the line whose number was typed before the pages that name it', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('32 30')
    await page.locator('#search-results li', { hasText: 'Numéro utile' }).waitFor()
    expect((await titles(page))[0]).toBe('32\u00A030\u00A0: CAF')
    expect((await titles(page)).length).toBeGreaterThan(1)
  })

  it('leaves nothing behind when the field is emptied', async () => {
    const page = await open('/recherche/?q=loyer')
    expect((await titles(page)).length).toBeGreaterThan(0)
    for (const rest of ['l', '']) {
      await page.locator('#q').fill('loyer')
      await expect.poll(() => titles(page), { timeout: 10_000 }).not.toEqual([])
      await page.locator('#q').fill(rest)
      await expect.poll(() => titles(page)).toEqual([])
      expect(await page.locator('#search-status').textContent()).toBe('')
      expect(await page.locator('#search-found').isVisible()).toBe(false)
      expect(page.url()).toBe(`${site.origin}/recherche/`)
    }
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
