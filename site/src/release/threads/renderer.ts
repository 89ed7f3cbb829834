import { AppError, messageOf } from '@infos-droits/shared'
import { parentPort, workerData } from 'node:worker_threads'
import { loadBuiltSite } from '../../rendering/index.ts'
import { jobOf, makePage, type MadeFile } from '../make-page.ts'
import { openObjects } from '../store/objects.ts'
import { lightGuide } from '../light-guide.ts'
import type { ThreadAnswer, ThreadStart, ThreadTask } from './messages.ts'

/** A thread that makes pages of guides: it is sent some guides, and answers with what it has made. */

const { distDir, siteUrl, releasesDir, content } = workerData as ThreadStart
const { handler } = await loadBuiltSite(distDir)
const objects = openObjects(releasesDir)

const makePages = async ({ guides }: ThreadTask): Promise<ThreadAnswer> => {
  const pages: [address: string, made: MadeFile][] = []
  const problems: string[] = []
  for (const { place, guide, addresses } of guides) {
    // In its place, where every list of the content has it already: whole only while it is needed.
    const own = content.guides[place]
    if (own === undefined) throw new Error('a guide has no place')
    Object.assign(own, guide)
    for (const address of addresses) {
      const job = jobOf(address)
      const page = await makePage({ job, locals: { content }, handler, siteUrl, objects })
      problems.push(...page.problems)
      if (page.made !== null) pages.push([address, page.made])
    }
    Object.assign(own, lightGuide(guide))
  }
  return { pages, problems, error: null }
}

parentPort?.on('message', (task: ThreadTask) => {
  makePages(task)
    .catch((error: unknown): ThreadAnswer => {
      const code = error instanceof AppError ? error.code : 'page.failed'
      return { pages: [], problems: [], error: { code, message: messageOf(error) } }
    })
    .then((answer) => parentPort?.postMessage(answer))
    .catch((error: unknown) => {
      throw error
    })
})
