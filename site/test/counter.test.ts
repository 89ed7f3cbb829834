import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { fixtureContent, fixtureSnapshot } from './fixture.ts'
import { eachOnLivePage } from './live-page.ts'
import { typedQuestion, type TestSite } from './test-site.ts'

/** Desk mode in a real browser, over the real server: needs `site/dist` (astro build). */
let site: TestSite
let context: BrowserContext
let page: Page
eachOnLivePage((live) => ({ site, context, page } = live))

const TIMEOUT = { timeout: 15_000 }
const RENT = 'Je n’arrive plus à payer mon loyer'
const HEALTH = '/sante/demander-une-aide-sante/'

const go = (path: string) => page.goto(`${site.siteUrl}${path}`)
const typeIn = (text: string) => page.locator('#q').pressSequentially(text, { delay: 10 })
const titles = () => page.locator('.counter-link').allTextContents()
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const focusedId = () => page.evaluate(() => document.activeElement?.id)
const said = () => page.locator('#guichet-annonce').textContent()
const inTray = () => page.locator('#guichet-remise a').allTextContents()
const age = () => page.locator('#guichet-age').textContent()
const held = () =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => new URL(url).pathname)
  })
const isHeld = () => expect.poll(age, TIMEOUT).toMatch(/^Contenu du .* fonctionne sans réseau\.$/)

/** What the service worker asks for itself does not pass through the routes of a page. */
const withoutWorker = () =>
  page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))

/** Opens desk mode and waits until the site is kept. */
const openCounter = async () => {
  await go('/guichet/')
  await isHeld()
}

describe('desk mode by keyboard', () => {
  it('moves nothing under the fingers: a newer list waits until the one in hand is left', async () => {
    await go('/guichet/')
    await typeIn('loyer')
    await expect.poll(titles, TIMEOUT).toContain(RENT)
    await page.keyboard.press('ArrowDown')
    const chosen = await focused()
    const before = await titles()
    // Other words come in although the focus is in the list, as an answer that was late would.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#q')
      if (field === null) return
      field.value = 'santé'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await page.waitForTimeout(1000)
    expect(await focused()).toBe(chosen)
    expect(await titles()).toEqual(before)
    await page.locator('#q').focus()
    await expect.poll(titles, TIMEOUT).not.toEqual(before)
  })

  it('keeps what was found while a word is only beginning, and offers a way on when nothing is', async () => {
    await go('/guichet/')
    await typeIn('loyer')
    await expect.poll(titles, TIMEOUT).toContain(RENT)
    await page.locator('#q').fill('qqqqxwz qqqzzx')
    await expect.poll(() => page.locator('#guichet-rien').isVisible(), TIMEOUT).toBe(true)
    expect(await titles()).toEqual([])
    const ways = page.locator('#guichet-rien a')
    expect(
      await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/poser-une-question/', '/numeros-utiles/'])
  })

  it('has its field ready, shows results while typing, and Enter opens the first', async () => {
    await go('/guichet/')
    expect(await focusedId()).toBe('q')
    await typeIn('payer mon loyer')
    await expect.poll(titles, TIMEOUT).toContain(RENT)
    expect((await titles())[0]).toBe(RENT)
    await expect.poll(said, TIMEOUT).toMatch(/^\d+ résultats?$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/logement/loyer-impaye/')
    await page.goBack()
    await expect.poll(() => page.locator('#q').inputValue(), TIMEOUT).toBe('payer mon loyer')
    await expect.poll(focusedId, TIMEOUT).toBe('q')
    expect(page.url()).toBe(`${site.siteUrl}/guichet/`)
    expect(await page.locator('#guichet-dernieres a').allTextContents()).toEqual([RENT])
  })

  it('begins with an empty field when opened or loaded anew; coming back, new words replace the old', async () => {
    const value = () => page.locator('#q').inputValue()
    await go('/guichet/')
    await typeIn('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.reload()
    await expect.poll(focusedId, TIMEOUT).toBe('q')
    await typeIn('rsa')
    expect(await value()).toBe('rsa')
    await go('/guichet/')
    await expect.poll(focusedId, TIMEOUT).toBe('q')
    expect(await value()).toBe('')
    expect(await titles()).toEqual([])
    await typeIn('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/logement/loyer-impaye/')
    await page.goBack()
    await expect.poll(value).toBe('payer mon loyer')
    await expect.poll(focusedId, TIMEOUT).toBe('q')
    await typeIn('caf')
    expect(await value()).toBe('caf')
    await page.reload()
    await expect.poll(focusedId, TIMEOUT).toBe('q')
    expect(await value()).toBe('')
  })

  it('says that it searches until the results are there, and counts those only', async () => {
    await withoutWorker()
    await page.route('**/recherche/index.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await go('/guichet/')
    await page.evaluate(() => {
      const heard: [string, number][] = []
      Object.assign(window, { heard })
      const status = document.getElementById('guichet-annonce')
      if (status === null) return
      new MutationObserver(() => {
        heard.push([status.textContent, document.querySelectorAll('.counter-result').length])
      }).observe(status, { childList: true })
    })
    const heard = () =>
      page.evaluate(() => (window as unknown as { heard: [string, number][] }).heard)
    await typeIn('lo')
    await page.waitForTimeout(800)
    expect(await heard()).toEqual([['Recherche…', 0]])
    await typeIn('yer')
    await expect.poll(said, TIMEOUT).toMatch(/^\d+ résultats$/)
    const [searching, ...counts] = await heard()
    expect(searching).toEqual(['Recherche…', 0])
    expect(counts.length).toBeGreaterThan(0)
    for (const [text, shown] of counts) expect(text).toBe(`${String(shown)} résultats`)
    await typeIn(' caf')
    expect(await said()).toBe('Recherche…')
    // Both asked anew each time: what is shown grows until it is whole.
    const isCountOfShown = async () =>
      (await said()) === `${String((await titles()).length)} résultats`
    await expect.poll(isCountOfShown, TIMEOUT).toBe(true)
  })

  it('no longer says that it searches once the results of a slow first search stand there', async () => {
    await withoutWorker()
    await page.route('**/recherche/index.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await go('/guichet/')
    await typeIn('loyer')
    const saidWithFirst = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new MutationObserver(() => {
            if (document.querySelector('.counter-result') !== null)
              resolve(document.getElementById('guichet-annonce')?.textContent)
          }).observe(document.body, { childList: true, subtree: true })
        }),
    )
    expect(saidWithFirst).toMatch(/^\d+ résultats?$/)
  })

  it('says that the search does not answer', async () => {
    await withoutWorker()
    await page.route('**/recherche/index.json', (route) => route.abort())
    await go('/guichet/')
    await typeIn('loyer')
    await expect.poll(said, TIMEOUT).toBe('La recherche ne répond pas.')
    expect(await page.locator('#guichet-panne').isVisible()).toBe(true)
  })

  it('shows how to call a partner in the result itself, partners first when one was meant', async () => {
    await go('/guichet/')
    await typeIn('adil')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe('ADIL 78')
    expect(await page.locator('h2[id^=groupe]').first().textContent()).toBe('Partenaires')
    const partner = page.locator('.counter-result').first()
    await expect
      .poll(() => partner.locator('.phone').first().getAttribute('href'))
      .toBe('tel:+33139000000')
    expect(await partner.textContent()).toMatch(/Permanence de Versailles/)
    expect(await partner.textContent()).toMatch(/de 9\sh à 12\sh/)
  })

  it('moves through results with arrows and back, and keys act on the one that is chosen', async () => {
    await go('/guichet/')
    await typeIn('demander une aide')
    await expect.poll(async () => (await titles()).length, TIMEOUT).toBeGreaterThan(2)
    const [first = '', second = ''] = await titles()
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(second)
    await page.keyboard.press('+')
    expect(await inTray()).toEqual([second])
    expect(await said()).toContain('Ajouté à la fiche remise')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('a')
    expect(await inTray()).toEqual([second, first])
    await page.keyboard.press('?')
    expect(await page.locator('#guichet-touches').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#guichet-touches').isVisible()).toBe(false)
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowUp')
    expect(await focusedId()).toBe('q')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await focusedId()).toBe('q')
    expect(await page.locator('#q').inputValue()).toBe('')
    expect(await titles()).toEqual([])
  })

  it('writes every letter in the field, where keys act with Alt', async () => {
    await go('/guichet/')
    await typeIn('appas + mps ? papa')
    expect(await page.locator('#q').inputValue()).toBe('appas + mps ? papa')
    expect(await page.locator('#guichet-touches').isVisible()).toBe(false)
    await page.locator('#q').fill('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.keyboard.press('Alt+a')
    expect(await inTray()).toEqual([RENT])
    expect(await page.locator('#q').inputValue()).toBe('payer mon loyer')
  })

  it('begins a mail with title and link, and a text message with the short one', async () => {
    await go('/guichet/')
    await typeIn('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.evaluate(() => {
      const events = (window as unknown as { navigation: EventTarget }).navigation
      events.addEventListener('navigate', (event) => {
        const { url } = (event as unknown as { destination: { url: string } }).destination
        document.body.dataset['went'] = url
        event.preventDefault()
      })
    })
    const went = async () =>
      decodeURIComponent((await page.locator('body').getAttribute('data-went')) ?? '')
    const link = `${site.siteUrl}/logement/loyer-impaye/`
    await page.keyboard.press('Alt+m')
    await expect.poll(went).toMatch(/^mailto:\?subject=Je n’arrive/)
    expect(await went()).toContain(link)
    await page.keyboard.press('Alt+s')
    await expect.poll(went).toMatch(/^sms:\?body=Je n’arrive/)
    const short = (await went()).slice((await went()).indexOf(site.siteUrl))
    expect(short).toMatch(/\/f\/[a-z]{6}$/)
    expect((await fetch(short)).url).toBe(link)
  })

  it('prints the pages gathered as one hand-out with the next steps, which are kept nowhere', async () => {
    await go('/guichet/')
    await page.evaluate(() => Object.assign(window, { print: () => (document.title = 'imprimé') }))
    await typeIn('loyer adil')
    await expect.poll(titles, TIMEOUT).toEqual(expect.arrayContaining([RENT, 'ADIL 78']))
    for (const title of [RENT, 'ADIL 78'])
      await page
        .locator('.counter-result', { hasText: title })
        .locator('[data-action=add]')
        .first()
        .click()
    await page.locator('#guichet-etapes').fill('Appeler lundi <b>matin</b>\n\nApporter le bail')
    await page.locator('[data-tray=print]').click()
    await expect.poll(() => page.title(), TIMEOUT).toBe('imprimé')
    await page.emulateMedia({ media: 'print' })
    const sheets = page.locator('#guichet-papier .sheet')
    expect(await sheets.count()).toBe(3)
    expect(await sheets.first().locator('.sheet-steps li').allTextContents()).toEqual([
      'Appeler lundi <b>matin</b>',
      'Apporter le bail',
    ])
    const paper = await page.locator('#guichet-papier').innerText()
    expect(paper).toContain('Prévenez votre propriétaire')
    // Each address in the list of the first sheet, and once on its own.
    expect(paper.match(/\/f\/[a-z]{6}/g)).toHaveLength(4)
    // Nothing of a page reaches up to the rule of its sheet, or to the sheet before.
    const topOf = (part: string) =>
      sheets.locator(part).evaluateAll((all) => all.map((it) => it.getBoundingClientRect().top))
    const rules = await sheets
      .locator('.sheet-from')
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().bottom))
    const codes = await topOf('.paper-address')
    expect(codes).toHaveLength(2)
    for (const [at, top] of codes.entries())
      expect(top).toBeGreaterThanOrEqual(rules[at + 1] ?? NaN)
    const first = await sheets.first().innerText()
    expect(first).not.toContain('http')
    expect(first).toMatch(/01\s39\s00\s00\s00/)
    expect(await sheets.first().locator('svg.qr').count()).toBe(2)
    const step = sheets.first().locator('.sheet-steps li').first()
    expect(
      await step.evaluate((it) => parseFloat(getComputedStyle(it).fontSize)),
    ).toBeGreaterThanOrEqual((14 * 96) / 72 - 0.01)
    const [code = ''] = /\/f\/[a-z]{6}/.exec(first.slice(first.indexOf('ADIL 78'))) ?? []
    expect((await fetch(`${site.siteUrl}${code}`)).url).toBe(`${site.siteUrl}/annuaire/adil-78/`)
    expect(await page.locator('#guichet-recherche').isVisible()).toBe(false)
    expect(await page.locator('.site-header').isVisible()).toBe(false)
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await sheets.count()).toBe(0)
    const stored = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, history.state]),
    )
    expect(stored).not.toContain('Appeler lundi')
    await page.reload()
    expect(await page.locator('#guichet-etapes').inputValue()).toBe('')
    expect(await inTray()).toHaveLength(2)
  })

  it('has no axe violation with results, tray and keys, light and dark, narrow and wide', async () => {
    const problems: string[] = []
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await go('/guichet/')
      await page.locator('#q').fill('loyer caf adil')
      await expect.poll(titles, TIMEOUT).toContain(RENT)
      await page.keyboard.press('Alt+a')
      for (const shown of ['results', 'keys']) {
        if (shown === 'keys') await page.locator('#guichet-aide').click()
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, nodes } of violations)
          problems.push(`${shown} ${String(width)} ${id}: ${String(nodes[0]?.target)}`)
      }
      await page.keyboard.press('Escape')
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
      if (scroll > width) problems.push(`${String(scroll)} px wide at ${String(width)}`)
      const small = await page
        .locator('#guichet :is(button, a:not(li:not(.counter-result, .tray li) a), input):visible')
        .evaluateAll((all) => all.filter((item) => item.getBoundingClientRect().height < 43))
      if (small.length > 0) problems.push(`${String(small.length)} small targets`)
    }
    expect(problems).toEqual([])
  })
})

describe('a visit', () => {
  const noted = () => page.locator('#guichet-note').textContent()
  const stored = () => page.evaluate(() => localStorage.getItem('guichet:visites'))
  const visits = () => site.cms.state.signals.filter(({ kind }) => kind === 'visit')
  const undo = () => page.locator('#guichet-annuler')
  beforeEach(() => {
    site.cms.state.signals = []
  })

  it('is noted in one gesture for the page that was opened, and sent with nothing of the person', async () => {
    await go('/guichet/')
    await typeIn('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/logement/loyer-impaye/')
    await go('/guichet/')
    const button = page.locator('#guichet-oriente')
    await expect.poll(() => button.textContent()).toContain(RENT)
    expect(await page.locator('#guichet-rubrique').inputValue()).toBe('logement')
    await button.click()
    expect(await noted()).toContain(RENT)
    expect(visits()).toEqual([])
    // Leaving ends the time to take it back; what did not leave with the page leaves from the next.
    await go('/guichet/')
    await expect.poll(visits, TIMEOUT).toHaveLength(1)
    const [visit] = visits()
    expect(Object.keys(visit ?? {}).toSorted()).toEqual(
      ['day', 'desk', 'id', 'kind', 'outcome', 'page', 'rubric'].toSorted(),
    )
    expect(visit).toMatchObject({
      ...{ outcome: 'oriented', rubric: 'logement', page: '/logement/loyer-impaye/', desk: null },
    })
    await expect.poll(stored, TIMEOUT).toBeNull()
    expect(await button.textContent()).toBe('Orientée')
  })

  it('is noted by keyboard from the results, and can be taken back', async () => {
    await go('/guichet/')
    await typeIn('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('o')
    expect(await noted()).toContain(RENT)
    expect(await stored()).toContain('loyer-impaye')
    await undo().press('Enter')
    expect(await noted()).toBe('La note est annulée.')
    expect(await stored()).toBeNull()
    expect(await undo().isVisible()).toBe(false)
    expect(await focusedId()).toBe('guichet-oriente')
    await page.locator('#q').focus()
    await page.keyboard.press('Alt+n')
    expect(await noted()).toBe('C’est noté\u00A0: pas trouvé.')
    await go('/guichet/')
    await expect.poll(visits, TIMEOUT).toMatchObject([{ outcome: 'notFound', page: null }])
    // The subject is that of what the search showed first.
    expect(visits()).toMatchObject([{ rubric: 'logement' }])
  })

  it('is noted once for a page, until the search is another', async () => {
    const count = async () => (JSON.parse((await stored()) ?? '[]') as unknown[]).length
    await go('/guichet/')
    await typeIn('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('o')
    expect(await noted()).toContain(RENT)
    for (let time = 0; time < 3; time += 1) await page.keyboard.press('o')
    expect(await noted()).toMatch(/^Déjà noté/)
    await page.locator('#guichet-oriente').click()
    expect(await noted()).toMatch(/^Déjà noté/)
    expect(await count()).toBe(1)
    // What was taken back may be noted after all.
    await undo().click()
    expect(await count()).toBe(0)
    await page.locator('.counter-link').first().focus()
    await page.keyboard.press('o')
    await page.keyboard.press('o')
    expect(await count()).toBe(1)
    // Coming back from a page is the same visit.
    await page.keyboard.press('Enter')
    await page.waitForURL('**/logement/loyer-impaye/')
    await page.goBack()
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.keyboard.press('Alt+o')
    expect(await noted()).toMatch(/^Déjà noté/)
    await expect.poll(visits, TIMEOUT).toHaveLength(1)
    await page.keyboard.press('Escape')
    await typeIn('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.keyboard.press('Alt+o')
    expect(await noted()).toContain(RENT)
    await go('/guichet/')
    await expect.poll(visits, TIMEOUT).toHaveLength(2)
  })

  it('is not for the page that was opened before, once other words are searched', async () => {
    const button = page.locator('#guichet-oriente')
    const rubric = page.locator('#guichet-rubrique')
    await go('/guichet/')
    await typeIn('payer mon loyer')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe(RENT)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/logement/loyer-impaye/')
    await page.goBack()
    await expect.poll(() => button.textContent(), TIMEOUT).toContain(RENT)
    await expect.poll(focusedId, TIMEOUT).toBe('q')
    await typeIn('santé')
    await expect.poll(titles, TIMEOUT).not.toContain(RENT)
    expect(await button.textContent()).toBe('Orientée')
    expect(await rubric.inputValue()).toBe('')
    // What was chosen by hand is not lost by typing.
    await rubric.selectOption('sante')
    await page.locator('#q').fill('loyer')
    expect(await rubric.inputValue()).toBe('sante')
  })

  it('waits on the device without a network and is sent once when it is back', async () => {
    await openCounter()
    await context.setOffline(true)
    await page.locator('#guichet-rubrique').selectOption('sante')
    await page.locator('#guichet-pas-trouve').click()
    // What a page sends as it is left escapes the browser’s emulation: wait the time to undo instead.
    await expect.poll(noted, TIMEOUT).toBe('1 note attend le réseau.')
    expect(JSON.parse((await stored()) ?? '')).toMatchObject([
      { outcome: 'notFound', rubric: 'sante', page: null, desk: null },
    ])
    expect(visits()).toEqual([])
    await context.setOffline(false)
    await expect.poll(visits, TIMEOUT).toMatchObject([{ rubric: 'sante', outcome: 'notFound' }])
    await expect.poll(stored, TIMEOUT).toBeNull()
    await expect.poll(noted).toBe('')
    await go('/guichet/')
    expect(visits()).toHaveLength(1)
  })

  it('carries the code of the desk, once it was found right', async () => {
    site.cms.state.desks.set('ABCD-EFGH', 'Mairie annexe')
    await go('/guichet/')
    const state = page.locator('#guichet-code-etat')
    await page.locator('#guichet-identite summary').click()
    await page.locator('#guichet-code').fill('ABCD-XXXX')
    await page.locator('#guichet-code').press('Enter')
    await expect.poll(() => state.textContent()).toContain('n’existe pas')
    expect(await page.evaluate(() => localStorage.getItem('guichet:code'))).toBeNull()
    await page.locator('#guichet-code').fill('abcd-efgh')
    await page.locator('#guichet-code').press('Enter')
    await expect.poll(() => state.textContent()).toContain('Mairie annexe')
    await page.locator('#guichet-pas-trouve').click()
    await go('/guichet/')
    await expect.poll(visits, TIMEOUT).toMatchObject([{ desk: 'ABCD-EFGH' }])
    expect(await state.textContent()).toContain('Mairie annexe')
    await page.locator('#guichet-identite summary').click()
    await page.locator('#guichet-code-oublier').click()
    expect(await page.evaluate(() => localStorage.getItem('guichet:code'))).toBeNull()
  })
})

describe('desk mode without a network', () => {
  it('opens guides, partners and rubrics, and says of when they are', async () => {
    await openCounter()
    await context.setOffline(true)
    for (const path of ['/logement/loyer-impaye/', '/annuaire/adil-78/', '/logement/', '/']) {
      const response = await go(path)
      expect(response?.status()).toBe(200)
      expect(response?.fromServiceWorker()).toBe(true)
      expect(await page.locator('.offline-note').textContent()).toMatch(
        /contenu du 21\snovembre\sà\s10\sh\s30\.$/,
      )
      expect(await page.locator('link[rel=stylesheet]').count()).toBeGreaterThan(0)
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(colour).toBe('rgb(251, 248, 243)')
    }
  })

  it('follows a short address that somebody brings on paper', async () => {
    await openCounter()
    await go('/annuaire/adil-78/')
    const short = (await page.locator('.paper-address').getAttribute('data-short')) ?? ''
    await context.setOffline(true)
    await go(short)
    expect(new URL(page.url()).pathname).toBe('/annuaire/adil-78/')
    expect(await page.locator('h1').textContent()).toBe('ADIL 78')
  })

  it('searches, in desk mode and on the search page', async () => {
    await openCounter()
    await context.setOffline(true)
    await go('/guichet/')
    await typeIn('adil')
    await expect.poll(async () => (await titles())[0], TIMEOUT).toBe('ADIL 78')
    await expect.poll(() => page.locator('.counter-result .phone').count()).toBeGreaterThan(0)
    await expect.poll(age, TIMEOUT).toMatch(/^Pas de réseau\. Contenu du 21\snovembre/)
    expect((await page.locator('main').innerText()).match(/Pas de réseau/g)).toHaveLength(1)
    await go('/recherche/?q=adil')
    await expect.poll(() => page.locator('.best a').first().textContent(), TIMEOUT).toBe('ADIL 78')
  })

  it('refuses a question with the telephone numbers, also one that was being written', async () => {
    await openCounter()
    await go('/poser-une-question/')
    await page.locator('#text').fill('Un texte que personne ne doit garder')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Envoyer ma question' }).click()
    await expect
      .poll(() => page.locator('h1').textContent(), TIMEOUT)
      .toBe('Pas de connexion internet')
    const main = page.locator('main')
    expect(await main.locator('a[href="tel:+33130000000"]').count()).toBe(1)
    expect(await main.locator('a[href="tel:15"]').count()).toBe(1)
    const response = await go('/poser-une-question/')
    expect(response?.status()).toBe(503)
    expect(await main.locator('a[href="tel:+33130000000"]').count()).toBe(1)
    expect((await held()).filter((path) => /poser|api/.test(path))).toEqual([])
  })

  it('says of an opinion that it cannot leave, of a calendar that it needs internet', async () => {
    await openCounter()
    await context.setOffline(true)
    for (const path of ['/retour/', '/signaler/', '/agenda/flux.ics']) {
      const response = await go(path)
      expect([path, response?.status()]).toEqual([path, 503])
      expect(await page.locator('h1').textContent()).toBe('Pas de connexion internet')
      expect(await page.locator('main').textContent()).toContain('ni une question, ni un avis')
    }
  })

  it('lets a question through while there is a network, and keeps nothing of it', async () => {
    await openCounter()
    await page.evaluate((fields) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = '/api/questions'
      for (const [name, value] of Object.entries(fields)) {
        const field = document.createElement('input')
        Object.assign(field, { type: 'hidden', name, value })
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    }, typedQuestion())
    await page.waitForURL('**/poser-une-question/recu/**')
    expect(await page.locator('h1').textContent()).toBe('Votre question est bien arrivée')
    await expect.poll(() => site.cms.state.sent.length, TIMEOUT).toBeGreaterThan(0)
    const texts = await page.evaluate(async () => {
      const found: string[] = []
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const key of await cache.keys())
          found.push((await (await cache.match(key))?.text()) ?? '')
      }
      return found.join('')
    })
    expect(texts).not.toContain('que faire ?')
    expect((await held()).filter((path) => /poser|api/.test(path))).toEqual([])
  })

  it('takes in what changed, purges a page that was withdrawn, and does not find it offline', async () => {
    await openCounter()
    expect(await held()).toContain(HEALTH)
    const guides = fixtureContent()
      .guides.filter(({ rubric }) => rubric !== 'sante')
      .map((guide) => ({ ...guide, title: guide.title.replace('mon loyer', 'le loyer') }))
    const asOf = '2026-11-22T08:05:00.000Z'
    await site.publishNow(fixtureSnapshot({ guides, asOf }))
    await go('/guichet/')
    await expect.poll(age, TIMEOUT).toMatch(/^Contenu du 22\snovembre\sà\s9\sh\s05\. \d+ pages/)
    const paths = await held()
    expect(paths).not.toContain(HEALTH)
    expect(paths.filter((path) => path === '/logement/loyer-impaye/')).toHaveLength(1)
    await context.setOffline(true)
    const response = await go(HEALTH)
    expect(response?.status()).toBe(404)
    expect(await page.locator('h1').textContent()).toBe('Cette page n’existe pas')
    await go('/logement/loyer-impaye/')
    expect(await page.locator('h1').textContent()).toBe('Je n’arrive plus à payer le loyer')
    await context.setOffline(false)
    await site.publishNow()
  })

  it('leaves the device as it was when asked to', async () => {
    await openCounter()
    await page.locator('#guichet-enlever').click()
    await expect.poll(age).toMatch(/^C’est fait/)
    expect(await held()).toEqual([])
    const count = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
    await expect.poll(count).toBe(0)
  })

  it('says before it is taken off the device that notes of visits would be lost', async () => {
    const stored = () => page.evaluate(() => localStorage.getItem('guichet:visites'))
    await openCounter()
    await context.setOffline(true)
    await page.locator('#guichet-pas-trouve').click()
    await page.locator('#guichet-enlever').click()
    const warning = page.locator('#guichet-enlever-note')
    await expect.poll(() => warning.textContent()).toContain('1 note de visite')
    expect(await stored()).toContain('notFound')
    expect(await held()).not.toEqual([])
    await page.locator('#guichet-enlever').click()
    await expect.poll(age).toMatch(/^C’est fait/)
    expect(await stored()).toBeNull()
    expect(await held()).toEqual([])
  })
})

it('does nothing for those who never open it', async () => {
  for (const path of [
    '/',
    '/logement/',
    '/logement/loyer-impaye/',
    '/recherche/?q=loyer',
    '/poser-une-question/',
  ]) {
    await go(path)
    const { workers, names } = await page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      names: await caches.keys(),
    }))
    expect([path, workers, names]).toEqual([path, 0, []])
    expect(await page.content()).not.toContain('/guichet/')
  }
})

it('can be installed as a program', async () => {
  await go('/guichet/')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const response = await fetch(`${site.siteUrl}${href ?? ''}`)
  expect(response.headers.get('content-type')).toBe('application/manifest+json')
  const manifest = (await response.json()) as { start_url: string; icons: { src: string }[] }
  expect(manifest.start_url).toBe('/guichet/')
  for (const { src } of manifest.icons) {
    const icon = await fetch(`${site.siteUrl}${src}`)
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/png'])
  }
  const worker = await fetch(`${site.siteUrl}/guichet/sw.js`)
  expect(worker.headers.get('service-worker-allowed')).toBe('/')
  expect(worker.headers.get('cache-control')).toBe('no-cache')
})
