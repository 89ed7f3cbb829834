import { z } from 'zod'
import { signInToCms } from '../src/code/index.ts'
import type { DemoAccount } from '../src/system/index.ts'

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
  /** Erases what a person gave, for a lead. */
  erase: (reference: string) => Promise<void>
  /** How many mails are in a state, for a lead. */
  mailsIn: (state: string) => Promise<number>
}

/** Signs in by the API, as the admin does. */
export const signInToDesk = async ({
  cmsUrl,
  account,
}: {
  cmsUrl: string
  account: DemoAccount
}): Promise<Desk> => {
  const cookie = await signInToCms({ cmsUrl, account })
  const headers = { 'content-type': 'application/json', origin: cmsUrl, cookie }

  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${cmsUrl}/api${path}`, { headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const post = async (path: string, body: object): Promise<void> => {
    const sent = { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(`${cmsUrl}/api${path}`, sent)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
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
      await post(`/tickets/${id}/act`, { ...action, revision })
    },
    erase: async (reference) => {
      const { id } = await ticket(reference)
      await post(`/tickets/${id}/erase`, {})
    },
    mailsIn: async (state) =>
      z
        .object({ totalDocs: z.number() })
        .parse(await get(`/mails?limit=1&depth=0&where[state][equals]=${state}`)).totalDocs,
  }
}
