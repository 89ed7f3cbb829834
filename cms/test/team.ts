import { REST_POST } from '@payloadcms/next/routes'
import type { Payload } from 'payload'

/** Where the CMS of the tests is. */
export const ORIGIN = 'http://127.0.0.1:3000'
const PASSWORD = 'une-longue-phrase-secrète'
const ROLES = ['lead', 'partner', 'reception'] as const

/** Posts to the CMS as a browser does; a string is sent as it is. */
export const postAs = async ({
  path,
  body,
  cookie,
  origin = ORIGIN,
}: {
  path: string
  body: unknown
  /** Of a signed-in account; without it, nobody. */
  cookie?: string | undefined
  origin?: string
}): Promise<Response> => {
  const config = import('../src/payload.config.ts').then((module) => module.default)
  const headers = {
    'Content-Type': 'application/json',
    ...(cookie === undefined ? {} : { cookie, origin }),
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request(`${ORIGIN}/api${path}`, { method: 'POST', body: text, headers })
  const slug = path.split('/').filter(Boolean)
  return REST_POST(config)(request, { params: Promise.resolve({ slug }) })
}

/** Makes an account of each role and signs it in; answers their cookies. */
export const signInTeam = async ({
  payload,
  organization,
}: {
  payload: Payload
  /** That of the partner. */
  organization: string
}): Promise<Record<string, string>> => {
  const cookies: Record<string, string> = {}
  for (const role of ROLES) {
    const account = { email: `${role}@team.example`, password: PASSWORD }
    const partner = role === 'partner' ? { organization } : {}
    await payload.create({
      collection: 'users',
      data: { ...account, name: role, role, ...partner },
    })
    const login = await postAs({ path: '/users/login', body: account })
    cookies[role] = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  return cookies
}
