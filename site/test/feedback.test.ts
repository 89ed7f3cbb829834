import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadBuiltSite } from '../src/rendering/index.ts'
import { launchBrowser } from './browser.ts'
import { startTestSite, type TestSite } from './test-site.ts'

/** Words about pages in a real browser without scripts, over the real server: needs `site/dist`. */
let site: TestSite
let browser: Browser
let page: Page
beforeAll(async () => {
  site = await startTestSite({ pages: await loadBuiltSite() })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})
beforeEach(async () => {
  site.cms.state.signals = []
  const context = await browser.newContext({ javaScriptEnabled: false })
  page = await context.newPage()
})

const TIMEOUT = { timeout: 10_000 }
const GUIDE = '/logement/loyer-impaye/'
const PARTNER = '/annuaire/adil-78/'
const signals = () => site.cms.state.signals
const main = () => page.locator('main')

describe('without JavaScript', () => {
  it('a guide asks whether it helped, takes the answer, then a word, and leads back', async () => {
    await page.goto(`${site.siteUrl}${GUIDE}`)
    await page.getByRole('button', { name: 'Non' }).click()
    expect(await page.locator('h1').textContent()).toBe('Votre avis sur une page')
    expect(await main().textContent()).toContain('votre réponse est enregistrée')
    await expect.poll(signals, TIMEOUT).toMatchObject([{ answer: 'no', path: GUIDE, word: null }])
    await page.getByLabel('Qu’est-ce qui manquait').fill('Le montant. Zoé, zoe@exemple.fr')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    expect(await main().textContent()).toContain('Merci, votre avis est enregistré.')
    await expect.poll(signals, TIMEOUT).toHaveLength(2)
    const [first, second] = signals()
    expect(second).toMatchObject({
      ...{ id: first?.id, answer: 'no', word: 'Le montant. Zoé, [adresse e-mail masquée]' },
    })
    await page.getByRole('link', { name: /^Revenir à la page/ }).click()
    expect(new URL(page.url()).pathname).toBe(GUIDE)
    expect(await page.context().cookies()).toEqual([])
  })

  it('a reload of what thanks counts nothing twice', async () => {
    await page.goto(`${site.siteUrl}${GUIDE}facile-a-lire/`)
    await page.getByRole('button', { name: 'Oui' }).click()
    await expect.poll(signals, TIMEOUT).toHaveLength(1)
    // The signal may be there before the page that thanks.
    await page.waitForURL('**/*reponse=oui*')
    await page.reload()
    await page.waitForTimeout(300)
    expect(signals()).toHaveLength(1)
  })

  it('a partner’s page leads to the form for its errors, which says what is missing', async () => {
    await page.goto(`${site.siteUrl}${PARTNER}`)
    await page.getByRole('link', { name: 'Signaler une erreur sur cette page' }).click()
    expect(await main().textContent()).toContain('ADIL 78')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Écrivez quelque chose')
    const field = page.getByLabel('Quelle erreur avez-vous vue')
    const told = (await field.getAttribute('aria-describedby'))?.split(' ').at(-1) ?? ''
    expect(await page.locator(`#${told}`).textContent()).toContain('Écrivez quelque chose')
    await page.getByRole('alert').getByRole('link').click()
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await page.title()).toMatch(/^Erreur/)
    await page.getByLabel('Quelle erreur avez-vous vue').fill('La permanence est le mardi.')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    expect(await main().textContent()).toContain('Nous vérifions')
    await expect
      .poll(signals, TIMEOUT)
      .toMatchObject([{ kind: 'error', path: PARTNER, what: 'La permanence est le mardi.' }])
  })
})
