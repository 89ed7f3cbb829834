import { z } from 'zod'
import { signInToCms } from '../code/index.ts'
import { demoAccountOf, readDemoAccounts, type System } from '../system/index.ts'
import { until } from './until.ts'

const ticketSchema = z.object({
  id: z.string(),
  reference: z.string(),
  state: z.string(),
  revision: z.number(),
  text: z.string().nullish(),
  answer: z.object({ text: z.string().nullish() }).nullish(),
})
export type Ticket = z.infer<typeof ticketSchema>
const pageSchema = z.object({ docs: z.array(ticketSchema) })

const ANSWER_MS = 20_000
const PATIENCE_MS = 300_000
const PAGE = 50

/** The lead at work, through the API of the admin, with a session. */
export type Lead = {
  /** Any request to the CMS; signs in (again) when it must. */
  request: (path: string, init?: { method: string; body: unknown }) => Promise<Response>
  ticket: (reference: string) => Promise<Ticket>
  /** Those of these references. */
  tickets: (references: string[]) => Promise<Ticket[]>
  /** By how much the CMS’s clock is ahead, for the codes of the telephone. */
  setClock: (offMs: number) => void
  act: (id: string, action: Record<string, unknown>) => Promise<number>
}

export const createLead = ({
  system,
  isStormy,
}: {
  system: System
  isStormy: () => boolean
}): Lead => {
  const account = demoAccountOf(readDemoAccounts(system.dataDir), 'lead')
  let session: Promise<string> | null = null
  let clockMs = 0

  const request: Lead['request'] = async (path, init) => {
    session ??= signInToCms({ cmsUrl: system.cmsUrl, account, clockMs }).catch((error: unknown) => {
      session = null
      throw error
    })
    const cookie = await session
    const answer = await fetch(`${system.cmsUrl}${path}`, {
      headers: { cookie, origin: system.cmsUrl, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(init === undefined ? {} : { method: init.method, body: JSON.stringify(init.body) }),
    })
    // Whose session is over is nobody, and nobody reads tickets.
    if (answer.status === 401 || answer.status === 403) session = null
    return answer
  }
  const page = async (query: string) => {
    const answer = await request(`/api/tickets?depth=0&${query}`)
    if (answer.status !== 200) throw new Error(`the tickets answer ${answer.status}`)
    return pageSchema.parse(await answer.json())
  }
  const find = (what: string, attempt: () => Promise<Ticket | null>) =>
    until({ what, patienceMs: PATIENCE_MS, pollMs: 500, isHeld: isStormy, attempt })
  return {
    request,
    ticket: (reference) =>
      find(`ticket ${reference}`, async () => {
        const { docs } = await page(`limit=1&where[reference][equals]=${reference}`)
        return docs[0] ?? null
      }),
    tickets: async (references) => {
      const all: Ticket[] = []
      // By name and not page by page: nothing can fall between two pages.
      for (let first = 0; first < references.length; first += PAGE) {
        const some = references.slice(first, first + PAGE).join(',')
        const { docs } = await until({
          what: 'all tickets',
          patienceMs: PATIENCE_MS,
          attempt: () => page(`limit=${PAGE}&where[reference][in]=${some}`),
        })
        all.push(...docs)
      }
      return all
    },
    setClock: (offMs) => {
      clockMs = offMs
    },
    act: async (id, action) => {
      const answer = await request(`/api/tickets/${id}/act`, { method: 'POST', body: action })
      await answer.body?.cancel()
      return answer.status
    },
  }
}
