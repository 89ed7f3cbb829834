import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** A mail that the stand-in took, as the real SDK posted it. */
type SentMail = {
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

export type MailService = {
  url: string
  /** Distinct mails, in order of arrival: a key given twice counts once, as at the real service. */
  mails: SentMail[]
  /** Requests taken, repeats included. */
  readonly requests: number
  /** What to answer from now on; null is 200. */
  answerWith: (status: number | null) => void
  /** The first mail, from number `from`, for which `matches` holds. */
  waitFor: (matches: (mail: SentMail) => boolean, from?: number) => Promise<SentMail>
  close: () => Promise<void>
}

/** A worker killed in the middle of a mail holds it until its lease of 30 s is over. */
const WAIT_MS = 90_000

/** A local stand-in for the mail service: keeps what the real SDK sends to it. */
export const startMailService = async (): Promise<MailService> => {
  const mails: SentMail[] = []
  const keys = new Map<string, string>()
  const state = { requests: 0, status: null as number | null }

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    state.requests += 1
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (state.status !== null) {
      const name = state.status < 500 ? 'validation_error' : 'application_error'
      return answer(state.status, { name, statusCode: state.status, message: name })
    }
    const key = String(request.headers['idempotency-key'])
    const known = keys.get(key)
    if (known !== undefined) return answer(200, { id: known })
    const mail = JSON.parse(Buffer.concat(chunks).toString()) as SentMail
    const id = `stand-in-${String(keys.size + 1)}`
    keys.set(key, id)
    mails.push({ ...mail, to: [mail.to].flat() })
    return answer(200, { id })
  }

  const server = createServer((request, response) => void take(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port')
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    mails,
    get requests() {
      return state.requests
    },
    answerWith: (status) => {
      state.status = status
    },
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
