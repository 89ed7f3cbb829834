import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { servePages } from './serve-pages.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const site = await servePages()
const GUIDE = '/logement/loyer-impaye/'
const PAGES = [
  [GUIDE, 'Image\u00A0: Camille Durand, licence CC BY'],
  [`${GUIDE}facile-a-lire/`, 'Image\u00A0: Camille Durand, licence CC BY'],
  ['/actualites/nouveaux-horaires/', 'Image\u00A0: licence CC0'],
  ['/agenda/atelier-dossier-en-ligne/', 'Image\u00A0: Camille Durand, licence CC BY'],
  ['/annuaire/adil-78/', null],
] as const

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  site.close()
})

const open = async (
  { address, width = 360 }: { address: string; width?: number },
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 740 } })
  const page = await context.newPage()
  await prepare(page)
  await page.goto(`${site.origin}${address}`)
  return page
}

describe('a picture', () => {
  it.each(PAGES)(
    'of %s says what it shows, who made it and on what terms',
    async (address, said) => {
      const page = await open({ address })
      const image = page.getByRole('img', { name: 'Une porte verte\u00A0: elle est ouverte.' })
      await image.scrollIntoViewIfNeeded()
      await page.waitForFunction(() => [...document.images].every((image) => image.complete))
      const natural = await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)
      expect(natural).toBeGreaterThan(0)
      const group = page.locator('figure')
      expect(await group.getAttribute('aria-label')).toBe(said)
      expect(await group.locator('figcaption').allTextContents()).toEqual(
        said === null ? [] : [said],
      )
      await page.context().close()
    },
  )

  it.each([360, 1280])('moves nothing when it comes, %i px wide', async (width) => {
    const page = await open({ address: GUIDE, width }, async (fresh) => {
      await fresh.route(/\.jpg$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500))
        await route.continue()
      })
      await fresh.addInitScript(() => {
        Object.assign(globalThis, { shift: 0 })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            (globalThis as unknown as { shift: number }).shift += (
              entry as unknown as { value: number }
            ).value
        }).observe({ type: 'layout-shift', buffered: true })
      })
    })
    const image = page.locator('figure img')
    const before = await image.boundingBox()
    await image.evaluate((element: HTMLImageElement) => {
      element.scrollIntoView()
      return element.decode()
    })
    const after = await image.boundingBox()
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height])
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)
    // The letters of the font, which are a hair apart.
    expect(shift).toBeLessThan(0.001)
    await page.context().close()
  })

  it('is not waited for: the page can be read before it is asked for', async () => {
    const asked: string[] = []
    const page = await open({ address: GUIDE }, async (fresh) => {
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await fresh.route(/\.jpg$/, () => undefined)
    })
    // Neither the events of the page nor its text wait for it.
    expect(await page.evaluate(() => document.readyState)).not.toBe('loading')
    expect(await page.getByRole('heading', { name: 'Que faire' }).isVisible()).toBe(true)
    const first = asked.findIndex((path) => path.endsWith('.jpg'))
    const needed = asked.filter((path) => /\/$|\.css$/.test(path))
    expect(needed).toHaveLength(2)
    expect(first === -1 || first >= needed.length).toBe(true)
    await page.context().close()
  })

  it('that cannot be had leaves its words', async () => {
    const page = await open({ address: GUIDE }, async (fresh) => {
      await fresh.route(/\.jpg$/, (route) => route.abort())
    })
    expect(await page.getByRole('img', { name: /porte verte/ }).isVisible()).toBe(true)
    await page.context().close()
  })

  it('stays off paper: one sheet is for the words', async () => {
    const page = await open({ address: GUIDE })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('figure').isVisible()).toBe(false)
    await page.context().close()
  })

  it('is small enough for an old phone', async () => {
    const page = await (await fetch(`${site.origin}${GUIDE}`)).text()
    const files = [...page.matchAll(/\/media\/[0-9a-f]{20}\.jpg/g)].map(String)
    expect(new Set(files).size).toBe(2)
    expect(page).toMatch(
      /<img[^>]*\ssrcset="[^"]+ 400w, [^"]+ 800w"[^>]*\swidth="800" height="400"/,
    )
    expect(page).toMatch(/<img[^>]*\sloading="lazy"/)
  })
})
