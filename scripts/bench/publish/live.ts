import type { Snapshot } from '@infos-droits/shared'
import { paths } from '@infos-droits/shared'
import { currentReleaseId, readManifest } from '@infos-droits/shared/releases'
import { join } from 'node:path'
import { z } from 'zod'
import { liveSnapshot, type System } from '../../src/system/index.ts'
import type { Bench } from '../bench.ts'
import { percentile, type Figure } from '../figure.ts'
import { labelsLive as labels } from './labels.fr.ts'
import { asLead, type Lead } from './lead.ts'
import { fillGuides } from './fill-guides.ts'
import { shown, until } from './shown.ts'

const GUIDES = 10_000
const ROUNDS = 8
const AT_ONCE = 50
/** Guides that a change of their partner is looked for on. */
const SEEN_ON = 3

type Place = {
  system: System
  lead: Lead
  snapshot: Snapshot
  partner: { id: string; slug: string }
}
/** One change in the CMS, and what a reader must see after it. */
type Trial = (
  round: number,
) => Promise<{ save: () => Promise<unknown>; seen: (() => Promise<boolean>)[] }>

/** From the answer to a save until readers see it: pages, the lists that show them, and the search. */
export const benchLive: Bench = async ({ system: start }) => {
  const system = await start()
  const lead = await asLead(system)
  const { partner } = await fillGuides({ databaseUrl: system.databaseUrl, count: GUIDES })
  await lead.requestPublication()
  // A page of each guide, and others.
  await until(async () => (await pagesLive(system)) > GUIDES, FIRST_MS)
  const place = { system, lead, partner, snapshot: await liveSnapshot(system.dataDir) }
  const figures: Figure[] = []
  const trials = Object.entries(TRIALS(place))
  for (const [name, trial] of trials)
    figures.push(
      ...(await measure({
        name: labels.alone(name),
        trial,
        from: 0,
        before: () => atRest(system),
      })),
    )
  // What follows the one before, its search first of all, is under way still.
  for (const [name, trial] of trials)
    figures.push(...(await measure({ name: labels.inARow(name), trial, from: ROUNDS })))
  return [...figures, ...(await fiftyAtOnce(place))]
}

const healthSchema = z.object({ release: z.object({ pages: z.number() }) })

const pagesLive = async ({ siteUrl }: System): Promise<number> =>
  healthSchema.parse(await (await fetch(`${siteUrl}/healthz`)).json()).release.pages

/** A first release of ten thousand guides, from a CMS that reads them all. */
const FIRST_MS = 15 * 60_000
const LATEST_MS = 60_000

const measure = async ({
  name,
  trial,
  from,
  before = () => Promise.resolve(),
}: {
  name: string
  trial: Trial
  /** Its first round: none is tried twice. */
  from: number
  before?: () => Promise<void>
}): Promise<Figure[]> => {
  const times: number[] = []
  for (let round = from; round < from + ROUNDS; round += 1) {
    await before()
    const { save, seen } = await trial(round)
    await save()
    const begin = performance.now()
    await Promise.all(seen.map((isSeen) => until(isSeen, LATEST_MS)))
    times.push(performance.now() - begin)
  }
  return figuresOf(name, times)
}

/** Nothing is under way: the search has caught up with the pages. */
const atRest = async ({ dataDir }: System): Promise<void> => {
  const releasesDir = join(dataDir, 'releases')
  await until(async () => {
    const id = currentReleaseId(releasesDir)
    if (id === null) return false
    const { isSearchBehind, isFullTextBehind } = await readManifest(join(releasesDir, id))
    return !isSearchBehind && !isFullTextBehind
  }, LATEST_MS)
}

const figuresOf = (name: string, times: number[]): Figure[] => [
  { name: labels.median(name), value: percentile({ values: times, share: 0.5 }), unit: 'ms' },
  { name: labels.slowest(name), value: Math.max(...times), unit: 'ms' },
]

const TRIALS = ({ system: { siteUrl }, lead, snapshot, partner }: Place): Record<string, Trial> => {
  const page = (path: string) => shown(`${siteUrl}${path}`)
  const guideAt = (place: number) => {
    const guide = snapshot.guides[place % snapshot.guides.length]
    if (guide === undefined) throw new Error('the site has too few guides')
    return guide
  }
  const themeOf = ({ rubric, themes }: Snapshot['guides'][number]) =>
    paths.theme(rubric, themes[0] ?? '')
  const sentBy = snapshot.guides.filter(({ contacts }) =>
    contacts.some(({ organization }) => organization === partner.slug),
  )
  const word = wordOnSome(snapshot)
  return {
    [labels.wording]: (round) => {
      const guide = guideAt(100 + round * 37)
      const summary = labels.summary(round)
      return Promise.resolve({
        save: () => lead.publish('guides', guide.id, { summary }),
        seen: [
          page(paths.guide(guide.rubric, guide.slug)).has(summary),
          page(themeOf(guide)).has(summary),
        ],
      })
    },
    [labels.partner(sentBy.length)]: (round) => {
      const phone = `+331390000${String(10 + round)}`
      const link = `tel:${phone}`
      return Promise.resolve({
        save: () => lead.publish('organizations', partner.id, { phone }),
        seen: [
          page(paths.organization(partner.slug)).has(link),
          ...sentBy
            .slice(-SEEN_ON)
            .map((guide) => page(paths.guide(guide.rubric, guide.slug)).has(link)),
        ],
      })
    },
    [labels.added]: async (round) => {
      const model = guideAt(50 + round)
      const { title, slug } = labels.newGuide(round)
      const copy = await lead.copyOf('guides', model.id, { title, slug })
      const path = paths.guide(model.rubric, slug)
      return {
        save: copy,
        seen: [
          page(path).has(title),
          page(themeOf(model)).has(title),
          page(paths.rubric(model.rubric)).has(title),
        ],
      }
    },
    [labels.searchAdded]: async (round) => {
      const { title, slug, word } = labels.newGuide(100 + round)
      const copy = await lead.copyOf('guides', guideAt(80 + round).id, { title, slug })
      return { save: copy, seen: [page(`${paths.search()}?q=${word}`).has(`/${slug}/`)] }
    },
    [labels.withdrawn]: (round) => {
      const guide = guideAt(1000 + round * 11)
      const path = paths.guide(guide.rubric, guide.slug)
      return Promise.resolve({
        save: () => lead.withdraw('guides', guide.id),
        seen: [page(path).isGone(), page(themeOf(guide)).hasNot(`href="${path}"`)],
      })
    },
    [labels.glossary(word.guides)]: async (round) => {
      const { term } = word
      const using = await firstUsing({ siteUrl, snapshot, slug: term.slug })
      const definition = labels.definition(round)
      return {
        save: () => lead.publish('glossary-terms', term.id, { definition }),
        seen: [page(paths.glossary()).has(definition), page(using).has(definition)],
      }
    },
  }
}

/** Pages that a change of one word is looked for on, as many as show the one partner. */
const WORD_ON = 300

/** The word of the glossary that is on about so many guides, and on how many. */
const wordOnSome = ({ glossary, guides }: Snapshot) => {
  const texts = guides.map(({ steps }) => steps.map(({ html }) => html).join(' '))
  const [best] = glossary
    .map((term) => {
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}-])${term.term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}-])`,
        'u',
      )
      return { term, guides: texts.filter((text) => pattern.test(text)).length }
    })
    .filter(({ guides: count }) => count > 0)
    .toSorted((a, b) => Math.abs(a.guides - WORD_ON) - Math.abs(b.guides - WORD_ON))
  if (best === undefined) throw new Error('no guide uses a word of the glossary')
  return best
}

/** A page far down that explains a word. */
const firstUsing = async ({
  siteUrl,
  snapshot,
  slug,
}: {
  siteUrl: string
  snapshot: Snapshot
  slug: string
}): Promise<string> => {
  for (const guide of snapshot.guides.toReversed()) {
    const path = paths.guide(guide.rubric, guide.slug)
    if (await shown(`${siteUrl}${path}`).has(`id="mot-${slug}"`)()) return path
  }
  throw new Error('no guide uses the word')
}

/** Fifty guides saved at once, twice: until the last state of each is read, none having gone backwards. */
const fiftyAtOnce = async ({ system: { siteUrl }, lead, snapshot }: Place): Promise<Figure[]> => {
  const guides = snapshot.guides.slice(-AT_ONCE)
  const seenOf = guides.map(() => 0)
  let backwards = 0
  const read = async (place: number): Promise<number> => {
    const guide = guides[place]
    const html = guide && (await shown(`${siteUrl}${paths.guide(guide.rubric, guide.slug)}`).text())
    const version = Number(labels.version.exec(html ?? '')?.[1] ?? 0)
    if (version < (seenOf[place] ?? 0)) backwards += 1
    seenOf[place] = version
    return version
  }
  const save = (version: number) =>
    Promise.all(
      guides.map((guide, place) =>
        lead.publish('guides', guide.id, { summary: labels.versioned(version, place) }),
      ),
    )
  const over = new AbortController()
  const reader = (async () => {
    while (!over.signal.aborted) for (const place of guides.keys()) await read(place)
  })()
  await save(1)
  await save(2)
  const begin = performance.now()
  for (const place of guides.keys()) await until(async () => (await read(place)) === 2, LATEST_MS)
  const spent = performance.now() - begin
  over.abort()
  await reader
  return [
    { name: labels.fifty(AT_ONCE), value: spent, unit: 'ms' },
    { name: labels.backwards, value: backwards, unit: 'pages' },
  ]
}
