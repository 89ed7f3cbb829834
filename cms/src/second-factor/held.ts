import { jwtVerify } from 'jose'
import type { Payload, PayloadRequest } from 'payload'
import { parseCookies } from 'payload/shared'
import { objectId, signInsOf, users } from './raw.ts'

/** A session that has the password and not the second factor yet. */
export type Held = { sid: string; user: string; role: string; until: Date }

const SAME_SITE = ['same-origin', 'same-site', 'none']

/** The cookie, by the same rule as Payload's own (auth/extractJWT): from pages of the CMS only. */
const cookieIn = (headers: Headers, { config }: Payload): string | null => {
  const origin = headers.get('origin')
  const isOurs =
    origin === null
      ? SAME_SITE.includes(headers.get('sec-fetch-site') ?? '')
      : config.csrf.includes(origin)
  return isOurs ? (parseCookies(headers).get(`${config.cookiePrefix}-token`) ?? null) : null
}

/** Id of the session that a token of Payload's names, and until when (seconds); null when it is not one. */
export const readToken = async (
  token: string,
  payload: Pick<Payload, 'secret'>,
): Promise<{ sid: string; id: string; until: Date } | null> => {
  try {
    const key = new TextEncoder().encode(payload.secret)
    const { payload: claims } = await jwtVerify(token, key, { algorithms: ['HS256'] })
    const { sid, id, exp, collection } = claims
    if (typeof sid !== 'string' || typeof id !== 'string' || collection !== 'users') return null
    return exp === undefined ? null : { sid, id, until: new Date(exp * 1000) }
  } catch {
    return null
  }
}

/** Id of the session that a request came with; Payload leaves it out of the type. */
export const sessionIn = ({ user }: Pick<PayloadRequest, 'user'>): string | undefined =>
  (user as { _sid?: string } | null)?._sid

/** Who has given the password and nothing more; null for everyone else, signed in or not. */
export const heldSession = async ({
  headers,
  payload,
}: {
  headers: Headers
  payload: Payload
}): Promise<Held | null> => {
  const token = cookieIn(headers, payload)
  const read = token === null ? null : await readToken(token, payload)
  if (read === null) return null
  const found = await signInsOf(payload).findOne({
    _id: read.sid,
    user: objectId(read.id),
    state: 'held',
    expiresAt: { $gt: new Date() },
  })
  if (found === null) return null
  const user = await users(payload).findOne({ _id: found.user })
  return user === null ? null : { sid: read.sid, user: read.id, role: user.role, until: read.until }
}
