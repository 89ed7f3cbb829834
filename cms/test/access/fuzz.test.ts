import {
  FORGED_HEADERS,
  HOSTILE_BODIES,
  HOSTILE_QUERIES,
  HOSTILE_STEPS,
  HOSTILE_VALUES,
  INSIDES,
} from '@infos-droits/shared/hostile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHealth } from '../../src/health.ts'
import type { Caller } from './callers.ts'
import { doorsOf, fillIn, isOurs, type Door } from './endpoints.ts'
import { bootMatrix, type Matrix } from './matrix.ts'
import type { Method } from './rest-call.ts'

let matrix: Matrix
let doors: Door[]

beforeAll(async () => {
  matrix = await bootMatrix('fuzz')
  doors = doorsOf(matrix.config)
})

afterAll(async () => {
  await matrix.payload.db.connection.dropDatabase()
  await matrix.payload.destroy()
})

/** What every answer must be, whatever was asked. */
const faults: string[] = []

type Asked = {
  caller: Caller
  door: Door
  path: string
  method?: Method
  body?: unknown
  headers?: Record<string, string>
}

const SITE = { authorization: 'Bearer a-token-that-only-tests-use-0123456789' }

const tryIt = async ({ caller, door, path, method = door.method, body, headers }: Asked) => {
  const more = { method, body, ...(headers === undefined ? {} : { headers }) }
  const { status, text } = await matrix.ask(caller, path, more)
  const told = `${caller} ${method} ${door.path} ← ${path.slice(0, 160)} ${(typeof body === 'string' ? body : JSON.stringify(body ?? null)).slice(0, 120)} ${JSON.stringify(headers ?? {}).slice(0, 120)}`
  const note = (what: string) =>
    faults.push(`${what}: ${told} → ${String(status)} ${text.slice(0, 200)}`)
  if (status >= 500 && status !== 503 && status !== 501) note('failed')
  if (INSIDES.test(text)) note('insides')
  const leaked = matrix.leaked(caller, text)
  if (leaked.length > 0 && !isShown(door, caller)) note(`leaked ${leaked.join(' ')}`)
  if (isOurs(matrix.config, door) && method === door.method && status >= 400 && status < 500) {
    const answer = readJson(text)
    if (typeof answer.code !== 'string' || !/[a-zéèêàç’ ]{8,}/i.test(String(answer.message)))
      note('no code or sentence')
  }
}

const readJson = (text: string): { code?: unknown; message?: unknown } => {
  try {
    return JSON.parse(text) as object
  } catch {
    return {}
  }
}

/** Openings, each noted in the access log: what they show to whom has tests of its own. */
const isShown = (door: Door, caller: Caller) =>
  caller === 'lead'
    ? /\/:id\/(open|security)$|^\/person\//.test(door.path)
    : caller === 'reception' && door.path === '/tickets/:id/open'

/** These end the session that the next try needs. */
const ends = ({ path }: Door) => /logout|sessions\/end|leave/.test(path)

const realIds = (door: Door) => {
  const [id = 'x'] = matrix.idsOf(door.collection ?? 'tickets')
  return { id, key: 'a', name: 'a', token: 'a', collection: 'guides', filename: 'a.webp' }
}

const CALLERS: Caller[] = ['anonymous', 'partnerA', 'reception', 'lead']

/** Tries for one test. Payload’s own doors are the same in every collection: a sample of them will do. */
const MOST = 300

/** The same tries at every run: each number of the sequence picks the next one. */
const sampled = (tries: Asked[], seed: number): Asked[] => {
  const left = [...tries]
  const picked: Asked[] = []
  let state = seed
  while (left.length > 0 && picked.length < MOST) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    picked.push(...left.splice(state % left.length, 1))
  }
  return picked
}

const run = async (tries: Asked[], seed: number): Promise<void> => {
  const ours = ({ door }: Asked) => isOurs(matrix.config, door)
  const all = [
    ...sampled(tries.filter(ours), seed),
    ...sampled(
      tries.filter((one) => !ours(one)),
      seed,
    ),
  ]
  expect(all.length).toBeGreaterThan(0)
  for (const one of all) await tryIt(one)
  expect(faults.splice(0)).toEqual([])
}

describe.each(CALLERS)('every door, asked by %s', (caller) => {
  const seed = CALLERS.indexOf(caller) + 1
  const open = () => doors.filter((door) => !ends(door))
  const written = () => open().filter(({ method }) => method !== 'GET' && method !== 'DELETE')

  it('answers hostile addresses', { timeout: 60_000 }, async () => {
    const tries = open()
      .filter(({ path }) => path.includes(':'))
      .flatMap((door) =>
        HOSTILE_STEPS.map((step) => {
          const path = door.path.replace(/:\w+\??/g, step)
          return { caller, door, path, body: door.method === 'GET' ? undefined : {} }
        }),
      )
    await run(tries, seed)
  })

  it('answers hostile conditions, orders and pages', { timeout: 60_000 }, async () => {
    const lists = doors.filter(({ method, path }) => method === 'GET' && !path.includes(':'))
    const tries = lists.flatMap((door) =>
      HOSTILE_QUERIES.map((query) => ({ caller, door, path: `${door.path}?${query}` })),
    )
    await run(tries, seed)
  })

  it('answers wrong methods and forged headers', { timeout: 60_000 }, async () => {
    const METHODS: Method[] = ['GET', 'POST', 'PUT', 'OPTIONS', 'PATCH']
    const tries = open().flatMap((door) => {
      const path = fillIn(door, realIds(door))
      return [
        ...METHODS.map((method) => ({ caller, door, path, method })),
        ...FORGED_HEADERS.map((headers) => ({ caller, door, path, headers })),
      ]
    })
    await run(
      // Who may delete would take away what the next try asks for.
      tries.filter((one) => !('headers' in one) || one.door.method !== 'DELETE'),
      seed,
    )
  })

  it('answers hostile bodies', { timeout: 60_000 }, async () => {
    const tries = written().flatMap((door) =>
      HOSTILE_BODIES.flatMap(({ type, body }) => {
        const path = fillIn(door, realIds(door))
        const one = { caller, door, path, body, headers: { 'content-type': type } }
        return [one, { ...one, headers: { ...SITE, ...one.headers } }]
      }),
    )
    await run(tries, seed)
  })

  it('answers hostile values in every field', { timeout: 60_000 }, async () => {
    const tries = written().flatMap((door) =>
      HOSTILE_VALUES.map((value) => {
        const path = fillIn(door, realIds(door))
        return { caller, door, path, body: bodyFor(door, value), headers: headersFor(door) }
      }),
    )
    await run(tries, seed)
  })
})

const headersFor = (door: Door): Record<string, string> =>
  isOurs(matrix.config, door) ? { ...SITE, 'content-type': 'application/json' } : {}

/** Names that the bodies of our own doors use, and those of the collection’s fields. */
const bodyFor = (door: Door, value: unknown): Record<string, unknown> => {
  const fields =
    matrix.config.collections.find(({ slug }) => slug === door.collection)?.flattenedFields ?? []
  const names = [
    ...fields.map(({ name }) => name),
    ...['action', 'revision', 'text', 'code', 'email', 'phone', 'password', 'token', 'envelopes'],
    ...['signals', 'id', 'kind', 'data', 'values', 'fence', 'reason', 'release', 'secret', 'query'],
  ]
  return Object.fromEntries(names.map((name) => [name, value]))
}

describe('afterwards', () => {
  it('the CMS is as healthy as before, and nobody became a lead', async () => {
    const { payload, world } = matrix
    const { health } = await readHealth({ connect: () => Promise.resolve(payload), build: 'test' })
    expect(health.ok).toBe(true)
    const where = { role: { equals: 'lead' } } as const
    const { docs } = await payload.find({ collection: 'users', where })
    expect(docs.map(({ id }) => id)).toEqual([world.users.lead?.id])
    expect(({} as { role?: string }).role).toBeUndefined()
  })
})
