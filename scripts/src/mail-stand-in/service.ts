import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { isFirstLink } from './first-link.ts'
import { keepReceived } from './receiving.ts'
import { FINE, type Weather } from './treatment.ts'

/** A mail that the stand-in took, as the real SDK posted it. */
export type SentMail = {
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  /** Where an answer goes, when not to the sender. */
  reply_to?: string
  headers: Record<string, string>
}

export type MailService = {
  url: string
  /** Distinct mails, in order of arrival: a key given twice counts once, as at the real service. */
  mails: SentMail[]
  /** Requests that came, repeats included. */
  readonly requests: number
  /** Requests by what was done with them: `200`, `429`, `hang`… */
  readonly treated: Record<string, number>
  /** Keeps a mail that came in, until it is fetched by the id that this answers. */
  hold: (raw: string) => string
  /** The service’s own id of the first answer to an address. */
  idOf: (address: string) => string
  /** How requests are treated from now on. */
  turn: (weather: Weather) => void
  /** Distinct mails to an address. */
  to: (address: string) => SentMail[]
  /** The same without those that only tell that a question has arrived. */
  answersTo: (address: string) => SentMail[]
  /** Distinct mails with a ticket’s reference in their subject. */
  about: (reference: string) => SentMail[]
  /** The first mail, from number `from`, for which `matches` holds. */
  waitFor: (matches: (mail: SentMail) => boolean, from?: number) => Promise<SentMail>
  close: () => Promise<void>
}

/** A worker killed in the middle of a mail holds it until its lease of 30 s is over. */
const WAIT_MS = 90_000
const REFERENCE = /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/

/**
 * A local stand-in for the mail service: keeps what the real SDK sends to it, in memory only, and
 * minds idempotency keys as the real one does: the same key with other words is refused (409).
 */
export const startMailService = async (): Promise<MailService> => {
  const mails: SentMail[] = []
  const kept = keepMails(mails)
  const received = keepReceived()
  const treated: Record<string, number> = {}
  const state: { weather: Weather } = { weather: FINE }

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const posted = JSON.parse(body) as SentMail
    const mail = { ...posted, to: [posted.to].flat() }
    const treatment = state.weather(mail)
    const name = treatment === 'take' ? '200' : String(treatment)
    treated[name] = (treated[name] ?? 0) + 1
    if (treatment === 'hang') return
    if (typeof treatment === 'number') return refuse(response, treatment)
    const id = kept.keep({ key: String(request.headers['idempotency-key']), body, mail })
    if (treatment === 'take-and-drop') request.socket.destroy()
    else if (id === null) refuse(response, 409)
    else answer(response, 200, { id })
  }

  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const url = `http://${request.headers.host ?? ''}`
    if (request.method === 'GET' && received.answer({ path, url, response })) return
    // A client that is killed while it sends is no fault of the stand-in.
    take(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port')
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    mails,
    treated,
    get requests() {
      return Object.values(treated).reduce((sum, count) => sum + count, 0)
    },
    hold: received.hold,
    idOf: kept.idOf,
    turn: (weather) => {
      state.weather = weather
    },
    to: (recipient) => kept.byAddress.get(recipient) ?? [],
    answersTo: (recipient) =>
      (kept.byAddress.get(recipient) ?? []).filter((mail) => !isFirstLink(mail)),
    about: (reference) => kept.byReference.get(reference) ?? [],
    waitFor: async (matches, from = 0) => {
      for (const end = Date.now() + WAIT_MS; Date.now() < end; await sleep(100)) {
        const found = mails.slice(from).find(matches)
        if (found !== undefined) return found
      }
      const seen = mails.map((mail) => `${mail.subject} → ${mail.to.join(', ')}`).join(' | ')
      throw new Error(`no such mail came within ${String(WAIT_MS / 1000)} s; came: ${seen}`)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const answer = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const ERRORS: Record<number, string> = {
  409: 'invalid_idempotent_request',
  422: 'validation_error',
  429: 'rate_limit_exceeded',
}

const refuse = (response: ServerResponse, status: number) => {
  const name = ERRORS[status] ?? 'application_error'
  answer(response, status, { name, statusCode: status, message: name })
}

/** Keeps each key’s mail once; null for a key that is given again with other words. */
const keepMails = (mails: SentMail[]) => {
  const known = new Map<string, { id: string; body: string }>()
  const ids = new Map<string, string>()
  const byAddress = new Map<string, SentMail[]>()
  const byReference = new Map<string, SentMail[]>()
  const add = (index: Map<string, SentMail[]>, key: string, mail: SentMail) =>
    index.set(key, [...(index.get(key) ?? []), mail])
  const keep = ({ key, body, mail }: { key: string; body: string; mail: SentMail }) => {
    const before = known.get(key)
    if (before !== undefined) return before.body === body ? before.id : null
    const id = `stand-in-${String(known.size + 1)}`
    if (!isFirstLink(mail))
      for (const address of mail.to) if (!ids.has(address)) ids.set(address, id)
    known.set(key, { id, body })
    mails.push(mail)
    for (const address of mail.to) add(byAddress, address, mail)
    const reference = REFERENCE.exec(mail.subject)?.[0]
    if (reference !== undefined) add(byReference, reference, mail)
    return id
  }
  return { keep, byAddress, byReference, idOf: (address: string) => ids.get(address) ?? '' }
}
