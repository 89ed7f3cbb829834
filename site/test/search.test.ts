import AxeBuilder from '@axe-core/playwright'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndex, documentsOf } from '@infos-droits/shared/search'
import { closeSearchIndexer, makeFullText } from '../src/release/full-text.ts'
import { SEARCH_MANIFEST, type SearchManifest } from '../src/search/index.ts'
import { launchBrowser } from './browser.ts'
import { fixtureContent, fixtureSnapshot } from './fixture.ts'
import { servePages } from './serve-pages.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const folder = await mkdtemp(join(tmpdir(), 'infos-droits-search-'))
const site = await servePages({ extra: folder })
let browser: Browser

beforeAll(async () => {
  const leftOut = [
    { url: '/numeros-utiles/', title: 'Numéros utiles', words: ['avertisseur'] },
    { url: '/aide/', title: 'Trouver de l’aide', words: ['detecteur'] },
  ]
  for (const [path, content] of await makeFullText(leftOut)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await closeSearchIndexer()
  site.close()
  await rm(folder, { recursive: true })
})

const open = async (address: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(`${site.origin}${address}`)
  return page
}

const RENT = 'Je n’arrive plus à payer mon loyer'
const TIMEOUT = { timeout: 10_000 }

const titles = (page: Page) =>
  page.locator('#resultats-liste .result a:not(.phone)').allTextContents()
const first = async (page: Page) => (await titles(page))[0]
const headline = (page: Page) => page.locator('#resultats').textContent()
const told = (page: Page) => page.locator('#recherche-annonce').textContent()
const lines = (page: Page) => page.locator('#danger li:visible .phone').allTextContents()
/** What the search asks of the server from now on: index, texts, worker, full text. */
const searchRequests = (page: Page): string[] => {
  const requests: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/recherche\/|^\/pagefind\/|\.js$/.test(pathname)) requests.push(pathname)
  })
  return requests
}
const wait = (page: Page, ms: number) => page.waitForTimeout(ms)

describe('results while typing', () => {
  it('come without leaving the page, the best first, and are told aloud once', async () => {
    const page = await open('/recherche/')
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.evaluate(() => {
      const status = document.querySelector('#recherche-annonce')
      const count = () =>
        (document.body.dataset['told'] = `${document.body.dataset['told'] ?? ''}|`)
      if (status) new MutationObserver(count).observe(status, { childList: true })
    })
    await page.locator('#q').pressSequentially('je ne peux plus payer mon loyer', { delay: 20 })
    await expect.poll(() => first(page), TIMEOUT).toBe(RENT)
    expect(await headline(page)).toMatch(/^\d+ résultats?$/)
    await expect.poll(() => told(page)).toMatch(/^\d+ résultats?\. En premier\u00A0: Je n’arrive/)
    expect(await page.locator('body').getAttribute('data-told')).toBe('|')
    expect(page.url()).toContain('?q=je+ne+peux')
    expect(await page.title()).toMatch(/^\d+ résultats?\u00A0: «\u00A0je ne peux plus/)
    const best = page.locator('.best')
    expect(await best.locator('a').getAttribute('href')).toBe('/logement/loyer-impaye/')
    expect(await best.locator('.kind').textContent()).toBe('Fiche')
    expect(await best.locator('svg').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('show the sentence that was found, its words marked, in the place kept for it', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('preuves')
    const excerpt = page.locator('.best .excerpt')
    await expect.poll(() => excerpt.textContent(), TIMEOUT).toBe('Gardez les preuves.')
    expect(await excerpt.locator('mark').allTextContents()).toEqual(['preuves'])
  })

  it('hold events and words explained, under what was found first', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('loyer bailleur')
    await page.locator('#groupe-others').waitFor()
    const groups = await page.locator('[id^=groupe-]').evaluateAll((all) => all.map(({ id }) => id))
    expect(groups.at(-1)).toBe('groupe-others')
    await page.locator('#q').fill('atelier dossier')
    await page.locator('a[href="/agenda/atelier-dossier-en-ligne/"]').waitFor()
    await page.context().close()
  })

  it('do not move when their excerpts arrive', async () => {
    for (const width of [360, 1280]) {
      const page = await open('/recherche/', { viewport: { width, height: 800 } })
      await page.route('**/recherche/textes/**', async (route) => {
        await wait(page, 400)
        await route.continue()
      })
      await page.locator('#q').fill('demander une aide')
      await page.locator('#groupe-pages').waitFor()
      const places = () =>
        page
          .locator('.result')
          .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top))
      const before = await places()
      await expect.poll(() => page.locator('.excerpt').first().textContent(), TIMEOUT).not.toBe('')
      await wait(page, 300)
      // Events and words explained may have come meanwhile: under all the others.
      expect((await places()).slice(0, before.length)).toEqual(before)
      await page.context().close()
    }
  })

  it('are left as they are by a key that changes nothing', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('loyer')
    await expect.poll(() => first(page), TIMEOUT).toBe(RENT)
    await wait(page, 900)
    await page.evaluate(() => {
      for (const item of document.querySelectorAll('.result')) Object.assign(item, { isKept: true })
    })
    await page.locator('#q').fill('le loyer')
    await wait(page, 300)
    const kept = await page
      .locator('.result')
      .evaluateAll((items) => items.map((item) => 'isKept' in item))
    expect(new Set(kept)).toEqual(new Set([true]))
  })

  it('need no request for a query before they show', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('loyer')
    await expect.poll(() => first(page), TIMEOUT).toBe(RENT)
    await wait(page, 800)
    const requests = searchRequests(page)
    await page.locator('#q').fill('adil')
    await expect.poll(() => first(page)).toBe('ADIL 78')
    expect(requests.filter((path) => !path.startsWith('/recherche/textes/'))).toEqual([])
  })

  it('are those of the last word typed, however quick the typing', async () => {
    const page = await open('/recherche/')
    for (const text of ['l', 'loyer', 'caf', 'hopital', 'agence du logement'])
      await page.locator('#q').fill(text)
    await expect.poll(() => first(page), TIMEOUT).toBe('ADIL 78')
    await wait(page, 300)
    expect(await first(page)).toBe('ADIL 78')
  })

  it.each(['3919', '39 19', 'violences femmes'])('find a line by « %s »', async (query) => {
    const page = await open('/recherche/')
    await page.locator('#q').fill(query)
    await expect.poll(() => first(page), TIMEOUT).toBe('39\u00A019\u00A0: Violences Femmes Info')
    const line = page.locator('.best')
    expect(await line.locator('a').first().getAttribute('href')).toBe(
      '/numeros-utiles/#violences-femmes-3919',
    )
    expect(await line.locator('.phone').getAttribute('href')).toBe('tel:3919')
  })

  it('leave nothing behind when the field is emptied', async () => {
    const page = await open('/recherche/?q=loyer')
    expect((await titles(page)).length).toBeGreaterThan(0)
    for (const rest of ['l', '']) {
      await page.locator('#q').fill('loyer')
      await expect.poll(() => titles(page), TIMEOUT).not.toEqual([])
      await page.locator('#q').fill(rest)
      await expect.poll(() => titles(page)).toEqual([])
      expect(await told(page)).toBe('')
      expect(await page.locator('#recherche-reponse').isVisible()).toBe(false)
      expect(page.url()).toBe(`${site.origin}/recherche/`)
    }
  })

  it('say how the words were understood', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('proprio')
    await expect
      .poll(() => page.locator('.meanings').textContent(), TIMEOUT)
      .toContain('«\u00A0proprio\u00A0» = propriétaire')
  })

  it('wait for a slow network without holding up the typing', async () => {
    const page = await open('/')
    await page.route('**/recherche/index.*.bin', async (route) => {
      await wait(page, 1500)
      await route.continue()
    })
    await page.goto(`${site.origin}/recherche/`)
    await page.locator('#q').pressSequentially('loyer', { delay: 10 })
    expect(await page.locator('#q').inputValue()).toBe('loyer')
    expect(await titles(page)).toEqual([])
    await expect.poll(() => first(page), TIMEOUT).toBe(RENT)
  })
})

describe('nothing near', () => {
  it('is not said while only small words are there, and is once a subject is', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('je n’ai plus de')
    await wait(page, 1500)
    expect(await page.locator('#recherche-reponse').isVisible()).toBe(false)
    await page.locator('#q').fill('je n’ai plus de zzzzz')
    await expect.poll(() => headline(page), TIMEOUT).toMatch(/^Nous n’avons pas trouvé de page/)
  })

  it('proposes a person, the text carried over, and every need', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('zzzzz yyyyy')
    await expect.poll(() => headline(page), TIMEOUT).toMatch(/^Nous n’avons pas trouvé de page/)
    expect(await page.locator('.rubrics a').count()).toBe(8)
    await page.locator('.ask a').click()
    await page.waitForURL('**/poser-une-question/?texte=zzzzz%20yyyyy')
  })

  it('looks into the words that it has no room for, which are loaded for that only', async () => {
    const page = await open('/recherche/')
    const asked = searchRequests(page)
    await page.locator('#q').fill('loyer')
    await expect.poll(() => first(page), TIMEOUT).toBe(RENT)
    await wait(page, 900)
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
    await page.locator('#q').fill('zzzzz détecteurs')
    const others = page.locator('#autres-pages a:visible')
    await expect.poll(() => others.allTextContents(), TIMEOUT).toEqual(['Trouver de l’aide'])
    expect(await others.getAttribute('href')).toBe('/aide/')
  })
})

describe('words of danger', () => {
  it('put the number to call before the results, and do not hide them', async () => {
    const page = await open('/recherche/', { viewport: { width: 360, height: 740 } })
    expect(await lines(page)).toEqual([])
    await page.locator('#q').fill('mon mari me frappe aide')
    await expect.poll(() => lines(page), TIMEOUT).toHaveLength(1)
    const line = page.locator('#danger .phone:visible')
    expect(await line.getAttribute('href')).toBe('tel:3919')
    const box = await line.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(740)
    expect((await titles(page)).length).toBeGreaterThan(0)
    await expect.poll(() => told(page)).toMatch(/^Un numéro d’urgence est affiché/)
    await page.locator('#q').fill('loyer')
    await expect.poll(() => lines(page)).toEqual([])
  })

  it('do the same without JavaScript', async () => {
    const page = await open('/recherche/?q=mon+mari+me+frappe', { javaScriptEnabled: false })
    expect(await lines(page)).toHaveLength(1)
  })
})

describe('what results are narrowed to', () => {
  const choose = async (page: Page, name: string) => {
    const facets = page.locator('#affiner')
    if ((await facets.getAttribute('open')) === null) await facets.locator('summary').click()
    await page.getByLabel(name).check()
  }

  it('is chosen with counts, kept in the address, and taken back at once', async () => {
    const whole = await open('/recherche/?q=demander+une+aide', { javaScriptEnabled: false })
    const all = (await titles(whole)).length
    const page = await open('/recherche/')
    await page.locator('#q').fill('demander une aide')
    await expect.poll(async () => (await titles(page)).length, TIMEOUT).toBe(all)
    await choose(page, 'Logement')
    await expect.poll(async () => (await titles(page)).length).toBeLessThan(all)
    await expect.poll(() => page.url(), TIMEOUT).toContain('rubrique=logement')
    const shared = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await expect.poll(() => titles(shared), TIMEOUT).toEqual(await titles(page))
    expect(await shared.getByLabel('Logement').isChecked()).toBe(true)
    await page.locator('#affiner-enlever').click()
    await expect.poll(async () => (await titles(page)).length, TIMEOUT).toBe(all)
  })

  it('works as a form without JavaScript', async () => {
    const page = await open('/recherche/?q=demander+une+aide', { javaScriptEnabled: false })
    const all = (await titles(page)).length
    await choose(page, 'Logement')
    await page.locator('#affiner-appliquer').click()
    await page.waitForURL(/rubrique=logement/)
    expect((await titles(page)).length).toBeLessThan(all)
    expect(await page.locator('#affiner').getAttribute('open')).not.toBeNull()
    await page.locator('#affiner-enlever').click()
    expect((await titles(page)).length).toBe(all)
  })
})

describe('the public that a page is for', () => {
  const FOR_SENIORS = 'Demander une aide\u00A0: seniors'
  const FOR_DISABLED = 'Demander une aide\u00A0: handicap'

  it.each([true, false])(
    'narrows to pages for it and for everyone, with JavaScript or without: %s',
    async (javaScriptEnabled) => {
      const page = await open('/recherche/?q=demander+une+aide', { javaScriptEnabled })
      await expect.poll(() => titles(page), TIMEOUT).toContain(FOR_DISABLED)
      const all = await titles(page)
      await page.locator('#affiner summary').click()
      const seniors = page.locator('[data-facet="public"] label', { hasText: 'Seniors' })
      const count = Number(/\((\d+)\)/.exec((await seniors.textContent()) ?? '')?.[1])
      await seniors.locator('input').check()
      if (!javaScriptEnabled) await page.locator('#affiner-appliquer').click()
      await expect.poll(() => page.url(), TIMEOUT).toContain('public=seniors')
      expect(await titles(page)).toContain(FOR_SENIORS)
      expect(await titles(page)).not.toContain(FOR_DISABLED)
      expect(await headline(page)).toBe(`${String(count)} résultats`)
      expect(all).toContain(FOR_SENIORS)
    },
  )
})

describe('the search page by keyboard', () => {
  it('empties the field with Escape, and goes to the results with Enter', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('loyer')
    await expect.poll(() => first(page), TIMEOUT).toBe(RENT)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('resultats')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
    await page.keyboard.press('Escape')
    expect(await page.locator('#q').inputValue()).toBe('')
    await expect.poll(() => titles(page)).toEqual([])
  })

  it('takes no key of its own outside the results', async () => {
    const page = await open('/recherche/')
    await page.locator('.breadcrumb a').focus()
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q')
  })

  it('is as it was after going to a page and back', async () => {
    const page = await open('/recherche/')
    await page.locator('#q').fill('loyer')
    await expect.poll(() => first(page), TIMEOUT).toBe(RENT)
    await expect.poll(() => page.url()).toContain('?q=loyer')
    await page.locator('.best a').first().click()
    await page.waitForURL('**/logement/loyer-impaye/')
    await page.goBack()
    await expect.poll(() => first(page), TIMEOUT).toBe(RENT)
    expect(await page.locator('#q').inputValue()).toBe('loyer')
  })
})

/** The thesaurus, and the better answer it brings, come well after the first answer. */
const lateWords = async (page: Page) => {
  await page.route('**/recherche/mots.*', async (route) => {
    await wait(page, 600)
    await route.continue()
  })
  return { arrived: page.waitForResponse('**/recherche/mots.*') }
}

describe('pages proposed under the field of the home page', () => {
  it.each(['/', '/404/'])('open with the arrows and Enter (%s)', async (address) => {
    const page = await open(address)
    const field = page.locator('#q')
    await field.pressSequentially('loyer')
    const options = page.getByRole('option')
    await expect.poll(() => options.count(), TIMEOUT).toBeGreaterThan(0)
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const active = (await field.getAttribute('aria-activedescendant')) ?? ''
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
    expect(await options.first().textContent()).toContain(RENT)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/logement/loyer-impaye/')
  })

  it('keep the one that is chosen when a better answer follows', async () => {
    const page = await open('/')
    const words = await lateWords(page)
    const chosen = page.locator('[role="option"][aria-selected="true"]')
    await page.locator('#q').pressSequentially('loyer')
    await expect.poll(() => page.getByRole('option').count(), TIMEOUT).toBeGreaterThan(0)
    await page.keyboard.press('ArrowDown')
    const before = await chosen.textContent()
    await words.arrived
    await wait(page, 500)
    expect(await chosen.allTextContents()).toEqual([before])
  })

  it('stay closed when a better answer follows', async () => {
    const page = await open('/')
    const words = await lateWords(page)
    await page.locator('#q').pressSequentially('loyer')
    await expect.poll(() => page.getByRole('option').count(), TIMEOUT).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await words.arrived
    await wait(page, 500)
    expect(await page.getByRole('option').count()).toBe(0)
  })

  it('close with Escape, and leave Enter to the form', async () => {
    const page = await open('/')
    await page.locator('#q').pressSequentially('loyer')
    await expect.poll(() => page.getByRole('option').count(), TIMEOUT).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    expect(await page.locator('#q').inputValue()).toBe('loyer')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/recherche/?q=loyer')
  })

  it('load nothing before the field is touched', async () => {
    const page = await open('/')
    const requests = searchRequests(page)
    await wait(page, 500)
    expect(requests).toEqual([])
  })

  it('lead whoever is in danger to whom to call', async () => {
    const page = await open('/')
    await page.locator('#q').pressSequentially('mon mari me frappe')
    const option = page.getByRole('option', { name: 'En danger' })
    await option.waitFor()
    await option.click()
    await page.waitForURL('**/recherche/?q=mon+mari+me+frappe')
    await expect.poll(() => lines(page)).toHaveLength(1)
  })
})

describe('pages that may answer, in the question form', () => {
  it('are proposed while writing, beside the text, without a word of it being lost', async () => {
    const page = await open('/poser-une-question/')
    const requests = searchRequests(page)
    await page.locator('#text').pressSequentially('je n’arrive')
    await wait(page, 600)
    expect(requests).toEqual([])
    await page.locator('#text').pressSequentially(' plus à payer mon loyer')
    const link = page.locator('#reponses-peut-etre a').first()
    await expect.poll(() => link.getAttribute('href'), TIMEOUT).toBe('/logement/loyer-impaye/')
    expect(await page.locator('#reponses-annonce').textContent()).toMatch(/sous le texte\.$/)
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    await tab.waitForURL('**/logement/loyer-impaye/')
    expect(await page.locator('#text').inputValue()).toContain('payer mon loyer')
    // Opened from here, it may be told of: by a box that nobody has ticked.
    const box = page.locator('#looked')
    expect(await box.isVisible()).toBe(true)
    expect(await box.isChecked()).toBe(false)
    expect(await box.inputValue()).toBe('loyer-impaye')
    expect(await page.locator('#looked-titles li').count()).toBe(1)
  })

  it('are there without JavaScript when the text was carried over, with whom to call', async () => {
    const page = await open('/poser-une-question/?cas=texte', { javaScriptEnabled: false })
    expect(await page.locator('#reponses-peut-etre a').count()).toBeGreaterThan(0)
    expect(await lines(page)).toHaveLength(1)
  })
})

describe('the search form', () => {
  it('is answered by the server without JavaScript', async () => {
    const page = await open('/recherche/', { javaScriptEnabled: false })
    await page.locator('#q').fill('loyer')
    await page.locator('#q').press('Enter')
    await page.waitForURL(/\?q=loyer/)
    expect(await first(page)).toBe(RENT)
  })

  it('is answered by the server when the index cannot be had', async () => {
    const page = await open('/')
    await page.route('**/recherche/index.json', (route) => route.abort())
    await page.goto(`${site.origin}/recherche/`)
    await page.locator('#q').fill('loyer')
    await wait(page, 300)
    expect(await titles(page)).toEqual([])
    await page.locator('#q').press('Enter')
    await page.waitForURL(/\?q=loyer/)
    expect(await first(page)).toBe(RENT)
  })

  it('is narrowed by the server when the index cannot be had', async () => {
    const page = await open('/')
    await page.route('**/recherche/index.json', (route) => route.abort())
    await page.goto(`${site.origin}/recherche/?q=demander+une+aide`)
    const all = (await titles(page)).length
    await page.locator('#affiner summary').click()
    await page.getByLabel('Logement').check()
    await page.locator('#affiner-appliquer').click()
    await page.waitForURL(/rubrique=logement/)
    expect((await titles(page)).length).toBeLessThan(all)
  })

  it('gives the same list with JavaScript and without', async () => {
    const typed = await open('/recherche/')
    await typed.locator('#q').fill('aide logement')
    await expect.poll(() => titles(typed), TIMEOUT).not.toEqual([])
    const sent = await open('/recherche/?q=aide+logement', { javaScriptEnabled: false })
    expect(await titles(sent)).toEqual(await titles(typed))
    expect(await headline(sent)).toBe(await headline(typed))
  })

  it('mends no right word into another, with JavaScript and without', async () => {
    const notes = (page: Page) => page.locator('.search-notes').innerText()
    const sent = await open('/recherche/?q=louer+loyr', { javaScriptEnabled: false })
    expect(await notes(sent)).toContain('loyer')
    const right = await open('/recherche/?q=loger', { javaScriptEnabled: false })
    expect(await notes(right)).not.toContain('Nous avons cherché')
    const typed = await open('/recherche/')
    await typed.locator('#q').fill('loger')
    await expect.poll(() => notes(typed), TIMEOUT).toBe(await notes(right))
  })
})

describe('results on paper', () => {
  it('are all there, those below the screen too', async () => {
    const page = await open('/recherche/?q=logement')
    await page.emulateMedia({ media: 'print' })
    const kept = await page
      .locator('.results li')
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).contentVisibility))
    expect(kept.length).toBeGreaterThan(2)
    expect(new Set(kept)).toEqual(new Set(['visible']))
  })
})

describe('every state of the search', () => {
  const states: { name: string; address: string; field: string; text: string; ready: string }[] = [
    {
      name: 'results',
      address: '/recherche/',
      field: '#q',
      text: 'garder des preuves',
      ready: '.best mark',
    },
    {
      name: 'danger',
      address: '/recherche/',
      field: '#q',
      text: 'mon mari me frappe',
      ready: '#danger',
    },
    {
      name: 'nothing',
      address: '/recherche/',
      field: '#q',
      text: 'zzzz',
      ready: '#recherche-reponse',
    },
    { name: 'proposals', address: '/', field: '#q', text: 'loyer', ready: '[role=option]' },
    {
      ...{ name: 'question', address: '/poser-une-question/', field: '#text' },
      ...{ text: 'je n’arrive plus à payer mon loyer', ready: '#reponses-peut-etre a' },
    },
  ]
  const cases = [320, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  )

  it.each(cases)(
    'has no axe violation and no sideways scrolling at $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      const problems: string[] = []
      for (const { name, address, field, text, ready } of states) {
        const page = await open(address, { viewport: { width, height: 800 }, colorScheme })
        await page.locator(field).fill(text)
        await page
          .locator(ready)
          .first()
          .waitFor({ state: 'visible', ...TIMEOUT })
        for (const closed of await page.locator('#affiner:visible, .more').all())
          await closed.locator('summary').click()
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
        if (scroll > width) problems.push(`${name} is ${String(scroll)} px wide`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, nodes } of violations)
          problems.push(`${name} ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
        await page.context().close()
      }
      expect(problems).toEqual([])
    },
  )

  it('keeps everything in sight with letters twice as large', async () => {
    for (const { name, address, field, text, ready } of states) {
      const page = await open(address, { viewport: { width: 640, height: 800 } })
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await page.locator(field).fill(text)
      await page
        .locator(ready)
        .first()
        .waitFor({ state: 'visible', ...TIMEOUT })
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(`${name} ${String(scroll)}`).toBe(`${name} 640`)
      await page.context().close()
    }
  })

  it('has targets of 44 pixels at least', async () => {
    const page = await open('/recherche/', { viewport: { width: 360, height: 800 } })
    await page.locator('#q').fill('mon mari me frappe aide')
    await page.locator('.result').first().waitFor()
    await page.locator('#affiner summary').click()
    const targets = '.result, #danger .phone, summary, .facet, .facets-end a, .more a, .ask .button'
    const small = await page
      .locator(targets)
      .evaluateAll((items) =>
        items
          .filter(
            (item) => item.getClientRects().length > 0 && item.getBoundingClientRect().height < 44,
          )
          .map((item) => item.outerHTML.slice(0, 80)),
      )
    expect(small).toEqual([])
  })
})

describe('an index that was made before the last changes', () => {
  it('finds what is new, and no longer what is gone', async () => {
    const [guide] = fixtureContent().guides
    if (guide === undefined) throw new Error('no guide in the fixture')
    const changes = [{ ...guide, slug: 'chaudiere', title: 'Ma chaudière est en panne' }]
    const changed = fixtureSnapshot({ guides: changes })
    const documents = documentsOf(changed).filter(({ id }) => id === 'guide:chaudiere')
    const whole = site.searchFiles.get(SEARCH_MANIFEST) ?? ''
    const delta = '/recherche/index.00000000.bin'
    const removed = ['guide:loyer-impaye']
    const manifest = JSON.parse(String(whole)) as SearchManifest
    site.searchFiles.set(delta, buildIndex({ documents }))
    site.searchFiles.set(SEARCH_MANIFEST, JSON.stringify({ ...manifest, delta, removed }))
    const page = await open('/recherche/')
    await page.locator('#q').fill('chaudière')
    await expect.poll(() => first(page), TIMEOUT).toBe('Ma chaudière est en panne')
    await page.locator('#q').fill('adil')
    await expect.poll(() => titles(page)).toContain('ADIL 78')
    await page.locator('#q').fill('dette de loyer')
    await expect.poll(() => titles(page)).not.toContain('ADIL 78')
    expect(await titles(page)).not.toContain(RENT)
    site.searchFiles.set(SEARCH_MANIFEST, whole)
  })
})
