import { REST_GET } from '@payloadcms/next/routes'
import type { Payload, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Security } from '../../src/second-factor/account-endpoints.ts'
import { bootPayload } from '../boot.ts'
import { cookieIn, ORIGIN, postAs, signInAs } from '../team.ts'

let payload: Payload
let lead: string
const PASSWORD = 'une-longue-phrase-secrète'

const make = async (name: string, role: 'lead' | 'reception') => {
  const account = { email: `${name}@team.example`, password: PASSWORD }
  const { id } = await payload.create({ collection: 'users', data: { ...account, name, role } })
  return { id, ...account }
}
const enter = async ({ email, password }: { email: string; password: string }) =>
  cookieIn(await postAs({ path: '/users/login', body: { email, password } }))
const isIn = async (cookie: string) =>
  (await payload.auth({ headers: new Headers({ cookie, origin: ORIGIN }) })).user !== null
const securityOf = async (id: string, cookie: string) => {
  const config = import('../../src/payload.config.ts').then((module) => module.default)
  const slug = ['users', id, 'security']
  const headers = { cookie, origin: ORIGIN }
  const request = new Request(`${ORIGIN}/api/${slug.join('/')}`, { headers })
  return REST_GET(config)(request, { params: Promise.resolve({ slug }) })
}
const end = (id: string, cookie: string, session?: string) =>
  postAs({ path: `/users/${id}/sessions/end`, body: { session }, cookie })

beforeAll(async () => {
  payload = await bootPayload('sessions')
  lead = await signInAs({ payload, account: await make('lead', 'lead') })
})
afterAll(() => payload.destroy())

describe('the sessions of an account', () => {
  it('are listed with when they began and no address, and end one by one', async () => {
    const account = await make('une', 'reception')
    const [first, second] = [await enter(account), await enter(account)]
    const seen = (await (await securityOf(account.id, second)).json()) as Security
    expect(seen.sessions).toHaveLength(2)
    expect(Object.keys(seen.sessions[0] ?? {}).sort()).toEqual([
      'browser',
      'id',
      'isCurrent',
      'since',
    ])
    const other = seen.sessions.find(({ isCurrent }) => !isCurrent)
    expect((await end(account.id, second, other?.id)).status).toBe(200)
    expect([await isIn(first), await isIn(second)]).toEqual([false, true])
    expect((await end(account.id, second, other?.id)).status).toBe(409)
  })

  it('end all at once, by the account or by the lead, and that is written down', async () => {
    const account = await make('deux', 'reception')
    const cookies = [await enter(account), await enter(account)]
    expect((await end(account.id, lead)).status).toBe(200)
    for (const cookie of cookies) expect(await isIn(cookie)).toBe(false)
    const where = { event: { equals: 'session_revoked' } }
    const { docs } = await payload.find({ collection: 'accessLog', where, depth: 0 })
    expect(docs.map(({ subject }) => subject)).toContain(`users/${account.id}`)
  })

  it('are neither seen nor ended by other accounts', async () => {
    const [one, other] = [await make('trois', 'reception'), await make('quatre', 'reception')]
    const [mine, theirs] = [await enter(one), await enter(other)]
    expect((await securityOf(one.id, theirs)).status).toBe(403)
    expect((await end(one.id, theirs)).status).toBe(403)
    expect(await isIn(mine)).toBe(true)
  })

  it('end on the server when one signs out, and only the one', async () => {
    const account = await make('cinq', 'reception')
    const [first, second] = [await enter(account), await enter(account)]
    expect((await postAs({ path: '/users/logout', body: {}, cookie: first })).status).toBe(200)
    expect([await isIn(first), await isIn(second)]).toEqual([false, true])
    // A later sign-in brings nothing back.
    await enter(account)
    expect([await isIn(first), await isIn(second)]).toEqual([false, true])
  })

  it('stay when their token is made anew', async () => {
    const cookie = await enter(await make('six', 'reception'))
    const refreshed = await postAs({ path: '/users/refresh-token', body: {}, cookie })
    expect(refreshed.status).toBe(200)
    expect(await isIn(cookieIn(refreshed))).toBe(true)
  })

  it('are as many as people came in at the same moment, and each is one', async () => {
    for (const [name, role] of [
      ['huit', 'reception'],
      ['neuf', 'lead'],
    ] as const) {
      const account = await make(name, role)
      await enter(account)
      const signIn = () => postAs({ path: '/users/login', body: account })
      const answers = await Promise.all(Array.from({ length: 6 }, signIn))
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
      if (role === 'lead') continue
      for (const answer of answers) expect(await isIn(cookieIn(answer))).toBe(true)
      const where: Where = { event: { equals: 'signed_in' }, user: { equals: account.id } }
      expect((await payload.count({ collection: 'accessLog', where })).totalDocs).toBe(7)
    }
  })

  it('begun before a sign-in was complete are still ended by a new password', async () => {
    const account = await make('dix', 'reception')
    const before = await enter(account)
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email: account.email },
      disableEmail: true,
    })
    const body = { token, password: `${PASSWORD}-neuve` }
    expect((await postAs({ path: '/users/reset-password', body })).status).toBe(200)
    expect(await isIn(before)).toBe(false)
  })

  it('do not outlive their account, nor does its second factor', async () => {
    const account = await make('sept', 'reception')
    await signInAs({ payload, account })
    await payload.delete({ collection: 'users', id: account.id })
    const left = await payload.count({
      collection: 'signIns',
      where: { user: { equals: account.id } },
    })
    expect(left.totalDocs).toBe(0)
  })
})
