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
import { tell, WEBHOOK_SECRET } from '../inbound/harness.ts'
import { CALLERS, roleOf, type Caller } from './callers.ts'
import { doorsOf, fillIn, isOurs, type Door } from './endpoints.ts'
import { keepAccounts } from './keep-accounts.ts'
import { bootMatrix, type Matrix } from './matrix.ts'
import type { Method } from './rest-call.ts'

let matrix: Matrix
let doors: Door[]
let accounts: Awaited<ReturnType<typeof keepAccounts>>

/** Another one at each run; that of a run that failed is given back by FUZZ_SEED. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

beforeAll(async () => {
  // Mails can be told of: that door is open too.
  matrix = await bootMatrix('fuzz', {
    RESEND_API_KEY: 're_test',
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
  })
  doors = doorsOf(matrix.config)
  accounts = await keepAccounts(matrix.payload)
})

afterAll(() => matrix.payload.destroy())

/** What every answer must be, whatever was asked. */
const faults: string[] = []

/** Which doors were asked for what they are for, by whom. */
const tried = new Set<string>()
const mark = (caller: Caller, door: Door) => `${caller} ${door.method} ${door.path}`

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
  if (method === door.method) tried.add(mark(caller, door))
  const { status, text } = await matrix.ask(caller, path, more)
  if (method !== 'GET' && touchesAccounts(door)) await accounts.putBack()
  const told = `${caller} ${method} ${door.path} ← ${path.slice(0, 160)} ${(typeof body === 'string' ? body : JSON.stringify(body ?? null)).slice(0, 120)} ${JSON.stringify(headers ?? {}).slice(0, 120)}`
  const note = (what: string) =>
    faults.push(`${what}: ${told} → ${String(status)} ${text.slice(0, 200)}`)
  // What Payload says of a method that a door does not have is no failure.
  if (status >= 500 && status !== 501) note('failed')
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

const isWritten = ({ method }: Door) => method !== 'GET' && method !== 'DELETE'

/** These may end the session that the next try needs, or lock its account. */
const touchesAccounts = ({ path }: Door) => /^\/(users|signIns|secondFactors)\b|leave/.test(path)

const realIds = (door: Door) => {
  const [id = 'x'] = matrix.idsOf(door.collection ?? 'tickets')
  return { id, key: 'a', name: 'a', token: 'a', collection: 'guides', filename: 'a.webp' }
}

/** Tries for one test, of our doors and of Payload’s own, which are the same in every collection: a sample. */
const MOST = 110

/** The same tries for the same seed: each number of the sequence picks the next one. */
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
  expectNone()
}

const expectNone = () => {
  expect(faults.splice(0), `FUZZ_SEED=${String(SEED)}`).toEqual([])
}

/** The nth of what is tried, round and round. */
const nth = <One>(all: readonly One[], n: number): One => {
  const one = all[n % all.length]
  if (one === undefined) throw new Error('nothing to try')
  return one
}

type Given = { caller: Caller; door: Door; n: number }

/** Ways to ask at a door by its own method; null where one does not fit. */
const WAYS: ((given: Given) => Asked | null)[] = [
  ({ caller, door, n }) => {
    if (!door.path.includes(':')) return null
    const path = door.path.replace(/:\w+\??/g, nth(HOSTILE_STEPS, n))
    return { caller, door, path, body: door.method === 'GET' ? undefined : {} }
  },
  ({ caller, door, n }) => {
    if (door.path.includes(':')) return null
    if (door.method === 'GET')
      return { caller, door, path: `${door.path}?${nth(HOSTILE_QUERIES, n)}` }
    // Under a condition that nothing meets.
    const path = `${door.path}?where[id][equals]=${nth(HOSTILE_STEPS, n)}`
    return door.method === 'DELETE' ? { caller, door, path } : null
  },
  ({ caller, door, n }) => {
    const path = fillIn(door, realIds(door))
    // Who may delete would take away what the next try asks for.
    return door.method === 'DELETE' ? null : { caller, door, path, headers: nth(FORGED_HEADERS, n) }
  },
  ({ caller, door, n }) => {
    if (!isWritten(door)) return null
    const { type, body } = nth(HOSTILE_BODIES, n)
    const headers = { 'content-type': type, ...(n % 2 === 0 ? SITE : {}) }
    return { caller, door, path: fillIn(door, realIds(door)), body, headers }
  },
  ({ caller, door, n }) => {
    if (!isWritten(door)) return null
    const body = bodyFor(door, nth(HOSTILE_VALUES, n))
    return { caller, door, path: fillIn(door, realIds(door)), body, headers: headersFor(door) }
  },
]

/**
 * One try of every door by one caller. Each of them takes the next way at the same door, so that together
 * they ask in every way that fits it; what is tried in a way goes on from door to door.
 */
const onceEach = (caller: Caller): Asked[] =>
  doors.map((door, at) => {
    const turn = at + CALLERS.indexOf(caller)
    const fitting = WAYS.flatMap((way) => way({ caller, door, n: SEED + turn }) ?? [])
    return nth(fitting, turn)
  })

describe.each(CALLERS)('every door, asked by %s', (caller) => {
  const seed = SEED + CALLERS.indexOf(caller)

  it('answers hostile addresses', { timeout: 60_000 }, async () => {
    const tries = doors
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
    const tries = doors.flatMap((door) => {
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
    const tries = doors.filter(isWritten).flatMap((door) =>
      HOSTILE_BODIES.flatMap(({ type, body }) => {
        const path = fillIn(door, realIds(door))
        const one = { caller, door, path, body, headers: { 'content-type': type } }
        return [one, { ...one, headers: { ...SITE, ...one.headers } }]
      }),
    )
    await run(tries, seed)
  })

  it('answers hostile values in every field', { timeout: 60_000 }, async () => {
    const tries = doors.filter(isWritten).flatMap((door) =>
      HOSTILE_VALUES.map((value) => {
        const path = fillIn(door, realIds(door))
        return { caller, door, path, body: bodyFor(door, value), headers: headersFor(door) }
      }),
    )
    await run(tries, seed)
  })
})

describe.each(CALLERS)('without one left out, %s', (caller) => {
  it('is answered at every door', { timeout: 60_000 }, async () => {
    for (const one of onceEach(caller)) await tryIt(one)
    // Else most of it was asked by nobody.
    expect(await whoIs(caller)).toBe(matrix.world.users[roleOf(caller)]?.id ?? null)
    expectNone()
    expect(doors.filter((door) => !tried.has(mark(caller, door)))).toEqual([])
  })
})

/** As which account the CMS knows a caller. */
const whoIs = async (caller: Caller): Promise<string | null> => {
  const { text } = await matrix.ask(caller, '/users/me')
  return (JSON.parse(text) as { user?: { id?: string } | null }).user?.id ?? null
}

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

describe('signed reports of the mail service', () => {
  const whole = {
    type: 'email.delivered',
    created_at: '2026-11-23T10:00:00Z',
    data: { email_id: 'e' },
  }
  const reports: [string, unknown][] = [
    ...HOSTILE_VALUES.flatMap((value): [string, unknown][] => [
      ['its whole', value],
      ['its kind', { ...whole, type: value }],
      ['its moment', { ...whole, created_at: value }],
      ['what it tells of', { ...whole, data: value }],
      ['the number of the mail', { ...whole, data: { email_id: value, to: value, bounce: value } }],
    ]),
    ...HOSTILE_BODIES.map(({ body }): [string, unknown] => ['its bytes', body]),
  ]

  it('are taken or refused in words, whatever they hold', { timeout: 60_000 }, async () => {
    for (const [what, body] of reports) {
      const answer = await tell({ body: body ?? null })
      const text = await answer.text()
      const told = `${what} ${JSON.stringify(body ?? null).slice(0, 120)} → ${String(answer.status)} ${text.slice(0, 200)}`
      if (answer.status >= 500 || INSIDES.test(text)) faults.push(told)
      if (answer.status >= 400 && typeof readJson(text).code !== 'string') faults.push(told)
    }
    expectNone()
  })
})

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
