import crypto from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { HASHED_SO } from '../../src/second-factor/refused.ts'
import { bootPayload } from '../boot.ts'
import { cookieIn, giveFactor, postAs } from '../team.ts'

let payload: Payload
const PASSWORD = 'une-longue-phrase-secrète'
const TYPED = 'mon-chat-s-appelle-Ficelle'

beforeAll(async () => {
  payload = await bootPayload('refused')
})
afterAll(() => payload.destroy())

const make = async (name: string, role: 'lead' | 'reception' = 'reception') => {
  const data = { email: `${name}@team.example`, password: PASSWORD, name, role }
  return payload.create({ collection: 'users', data })
}
const give = (email: string, password: string) =>
  postAs({ path: '/users/login', body: { email, password } })
const lines = async () =>
  (await payload.find({ collection: 'accessLog', sort: 'seq', pagination: false, depth: 0 })).docs

/** An account that five wrong passwords have locked. */
const locked = async (name: string) => {
  const user = await make(name)
  for (let i = 0; i < 5; i += 1) await give(user.email, TYPED)
  const { lockUntil } = (await payload.db.findOne({
    collection: 'users',
    where: { id: { equals: user.id } },
  })) as { lockUntil?: string }
  expect(Date.parse(lockUntil ?? '')).toBeGreaterThan(Date.now())
  return user
}

/** An answer as who tries it sees it, and how passwords were looked at for it. */
const seen = async (email: string, password = TYPED) => {
  const looks = vi.spyOn(crypto, 'pbkdf2')
  const response = await give(email, password)
  const spent = looks.mock.calls.map(([, , iterations, bytes, digest]) => [
    iterations,
    bytes,
    digest,
  ])
  looks.mockRestore()
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  return { status: response.status, headers, body: await response.text(), spent }
}

describe('a refused sign-in', () => {
  it('is the same for no account, a wrong password and a locked account', async () => {
    const known = await make('connue')
    const shut = await locked('bloquee')
    const wrong = await seen(known.email)
    expect(wrong.status).toBe(401)
    expect(wrong.spent).toHaveLength(1)
    expect(await seen('personne@team.example')).toEqual(wrong)
    expect(await seen(shut.email)).toEqual(wrong)
    expect(await seen(shut.email, PASSWORD)).toEqual(wrong)
    expect(wrong.body).toContain('attendez un quart d’heure')
    expect(wrong.body).toContain('Mot de passe oublié')
    expect(wrong.body).not.toContain('team.example')
  })

  it('costs what Payload’s own look at a password costs', async () => {
    const { id } = await make('nouvelle')
    const stored = (await payload.db.findOne({
      collection: 'users',
      where: { id: { equals: id } },
    })) as { hash?: string }
    expect(stored.hash).toMatch(new RegExp(`^${HASHED_SO}`))
  })

  it('is a line of the access log about its account, with nothing of what was typed', async () => {
    const user = await make('notee')
    const before = (await lines()).length
    await give(user.email, TYPED)
    await give('Inconnue.Typee@team.example', TYPED)
    const added = (await lines()).slice(before)
    expect(
      added.map(({ event, user: by, subject }) => [event, by ?? null, subject ?? null]),
    ).toEqual([
      ['password_refused', null, `users/${user.id}`],
      ['password_refused', null, null],
    ])
    const kept = JSON.stringify(await lines()).toLowerCase()
    for (const typed of [TYPED, 'typee', 'team.example', PASSWORD])
      expect(kept).not.toContain(typed.toLowerCase())
  })

  it('by the code is a line too, and one that is not let in', async () => {
    const lead = await make('cheffe', 'lead')
    await giveFactor(payload, lead.id)
    const cookie = cookieIn(await give(lead.email, PASSWORD))
    const before = (await lines()).length
    const pass = () =>
      postAs({ path: '/users/second-factor/pass', body: { code: '000000' }, cookie })
    expect((await pass()).status).toBe(400)
    for (let i = 0; i < 4; i += 1) await pass()
    expect((await pass()).status).toBe(429)
    const added = (await lines()).slice(before)
    expect(added.map(({ event }) => event)).toEqual(Array.from({ length: 6 }, () => 'code_refused'))
    expect(new Set(added.map(({ subject }) => subject))).toEqual(new Set([`users/${lead.id}`]))
    expect(JSON.stringify(added)).not.toContain('000000')
  })

  it('leaves no line when the password was right, nor when none was given', async () => {
    const user = await make('entree')
    const before = (await lines()).length
    expect((await give(user.email, PASSWORD)).status).toBe(200)
    expect((await give(user.email, '')).status).toBe(400)
    expect((await lines()).slice(before).map(({ event }) => event)).toEqual(['signed_in'])
  })
})
