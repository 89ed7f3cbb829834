import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { nextCode } from '../code/index.ts'
import { demoAccountsFile, type System } from '../system/index.ts'
import { until } from './until.ts'

const accountsSchema = z.array(
  z.object({
    role: z.string(),
    email: z.string(),
    password: z.string(),
    totp: z.string().optional(),
  }),
)
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
  let session: Promise<string> | null = null
  let clockMs = 0

  const request: Lead['request'] = async (path, init) => {
    session ??= signIn({ system, clockMs }).catch((error: unknown) => {
      session = null
      throw error
    })
    const cookie = await session
    const answer = await fetch(`${system.cmsUrl}${path}`, {
      headers: { cookie, origin: system.cmsUrl, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(init === undefined ? {} : { method: init.method, body: JSON.stringify(init.body) }),
    })
    if (answer.status === 401) session = null
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

/** The demonstration lead’s session, as a cookie. */
const signIn = async ({
  system,
  clockMs,
}: {
  system: System
  clockMs: number
}): Promise<string> => {
  const text = await readFile(demoAccountsFile(system.dataDir), 'utf8')
  const account = accountsSchema.parse(JSON.parse(text)).find(({ role }) => role === 'lead')
  if (account === undefined) throw new Error('there is no demonstration lead')
  const answer = await fetch(`${system.cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account.email, password: account.password }),
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  await answer.body?.cancel()
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  if (answer.status !== 200) throw new Error(`the lead cannot sign in: ${answer.status}`)
  const cookie = cookies.join('; ')
  if (account.totp !== undefined) {
    const code = await nextCode(account.totp, clockMs)
    const passed = await fetch(`${system.cmsUrl}/api/users/second-factor/pass`, {
      method: 'POST',
      headers: { cookie, origin: system.cmsUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    await passed.body?.cancel()
    if (passed.status !== 200) throw new Error(`the code of the lead is answered ${passed.status}`)
  }
  return cookie
}
