import { paths } from '@infos-droits/shared'
import { setImmediate } from 'node:timers/promises'
import type { PageHandler } from '../rendering/index.ts'
import type { ReleasePlan } from './describe.ts'
import { mapLimited } from './limited.ts'
import { jobOf, makePage, type PageJob } from './make-page.ts'
import type { Workshop } from './memory/workshop.ts'
import { readingsOf } from './memory/readings.ts'
import { refuseIfAny, stopIfAborted } from './refuse.ts'

const CONCURRENCY = 8
const BREATH_MS = 50

const ERROR_PAGES: PageJob[] = [
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
  /** What the search page offers to begin with; asked for last, since the search is made meanwhile. */
  firstWords: () => Promise<readonly string[]>
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
  const jobs = [...plan.addresses.map(jobOf), ...ERROR_PAGES]
  const isStale = ({ address }: PageJob): boolean => {
    const made = pages.byAddress.get(address)
    // A page of a release that was refused may have been swept away.
    return made === undefined || !objects.has(made.stored) || readings.isStale(made.readings)
  }
  const isOfSearch = ({ address }: PageJob): boolean => address === paths.search()
  const breathe = breather()
  const make = async (job: PageJob, words: readonly string[]): Promise<void> => {
    await breathe()
    stopIfAborted(signal)
    pages.remove(job.address)
    const { content, readings: read } = readings.watch()
    const locals = { content, firstWords: [...words] }
    const page = await makePage({ job, locals, handler, siteUrl, objects })
    rendered += 1
    onPage()
    problems.push(...page.problems)
    if (page.made !== null) pages.put(job.address, { ...page.made, readings: read })
  }
  const makeStale = async (these: PageJob[], words: readonly string[] = []): Promise<void> => {
    const stale = these.filter(isStale)
    for (let place = stale.length; place < these.length; place += 1) onPage()
    await mapLimited({ items: stale, limit: CONCURRENCY, work: (job) => make(job, words) })
  }
  await makeStale(jobs.filter((job) => !isOfSearch(job)))
  const words = await firstWords()
  if (words.join('\n') !== workshop.firstWords) pages.remove(paths.search())
  workshop.firstWords = words.join('\n')
  await makeStale(jobs.filter(isOfSearch), words)
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
