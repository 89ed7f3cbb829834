import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** The part of the mail service that keeps what comes in, until it is fetched. */
export type Receiving = {
  /** Keeps a raw mail; its id. */
  hold: (raw: string) => string
  /** Answers a request for a mail, or for its raw bytes; false when it is for neither. */
  answer: (request: { path: string; url: string; response: ServerResponse }) => boolean
}

export const keepReceived = (): Receiving => {
  const raws = new Map<string, string>()
  const answer: Receiving['answer'] = ({ path, url, response }) => {
    const [, place, id = ''] = /^\/(emails\/receiving|raw)\/([^/?]+)/.exec(path) ?? []
    const raw = raws.get(id)
    if (place === undefined || raw === undefined) return false
    const type = place === 'raw' ? 'message/rfc822' : 'application/json'
    const whole = { download_url: `${url}/raw/${id}`, expires_at: '' }
    const body = place === 'raw' ? raw : JSON.stringify({ object: 'email', id, raw: whole })
    response.writeHead(200, { 'content-type': type }).end(body)
    return true
  }
  return {
    hold: (raw) => {
      const id = randomUUID()
      raws.set(id, raw)
      return id
    },
    answer,
  }
}
