import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shortPath } from '../src/short-addresses/index.ts'
import { launchBrowser } from './browser.ts'
import { fixtureContent } from './fixture.ts'
import { servePages } from './serve-pages.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const GUIDE = '/logement/loyer-impaye/'
const EASY = `${GUIDE}facile-a-lire/`
const PARTNER = '/annuaire/adil-78/'
const KILOBYTE = 1024

const site = await servePages()
const client = join(import.meta.dirname, '..', 'dist', 'client')
const html = async (address: string) => (await fetch(`${site.origin}${address}`)).text()
const bytesOf = (path: string) => brotliCompressSync(readFileSync(join(client, path))).length
const loaded = (page: string, pattern: RegExp) =>
  [...page.matchAll(pattern)].map(([, it = '']) => it)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  site.close()
})

const open = async (
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  await page.goto(`${site.origin}${address}`)
  return page
}

describe('the weight of a guide', () => {
  it('is 14 kB at most with its style sheets, and 5 kB of script', async () => {
    const page = await html(GUIDE)
    const styles = loaded(page, /<link rel="stylesheet" href="([^"]+)"/g)
    const scripts = loaded(page, /<script[^>]*\ssrc="([^"]+)"/g)
    const read = brotliCompressSync(page).length + styles.map(bytesOf).reduce((a, b) => a + b, 0)
    expect(read).toBeLessThanOrEqual(14 * KILOBYTE)
    expect(styles).toHaveLength(1)
    expect(scripts.map(bytesOf).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(2.5 * KILOBYTE)
  })
})

describe('the weight of the form', () => {
  it('is 14 kB at most with its style sheets, two of them', async () => {
    const page = await html('/poser-une-question/')
    const styles = loaded(page, /<link rel="stylesheet" href="([^"]+)"/g)
    const read = brotliCompressSync(page).length + styles.map(bytesOf).reduce((a, b) => a + b, 0)
    expect(read).toBeLessThanOrEqual(14 * KILOBYTE)
    expect(styles).toHaveLength(2)
  })
})

describe('a guide without script', () => {
  it('has steps and things to prepare that can be ticked off', async () => {
    const page = await open(GUIDE, { javaScriptEnabled: false })
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(4)
    // Tools need scripts; what is posted does not.
    expect(await page.getByRole('button').allTextContents()).toEqual(['Oui', 'Non'])
    await page.context().close()
  })

  it('explains a hard word in one tap, where one is, and leads back', async () => {
    const page = await open(GUIDE, { javaScriptEnabled: false })
    const term = page.getByRole('link', { name: 'FSL, mot expliqué' })
    await term.click()
    const note = page.locator('#mot-fsl')
    await note.getByText('fonds de solidarité pour le logement').waitFor()
    const [view, box] = [page.viewportSize(), await note.boundingBox()]
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(view?.height ?? -1, 0)
    expect((await term.boundingBox())?.y).toBeLessThan(box?.y ?? 0)
    await note.getByRole('link', { name: /Revenir au texte/ }).click()
    expect(page.url()).toContain('#texte-fsl')
    await page.context().close()
  })

  it('leads to sites and other guides, asks whether it helped, offers a person, then explains words', async () => {
    const further = ['id="sites-officiels"', 'class="sources', 'id="meme-sujet"']
    const last = ['id="utile"', 'id="poser"', 'id="mots-expliques"']
    for (const [address, order] of [
      [GUIDE, [...further, ...last]],
      [EASY, last],
    ] as const) {
      const page = await html(address)
      const places = order.map((it) => page.indexOf(it))
      expect(Math.min(...places), address).toBeGreaterThan(0)
      expect(places.toSorted((a, b) => a - b)).toEqual(places)
    }
  })

  it('explains each word once, and none in a link or a heading', async () => {
    const page = await html(GUIDE)
    expect(page.match(/class="term"/g)).toHaveLength(2)
    expect(page).not.toMatch(/<(a|h\d)[^>]*>[^<]*<a[^>]*class="term"/)
  })

  it('leads to its easy version and back', async () => {
    const page = await open(GUIDE, { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Lire cette fiche en français facile' }).click()
    expect(new URL(page.url()).pathname).toBe(EASY)
    await page.getByRole('link', { name: 'Lire la fiche complète' }).click()
    expect(new URL(page.url()).pathname).toBe(GUIDE)
    await page.context().close()
  })
})

describe('the reading tools', () => {
  it('make the text larger, and remember it for the visit only once chosen', async () => {
    const page = await open(GUIDE)
    // The fonts of some devices are wide.
    await page.route(/woff2/, (route) => route.abort())
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await page.getByRole('button', { name: 'Texte très grand' }).click()
    expect(await size()).toBe('24px')
    for (const address of [GUIDE, PARTNER, '/', '/logement/', '/poser-une-question/', '/agenda/']) {
      await page.goto(`${site.origin}${address}`)
      expect(await size(), address).toBe('24px')
      expect(await width(), address).toBeLessThanOrEqual(360)
    }
    expect(await page.evaluate(() => localStorage.length + document.cookie.length)).toBe(0)
    await page.context().close()
  })

  it('read aloud with a French voice of the device, paragraph by paragraph', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => {
      const said: string[] = []
      const voice = { localService: true, lang: 'fr-FR', name: 'Voix' }
      Object.assign(globalThis, { said })
      Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
        value: class extends EventTarget {
          readonly text: string
          constructor(text: string) {
            super()
            this.text = text
          }
        },
      })
      Object.defineProperty(globalThis, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => [{ ...voice, localService: false }, voice],
          cancel: () => undefined,
          speak: (it: EventTarget & { text: string }) => {
            said.push(it.text)
            if (said.length !== 2) setTimeout(() => it.dispatchEvent(new Event('end')))
          },
        }),
      })
    })
    const page = await context.newPage()
    await page.goto(`${site.origin}${GUIDE}`)
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
    await page.getByRole('button', { name: 'Écouter' }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    expect((await said())[1]).toBe('Je n’arrive plus à payer mon loyer')
    await page.getByRole('button', { name: 'Reprendre' }).click()
    await page.getByRole('button', { name: 'Écouter' }).waitFor()
    const texts = await said()
    expect(texts.filter((text) => text === 'Gardez les preuves.')).toHaveLength(1)
    expect(texts).not.toContain('C’est fait')
    await context.close()
  })

  it.each([GUIDE, EASY, PARTNER])('print %s, where a script can', async (address) => {
    const page = await open(address)
    await page.evaluate(() => Object.assign(window, { print: () => (document.title = 'imprimé') }))
    await page.getByRole('button', { name: 'Imprimer cette fiche' }).click()
    expect(await page.title()).toBe('imprimé')
    await page.context().close()
    const plain = await open(address, { javaScriptEnabled: false })
    expect(await plain.getByText('Imprimer cette fiche').count()).toBe(0)
    await plain.context().close()
  })

  it('do not offer to read where the device has no French voice', async () => {
    const page = await open(GUIDE)
    expect(await page.getByRole('button', { name: 'Écouter' }).count()).toBe(0)
    await page.context().close()
  })

  it('move nothing when they come, nor does a font that comes late', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await page.route(/\.(?:woff2|js)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (globalThis as unknown as { shift: number }).shift += (
            entry as unknown as { value: number }
          ).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const address of [GUIDE, PARTNER]) {
      await page.goto(`${site.origin}${address}`)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(600)
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)
      expect(shift, address).toBe(0)
    }
    await context.close()
  })
})

describe('on paper', () => {
  /** With the font of paper, which comes with the page. */
  const pagesOf = async (page: Page): Promise<number> => {
    await page.emulateMedia({ media: 'print' })
    await page.reload()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  }

  it.each([
    [GUIDE, 1],
    [EASY, 1],
    [PARTNER, 1],
  ])(
    '%s takes %i sheet of A4, with its short address and a code to scan',
    async (address, most) => {
      const page = await open(address)
      expect(await pagesOf(page)).toBe(most)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('svg.qr').isVisible()).toBe(true)
      const shown = page.getByText(`exemple.test${shortPath(site.content, address)}`, {
        exact: true,
      })
      expect(await shown.isVisible()).toBe(true)
      expect(await page.getByRole('heading', { name: 'Mots expliqués' }).isVisible()).toBe(false)
      await page.context().close()
    },
  )
})

describe('what stands side by side on paper', () => {
  it('does not touch: a number and the text under it, what the footer says', async () => {
    const page = await open(GUIDE)
    await page.emulateMedia({ media: 'print' })
    const gaps = await page.locator('.steps > li').evaluateAll((all) =>
      all.map((step) => {
        const text = step.querySelector('.prose')?.getBoundingClientRect().top ?? NaN
        const number = Number.parseFloat(getComputedStyle(step, '::before').height)
        return text - step.getBoundingClientRect().top - number
      }),
    )
    expect(gaps.length).toBeGreaterThan(1)
    expect(Math.min(...gaps)).toBeGreaterThan(1)
    const said = await page
      .locator('.site-footer p')
      .evaluateAll((all) => all.map((it) => getComputedStyle(it, '::before').content))
    expect(said.length).toBeGreaterThan(1)
    for (const before of said.slice(1)) expect(before).toContain(' · ')
    await page.context().close()
  })
})

describe('found from outside', () => {
  const settings = fixtureContent().settings
  const read = site.addresses.filter(
    (address) => !/\?|recu|\.\w+$|404|500|poser|recherche/.test(address),
  )

  const thingsOf = async (address: string) =>
    loaded(await html(address), /<script type="application\/ld\+json">([^<]+)<\/script>/g).map(
      (json) => JSON.parse(json) as Record<string, unknown>,
    )

  it('every page has a title and a description of its own, and names the town', async () => {
    const titles: string[] = []
    const descriptions: string[] = []
    const cards = new Set<string>()
    for (const address of read) {
      const page = await html(address)
      const title = /<title>([^<]+)<\/title>/.exec(page)?.[1] ?? ''
      const description = /<meta name="description" content="([^"]+)"/.exec(page)?.[1] ?? ''
      expect(title, address).toContain(settings.town)
      expect(title.length, title).toBeLessThanOrEqual(120)
      expect(description.length, `${address} ${description}`).toBeGreaterThanOrEqual(40)
      expect(description.length, description).toBeLessThanOrEqual(360)
      if (!page.includes('<meta name="robots" content="noindex"')) {
        expect(page, address).toContain('<meta property="og:url"')
        cards.add(/<meta property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? address)
      }
      titles.push(title)
      descriptions.push(description)
    }
    const twice = (texts: string[]) => texts.filter((text, at) => texts.indexOf(text) !== at)
    expect(twice(titles)).toEqual([])
    expect(twice(descriptions)).toEqual([])
    // One for the site and one a rubric, each of them there.
    expect(cards.size).toBe(9)
    for (const card of cards) {
      const { origin, pathname } = new URL(card)
      expect(origin).toBe('https://exemple.test')
      const { status, headers } = await fetch(`${site.origin}${pathname}`)
      expect([status, headers.get('content-type')], card).toEqual([200, 'image/png'])
    }
  })

  it('every page but the home page tells the way to it, events when and where they are', async () => {
    for (const address of read) {
      if ((await html(address)).includes('<meta name="robots" content="noindex"')) continue
      const types = (await thingsOf(address)).map((thing) => thing['@type'])
      expect(types.includes('BreadcrumbList'), address).toBe(address !== '/')
      const isEvent = /^\/agenda\/[^/]+\/$/.test(address)
      expect(types.includes('Event'), address).toBe(isEvent)
    }
    expect((await thingsOf('/'))[0]).toMatchObject({
      '@type': 'Organization',
      name: 'CCAS de Versailles',
      areaServed: 'Versailles, Yvelines',
    })
    expect((await thingsOf('/agenda/journee-des-aidants/'))[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    })
    expect((await thingsOf('/agenda/semaine-du-logement/'))[0]).toMatchObject({
      startDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown,
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation' }],
    })
  })

  it('the questions of the help page are told with the answers that it shows', async () => {
    const [faq] = await thingsOf('/aide/')
    const shown = [
      ...(await html('/aide/')).matchAll(/<h3>([^<]+)<\/h3>\s*<p>([^<]+?)\s*(?:<a|<\/p>)/g),
    ].map(([, name, text]) => ({
      '@type': 'Question',
      name,
      acceptedAnswer: { '@type': 'Answer', text },
    }))
    const asked = shown.filter(({ name }) => name?.endsWith('?'))
    expect(asked.length).toBeGreaterThan(4)
    expect(faq).toEqual({
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: asked,
    })
    for (const { acceptedAnswer } of asked) expect(acceptedAnswer.text).toMatch(/\.$/)
    const others = read.filter((address) => address !== '/aide/')
    for (const address of others) expect(await html(address)).not.toContain('"FAQPage"')
  })

  it('guides, partners and the way to each are told in schema.org words', async () => {
    const [service, crumbs] = await thingsOf(GUIDE)
    expect(service).toMatchObject({
      '@type': 'GovernmentService',
      areaServed: 'Versailles, Yvelines',
    })
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' })
    const [partner] = await thingsOf(PARTNER)
    expect(partner).toMatchObject({ '@type': 'Organization', name: 'ADIL 78' })
    expect(JSON.stringify(partner)).not.toContain('confirmer')
    expect(partner).toMatchObject({
      knowsLanguage: expect.arrayContaining(['arabe']) as unknown,
      location: [
        {
          openingHoursSpecification: [
            { opens: '09:00', closes: '12:00' },
            { opens: '14:00', closes: '17:00' },
          ],
          specialOpeningHoursSpecification: [
            { validFrom: '2026-12-24', validThrough: '2027-01-03' },
            { validFrom: '2027-05-14' },
          ],
        },
      ],
    })
  })
})
