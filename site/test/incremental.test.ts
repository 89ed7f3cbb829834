import { paths, type Snapshot } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '../src/publisher/publish.ts'
import {
  closeSearchIndexer,
  makeFullTextOf,
  makeSearchOf,
  openRenderers,
  openWorkshop,
  type BuiltRelease,
  type ReleaseFile,
  type Workshop,
} from '../src/release/index.ts'
import { loadBuiltSite, type BuiltSite } from '../src/rendering/index.ts'
import { fixtureContent, fixtureSnapshot } from './fixture.ts'

/** Needs `site/dist` (astro build): what real pages read is what is tried. */
const folder = await mkdtemp(join(tmpdir(), 'infos-droits-incremental-'))
const siteUrl = 'https://droits.example'
let site: BuiltSite
let workshop: Workshop

const build = (snapshot: Snapshot, more: Partial<Parameters<typeof publish>[0]> = {}) =>
  publish({
    site,
    siteUrl,
    releasesDir: join(folder, 'followed'),
    workshop,
    search: 'later',
    ...more,
    snapshot: () => Promise.resolve(snapshot),
  })

/** From nothing, in a directory of its own. */
const buildAnew = (snapshot: Snapshot) => {
  const releasesDir = join(folder, 'anew')
  return build(snapshot, { releasesDir, workshop: openWorkshop(releasesDir), search: 'now' })
}

beforeAll(async () => {
  site = await loadBuiltSite()
  workshop = openWorkshop(join(folder, 'followed'))
  await build(fixtureSnapshot())
})
afterAll(async () => {
  await closeSearchIndexer()
  await rm(folder, { recursive: true, force: true })
})

/** Tells the release that it belongs to. */
const LIST = paths.offlineList()
/** Its page too: it offers words that the search finds. */
const SEARCH = /^\/(?:recherche|pagefind)\//

const filesOf = ({ manifest }: BuiltRelease, isCounted: (path: string) => boolean) =>
  Object.entries(manifest.files)
    .filter(([path]) => isCounted(path))
    .map(([path, { sha256 }]: [string, ReleaseFile]) => `${path} ${sha256}`)

const pages = (path: string) => path !== LIST && !SEARCH.test(path)
const everything = (path: string) => path !== LIST

type Content = SnapshotContent
type Change = (content: Content) => Partial<Content>

/** The first of a list changed. */
const first = <Item>(list: Item[], change: (item: Item) => Item): Item[] =>
  list.map((item, place) => (place === 0 ? change(item) : item))

const CHANGES: [string, Change][] = [
  [
    'the words of a guide',
    ({ guides }) => ({
      guides: first(guides, (guide) => ({
        ...guide,
        steps: [{ title: 'Une étape', html: '<p>Tout autre chose, avec le RSA.</p>' }],
      })),
    }),
  ],
  [
    'the title of a guide',
    ({ guides }) => ({
      guides: first(guides, (guide) => ({ ...guide, title: 'Ah, un autre titre' })),
    }),
  ],
  [
    'a new guide',
    ({ guides }) => ({
      guides: [
        ...guides,
        ...guides
          .slice(1, 2)
          .map((guide) => ({ ...guide, id: 'neuf', slug: 'tout-neuf', title: 'Tout neuf' })),
      ],
    }),
  ],
  [
    'a guide withdrawn',
    ({ guides }) => ({ guides: guides.filter(({ slug }) => slug !== 'tout-neuf') }),
  ],
  [
    'the number of a partner',
    ({ organizations }) => ({
      organizations: first(organizations, (one) => ({ ...one, phone: '+33139000001' })),
    }),
  ],
  [
    'the name of a partner',
    ({ organizations }) => ({
      organizations: first(organizations, (one) => ({ ...one, name: 'Autre nom' })),
    }),
  ],
  [
    'a closure that is to come',
    ({ organizations }) => ({
      organizations: organizations.map((one) => ({
        ...one,
        locations: one.locations.map((place) => ({
          ...place,
          closures: [{ from: '2026-11-22', to: '2026-11-23', reason: 'travaux' }],
        })),
      })),
    }),
  ],
  ['time that passes', () => ({ asOf: '2026-11-24T09:30:00.000Z' })],
  [
    'a word of the glossary',
    ({ glossary }) => ({
      glossary: first(glossary, (term) => ({ ...term, definition: 'Une autre explication.' })),
    }),
  ],
  [
    'a new word that guides use',
    ({ glossary }) => ({
      glossary: [
        ...glossary,
        ...glossary
          .slice(0, 1)
          .map((term) => ({ ...term, id: 'mot', slug: 'loyer', term: 'loyer', aliases: [] })),
      ],
    }),
  ],
  ['a word taken away', ({ glossary }) => ({ glossary: glossary.slice(1) })],
  [
    'the name of a theme',
    ({ themes }) => ({ themes: first(themes, (theme) => ({ ...theme, title: 'Autre thème' })) }),
  ],
  [
    'the order of the rubrics',
    ({ rubrics }) => ({
      rubrics: rubrics.map((rubric) => ({ ...rubric, order: 7 - rubric.order })),
    }),
  ],
  [
    'a helpline',
    ({ hotlines }) => ({ hotlines: first(hotlines, (line) => ({ ...line, hours: 'Toujours' })) }),
  ],
  ['all events gone', () => ({ events: [] })],
  ['news', ({ news }) => ({ news: first(news, (item) => ({ ...item, title: 'Autre nouvelle' })) })],
  [
    'a banner over every page',
    ({ settings }) => ({
      settings: {
        ...settings,
        alert: { title: 'Attention', text: 'Fermé.', link: null, isUrgent: false },
      },
    }),
  ],
]

describe('a release made from what changed is what one from nothing is, after', () => {
  let content = fixtureContent()
  it.each(CHANGES)('%s', async (_, change) => {
    content = { ...content, ...change(content) }
    const snapshot = fixtureSnapshot(content)
    const followed = await build(snapshot)
    const anew = await buildAnew(snapshot)
    expect(filesOf(followed, pages)).toEqual(filesOf(anew, pages))
    expect(followed.manifest.isSearchBehind).toBe(true)
  })

  it('its search has caught up', async () => {
    const snapshot = fixtureSnapshot(content)
    workshop.search = await makeSearchOf({ snapshot, workshop })
    const { search } = workshop
    workshop.fullText = await makeFullTextOf({ search, snapshot, workshop })
    const followed = await build(snapshot)
    expect(followed.manifest).toMatchObject({ isSearchBehind: false, isFullTextBehind: false })
    expect(filesOf(followed, everything)).toEqual(filesOf(await buildAnew(snapshot), everything))
  })
})

describe.each([2, 0])('on %i threads beside this one', (threads) => {
  const onThreads = (snapshot: Snapshot, more: Partial<Parameters<typeof publish>[0]> = {}) => {
    const releasesDir = join(folder, `threads-${String(threads)}`)
    const renderers = openRenderers({ distDir: site.distDir, siteUrl, releasesDir }, threads)
    return build(snapshot, { releasesDir, workshop: undefined, renderers, search: 'now', ...more })
  }

  it('a release from nothing is the same', async () => {
    const snapshot = fixtureSnapshot()
    const made = await onThreads(snapshot)
    const one = await buildAnew(snapshot)
    expect(filesOf(made, everything)).toEqual(filesOf(one, everything))
    expect(made.rendered).toBe(one.rendered)
  })

  it('a page that is not right is refused all the same', async () => {
    const { guides } = fixtureContent()
    const html = '<p><a href="#nulle-part">Plus bas</a></p>'
    const wrong = first(guides, (guide) => ({
      ...guide,
      steps: guide.steps.map((step) => ({ ...step, html })),
    }))
    await expect(onThreads(fixtureSnapshot({ guides: wrong }))).rejects.toMatchObject({
      code: 'release.refused',
      message: expect.stringContaining('#nulle-part') as string,
    })
  })

  it('it stops when it is asked to', async () => {
    const stop = new AbortController()
    const onProgress = () => {
      stop.abort()
    }
    const asked = { signal: stop.signal, onProgress }
    await expect(onThreads(fixtureSnapshot(), asked)).rejects.toMatchObject({
      code: 'release.interrupted',
    })
  })
})

it('only what shows a change is rendered again', async () => {
  const content = fixtureContent()
  const made = openWorkshop(join(folder, 'few'))
  const few = (changes: Partial<Content>) =>
    build(fixtureSnapshot(changes), { releasesDir: join(folder, 'few'), workshop: made })
  const whole = await few({})
  expect(whole.rendered).toBeGreaterThan(40)
  expect((await few({})).rendered).toBe(0)
  const guides = first(content.guides, (guide) => ({ ...guide, prepare: ['Autre chose'] }))
  // The guide, its easy-to-read form, the map of the site for search engines, desk mode’s data.
  expect((await few({ guides })).rendered).toBeLessThan(8)
})
