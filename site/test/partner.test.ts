import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { servePages } from './serve-pages.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const PARTNER = '/annuaire/adil-78/'
const GUIDE = '/logement/loyer-impaye/'

const site = await servePages()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  site.close()
})

const openAt = async (
  when: string,
  {
    address = PARTNER,
    ...options
  }: Parameters<Browser['newContext']>[0] & { address?: string } = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  await page.clock.install({ time: new Date(when) })
  await page.goto(`${site.origin}${address}`)
  return page
}

const stateOf = async (page: Page) => {
  const lines = await page.locator('.open-now').allInnerTexts()
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim())
}

describe('the state of a place', () => {
  it.each([
    ['2026-11-25T09:00:00Z', 'Ouvert maintenant jusqu’à 12 h'],
    ['2026-11-25T10:45:00Z', 'Ferme bientôt jusqu’à 12 h'],
    ['2026-11-25T17:00:00Z', 'Ouvert sur rendez-vous jusqu’à 19 h 30'],
    ['2026-11-25T22:00:00Z', 'Fermé ouvre demain à 9 h'],
    ['2026-12-25T09:00:00Z', 'Fermé exceptionnellement ouvre le lundi 4 janvier à 9 h'],
    ['2026-11-11T09:00:00Z', 'Jour férié (11 novembre) Horaires à vérifier'],
  ])('at %s is « %s », on the partner’s page and in guides', async (when, words) => {
    for (const address of [PARTNER, GUIDE]) {
      const page = await openAt(when, { address })
      // The other place is still to be checked: nothing is said of it.
      expect(await stateOf(page), address).toEqual([words])
      await page.context().close()
    }
  })

  it('goes by the clock of Paris wherever the device is', async () => {
    const page = await openAt('2026-11-25T09:00:00Z', { timezoneId: 'America/Cayenne' })
    expect(await stateOf(page)).toEqual(['Ouvert maintenant jusqu’à 12 h'])
    await page.context().close()
  })

  it('changes while the page stays open', async () => {
    const page = await openAt('2026-11-25T10:59:00Z')
    expect(await stateOf(page)).toEqual(['Ferme bientôt jusqu’à 12 h'])
    await page.clock.runFor(61_000)
    expect(await stateOf(page)).toEqual(['Fermé ouvre aujourd’hui à 14 h sur rendez-vous'])
    await page.context().close()
  })

  it('takes the place kept for it at any width', async () => {
    for (const width of [320, 360, 1280]) {
      const viewport = { width, height: 800 }
      const page = await openAt('2026-11-25T17:00:00Z', { viewport })
      const heights = await page.locator('.open-now').evaluate((line) => {
        const full = line.getBoundingClientRect().height
        line.replaceChildren()
        return [full, line.getBoundingClientRect().height]
      })
      expect(heights[0], String(width)).toBe(heights[1])
      await page.context().close()
    }
  })
})

describe('without script', () => {
  it('the hours, the closures and the access are all there, and no empty place is kept', async () => {
    const page = await openAt('2026-11-25T09:00:00Z', { javaScriptEnabled: false })
    expect(await page.locator('.open-now').isVisible()).toBe(false)
    const table = page.getByRole('table', { name: /Horaires.*Permanence de Versailles/ })
    expect(await table.getByRole('row').count()).toBe(7)
    const row = table.getByRole('row', { name: /mercredi/ })
    expect(await row.innerText()).toMatch(/9\sh à 12\sh[^]*14\sh à 19\sh\s30, sur rendez-vous/)
    for (const text of [
      'Fermé du 24 décembre 2026 au 3 janvier 2027 (Congés d’hiver)',
      'Accessible en partie en fauteuil roulant',
      'anglais, arabe, langue des signes',
      'Prendre un ticket avant 11 h 30',
    ])
      expect(await page.getByText(text.replaceAll(' h 30', '\u00A0h\u00A030')).count(), text).toBe(
        1,
      )
    expect(await page.getByText(/Pour qui\s: Familles, Jeunes/).isVisible()).toBe(true)
    await page.context().close()
  })
})
