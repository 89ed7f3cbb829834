import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CALLERS, roleOf, type Caller } from './callers.ts'
import { EXPECTED_FIELDS, readersOf } from './expected-fields.ts'
import { bootMatrix, lettersOf, SLUGS, type Matrix } from './matrix.ts'
import { leavesOf, waysTo } from './paths.ts'

let matrix: Matrix

beforeAll(async () => {
  matrix = await bootMatrix('matrix')
})

afterAll(() => matrix.payload.destroy())

/** Collections in which all that could hold a word was given to them, or which hold none. */
const BARE = [
  'rubrics',
  'best-bets',
  'dangers',
  'plain-words',
  'gapMarks',
  'signIns',
  'payload-locked-documents',
  'payload-migrations',
]
/** Made when the document is read, whatever was stored. */
const MADE = [
  'media.thumbnailURL',
  'media.url',
  'routes.title',
  'absences.title',
  'signals.title',
  'corrections.title',
  'partnerLinks.title',
  'mails.title',
  'messages.title',
  'mailEvents.title',
]

/** Everything that REST gives a caller of a collection, by whichever way. */
const readEverything = async (caller: Caller, slug: string): Promise<string> => {
  const wide = 'limit=100&depth=2'
  const override = {
    method: 'POST',
    body: 'limit=100&depth=2',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    },
  } as const
  const chosen = leavesOf(matrix.config, slug).map((path) => {
    const steps = path.split('.').map((step) => `[${step}]`)
    return `select${steps.join('')}=true`
  })
  const populated = SLUGS.flatMap((other) =>
    leavesOf(matrix.config, other).map(
      (path) => `populate[${other}][${path.split('.')[0] ?? ''}]=true`,
    ),
  )
  const said = [
    await matrix.ask(caller, `/${slug}?limit=100&depth=0`),
    await matrix.ask(caller, `/${slug}?${wide}&draft=true&trash=true`),
    await matrix.ask(caller, `/${slug}?${wide}&${populated.join('&')}`),
    await matrix.ask(caller, `/${slug}?${wide}&${chosen.join('&')}`),
    await matrix.ask(caller, `/${slug}`, override),
    await matrix.ask(caller, `/${slug}/count`),
    await matrix.ask(caller, `/${slug}/versions?${wide}`),
  ]
  for (const id of matrix.idsOf(slug))
    said.push(
      await matrix.ask(caller, `/${slug}/${id}?depth=2`),
      await matrix.ask(caller, `/${slug}/${id}?depth=2&draft=true&trash=true`),
      await matrix.ask(caller, `/${slug}/versions/${id}`),
      await matrix.ask(caller, `/${slug}/access/${id}`, { method: 'POST' }),
    )
  return said.map(({ text }) => text).join('\n')
}

describe('what is planted', () => {
  it('stands in every collection, and in every field that can hold a word', () => {
    const bare = SLUGS.filter(
      (slug) => !matrix.secrets.some(({ collection }) => collection === slug),
    )
    expect(bare).toEqual(BARE)
    const planted = new Set(matrix.secrets.map(({ collection, path }) => `${collection}.${path}`))
    for (const path of ['hash', 'salt', 'resetPasswordToken', 'sessions.id'])
      expect(planted).toContain(`users.${path}`)
    for (const [collection, fields] of Object.entries(EXPECTED_FIELDS))
      for (const name of Object.keys(fields))
        expect(
          leavesOf(matrix.config, collection).map((path) => path.split('.')[0]),
          collection,
        ).toContain(name)
  })
})

describe.each(CALLERS)('%s', (caller) => {
  it('reads what the tables say, all of it and nothing more', async () => {
    const seen = new Map<string, string>()
    for (const slug of SLUGS) seen.set(slug, await readEverything(caller, slug))
    for (const [slug, text] of seen) expect(matrix.leaked(caller, text), slug).toEqual([])
    const unseen = matrix.secrets
      .filter((secret) => matrix.mayRead(caller, secret))
      .filter(({ collection, shown }) => !(seen.get(collection) ?? '').includes(shown))
      .map(({ collection, path }) => `${collection}.${path}`)
    expect(unseen.filter((place) => !MADE.includes(place))).toEqual([])
  })
})

/** Values that are compared: one that is there, and one that is not. */
const PROBES = [
  ['equals', (value: string) => value],
  ['like', (value: string) => value],
  ['contains', (value: string) => value],
  ['in', (value: string) => value],
  ['not_equals', (value: string) => value],
  ['greater_than_equal', (value: string) => value],
  ['less_than', (value: string) => `${value}~`],
] as const
const NOWHERE = 'zzzz-nowhere'

const query = (path: string, operator: string, value: string): string =>
  `where[${path}][${operator}]=${encodeURIComponent(value)}`

/** Without what differs from one call to the next. */
const bare = ({ status, text }: { status: number; text: string }): string =>
  `${String(status)} ${text}`.replace(/"(updatedAt|createdAt)":"[^"]*"/g, '')

const isRefused = ({ status }: { status: number }): boolean => status >= 400 && status < 500

/** What a role reads of documents: all of them, some or none. */
const covers = (letters: string, wanted: string): boolean =>
  !['own', 'self'].includes(letters) &&
  Array.from(wanted).every((letter) => letters.includes(letter))

describe.each(CALLERS)('%s infers nothing', (caller) => {
  /** Ways from a collection to what this caller does not read, here or in the documents it leads to. */
  const waysFrom = (slug: string) =>
    waysTo({
      config: matrix.config,
      slug,
      isClosed: ({ collection, field }) => {
        const readers = readersOf({ collection, field })
        const wanted = collection === slug ? lettersOf(caller, slug) : 'ab'
        return readers === null
          ? !covers(lettersOf(caller, collection), wanted)
          : !covers(readers[roleOf(caller)] ?? '', wanted)
      },
    })
  const readable = SLUGS.filter((slug) => lettersOf(caller, slug) !== '')
  /** Of a document that this caller does not read. */
  const unreadable = (collection: string, field: string): string => {
    const hit = matrix.secrets.find(
      (one) => one.collection === collection && one.path === field && !matrix.mayRead(caller, one),
    )
    return hit === undefined ? 'true' : String(hit.value)
  }

  it('from a count or a list under a condition', { timeout: 180_000 }, async () => {
    const found: string[] = []
    for (const slug of readable)
      for (const { path, collection, field } of waysFrom(slug)) {
        // One question tells whether the way is open at all; only then all the others are asked.
        const first = await matrix.ask(caller, `/${slug}/count?${query(path, 'exists', 'true')}`)
        expect(first.status, `${slug} ${path}`).toBeLessThan(500)
        if (isRefused(first)) continue
        const value = unreadable(collection, field)
        for (const [operator, probe] of PROBES)
          for (const place of [`/${slug}/count?`, `/${slug}?depth=0&`]) {
            const there = await matrix.ask(caller, place + query(path, operator, probe(value)))
            const nowhere = await matrix.ask(caller, place + query(path, operator, NOWHERE))
            if (bare(there) !== bare(nowhere)) found.push(`${place}${path} ${operator}`)
          }
        const without = await matrix.ask(caller, `/${slug}/count?${query(path, 'exists', 'false')}`)
        if (bare(first) !== bare(without)) found.push(`/${slug} ${path} exists`)
      }
    expect(found).toEqual([])
  })

  it('from an order, nor through a join', { timeout: 120_000 }, async () => {
    const found: string[] = []
    for (const slug of readable) {
      for (const { path } of waysFrom(slug)) {
        const up = await matrix.ask(caller, `/${slug}?depth=0&sort=${path}`)
        const down = await matrix.ask(caller, `/${slug}?depth=0&sort=-${path}`)
        expect(up.status, `${slug} ${path}`).toBeLessThan(500)
        if (!isRefused(up) && bare(up) !== bare(down)) found.push(`${slug} sort ${path}`)
      }
      const joins = matrix.config.collections.find((one) => one.slug === slug)?.joins ?? {}
      for (const [target, fields] of Object.entries(joins))
        for (const { joinPath } of fields)
          for (const { path } of waysFrom(target)) {
            const base = `/${slug}?depth=1&joins[${joinPath}]`
            const asked = async (rest: string) => matrix.ask(caller, base + rest)
            const has = await asked(`[where][${path}][exists]=true`)
            const not = await asked(`[where][${path}][exists]=false`)
            const up = await asked(`[sort]=${path}`)
            const down = await asked(`[sort]=-${path}`)
            if (!isRefused(has) && bare(has) !== bare(not)) found.push(`${slug} join ${path}`)
            if (!isRefused(up) && bare(up) !== bare(down)) found.push(`${slug} join sort ${path}`)
          }
    }
    expect(found).toEqual([])
  })
})
