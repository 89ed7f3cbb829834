import type { Snapshot } from '@infos-droits/shared'
import { unpackRelease } from '@infos-droits/shared/releases'
import { buildIndex, documentsOf, sentencesOf } from '@infos-droits/shared/search'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../../../src/browser/index.ts'
import type { Progress } from '../../../src/command/index.ts'
import { percentile } from '../../figure.ts'
import { runPublisher } from '../../run-publisher.ts'
import { OWN_QUERIES } from '../bench-queries.ts'
import { labels } from '../labels.fr.ts'
import { readQueries } from '../queries.ts'
import { seedSnapshot } from '../seed/seed-snapshot.ts'
import { serveFolder, type Served } from '../serve.ts'
import { syntheticSnapshot } from '../synthetic.ts'
import { toBrotli } from '../travel.ts'
import { slowedWorker } from './slowed-worker.ts'
import { typeAndMeasure, watchResults, type ResultsList } from './typing.ts'

/** Guides, and how many times slower than this machine. */
const SIZES = [1_000, 10_000]
const FACTORS = [1, 4]

/**
 * Pages that answer while one types. Desk mode changes only what differs, often nothing: such a key is
 * waited for in vain, so that fewer queries are typed into it.
 */
const PAGES = {
  search: {
    path: 'recherche/',
    list: { selector: '#resultats-liste', isDeep: false },
    queries: 10,
  },
  counter: { path: 'guichet/', list: { selector: '#guichet-resultats', isDeep: true }, queries: 3 },
} as const satisfies Record<string, { path: string; list: ResultsList; queries: number }>

export type SpeedPage = keyof typeof PAGES

/** A page of the site over that many guides, on a machine that many times slower. */
export type Speed = {
  page: SpeedPage
  guides: number
  factor: number
  bytes: {
    index: number
    /** All that travels before the first results. */
    first: number
  }
  milliseconds: {
    /** From the opening of the page to the first results, typing at once. */
    first: number
    /** From a key press to its results on screen. */
    p50: number
    p95: number
    max: number
    /** Part of it in the worker, from question to answer. */
    workerP95: number
  }
  keys: number
}

/** Types real queries into the real search page and desk mode, over guides that were never written. */
export const benchSpeed = async ({ progress }: { progress: Progress }): Promise<Speed[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'infos-droits-speed-'))
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  try {
    const seed = seedSnapshot()
    const release = await progress.step(labels.release, () => makeRelease({ seed, folder }))
    const texts = await typedTexts()
    const speeds: Speed[] = []
    for (const guides of SIZES) {
      const content = await progress.step(labels.indexOf(guides), () =>
        largeSearch({ seed, guides }),
      )
      for (const name of pagesFor(guides))
        for (const factor of FACTORS)
          speeds.push(
            await progress.step(labels.typing({ page: name, guides, factor }), () =>
              measure({
                browser,
                release,
                content,
                texts: texts.slice(0, PAGES[name].queries),
                factor,
                name,
              }),
            ),
          )
    }
    return speeds
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The bar of desk mode is for the first size. */
const pagesFor = (guides: number): SpeedPage[] =>
  guides === SIZES[0] ? ['search', 'counter'] : ['search']

/** Clean and misspelt in turn, of all rubrics. */
const typedTexts = async (): Promise<string[]> => {
  const queries = await readQueries(OWN_QUERIES)
  const step = Math.floor(queries.length / PAGES.search.queries)
  return queries
    .filter((_, index) => index % step === 0)
    .slice(0, PAGES.search.queries)
    .map(({ query, noisy }, index) => (index % 2 === 0 ? query : noisy))
}

const makeRelease = async ({ seed, folder }: { seed: Snapshot; folder: string }) => {
  const snapshotFile = join(folder, 'snapshot.json')
  await writeFile(snapshotFile, JSON.stringify(seed))
  await runPublisher({ snapshotFile, dataDir: folder })
  const release = join(folder, 'release')
  await unpackRelease({ releasesDir: join(folder, 'releases'), to: release })
  return release
}

type LargeSearch = {
  guides: number
  index: Uint8Array
  travelling: Buffer
  sentences: (id: string) => string[]
}

const largeSearch = async ({
  seed,
  guides,
}: {
  seed: Snapshot
  guides: number
}): Promise<LargeSearch> => {
  const documents = documentsOf(syntheticSnapshot({ snapshot: seed, count: guides }))
  const index = buildIndex({ documents })
  const byId = new Map(documents.map((document) => [document.id, document]))
  return {
    guides,
    index,
    travelling: await toBrotli(index, 'index'),
    sentences: (id) => {
      const document = byId.get(id)
      return document === undefined ? [] : sentencesOf(document)
    },
  }
}

const MANIFEST = '/recherche/index.json'
const INDEX = '/recherche/index.large.bin'

/** The release as it is, but for the index, the sentences of excerpts and a slower worker. */
const serveLarge = async ({
  release,
  content,
  factor,
}: {
  release: string
  content: LargeSearch
  factor: number
}): Promise<Served> => {
  const manifest = JSON.parse(await readFile(join(release, MANIFEST), 'utf8')) as object
  return serveFolder({
    folder: release,
    instead: async (path) => {
      if (path === MANIFEST) return JSON.stringify({ ...manifest, base: INDEX })
      if (path === INDEX) return { compressed: content.travelling }
      const id = /^\/recherche\/textes\/(.+)\.json$/.exec(path)?.[1]?.replace('/', ':')
      if (id !== undefined) return JSON.stringify(content.sentences(id))
      if (!/^\/_astro\/worker[^/]*\.js$/.test(path)) return null
      return slowedWorker({ script: await readFile(join(release, path), 'utf8'), factor })
    },
  })
}

const measure = async ({
  browser,
  release,
  content,
  texts,
  factor,
  name,
}: {
  browser: Browser
  release: string
  content: LargeSearch
  texts: readonly string[]
  factor: number
  name: SpeedPage
}): Promise<Speed> => {
  const { path, list } = PAGES[name]
  const served = await serveLarge({ release, content, factor })
  const viewport = name === 'search' ? { width: 360, height: 720 } : { width: 1280, height: 900 }
  // Desk mode keeps the whole site at its first opening, which is another work than answering.
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchResults)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: factor })
    const begin = performance.now()
    await page.goto(`${served.url}${path}`, { waitUntil: 'commit' })
    await page.locator('#q').fill(texts[0] ?? '')
    await page.locator(`${list.selector} a`).first().waitFor({ timeout: 60_000 })
    const firstMs = performance.now() - begin
    const firstBytes = served.takeBytes()
    const values: number[] = []
    for (const text of texts) values.push(...(await typeAndMeasure({ page, list, text })))
    return {
      page: name,
      guides: content.guides,
      factor,
      bytes: { index: content.travelling.length, first: firstBytes },
      milliseconds: {
        first: firstMs,
        p50: percentile({ values, share: 0.5 }),
        p95: percentile({ values, share: 0.95 }),
        max: Math.max(...values),
        workerP95: percentile({ values: await answerTimes(page), share: 0.95 }),
      },
      keys: values.length,
    }
  } finally {
    await context.close()
    await served.close()
  }
}

type Slowed = typeof globalThis & { answerTimes: number[] }

/** What the worker says of itself; the first answer, which waits for the index, left out. */
const answerTimes = async (page: Page): Promise<number[]> => {
  const [worker] = page.workers()
  const times = (await worker?.evaluate(() => (globalThis as Slowed).answerTimes)) ?? []
  return times.slice(1)
}
