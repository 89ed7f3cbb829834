import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAtPage } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { brokenTypography } from './french.ts'
import { htmlValidator } from './html-rules.ts'
import { servePages } from './serve-pages.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const site = await servePages()
const pages = site.addresses.filter((address) => !/\.[a-z]+$/.test(address))

const fetchPage = async (address: string) => {
  const response = await fetch(`${site.origin}${address}`)
  return { status: response.status, html: await response.text() }
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  site.close()
})

describe('every page', () => {
  const validator = htmlValidator()

  it.each(pages)('%s is valid HTML, with nothing inline', async (address) => {
    const { html } = await fetchPage(address)
    const report = await validator.validateString(html)
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line }) => `${ruleId} l.${String(line)} ${message}`),
    )
    expect(messages).toEqual([])
    expect(html).not.toMatch(
      /<style|<script(?![^>]*(?:\bsrc=|type="application\/ld\+json"))|\sstyle=|\son[a-z]+=/,
    )
  })

  it.each(pages)(
    '%s answers with the right status, a title, a description and one h1',
    async (address) => {
      const { status, html } = await fetchPage(address)
      expect(status).toBe({ '/404/': 404, '/500/': 500 }[address.split('?')[0] ?? ''] ?? 200)
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1)
      expect(html).toMatch(/<title>[^<]{5,}<\/title>/)
      expect(html).toMatch(/<meta name="description" content="[^"]{10,}"/)
      expect(html).toContain('<html lang="fr"')
      const isPrivate =
        /\?|poser-une-question|recherche|retour|signaler|guichet|borne|hors-ligne|404|500/.test(
          address,
        )
      expect(html.includes('content="noindex"')).toBe(isPrivate)
      expect(html.includes(`rel="canonical" href="https://exemple.test${address}"`)).toBe(
        !isPrivate,
      )
    },
  )

  it.each(pages)('%s never breaks a line before a colon or a closing mark', async (address) => {
    const { html } = await fetchPage(address)
    expect(brokenTypography(html)).toEqual([])
  })

  it('tells how to reach a partner only when there is a way', async () => {
    const { html: unknown } = await fetchPage('/annuaire/hopital/')
    expect(unknown).toContain('Nous cherchons ses coordonnées')
    expect(unknown).toMatch(/<a href="\/poser-une-question\/">posez votre question<\/a>/)
    expect(unknown).not.toContain('Appelez ou regardez son site')
    const panel = /id="joindre"[\s\S]*?<\/section>/.exec(unknown)?.[0]
    expect(panel).not.toContain('tel:15')
    expect(panel).toMatch(/Accueil du CCAS[\s\S]*tel:\+33130000000/)
    const { html: known } = await fetchPage('/annuaire/caf-78/')
    expect(known).toContain('Appelez ou regardez son site')
    expect(known).not.toContain('Nous cherchons ses coordonnées')
  })

  it('loads at most the reading tools and the state of places on a page that is only read', async () => {
    const hasField =
      /^\/$|^\/(?:guichet|borne)\/$|^\/recherche\/|^\/404\/|^\/poser-une-question\/(?:verification\/)?(\?|$)/
    const loaded = new Set<string>()
    for (const address of pages.filter((page) => !hasField.test(page)))
      for (const [, src] of (await fetchPage(address)).html.matchAll(
        /<script[^>]*\ssrc="([^"]+)"/g,
      ))
        loaded.add(src ?? '')
    expect([...loaded].toSorted()).toEqual([
      expect.stringMatching(/^\/_astro\/OpenNow/),
      expect.stringMatching(/^\/_astro\/ReadingTools/),
      expect.stringMatching(/^\/_astro\/kept-size/),
    ])
  })

  it('leads only to pages and places that exist', async () => {
    const ids = new Map<string, Set<string>>()
    const links: { from: string; to: URL }[] = []
    for (const address of pages) {
      const { html } = await fetchPage(address)
      ids.set(address, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '')))
      for (const [, href] of html.matchAll(/\shref="([^"]+)"/g))
        links.push({ from: address, to: new URL(href ?? '', `${site.origin}${address}`) })
    }
    const broken: string[] = []
    for (const { from, to } of links) {
      if (to.origin !== site.origin) continue
      const isAsset = /^\/_astro\/|\.(ics|xml|webmanifest)$/.test(to.pathname)
      const known = ids.get(to.pathname)
      const place = decodeURIComponent(to.hash.slice(1))
      const isPlace = place === '' || known?.has(place) || ids.get(from)?.has(place)
      if (isAsset ? (await fetch(to)).status !== 200 : known === undefined || !isPlace)
        broken.push(`${from} → ${to.href}`)
    }
    expect(broken).toEqual([])
    expect(links.length).toBeGreaterThan(500)
  })

  it('lists its pages in the site map for search engines', async () => {
    const { html } = await fetchPage('/sitemap.xml')
    expect(html).toContain('<loc>https://exemple.test/logement/loyer-impaye/</loc>')
    expect(html).not.toContain('/recherche/')
    expect((await fetchPage('/robots.txt')).html).toContain('https://exemple.test/sitemap.xml')
    const { html: contact } = await fetchPage('/.well-known/security.txt')
    expect(contact).toMatch(/^Contact: (mailto:|https:)/m)
    expect(contact).toMatch(/^Expires: \d{4}-\d\d-\d\dT/m)
  })
})

/** Tabs that share the pages: each is a process of its own. */
const TABS = 2

describe('every page in a browser, narrow and wide, light and dark', () => {
  it('has no axe violation, no sideways scrolling and no outside request', async () => {
    const problems: string[] = []
    const queue = [...pages]
    let looked = 0
    const lookOn = async () => {
      // Desk mode would go on to keep the site: that is tested by itself.
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      page.on('request', (request) => {
        if (!request.url().startsWith(site.origin)) problems.push(`outside: ${request.url()}`)
      })
      page.on('console', (message) => {
        const isStatus = message.text().startsWith('Failed to load resource')
        if (message.type() === 'error' && !isStatus) problems.push(message.text())
      })
      for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
        await page.goto(`${site.origin}${address}`)
        problems.push(...(await lookAtPage(page)).map((problem) => `${address} ${problem}`))
        looked += 1
      }
      await context.close()
    }
    await Promise.all(Array.from({ length: TABS }, lookOn))
    expect(problems).toEqual([])
    expect(looked).toBe(pages.length)
  }, 600_000)
})
