import { describe, expect, it } from 'vitest'
import type { OfflineList } from './list.ts'
import { offlineListOf } from './list.ts'
import { keyOf, planUpdate } from './plan.ts'

const listOf = (files: Record<string, string>): OfflineList => ({
  release: 'r',
  asOf: '2026-11-22T08:30:00.000Z',
  files,
})
const keysOf = (files: Record<string, string>) =>
  Object.entries(files).map(([address, digest]) => keyOf({ address, digest }))
const addresses = (items: { address: string }[]) => items.map(({ address }) => address)

const BEFORE = {
  '/logement/loyer/': 'aa',
  '/logement/bail/': 'bb',
  '/_astro/a.css': 'cc',
  '/recherche/index.0a.bin': 'dd',
}

describe('what an update has to do', () => {
  it('is everything the first time, what pages need before the pages', () => {
    const files = { ...BEFORE, '/recherche/index.json': 'ee', '/hors-ligne/': 'ff' }
    const plan = planUpdate({ held: [], list: listOf(files) })
    expect(addresses(plan.fetch)).toEqual([
      '/_astro/a.css',
      '/hors-ligne/',
      '/recherche/index.0a.bin',
      '/recherche/index.json',
      '/logement/loyer/',
      '/logement/bail/',
    ])
    expect([plan.withdrawn, plan.superseded]).toEqual([[], []])
  })

  it('is nothing when nothing changed', () => {
    expect(planUpdate({ held: keysOf(BEFORE), list: listOf(BEFORE) })).toEqual({
      withdrawn: [],
      fetch: [],
      superseded: [],
    })
  })

  it('fetches only what changed, and keeps the version before until the new one is there', () => {
    const list = listOf({ ...BEFORE, '/logement/loyer/': 'a2' })
    const plan = planUpdate({ held: keysOf(BEFORE), list })
    expect(plan.fetch).toEqual([{ address: '/logement/loyer/', digest: 'a2' }])
    expect(plan.superseded).toEqual(['/logement/loyer/?d=aa'])
    expect(plan.withdrawn).toEqual([])
  })

  it('purges a page that was withdrawn', () => {
    const list = listOf({ '/logement/loyer/': 'aa' })
    const plan = planUpdate({ held: keysOf(BEFORE), list })
    expect(plan.withdrawn).toEqual(keysOf(BEFORE).slice(1))
    expect(plan.fetch).toEqual([])
  })

  it('goes on from where it was cut short', () => {
    const list = listOf({ ...BEFORE, '/logement/loyer/': 'a2', '/logement/bail/': 'b2' })
    const held = [...keysOf(BEFORE), '/logement/loyer/?d=a2']
    const plan = planUpdate({ held, list })
    expect(addresses(plan.fetch)).toEqual(['/logement/bail/'])
    expect(plan.superseded).toEqual(['/logement/loyer/?d=aa', '/logement/bail/?d=bb'])
  })
})

describe('what is kept of a release', () => {
  const sha256 = '0123456789abcdef'.repeat(4)
  const kept = (...paths: string[]) => {
    const files = Object.fromEntries(paths.map((path) => [path, { sha256 }]))
    return Object.keys(offlineListOf({ release: 'r', asOf: '', files }).files)
  }

  it('is every page and what pages and the search need', () => {
    expect(
      kept(
        '/index.html',
        '/logement/loyer/index.html',
        '/_astro/a.css',
        '/recherche/index.0a.bin',
        '/recherche/index.json',
        '/recherche/mots.0a.json',
        '/guichet/donnees.json',
        '/guichet/guichet.webmanifest',
      ),
    ).toHaveLength(8)
  })

  it('is not the worker itself, error pages, texts of excerpts, full text, pictures, nor what is for programs', () => {
    expect(
      kept(
        '/guichet/sw.js',
        '/404.html',
        '/recherche/textes/guide/loyer.json',
        '/pagefind/pagefind.js',
        '/robots.txt',
        '/.well-known/security.txt',
        '/sitemap.xml',
        // A picture only helps: without a network its words stand in its place.
        '/media/0123456789abcdef0123.jpg',
      ),
    ).toEqual([])
  })
})
