import { SignJWT, decodeJwt } from 'jose'
import type { Payload } from 'payload'
import { cookieIn, postAs, signInAs } from '../team.ts'
import type { Role, World } from './plant.ts'

const PASSWORD = 'une-longue-phrase-secrète'

/** The roles, and those who try to pass for a lead. */
export const CALLERS = [
  'anonymous',
  'heldLead',
  'otherLead',
  'partnerA',
  'partnerB',
  'reception',
  'lead',
] as const
export type Caller = (typeof CALLERS)[number]

/** Whose rights a caller has. */
export const roleOf = (caller: Caller): Role =>
  caller === 'heldLead' || caller === 'otherLead' ? 'anonymous' : caller

/** What a caller sends, and what the answers to signing in held. */
export type Team = { cookies: Record<Caller, string | undefined>; said: string[] }

/** Signs everyone in. */
export const signIn = async (payload: Payload, world: World): Promise<Team> => {
  const said: string[] = []
  const login = async (role: Role) => {
    const account = { email: world.users[role]?.email ?? '', password: PASSWORD }
    const response = await postAs({ path: '/users/login', body: account })
    const cookie = cookieIn(response)
    const text = await response.text()
    if (!response.ok) throw new Error(text)
    said.push(text)
    return cookie
  }
  const account = { email: world.users.lead?.email ?? '', password: PASSWORD }
  const lead = await signInAs({ payload, account })
  return {
    cookies: {
      anonymous: undefined,
      heldLead: await login('lead'),
      otherLead: await elsewhere(lead),
      partnerA: await login('partnerA'),
      partnerB: await login('partnerB'),
      reception: await login('reception'),
      lead,
    },
    said,
  }
}

/** The same claims under the secret of another installation: each territory is one of its own. */
const elsewhere = async (cookie: string): Promise<string> => {
  const [name = '', token = ''] = cookie.split('=')
  const key = new TextEncoder().encode('that-of-another-territory-0123456789')
  const signed = await new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'HS256' }).sign(key)
  return `${name}=${signed}`
}
