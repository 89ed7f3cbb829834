import { z } from 'zod'
import { nextCode } from '../src/code/index.ts'

const ticketSchema = z.object({
  id: z.string(),
  reference: z.string(),
  state: z.string(),
  revision: z.number(),
  text: z.string().nullish(),
})
export type DeskTicket = z.output<typeof ticketSchema>

/** The CMS as somebody signed in asks it, without a browser. */
export type Desk = {
  tickets: () => Promise<DeskTicket[]>
  ticket: (reference: string) => Promise<DeskTicket>
  act: (reference: string, action: { event: string; [field: string]: string }) => Promise<void>
  /** How many mails are in a state, for a lead. */
  mailsIn: (state: string) => Promise<number>
}

/** Signs in by the API, as the admin does. */
export const signInToDesk = async ({
  cmsUrl,
  email,
  password,
  totp,
}: {
  cmsUrl: string
  email: string
  password: string
  /** Secret of the second factor, for an account that has one. */
  totp?: string | undefined
}): Promise<Desk> => {
  const json = { 'content-type': 'application/json', origin: cmsUrl }
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password }),
  })
  const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  if (!login.ok || cookie === '') throw new Error(`no login for ${email}: ${login.status}`)
  const headers = { ...json, cookie }
  if (totp !== undefined) {
    const body = JSON.stringify({ code: await nextCode(totp) })
    const pass = await fetch(`${cmsUrl}/api/users/second-factor/pass`, {
      method: 'POST',
      headers,
      body,
    })
    if (!pass.ok) throw new Error(`no code for ${email}: ${pass.status}`)
  }

  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${cmsUrl}/api${path}`, { headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const tickets = async () =>
    z.object({ docs: z.array(ticketSchema) }).parse(await get('/tickets?limit=500&depth=0')).docs
  const ticket = async (reference: string) => {
    const found = (await tickets()).filter((one) => one.reference === reference)
    if (found.length !== 1 || found[0] === undefined)
      throw new Error(`${found.length} tickets have the reference ${reference}`)
    return found[0]
  }
  return {
    tickets,
    ticket,
    act: async (reference, action) => {
      const { id, revision } = await ticket(reference)
      const answer = await fetch(`${cmsUrl}/api/tickets/${id}/act`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...action, revision }),
      })
      if (!answer.ok) throw new Error(`${action.event}: ${answer.status} ${await answer.text()}`)
    },
    mailsIn: async (state) =>
      z
        .object({ totalDocs: z.number() })
        .parse(await get(`/mails?limit=1&depth=0&where[state][equals]=${state}`)).totalDocs,
  }
}
