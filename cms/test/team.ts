import { REST_POST } from '@payloadcms/next/routes'
import type { Payload } from 'payload'
import { dropFactor } from '../src/second-factor/factor.ts'
import { enrol, newSecret } from '../src/second-factor/index.ts'
import { codeAt } from '../src/second-factor/totp.ts'
import { inTransaction } from '../src/work/index.ts'

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

/** The cookie that an answer sets. */
export const cookieIn = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

/** Gives an account a second factor; answers its secret. */
export const giveFactor = async (payload: Payload, user: string): Promise<string> => {
  const secret = newSecret()
  await inTransaction({
    payload,
    work: async (req) => {
      await dropFactor({ req, user })
      await enrol({ req, user, secret })
    },
  })
  return secret
}

/** Signs in as a browser does; a lead gets a second factor for it. Answers the cookie. */
export const signInAs = async ({
  payload,
  account,
}: {
  payload: Payload
  account: { email: string; password: string }
}): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: account.email } },
  })
  const user = docs[0]
  if (user === undefined) throw new Error(`no account ${account.email}`)
  const cookie = cookieIn(await postAs({ path: '/users/login', body: account }))
  if (user.role !== 'lead') return cookie
  const secret = await giveFactor(payload, user.id)
  const body = { code: codeAt(secret, Date.now()) }
  const passed = await postAs({ path: '/users/second-factor/pass', body, cookie })
  if (!passed.ok) throw new Error(await passed.text())
  return cookie
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
    cookies[role] = await signInAs({ payload, account })
  }
  return cookies
}
