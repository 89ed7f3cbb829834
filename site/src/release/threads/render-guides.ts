import { AppError, paths, type Guide, type Snapshot } from '@infos-droits/shared'
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
  const tasks = tasksOf({ content, snapshot, objects })
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
  return { addresses: new Set(content.guides.flatMap(addressesOf)), made: makeAll() }
}

const addressesOf = ({ rubric, slug, easyRead }: Guide): string[] => [
  paths.guide(rubric, slug),
  ...(easyRead === null ? [] : [paths.easyRead(rubric, slug)]),
]

/** A guide is kept just before it is sent: the threads need not wait until all of them are. */
const tasksOf = function* ({
  content,
  snapshot,
  objects,
}: Pick<GuidesToRender, 'content' | 'snapshot' | 'objects'>): Generator<ThreadTask> {
  const given = new Map(snapshot.guides.map((guide) => [guide.id, guide]))
  const toSend = (guide: Guide, place: number) => {
    const whole = given.get(guide.id)
    if (whole === undefined) throw new Error('a guide of the content is not in the snapshot')
    const { sha256 } = keepPart(whole, objects)
    return { place, kept: sha256, addresses: addressesOf(guide) }
  }
  for (let from = 0; from < content.guides.length; from += AT_ONCE)
    yield {
      guides: content.guides
        .slice(from, from + AT_ONCE)
        .map((guide, at) => toSend(guide, from + at)),
    }
}
