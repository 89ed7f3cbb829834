import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { renderPage, type PageHandler } from '../rendering/index.ts'
import { fileOf, isPage } from './addresses.ts'
import { checkPage, readTags, referencesOf, type Linking } from './check/index.ts'
import type { ReleasePlan } from './describe.ts'
import { releaseLabels as labels } from './labels.fr.ts'
import { mapLimited } from './limited.ts'
import { refuseIfAny, stopIfAborted } from './refuse.ts'

const CONCURRENCY = 8

/** Address in the release, route in Astro, status it must have. */
type Job = { address: string; route: string; status: number; isOptional: boolean }

const ERROR_PAGES: Job[] = [
  { address: '/404.html', route: '/404/', status: 404, isOptional: false },
  { address: '/500.html', route: '/500/', status: 500, isOptional: true },
]

/**
 * Renders every address of the plan and the error pages into files; each page is checked as it comes.
 *
 * @returns what each page names, for the check of links.
 * @throws AppError `release.refused` naming the pages that are not right.
 */
export const renderPages = async ({
  plan,
  firstWords,
  handler,
  siteUrl,
  directory,
  onPage,
  signal,
}: {
  plan: ReleasePlan
  /** What the search page offers to begin with. */
  firstWords: string[]
  handler: PageHandler
  siteUrl: string
  directory: string
  onPage: () => void
  signal: AbortSignal | undefined
}): Promise<Linking[]> => {
  const problems: string[] = []
  const jobs = [
    ...plan.addresses.map((address) => ({
      address,
      route: address,
      status: 200,
      isOptional: false,
    })),
    ...ERROR_PAGES,
  ]
  const work = async ({ address, route, status, isOptional }: Job): Promise<Linking[]> => {
    stopIfAborted(signal)
    const locals = { content: plan.content, firstWords }
    const page = await renderPage({ handler, address: route, siteUrl, locals })
    onPage()
    if (page.status !== status || page.body.length === 0) {
      if (!isOptional) problems.push(reasonFor({ address, page, status }))
      return []
    }
    const file = join(directory, fileOf(address))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, page.body)
    if (!isPage(address)) return []
    const html = page.body.toString('utf8')
    const tags = readTags(html)
    problems.push(...checkPage({ address, html, tags }))
    const ids = new Set(tags.flatMap((tag) => tag.attributes.get('id') ?? []))
    return [{ address, references: referencesOf(tags), ids }]
  }
  const linking = await mapLimited({ items: jobs, limit: CONCURRENCY, work })
  refuseIfAny(problems)
  return linking.flat()
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
