import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { Field } from './field.ts'
import { until } from './until.ts'

const READ_EVERY_MS = 60
const ANSWER_MS = 10_000
const guidesSchema = z.object({ docs: z.array(z.object({ id: z.string() })) })
const standingSchema = z.object({ url: z.url() })

/** Pages whose title tells their version, changed by the lead and read by a reader who notes each step back. */
export type FollowedPages = {
  /** Publishes the next version of one of them. */
  change: () => Promise<void>
  /** Reads on until it is told to stop. */
  read: () => { stop: () => Promise<void> }
  /** Resolves once the last version of each is public. */
  allLive: (patienceMs: number) => Promise<void>
  figures: () => { publications: number; readings: number; backwards: number }
}

/** Takes `count` published guides for it. */
export const followPages = async (field: Field, count: number): Promise<FollowedPages> => {
  const { lead, random } = field
  const word = random.word(8)
  const query = `depth=0&limit=${String(count)}&where[_status][equals]=published`
  const { docs } = guidesSchema.parse(await (await lead.request(`/api/guides?${query}`)).json())
  const pages = await Promise.all(
    docs.map(async ({ id }) => {
      const standing = await lead.request(`/api/publishing/standing/guides/${id}`)
      const { url } = standingSchema.parse(await standing.json())
      return { id, url, wanted: 0, seen: 0 }
    }),
  )
  const told = { publications: 0, readings: 0, backwards: 0 }
  const versionAt = async (url: string): Promise<number | null> => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) })
    const text = await answer.text()
    if (answer.status !== 200) field.problem(`publisher: ${url} answers ${String(answer.status)}`)
    const found = new RegExp(`${word} numéro (\\d+)`).exec(text)?.[1]
    return answer.status === 200 ? Number(found ?? 0) : null
  }
  const readOnce = async (page: (typeof pages)[number]) => {
    const version = await versionAt(page.url)
    if (version === null) return
    told.readings += 1
    if (version < page.seen) {
      told.backwards += 1
      field.problem(
        `publisher: version ${String(version)} of ${page.url} after ${String(page.seen)}`,
      )
    }
    page.seen = Math.max(page.seen, version)
  }
  return {
    change: async () => {
      const page = random.pick(pages)
      const title = `Une fiche ${word} numéro ${String(page.wanted + 1)}`
      const body = { title, _status: 'published' }
      const answer = await lead.request(`/api/guides/${page.id}`, { method: 'PATCH', body })
      await answer.body?.cancel()
      if (answer.status !== 200) throw new Error(`a guide is answered ${String(answer.status)}`)
      page.wanted += 1
      told.publications += 1
    },
    read: () => {
      let isOver = false
      const run = async () => {
        while (!isOver) {
          // Nobody answers while the server itself is killed.
          for (const page of pages) await readOnce(page).catch(() => undefined)
          await delay(READ_EVERY_MS)
        }
      }
      const finished = run()
      return {
        stop: () => {
          isOver = true
          return finished
        },
      }
    },
    allLive: async (patienceMs) => {
      await until({
        what: 'the last change of each page to be public',
        patienceMs,
        attempt: async () => {
          const shown = await Promise.all(pages.map(({ url }) => versionAt(url)))
          return pages.every(({ wanted }, place) => shown[place] === wanted) ? true : null
        },
      })
    },
    figures: () => ({ ...told }),
  }
}
