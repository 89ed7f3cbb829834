import { paths } from '@infos-droits/shared'
import { setImmediate } from 'node:timers/promises'
import { renderPage, type PageHandler, type RenderedPage } from '../rendering/index.ts'
import { isPage } from './addresses.ts'
import {
  checkPage,
  placesIn,
  readLinks,
  readTags,
  referencesOf,
  type PageLinks,
} from './check/index.ts'
import type { ReleasePlan } from './describe.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import { mapLimited } from './limited.ts'
import type { MadePage } from './memory/pages.ts'
import type { Workshop } from './memory/workshop.ts'
import { readingsOf } from './memory/readings.ts'
import { refuseIfAny, stopIfAborted } from './refuse.ts'

const CONCURRENCY = 8
const BREATH_MS = 50

/** Address in the release, route in Astro, status it must have. */
type Job = { address: string; route: string; status: number; isOptional: boolean }

const ERROR_PAGES: Job[] = [
  { address: '/404.html', route: '/404/', status: 404, isOptional: false },
  { address: '/500.html', route: '/500/', status: 500, isOptional: true },
]

/**
 * Renders every address of the plan and the error pages that are not in the workshop as they would be
 * now; each page is checked as it comes. Afterwards the workshop holds just these.
 *
 * @returns how many were rendered.
 * @throws AppError `release.refused` naming the pages that are not right.
 */
export const renderPages = async ({
  plan,
  handler,
  siteUrl,
  workshop,
  firstWords,
  onPage,
  signal,
}: {
  plan: ReleasePlan
  /** What the search page offers to begin with. */
  firstWords: readonly string[]
  handler: PageHandler
  siteUrl: string
  workshop: Workshop
  onPage: () => void
  signal: AbortSignal | undefined
}): Promise<number> => {
  const { pages, objects, questions } = workshop
  const readings = readingsOf(plan.content, questions)
  const problems: string[] = []
  let rendered = 0
  if (firstWords.join('\n') !== workshop.firstWords) pages.remove(paths.search())
  workshop.firstWords = firstWords.join('\n')
  const jobs = [...plan.addresses.map(jobOf), ...ERROR_PAGES]
  const stale = jobs.filter(({ address }) => {
    const made = pages.byAddress.get(address)
    return made === undefined || readings.isStale(made.readings)
  })
  for (let place = stale.length; place < jobs.length; place += 1) onPage()
  const breathe = breather()
  const work = async ({ address, route, status, isOptional }: Job): Promise<void> => {
    await breathe()
    stopIfAborted(signal)
    pages.remove(address)
    const { content, readings: read } = readings.watch()
    const locals = { content, firstWords: [...firstWords] }
    const page = await renderPage({ handler, address: route, siteUrl, locals })
    rendered += 1
    onPage()
    if (page.status !== status || page.body.length === 0) {
      if (!isOptional) problems.push(reasonFor({ address, page, status }))
      return
    }
    const checked = check({ address, page, siteUrl })
    problems.push(...checked.problems)
    const made: MadePage = { stored: objects.put(page.body), readings: read, links: checked.links }
    if (checked.problems.length === 0) pages.put(address, made)
  }
  await mapLimited({ items: stale, limit: CONCURRENCY, work })
  refuseIfAny(problems)
  const wanted = new Set(jobs.map(({ address }) => address))
  for (const address of pages.byAddress.keys()) if (!wanted.has(address)) pages.remove(address)
  return rendered
}

/** Rendering never waits for anything: without a pause, no lease would be renewed meanwhile. */
const breather = () => {
  let last = performance.now()
  return async (): Promise<void> => {
    if (performance.now() - last < BREATH_MS) return
    last = performance.now()
    await setImmediate()
  }
}

const jobOf = (address: string): Job => ({
  address,
  route: address,
  status: 200,
  isOptional: false,
})

const check = ({
  address,
  page,
  siteUrl,
}: {
  address: string
  page: RenderedPage
  siteUrl: string
}): { problems: string[]; links: PageLinks | null } => {
  if (!isPage(address)) return { problems: [], links: null }
  const html = page.body.toString('utf8')
  const tags = readTags(html)
  const ids = placesIn(tags)
  const { problems, targets } = readLinks({
    address,
    references: referencesOf(tags),
    siteUrl,
    ids,
  })
  const links = { targets, ids }
  return { problems: [...checkPage({ address, html, tags }), ...problems], links }
}

const reasonFor = ({
  address,
  page,
  status,
}: {
  address: string
  page: { status: number }
  status: number
}): string => {
  if (page.status === status) return labels.empty(address)
  if (page.status >= 300 && page.status < 400) return labels.redirect(address)
  return labels.badStatus({ address, status: page.status })
}
