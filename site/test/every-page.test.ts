import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ACCESSIBILITY } from '../src/accessibility/index.ts'
import { launchBrowser } from './browser.ts'
import { servePages } from './serve-pages.ts'
import { walk, type Seen } from './walk.ts'

/** Needs `site/dist` (astro build) and a Chromium. */
const CLIENT = join(import.meta.dirname, '../dist/client')
const absences = ACCESSIBILITY.flatMap((theme) => theme.criteria).flatMap(({ number, absent }) =>
  absent === undefined ? [] : [{ number, ...absent }],
)

let seen: Seen[] = []
beforeAll(async () => {
  const site = await servePages()
  const browser = await launchBrowser()
  // A reader’s own styles are not bound by the page’s policy. 640 px is 1280 px at 200 %.
  const context = await browser.newContext({
    bypassCSP: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: { width: 640, height: 800 },
  })
  seen = await walk({
    page: await context.newPage(),
    origin: site.origin,
    addresses: site.addresses.filter((address) => !/\.[a-z]+$/.test(address)),
    selectors: [...new Set(absences.flatMap(({ selectors }) => selectors))],
  })
  await browser.close()
  site.close()
})

/** Its header, menus and footer are those of the page in its frame. */
const KIOSK = '/borne/'
const framed = () => seen.filter(({ address }) => address !== KIOSK)

/** One line for each thing found, with its address. */
const lines = (of: (page: Seen) => string[]): string[] =>
  seen.flatMap((page) => of(page).map((line) => `${page.address} ${line}`))

/** The programs that the site sends to browsers. */
const programs = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js'))
  .map((path) => readFileSync(join(CLIENT, path), 'utf8'))
  .join('\n')

describe('every page', () => {
  it('begins with the link that leads to the content', () => {
    const without = seen.filter(
      ({ skip }) => skip !== null && (skip.href !== '#contenu' || !skip.leads),
    )
    expect(without.map(({ address, skip }) => ({ address, ...skip }))).toEqual([])
    // A summary of mistakes and the field of the desk take the focus by themselves.
    const elsewhere = seen.filter(({ skip }) => skip === null).map(({ address }) => address)
    const known = /cas=(?:erreurs|panne|lent|vide)|^\/guichet\/$/
    expect(elsewhere.filter((address) => !known.test(address))).toEqual([])
    expect(seen.length).toBeGreaterThan(50)
  })

  it('has a header, a menu, one main part and a footer', () => {
    const missing = framed().flatMap(({ address, landmarks }) =>
      landmarks.map((landmark) => `${address} ${landmark}`),
    )
    expect(missing).toEqual([])
    expect(seen.length - framed().length).toBe(1)
  })

  it('has the same menus in the same order', () => {
    const [menus, ...others] = new Set(framed().map((page) => page.menus))
    expect(others).toEqual([])
    expect(menus).toContain('/recherche/')
    expect(menus).toContain('/plan-du-site/')
  })

  it('puts its radio buttons under a legend', () => {
    expect(lines(({ withoutLegend }) => withoutLegend)).toEqual([])
  })

  it('is in sight with letters twice as large', () => {
    expect(lines(({ large }) => large)).toEqual([])
  })

  it('is in sight with the spacing that a person may want', () => {
    expect(lines(({ spaced }) => spaced)).toEqual([])
  })

  it('has nothing of what a criterion is said not to apply to', () => {
    const applies = (selector: string) =>
      absences.filter((it) => it.selectors.includes(selector)).map(({ number }) => number)
    const now = lines(({ present }) =>
      present.map((selector) => `has ${selector}: ${applies(selector).join(', ')} apply`),
    )
    const inPrograms = absences.flatMap(({ number, scripts }) =>
      scripts.filter((word) => programs.includes(word)).map((word) => `${word}: ${number} applies`),
    )
    expect([...now, ...inPrograms]).toEqual([])
  })

  it('has no script that opens a window', () => {
    expect(programs.match(/\b(?:window|self|globalThis)\.open\(/g)).toBeNull()
  })
})
