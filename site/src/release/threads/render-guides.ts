import { AppError, paths, type Snapshot } from '@infos-droits/shared'
import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { lightGuide, type SiteContent } from '../../content/index.ts'
import type { BuiltSite } from '../../rendering/index.ts'
import { jobOf, makePage, type MadeFile } from '../make-page.ts'
import { refuseIfAny, stopIfAborted } from '../refuse.ts'
import { keepPart } from '../store/keep-snapshot.ts'
import type { Objects } from '../store/objects.ts'
import { answerOf } from './answer-of.ts'
import type { ThreadAnswer, ThreadContent, ThreadTask } from './messages.ts'

/** Guides that a thread is sent at once: few, so that none is left with many at the end. */
const AT_ONCE = 25

export type GuidesToRender = {
  content: SiteContent
  /** What the content was made from. */
  snapshot: Snapshot
  site: Pick<BuiltSite, 'handler'>
  siteUrl: string
  objects: Objects
  workers: readonly Worker[]
  onPage: () => void
  signal: AbortSignal
}

/**
 * Renders the pages of all guides on several threads and on this one, between what else it does. What
 * pages read is not watched: only for a release of which nothing is remembered.
 *
 * @returns their addresses, and what will be made of them.
 * @throws AppError `release.refused`, `release.interrupted`, `page.failed`.
 */
export const renderGuides = ({
  content,
  snapshot,
  site: { handler },
  siteUrl,
  objects,
  workers,
  onPage,
  signal,
}: GuidesToRender): {
  addresses: ReadonlySet<string>
  made: Promise<[address: string, made: MadeFile][]>
} => {
  const made: [address: string, made: MadeFile][] = []
  const problems: string[] = []
  const all = tasksOf({ content, snapshot, objects })
  const tasks = all.values()
  const failed = new AbortController()
  const take = (answer: Pick<ThreadAnswer, 'pages' | 'problems'>) => {
    made.push(...answer.pages)
    problems.push(...answer.problems)
  }
  const workOn = async (worker: Worker) => {
    worker.ref()
    for (const task of tasks) {
      const answer = await answerOf<ThreadAnswer>({ worker, task, signal })
      if (answer.error !== null) throw new AppError(answer.error)
      take(answer)
      for (const { addresses } of task.guides) addresses.forEach(onPage)
      if (failed.signal.aborted) return
    }
  }
  const workHere = async () => {
    for (const { guides } of tasks)
      for (const address of guides.flatMap(({ addresses }) => addresses)) {
        // What the other threads answer is heard between two pages.
        await setImmediate()
        stopIfAborted(signal)
        if (failed.signal.aborted) return
        const job = jobOf(address)
        const page = await makePage({ job, locals: { content }, handler, siteUrl, objects })
        take({ pages: page.made === null ? [] : [[address, page.made]], problems: page.problems })
        onPage()
      }
  }
  const lanes = () => {
    const guides = content.guides.map(lightGuide)
    const light: ThreadContent = { content: { ...content, guides } }
    for (const worker of workers) worker.postMessage(light)
    return [...workers.map(workOn), workHere()]
  }
  const makeAll = async () => {
    const ended = await Promise.allSettled(
      lanes().map((lane) =>
        lane.catch((error: unknown) => {
          failed.abort()
          stopIfAborted(signal)
          throw error
        }),
      ),
    )
    for (const end of ended) if (end.status === 'rejected') throw end.reason
    refuseIfAny(problems)
    return made
  }
  const addresses = all.flatMap((task) => task.guides.flatMap((guide) => guide.addresses))
  return { addresses: new Set(addresses), made: makeAll() }
}

const tasksOf = ({
  content,
  snapshot,
  objects,
}: Pick<GuidesToRender, 'content' | 'snapshot' | 'objects'>): ThreadTask[] => {
  const kept = new Map(snapshot.guides.map((guide) => [guide.id, keepPart(guide, objects)]))
  const all = content.guides.map(({ id, rubric, slug, easyRead }, place) => {
    const more = easyRead === null ? [] : [paths.easyRead(rubric, slug)]
    const addresses = [paths.guide(rubric, slug), ...more]
    return { place, kept: kept.get(id)?.sha256 ?? '', addresses }
  })
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) => ({
    guides: all.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  }))
}
