import { AppError, paths } from '@infos-droits/shared'
import { Worker } from 'node:worker_threads'
import type { SiteContent } from '../../content/index.ts'
import type { BuiltSite } from '../../rendering/index.ts'
import type { MadeFile } from '../make-page.ts'
import { refuseIfAny, stopIfAborted } from '../refuse.ts'
import { lightGuide } from '../light-guide.ts'
import { answerOf } from './answer-of.ts'
import type { ThreadAnswer, ThreadStart, ThreadTask } from './messages.ts'

/** Guides that a thread is sent at once: few, so that none is left with many at the end. */
const AT_ONCE = 25

/**
 * Renders the pages of all guides on several threads, while the caller does something else. What pages
 * read is not watched: only for a release of which nothing is remembered.
 *
 * @returns their addresses, and what will be made of them.
 * @throws AppError `release.refused`, `release.interrupted`, `page.failed`.
 */
export const renderGuides = ({
  content,
  site: { distDir },
  siteUrl,
  releasesDir,
  threads,
  onPage,
  signal,
}: {
  content: SiteContent
  site: Pick<BuiltSite, 'distDir'>
  siteUrl: string
  releasesDir: string
  threads: number
  onPage: () => void
  signal: AbortSignal
}): { addresses: ReadonlySet<string>; made: Promise<[address: string, made: MadeFile][]> } => {
  const guides = content.guides.map(lightGuide)
  const workerData: ThreadStart = { distDir, siteUrl, releasesDir, content: { ...content, guides } }
  const made: [address: string, made: MadeFile][] = []
  const problems: string[] = []
  const all = tasksOf(content)
  const tasks = all.values()
  const work = async () => {
    const worker = new Worker(new URL('./renderer.ts', import.meta.url), { workerData })
    try {
      for (const task of tasks) {
        const answer = await answerOf<ThreadAnswer>({ worker, task, signal })
        if (answer.error !== null) throw new AppError(answer.error)
        made.push(...answer.pages)
        problems.push(...answer.problems)
        for (const { addresses } of task.guides) addresses.forEach(onPage)
      }
    } catch (error) {
      stopIfAborted(signal)
      throw error
    } finally {
      await worker.terminate()
    }
  }
  const makeAll = async () => {
    const ended = await Promise.allSettled(Array.from({ length: threads }, work))
    for (const end of ended) if (end.status === 'rejected') throw end.reason
    refuseIfAny(problems)
    return made
  }
  const addresses = all.flatMap((task) => task.guides.flatMap((guide) => guide.addresses))
  return { addresses: new Set(addresses), made: makeAll() }
}

const tasksOf = ({ guides }: SiteContent): ThreadTask[] => {
  const all = guides.map((guide, place) => {
    const { rubric, slug, easyRead } = guide
    const more = easyRead === null ? [] : [paths.easyRead(rubric, slug)]
    return { place, guide, addresses: [paths.guide(rubric, slug), ...more] }
  })
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) => ({
    guides: all.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  }))
}
