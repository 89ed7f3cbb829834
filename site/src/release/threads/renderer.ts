import { AppError, messageOf } from '@infos-droits/shared'
import { parentPort, workerData } from 'node:worker_threads'
import { lightGuide, typesetGuide, type SiteContent } from '../../content/index.ts'
import { loadBuiltSite } from '../../rendering/index.ts'
import { jobOf, makePage, type MadeFile } from '../make-page.ts'
import { openObjects } from '../store/objects.ts'
import { readGuide } from '../store/lean-snapshot.ts'
import type { ThreadAnswer, ThreadContent, ThreadStart, ThreadTask } from './messages.ts'

/** A thread that makes pages of guides: it is sent some guides, and answers with what it has made. */

const { distDir, siteUrl, releasesDir } = workerData as ThreadStart
const { handler } = await loadBuiltSite(distDir)
const objects = openObjects(releasesDir)
let content: SiteContent | null = null

const makePages = async ({ guides }: ThreadTask): Promise<ThreadAnswer> => {
  if (content === null) throw new Error('a thread was sent guides before their content')
  const pages: [address: string, made: MadeFile][] = []
  const problems: string[] = []
  for (const { place, kept, addresses } of guides) {
    const guide = typesetGuide(readGuide({ sha256: kept }, objects))
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

parentPort?.on('message', (message: ThreadContent | ThreadTask) => {
  if ('content' in message) {
    content = message.content
    return
  }
  makePages(message)
    .catch((error: unknown): ThreadAnswer => {
      const code = error instanceof AppError ? error.code : 'page.failed'
      return { pages: [], problems: [], error: { code, message: messageOf(error) } }
    })
    .then((answer) => parentPort?.postMessage(answer))
    .catch((error: unknown) => {
      throw error
    })
})
