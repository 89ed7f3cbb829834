import { Types } from 'mongoose'
import type { Payload, SanitizedConfig } from 'payload'
import { bootPayload } from '../boot.ts'
import { roleOf, signIn, type Caller, type Team } from './callers.ts'
import { EXPECTED } from './expected.ts'
import { readersOf } from './expected-fields.ts'
import { plant, type World } from './plant.ts'
import { callRest, type Method } from './rest-call.ts'
import { keptSecrets, type Secret } from './secrets.ts'

/** A CMS with something planted in every field, everyone signed in, and what each of them may see. */
export type Matrix = {
  payload: Payload
  config: SanitizedConfig
  world: World
  team: Team
  /** Planted and stored. */
  secrets: Secret[]
  ask: Ask
  mayRead: (caller: Caller, secret: Secret) => boolean
  /** What stands in a text that this caller must not see. */
  leaked: (caller: Caller, text: string) => string[]
  idsOf: (slug: string) => string[]
}

type Ask = (
  caller: Caller,
  path: string,
  more?: { method?: Method; body?: unknown; headers?: Record<string, string> },
) => Promise<{ status: number; text: string }>

export const SLUGS = Object.keys(EXPECTED)

/** Which documents of a collection a caller reads, by the table. */
export const lettersOf = (caller: Caller, slug: string): string =>
  EXPECTED[slug]?.[roleOf(caller)]?.split('|')[0] ?? ''

const SETTINGS = { siteName: 'zqsettingx', senderName: 'zqsettingx', retentionDays: 90 }

/** @param name of the test, for the database. */
export const bootMatrix = async (
  name: string,
  env: Record<string, string> = {},
): Promise<Matrix> => {
  const payload = await bootPayload(name, env)
  const { config } = payload
  const world = await plant(payload, { everywhere: true })
  await payload.db.createGlobal({ slug: 'settings', data: SETTINGS, req: {} })
  const team = await signIn(payload, world)
  const planted = [...world.secrets, ...(await plantInAccounts(payload, world))]
  // An id is what one asks by: answers that nothing is there repeat it.
  const secrets = (await keptSecrets(payload, planted)).filter(({ path }) => path !== 'id')

  /** `a`, `b` or, for the second document like `a`, `twin`. */
  const letterOf = ({ collection, id }: Pick<Secret, 'collection' | 'id'>): string => {
    if (world.twins[collection] === id) return 'twin'
    const pair = world.pairs[collection]
    return pair?.a === id ? 'a' : pair?.b === id ? 'b' : 'neither'
  }
  const mayRead = (caller: Caller, secret: Secret): boolean => {
    const { collection, id, path } = secret
    const letter = letterOf(secret)
    const isSelf = id === world.users[roleOf(caller)]?.id
    const isIn = (letters: string) => letters.includes(letter === 'twin' ? 'a' : letter)
    if (!isSelf && !isIn(lettersOf(caller, collection))) return false
    const readers = readersOf({ collection, field: path })
    if (readers === null) return true
    const letters = readers[roleOf(caller)] ?? ''
    if (letters === 'own') return letter === 'a'
    return letters === 'self' ? isSelf : isIn(letters)
  }
  const ask: Ask = async (caller, path, more = {}) => {
    const response = await callRest({ path, cookie: team.cookies[caller], ...more })
    return { status: response.status, text: await response.text() }
  }
  const leaked = (caller: Caller, text: string) => [
    ...secrets
      .filter((secret) => text.includes(secret.shown) && !mayRead(caller, secret))
      .map((secret) => `${secret.collection}.${secret.path} of ${letterOf(secret)}`),
    ...(caller !== 'lead' && text.includes(SETTINGS.siteName) ? ['settings'] : []),
  ]
  const idsOf = (slug: string) =>
    [world.pairs[slug]?.a, world.pairs[slug]?.b, world.twins[slug]].filter((id) => id !== undefined)
  return { payload, config, world, team, secrets, ask, mayRead, leaked, idsOf }
}

/** What Payload keeps of an account, different in each. */
const plantInAccounts = async (payload: Payload, world: World): Promise<Secret[]> => {
  const accounts = payload.db.collections['users']?.collection
  const planted: Secret[] = []
  for (const [at, user] of Object.values(world.users).entries()) {
    if (user === undefined) continue
    const _id = new Types.ObjectId(user.id)
    const resetPasswordToken = `zqreset${at}x`
    const lockUntil = new Date(Date.UTC(1840, 0, 1 + at))
    await accounts?.updateOne({ _id }, { $set: { resetPasswordToken, lockUntil } })
    const stored = await accounts?.findOne({ _id })
    const sessions = (stored?.['sessions'] ?? []) as { id: string }[]
    const values: Record<string, unknown> = {
      resetPasswordToken,
      hash: stored?.['hash'],
      salt: stored?.['salt'],
    }
    for (const [path, value] of [
      ...Object.entries(values),
      ...sessions.map(({ id }) => ['sessions.id', id] as const),
    ])
      planted.push({ collection: 'users', id: user.id, path, value, shown: String(value) })
  }
  return planted
}
