import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeAt } from '../../src/second-factor/totp.ts'
import { bootPayload } from '../boot.ts'
import { cookieIn, giveFactor, ORIGIN, postAs } from '../team.ts'

let payload: Payload
let account: { id: string; email: string; password: string }
let secret: string

const STEP_MS = 30_000
const now = (steps = 0) => codeAt(secret, Date.now() + steps * STEP_MS)

beforeAll(async () => {
  payload = await bootPayload('codes')
})
afterAll(() => payload.destroy())
let count = 0
beforeEach(async () => {
  count += 1
  account = await make(`lead${String(count)}`, 'lead')
  secret = await giveFactor(payload, account.id)
})

const make = async (name: string, role: 'lead' | 'reception') => {
  const made = { email: `${name}@team.example`, password: 'une-longue-phrase-secrète' }
  const { id } = await payload.create({ collection: 'users', data: { ...made, name, role } })
  return { id, ...made }
}
const enter = async ({ email, password } = account) =>
  cookieIn(await postAs({ path: '/users/login', body: { email, password } }))
const pass = async (cookie: string, code: string) => {
  const response = await postAs({ path: '/users/second-factor/pass', body: { code }, cookie })
  return { status: response.status, ...((await response.json()) as { code?: string }) }
}
const emailOf = async (cookie: string) => {
  const { user } = await payload.auth({ headers: new Headers({ cookie, origin: ORIGIN }) })
  return user?.email ?? null
}
const events = async () => {
  const found = await payload.find({ collection: 'accessLog', pagination: false, depth: 0 })
  return found.docs.map(({ event, user, subject }) => [event, user, subject ?? ''])
}
const factor = () =>
  payload.db.connection
    .collection<{ _id: string; recovery?: string[] }>('secondfactors')
    .findOne({ _id: account.id })

describe('a code', () => {
  it('opens the session of the password, and is written down only then', async () => {
    const cookie = await enter()
    expect(await events()).not.toContainEqual(['signed_in', account.id, ''])
    expect(await pass(cookie, now())).toMatchObject({ status: 200 })
    expect(await emailOf(cookie)).toBe(account.email)
    expect(await events()).toContainEqual(['signed_in', account.id, ''])
  })

  it.each([-1, 1])('of a clock that is a step off is let through (%d)', async (step) => {
    expect(await pass(await enter(), now(step))).toMatchObject({ status: 200 })
  })

  it.each([-3, 3])('of a clock that is three steps off is not (%d)', async (step) => {
    expect(await pass(await enter(), now(step))).toMatchObject({ code: 'factor.wrong' })
  })

  it('is let through once, even when it comes several times at once', async () => {
    const cookies = [await enter(), await enter(), await enter(), await enter()]
    const code = now()
    const answers = await Promise.all(cookies.map((cookie) => pass(cookie, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await pass(await enter(), code)).toMatchObject({ code: 'factor.used' })
  })

  it('from before the last one is worth nothing', async () => {
    expect(await pass(await enter(), now())).toMatchObject({ status: 200 })
    expect(await pass(await enter(), now(-1))).toMatchObject({ code: 'factor.used' })
  })

  it('is asked for at most five times, a right password in between or not', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await pass(await enter(), '000000')).toMatchObject({ code: 'factor.wrong' })
    expect(await pass(await enter(), now())).toMatchObject({ code: 'factor.locked', status: 429 })
    await payload.db.connection
      .collection<{ _id: string }>('secondfactors')
      .updateOne({ _id: account.id }, { $set: { lockedUntil: new Date(0) } })
    expect(await pass(await enter(), now())).toMatchObject({ status: 200 })
    expect(await factor()).toMatchObject({ attempts: 0, locks: 0, lockedUntil: null })
  })

  it('is guessed at most five times by forty tries at once', async () => {
    const cookie = await enter()
    const tries = Array.from({ length: 40 }, () => pass(cookie, '000000'))
    const answers = await Promise.all(tries)
    expect(answers.filter(({ code }) => code === 'factor.wrong')).toHaveLength(5)
  })
})

describe('a recovery code', () => {
  it('opens once, and a right way to write it is any', async () => {
    const cookie = await enter()
    await pass(cookie, now())
    const renewed = await postAs({
      path: '/users/second-factor/codes',
      body: { code: now(1) },
      cookie,
    })
    const { codes } = (await renewed.json()) as { codes: string[] }
    const [first = '', second = ''] = codes
    const typed = first.toUpperCase().replaceAll('-', ' ')
    expect(await pass(await enter(), typed)).toMatchObject({ status: 200 })
    expect(await pass(await enter(), first)).toMatchObject({ code: 'factor.wrong' })
    expect(await pass(await enter(), second)).toMatchObject({ status: 200 })
    expect(await events()).toContainEqual(['recovery_code_used', account.id, ''])
    expect((await factor())?.recovery).toHaveLength(8)
  })
})

describe('a lost telephone', () => {
  const remove = (cookie: string, id: string, code?: string) =>
    postAs({ path: `/users/${id}/second-factor/remove`, body: { code }, cookie })

  it('is helped by another lead, which ends every session and is written down', async () => {
    const lost = account
    const theirs = await enter()
    await pass(theirs, now())
    account = await make(`helper${String(count)}`, 'lead')
    secret = await giveFactor(payload, account.id)
    const cookie = await enter()
    await pass(cookie, now())
    expect((await remove(cookie, lost.id)).status).toBe(200)
    expect(await emailOf(theirs)).toBeNull()
    expect(await events()).toContainEqual(['factor_removed', account.id, `users/${lost.id}`])
    // Back to the start: the password leads to setting up a new one, and nowhere else.
    const again = await enter(lost)
    expect(await emailOf(again)).toBeNull()
    const begun = await postAs({ path: '/users/second-factor/begin', body: {}, cookie: again })
    expect(begun.status).toBe(200)
  })

  it('is no reason to take one’s own factor off without a code, nor another’s without being a lead', async () => {
    const cookie = await enter()
    await pass(cookie, now())
    expect((await remove(cookie, account.id)).status).toBe(400)
    const other = await make(`accueil${String(count)}`, 'reception')
    const theirs = await enter(other)
    expect(await emailOf(theirs)).toBe(other.email)
    expect((await remove(theirs, account.id)).status).toBe(403)
    expect((await remove(cookie, account.id, now(1))).status).toBe(200)
    expect(await emailOf(cookie)).toBeNull()
  })
})
