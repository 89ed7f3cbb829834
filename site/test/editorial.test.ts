import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadBuiltSite } from '../src/rendering/index.ts'
import { launchBrowser } from './browser.ts'
import { fixtureContent } from './fixture.ts'
import { servePages } from './serve-pages.ts'
import { startTestSite, withSettings, type TestSite } from './test-site.ts'

/** News, agenda, resources and words over the real server: needs `site/dist` (astro build). */
const alert = {
  title: 'Grand froid :',
  text: 'un lieu chaud est ouvert la nuit.',
  link: { label: 'Les lieux ouverts', url: 'https://www.exemple.fr/froid' },
  isUrgent: true,
}

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ pages: await loadBuiltSite() })
})
afterAll(() => site.stop())

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${site.siteUrl}${path}`, { redirect: 'manual', headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const listed = (html: string) =>
  [...html.matchAll(/<h[234]>\s*<a href="\/(?:agenda|ressources)\/([\w-]+)\/"/g)].map(
    ([, it]) => it,
  )

describe('what programs read', () => {
  test('an event is a calendar file of its own, and all to come are a feed', async () => {
    const accepting = { 'accept-encoding': 'br' }
    const one = await get('/agenda/atelier-dossier-en-ligne.ics', accepting)
    expect(one.status).toBe(200)
    expect(one.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(one.headers.get('content-encoding')).toBe('br')
    expect(one.text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    const feed = await get('/agenda/flux.ics')
    expect(feed.text).toContain('STATUS:CANCELLED')
    expect(feed.text.match(/BEGIN:VEVENT/g)).toHaveLength(fixtureContent().events.length)
    expect((await get('/agenda/rien.ics')).status).toBe(404)
  })

  test('news are a feed, named by the pages that show them', async () => {
    const { status, headers, text } = await get('/actualites/flux.xml')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(text.match(/<item>/g)).toHaveLength(fixtureContent().news.length)
    for (const path of ['/', '/actualites/'])
      expect((await get(path)).text).toContain('type="application/rss+xml"')
  })

  test('the site map names every page of them', async () => {
    const { text } = await get('/sitemap.xml')
    for (const path of ['/aide/', '/glossaire/', '/agenda/journee-des-aidants/', '/ressources/'])
      expect(text).toContain(`${path}</loc>`)
    expect(text).not.toContain('.ics')
  })
})

describe('a list narrowed without JavaScript', () => {
  test('shows what was chosen, says how much, and stays out of search engines', async () => {
    const { status, headers, text } = await get('/agenda/?rubrique=logement&public=jeunes&mode=')
    expect(status).toBe(200)
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(listed(text)).toEqual(['semaine-du-logement', 'atelier-dossier-en-ligne'])
    expect(text).toMatch(/2 événements à venir\s: Logement, Jeunes<\/h2>/)
    expect(text).toMatch(/<option value="logement" selected/)
  })

  test('says when nothing is left, and leads back', async () => {
    const { text } = await get('/agenda/?rubrique=seniors&mode=remote')
    expect(listed(text)).toEqual([])
    expect(text).toContain('Aucun événement à venir')
    expect(text).toMatch(/<a href="\/agenda\/">\s*Tout afficher/)
  })

  test('is the page of the release when nothing known was chosen', async () => {
    const { headers, text } = await get('/ressources/?rubrique=&genre=zut')
    expect(headers.get('x-robots-tag')).toBeNull()
    expect(listed(text)).toHaveLength(fixtureContent().resources.length)
  })

  test('narrows the library by kind', async () => {
    expect(listed((await get('/ressources/?genre=video')).text)).toEqual(['comprendre-son-bail'])
  })
})

describe('the directory narrowed without JavaScript', () => {
  const partners = (html: string) =>
    [...html.matchAll(/<h3>\s*<a href="\/annuaire\/([\w-]+)\/"/g)].map(([, it]) => it)

  test('finds by name, former name, need, commune and public', async () => {
    const { status, headers, text } = await get(
      '/annuaire/?nom=agence+du+logement&commune=versailles&rubrique=logement&public=jeunes',
    )
    expect(status).toBe(200)
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(partners(text)).toEqual(['adil-78'])
    expect(text).toMatch(/<h2 id="trouves">1 partenaire\s: «\sagence du logement\s», /)
    expect(text).toMatch(/<option value="versailles" selected/)
  })

  test('says when nobody is left, and proposes to look in the whole site', async () => {
    const { text } = await get('/annuaire/?nom=piscine')
    expect(partners(text)).toEqual([])
    expect(text).toContain('Aucun partenaire')
    expect(text).toContain('href="/recherche/?q=piscine"')
  })

  test('shows what was typed as text', async () => {
    const { text } = await get(`/annuaire/?nom=${encodeURIComponent('"><script>x</script>')}`)
    expect(text).toContain('value="&quot;>')
    expect(text).toMatch(/<h2 id="trouves">[^<]*&lt;script&gt;x&lt;\/script&gt;/)
  })
})

describe('an event', () => {
  test('that is cancelled says so, without a way to join or to keep it', async () => {
    const { text } = await get('/agenda/journee-des-aidants/')
    expect(text).toContain('Cet événement est annulé.')
    expect(text).toMatch(/<title>Annulé\s: Journée des aidants/)
    expect(text).not.toContain('.ics"')
  })

  test('that is over says so', async () => {
    const { text } = await get('/agenda/cafe-des-parents/')
    expect(text).toContain('Cet événement est passé.')
    expect(text).not.toContain('.ics"')
  })

  test('to come says when, where and how to join', async () => {
    const { text } = await get('/agenda/atelier-dossier-en-ligne/')
    expect(text).toMatch(/Jeudi 3\sdécembre 2026, de\s14\sh à\s16\sh/)
    expect(text).toContain('Salle des fêtes, 1 rue Haute, 78000 Versailles')
    expect(text).toContain('href="https://visio.example.org/atelier"')
    expect(text).toContain('href="/agenda/atelier-dossier-en-ligne.ics"')
  })
})

test('a situation of the home page leads to its guide in the words of the lead', async () => {
  const { text } = await get('/')
  expect(text).toMatch(
    /<a href="\/logement\/loyer-impaye\/">\s*Je n’arrive plus à payer mon loyer\s*<\/a>/,
  )
})

test('a guide loads one style sheet, without that of the lists', async () => {
  const sheets = (html: string) => html.match(/<link rel="stylesheet"/g)
  expect(sheets((await get('/logement/loyer-impaye/')).text)).toHaveLength(1)
  expect(sheets((await get('/agenda/')).text)).toHaveLength(2)
})

describe('without news, events, resources or words', () => {
  test('nothing leads to them and their addresses do not exist', async () => {
    const none = { news: [], events: [], resources: [], glossary: [] }
    const bare = await servePages({ changes: none })
    try {
      expect(bare.addresses.filter((path) => /agenda\/$|actualites|\.ics/.test(path))).toEqual([])
      const pages = ['/', '/plan-du-site/', '/logement/', '/aide/']
      for (const path of pages) {
        const html = await (await fetch(`${bare.origin}${path}`)).text()
        expect(html).not.toMatch(/href="\/(agenda|actualites|ressources|glossaire)\//)
      }
      for (const path of ['/agenda/', '/agenda/flux.ics', '/glossaire/', '/actualites/flux.xml'])
        expect((await fetch(`${bare.origin}${path}`)).status).toBe(404)
    } finally {
      bare.close()
    }
  })
})

describe('an alert', () => {
  test('stands on top of every page, can be read and loses nothing at 320 px', async () => {
    const alerted = await servePages({ changes: withSettings({ alert }) })
    const browser = await launchBrowser()
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const viewport = { width: 320, height: 700 }
        const context = await browser.newContext({ viewport, colorScheme })
        const page = await context.newPage()
        for (const path of ['/', '/logement/loyer-impaye/', '/recherche/?q=loyer', '/404/']) {
          await page.goto(`${alerted.origin}${path}`)
          const banner = page.getByRole('region', { name: 'Alerte' })
          expect(await banner.textContent()).toMatch(/Grand froid\s: un lieu chaud/)
          expect((await banner.boundingBox())?.y).toBeLessThan(220)
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(width).toBeLessThanOrEqual(320)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id }) => id)).toEqual([])
        }
        await context.close()
      }
    } finally {
      await browser.close()
      alerted.close()
    }
  })
})
