import AxeBuilder from '@axe-core/playwright'
import { documentsOf, type SearchWords } from '@infos-droits/shared/search'
import { normalise } from '@infos-droits/shared/words'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedSnapshot } from '../bench/search/seed/seed-snapshot.ts'
import { eachPageKind } from './page-kinds.ts'
import { liveSnapshot } from '../src/system/index.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

describe.each([true, false])(
  'a citizen who looks for help, with JavaScript: %s',
  (javaScriptEnabled) => {
    it('reaches a guide in two taps from the home page, then the partner', async () => {
      const page = await world.visitor({ javaScriptEnabled, viewport: { width: 360, height: 720 } })
      await page.goto(world.system.siteUrl)
      await page.locator('main a[href="/logement/"]').first().click()
      await page.locator('main a[href="/logement/loyer-impaye/"]').first().click()
      await page.getByRole('heading', { level: 1, name: /loyer/i }).waitFor()
      await page.locator('main a[href="/annuaire/adil-78/"]').first().click()
      await page.getByRole('heading', { level: 1, name: /ADIL/ }).waitFor()
    })

    it('finds a guide by everyday words and a partner by its old name', async () => {
      const page = await world.visitor({ javaScriptEnabled })
      const search = async (words: string) => {
        await page.goto(`${world.system.siteUrl}/`)
        await page.locator('input[name=q]').first().fill(words)
        await page.locator('input[name=q]').first().press('Enter')
        await page.waitForURL('**/recherche/**')
      }
      await search('loyer impayé')
      await page.locator('main a[href="/logement/loyer-impaye/"]').first().waitFor()
      await search('Pôle emploi')
      await page.locator('main a[href="/annuaire/france-travail/"]').first().waitFor()
    })

    it('is never left with an empty page', async () => {
      const page = await world.visitor({ javaScriptEnabled })
      await page.goto(`${world.system.siteUrl}/recherche/?q=zzxyqw`)
      await page.locator('main a[href^="/poser-une-question/"]').first().waitFor()
      const missing = await page.goto(`${world.system.siteUrl}/cette-page/n-existe-pas/`)
      expect(missing?.status()).toBe(404)
      await page.locator('main a').first().waitFor()
    })
  },
)

describe('the search field with JavaScript', () => {
  it('answers while typing, a guide by its words and a helpline by its number', async () => {
    const page = await world.visitor()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(`${world.system.siteUrl}/recherche/`)
    await page.locator('#q').pressSequentially('loyer')
    await page.locator('#resultats-liste a[href="/logement/loyer-impaye/"]').waitFor()
    await page.locator('#q').fill('3919')
    await page.locator('#resultats-liste a[href^="/numeros-utiles/#"]').first().waitFor()
    expect(complaints).toEqual([])
  })
})

/** What every kind of page looks like, to be looked at. */
const pictures = join(import.meta.dirname, '..', '..', '.data', 'screenshots')

describe.each([360, 1280])('every kind of page of the real content, %i px wide', (width) => {
  it('has no accessibility fault, fits, asks nothing of another site and sets no cookie', async () => {
    const page = await world.visitor({ viewport: { width, height: 800 } })
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(world.system.siteUrl)) foreign.push(request.url())
    })
    const { siteUrl } = world.system
    await eachPageKind({ page, siteUrl }, async (name) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(({ id, nodes }) => `${id} (${String(nodes.length)})`)
      expect(found, `${name} ${page.url()}`).toEqual([])
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
      expect(wide, name).toBeLessThanOrEqual(width)
      const path = join(pictures, `${name}-${String(width)}.png`)
      await page.screenshot({ path, fullPage: true })
    })
    expect(foreign).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })
})

/** The CMS keeps each expression once: « bosse » stands for « bossé ». */
const once = (words: string[]) => [...new Set(words.map(normalise))]

const spoken = ({ thesaurus, dangers, intents, bestBets }: SearchWords) => ({
  thesaurus: thesaurus.map((entry) => ({
    ...entry,
    says: once(entry.says),
    means: once(entry.means),
  })),
  dangers: dangers.map((danger) => ({ ...danger, words: once(danger.words) })),
  intents: intents.map((intent) => ({ ...intent, words: once(intent.words) })),
  bestBets: bestBets.map((bet) => ({ ...bet, queries: once(bet.queries) })),
})

describe('the starting content with which the search is measured', () => {
  it('is what the CMS publishes after a first start', async () => {
    const published = await liveSnapshot(world.system.dataDir)
    const measured = seedSnapshot()
    expect(documentsOf(published)).toEqual(documentsOf(measured))
    expect(spoken(published.search)).toEqual(spoken(measured.search))
  })
})
