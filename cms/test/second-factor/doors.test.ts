import { REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import type { Payload, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../../src/second-factor/totp.ts'
import { bootPayload } from '../boot.ts'
import { cookieIn, giveFactor, ORIGIN, postAs, signInAs } from '../team.ts'

/** After the password and before the code: nothing, at any door. */

let payload: Payload
let config: Promise<SanitizedConfig>
let lead: { id: string; email: string; password: string }
let held: string

const PASSWORD = 'une-longue-phrase-secrète'
const METHODS = { get: REST_GET, post: REST_POST, patch: REST_PATCH, delete: REST_DELETE }
type Method = keyof typeof METHODS

const make = async (name: string, role: 'lead' | 'reception') => {
  const account = { email: `${name}@team.example`, password: PASSWORD }
  const { id } = await payload.create({ collection: 'users', data: { ...account, name, role } })
  return { id, ...account }
}
const givePassword = async ({ email, password }: { email: string; password: string }) =>
  postAs({ path: '/users/login', body: { email, password } })

const call = (method: Method, path: string, cookie: string, body: unknown = {}) => {
  const slug = (path.split('?')[0] ?? '').split('/').filter(Boolean)
  const request = new Request(`${ORIGIN}/api${path}`, {
    method: method.toUpperCase(),
    headers: { cookie, origin: ORIGIN, 'Content-Type': 'application/json' },
    ...(method === 'get' ? {} : { body: JSON.stringify(body) }),
  })
  return METHODS[method](config)(request, { params: Promise.resolve({ slug }) })
}

/** What an answer gives away. */
const answerOf = async (method: Method, path: string, cookie: string) => {
  const response = await call(method, path, cookie)
  return { status: response.status, text: await response.text() }
}

beforeAll(async () => {
  payload = await bootPayload('doors')
  config = import('../../src/payload.config.ts').then((module) => module.default)
  lead = await make('cheffe', 'lead')
  await giveFactor(payload, lead.id)
  held = cookieIn(await givePassword(lead))
})

afterAll(() => payload.destroy())

describe('the password alone', () => {
  it('is answered without a word of the account', async () => {
    const response = await givePassword(lead)
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(text).toContain('Encore une étape')
    expect(text).not.toMatch(/cheffe|"role"|"sessions"|"id"/)
  })

  it('makes a session that the account does not have', async () => {
    const { sessions } = await payload.findByID({ collection: 'users', id: lead.id })
    expect(sessions ?? []).toEqual([])
  })

  it('is nobody in the admin’s pages', async () => {
    const headers = new Headers({ cookie: held, origin: ORIGIN })
    const { user, permissions } = await payload.auth({ headers })
    expect(user).toBeNull()
    expect(permissions.canAccessAdmin).toBeFalsy()
  })

  it('gives nobody’s answers at every route of every collection and global', async () => {
    const id = '0123456789abcdef01234567'
    const paths = payload.config.collections.flatMap(({ slug, endpoints }) => {
      const own = (endpoints || []).map(({ method, path }) => [method, `/${slug}${path}`] as const)
      return [
        ...own,
        ['get', `/${slug}`] as const,
        ['get', `/${slug}/${id}`] as const,
        ['post', `/${slug}`] as const,
        ['patch', `/${slug}/${id}`] as const,
        ['delete', `/${slug}/${id}`] as const,
      ]
    })
    const globals = payload.config.globals.flatMap(({ slug, endpoints }) => [
      ...(endpoints || []).map(({ method, path }) => [method, `/globals/${slug}${path}`] as const),
      ['get', `/globals/${slug}`] as const,
      ['post', `/globals/${slug}`] as const,
    ])
    const rooms = payload.config.endpoints.map(({ method, path }) => [method, path] as const)
    // What one does on the way in is other than for nobody, and stands in the tests below.
    const isOnTheWay = (path: string) => path.startsWith('/users/second-factor/')
    const routes = [...paths, ...globals, ...rooms]
      .map(([method, path]) => [method, path.replaceAll(/:\w+/g, id)] as const)
      .filter(([method, path]) => method in METHODS && !isOnTheWay(path))
    expect(routes.length).toBeGreaterThan(150)
    for (const [method, path] of routes) {
      const asHeld = await answerOf(method as Method, path, held)
      const asNobody = await answerOf(method as Method, path, '')
      expect(asHeld, `${method} ${path}`).toEqual(asNobody)
    }
  })

  it('neither refreshes its token, nor is someone for « me », nor signs out anyone', async () => {
    expect((await call('post', '/users/refresh-token', held)).status).toBe(403)
    const me = (await (await call('get', '/users/me', held)).json()) as { user: unknown }
    expect(me.user).toBeNull()
    expect((await call('post', '/users/logout', held)).status).toBe(400)
    const access = await answerOf('get', '/access', held)
    expect(access).toEqual(await answerOf('get', '/access', ''))
  })

  it('is no more by a new password from a mail', async () => {
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email: lead.email },
      disableEmail: true,
    })
    const response = await postAs({
      path: '/users/reset-password',
      body: { token, password: PASSWORD },
    })
    expect(response.status).toBe(200)
    const cookie = cookieIn(response)
    expect(await response.text()).not.toContain('cheffe')
    expect((await call('get', '/users', cookie)).status).toBe(403)
  })

  it('sets up no second factor in place of the one there is', async () => {
    const cookie = cookieIn(await givePassword(lead))
    expect((await call('post', '/users/second-factor/begin', cookie)).status).toBe(409)
    const code = { code: '123456' }
    expect((await call('post', '/users/second-factor/codes', cookie, code)).status).toBe(401)
    const remove = await call('post', `/users/${lead.id}/second-factor/remove`, cookie, code)
    expect(remove.status).toBe(401)
  })
})

describe('a lead without a second factor', () => {
  it('can set it up, and is let in by its first code', async () => {
    const account = await make('nouvelle', 'lead')
    const cookie = cookieIn(await givePassword(account))
    expect((await call('get', '/users', cookie)).status).toBe(403)
    const begun = await call('post', '/users/second-factor/begin', cookie)
    const { secret, image } = (await begun.json()) as { secret: string; image: string }
    expect(image).toMatch(/^data:image\/svg\+xml,/)
    expect((await call('get', '/users', cookie)).status).toBe(403)
    const wrong = await call('post', '/users/second-factor/confirm', cookie, { code: '000000' })
    expect(wrong.status).toBe(400)
    const code = codeAt(secret, Date.now())
    const confirmed = await call('post', '/users/second-factor/confirm', cookie, { code })
    const { codes } = (await confirmed.json()) as { codes: string[] }
    expect(new Set(codes).size).toBe(10)
    expect((await call('get', '/users', cookie)).status).toBe(200)
    const stored = await payload.db.connection.collection('secondfactors').find().toArray()
    expect(JSON.stringify(stored)).not.toContain(secret)
    expect(codes.filter((each) => JSON.stringify(stored).includes(each))).toEqual([])
  })

  it('who just became one comes in again', async () => {
    const account = await make('promue', 'reception')
    const cookie = await signInAs({ payload, account })
    expect((await call('get', '/rubrics', cookie)).status).toBe(200)
    await payload.update({ collection: 'users', id: account.id, data: { role: 'lead' } })
    expect((await call('get', '/rubrics', cookie)).status).toBe(403)
  })
})
