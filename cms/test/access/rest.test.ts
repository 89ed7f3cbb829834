import { PREVIEW_PATH } from '@infos-droits/shared'
import { REST_GET, REST_POST } from '@payloadcms/next/routes'
import type { Payload, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootPayload } from '../boot.ts'
import { doorsOf, fillIn } from './endpoints.ts'
import { askedByBrowsers, proxyOf } from './proxy.ts'
import { callRest } from './rest-call.ts'

let payload: Payload
let config: Promise<SanitizedConfig>

beforeAll(async () => {
  payload = await bootPayload('rest')
  config = import('../../src/payload.config.ts').then((module) => module.default)
})

afterAll(() => payload.destroy())

const call = (method: 'GET' | 'POST', path: string, init: RequestInit = {}): Promise<Response> => {
  const [bare = ''] = path.split('?')
  const slug = bare.split('/').filter(Boolean)
  const request = new Request(`http://127.0.0.1:3000/api${path}`, { method, ...init })
  const handler = method === 'GET' ? REST_GET(config) : REST_POST(config)
  return handler(request, { params: Promise.resolve({ slug }) })
}

const json = (body: unknown): RequestInit => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

describe('the first account', () => {
  it('cannot be registered from outside, even while there is none', async () => {
    expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0)
    const data = {
      email: 'intruder@example.org',
      password: 'une-longue-phrase-secrète',
      name: 'Intrus',
      role: 'lead',
    }
    const response = await call('POST', '/users/first-register', json(data))
    expect(response.status).toBe(403)
    expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0)
  })

  it('cannot be made through the ordinary way either', async () => {
    const data = { email: 'x@example.org', password: 'une-longue-phrase', name: 'X', role: 'lead' }
    expect((await call('POST', '/users', json(data))).status).toBe(403)
  })
})

describe('without an account', () => {
  it('the public reads nothing through REST', async () => {
    for (const { slug } of payload.config.collections) {
      const response = await call('GET', `/${slug}?limit=1`)
      // `payload-migrations` has no endpoint at all.
      expect([403, 404, 501], slug).toContain(response.status)
    }
    expect((await call('GET', '/globals/settings')).status).toBe(403)
  })

  it('a forgotten password says the same for a known and an unknown address', async () => {
    await payload.create({
      collection: 'users',
      data: {
        email: 'known@team.example',
        password: 'une-longue-phrase-secrète',
        name: 'Connue',
        role: 'reception',
      },
    })
    const ask = async (email: string) => {
      const response = await call('POST', '/users/forgot-password', json({ email }))
      return [response.status, await response.text()]
    }
    await payload.db.createGlobal({
      slug: 'settings',
      data: { siteName: 'x', senderName: 'x', senderAddress: 'x@example.org' },
      req: {},
    })
    expect(await ask('known@team.example')).toEqual(await ask('unknown@team.example'))
  })

  it('a link to choose a password that is wrong or too old is refused in French', async () => {
    const data = { token: 'not-a-token', password: 'une-longue-phrase-secrète' }
    const response = await call('POST', '/users/reset-password', json(data))
    expect(response.status).toBe(403)
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Ce lien n’est plus valable/),
    ])
  })

  it('a picture over ten megabytes is refused in French', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Une image' }))
    const bytes = new Uint8Array(10_500_000)
    form.set('file', new File([bytes], 'lourde.png', { type: 'image/png' }))
    // In one piece: the answer comes before the end is read.
    const whole = new Response(form)
    const headers = { 'Content-Type': whole.headers.get('Content-Type') ?? '' }
    const response = await call('POST', '/media', { headers, body: await whole.arrayBuffer() })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('Image trop lourde\u00A0: 10\u00A0Mo au plus.')
  })

  it('signing in gives a cookie that scripts cannot read and no token in the body', async () => {
    const data = { email: 'known@team.example', password: 'une-longue-phrase-secrète' }
    const response = await call('POST', '/users/login', json(data))
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly=true; SameSite=Lax/)
    expect(await response.json()).not.toHaveProperty('token')
  })
})

describe('a signed-in browser', () => {
  const me = async (headers: Record<string, string>) => {
    const response = await call('GET', '/users/me', { headers })
    const { user } = (await response.json()) as { user: { email: string } | null }
    return user?.email ?? null
  }

  it('is known only to pages of the CMS itself', async () => {
    const data = { email: 'known@team.example', password: 'une-longue-phrase-secrète' }
    const login = await call('POST', '/users/login', json(data))
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect(await me({ cookie, origin: 'http://127.0.0.1:3000' })).toBe('known@team.example')
    expect(await me({ cookie, 'sec-fetch-site': 'same-origin' })).toBe('known@team.example')
    expect(await me({ cookie, origin: 'https://evil.example' })).toBeNull()
    expect(await me({ cookie, origin: 'null' })).toBeNull()
    expect(await me({ cookie, 'sec-fetch-site': 'cross-site' })).toBeNull()
    expect(await me({ cookie })).toBeNull()
  })
})

describe('the site’s token', () => {
  it.each([
    ['GET', '/snapshot'],
    ['POST', '/publishing/claim'],
    ['POST', '/publishing/renew'],
    ['POST', '/publishing/report'],
    ['POST', '/publishing/site'],
  ] as const)('is asked for by %s %s', async (method, path) => {
    for (const authorization of [undefined, 'Bearer ', 'Bearer wrong', 'Basic abc']) {
      const headers = new Headers(authorization === undefined ? {} : { authorization })
      const response = await call(method, path, { headers })
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ code: 'auth.site' })
    }
  })
})

describe('from outside, the proxy', () => {
  const { isRefused } = proxyOf('CMS_DOMAIN')
  /** Doors that ask for the site’s token before anything else, and all others, as they are called. */
  const doors = async () => {
    const ofSite: string[] = []
    const others: string[] = []
    for (const door of doorsOf(await config)) {
      const path = fillIn(door, { id: '6b03033cf44ee4e90634deb5', collection: 'guides' })
      const body = door.method === 'GET' ? undefined : {}
      const answer = await (await callRest({ method: door.method, path, body })).text()
      const list = answer.includes('"auth.site"') ? ofSite : others
      list.push(`/api${path}`)
    }
    return { ofSite, others }
  }

  it('lets nobody to the doors of the site and the publisher, and everybody to all others', async () => {
    const { ofSite, others } = await doors()
    expect(ofSite).toContain('/api/publishing/claim')
    expect(ofSite.filter((path) => !isRefused(path))).toEqual([])
    expect(others).toContain('/api/publishing/request')
    expect(others.filter(isRefused)).toEqual([])
  })

  it('refuses what is to come under the names of the site’s doors', () => {
    for (const path of ['/api/publishing/x', '/api/intake/x', '/api/snapshot/x', '/API/Intake'])
      expect(isRefused(path), path).toBe(true)
  })

  it('lets through whatever the admin asks for in the browser', async () => {
    const asked = await askedByBrowsers()
    expect(asked).toContain('/api/publishing/standing/x/x')
    expect(asked.filter(isRefused)).toEqual([])
  })

  it('keeps the door of previews on the side of the site shut too', () => {
    expect(proxyOf('SITE_DOMAIN').isRefused(PREVIEW_PATH)).toBe(true)
    expect(proxyOf('SITE_DOMAIN').isRefused('/api/questions')).toBe(false)
  })
})
