import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectId, users } from '../../src/second-factor/raw.ts'
import { CALLERS, roleOf, type Caller } from './callers.ts'
import { doorsOf, fillIn } from './endpoints.ts'
import { signInAs } from '../team.ts'
import { bootMatrix, SLUGS, type Matrix } from './matrix.ts'
import { callRest, type Method } from './rest-call.ts'

let matrix: Matrix

beforeAll(async () => {
  matrix = await bootMatrix('answers')
})

afterAll(() => matrix.payload.destroy())

const OTHERS = CALLERS.filter((caller) => caller !== 'lead')

/** Secrets of accounts, whoever they are of, but the id of the session one is in. */
const accountSecrets = (text: string): string[] =>
  matrix.secrets
    .filter(({ collection, path }) => collection === 'users' && path !== 'sessions.id')
    .filter(({ shown }) => text.includes(shown))
    .map(({ path }) => path)

describe('the answers to signing in and staying in', () => {
  it('hold no secret of an account', async () => {
    expect(matrix.team.said.flatMap(accountSecrets)).toEqual([])
    for (const caller of CALLERS)
      for (const [method, path] of [
        ['GET', '/users/me'],
        ['POST', '/users/refresh-token'],
        ['GET', '/users/init'],
        ['GET', '/access'],
        ['POST', '/users/unlock'],
        ['POST', '/users/forgot-password'],
      ] as const) {
        const body = method === 'POST' ? { email: 'a@team.example' } : undefined
        const { text } = await matrix.ask(caller, path, { method, body })
        expect([caller, path, accountSecrets(text)]).toEqual([caller, path, []])
        expect([path, matrix.leaked(caller, text)]).toEqual([path, []])
      }
  })
})

describe('versions', () => {
  it('are for the lead', async () => {
    const { payload, config, world } = matrix
    const versioned = config.collections.filter(({ versions }) => Boolean(versions))
    expect(versioned.length).toBeGreaterThan(0)
    for (const { slug, flattenedFields } of versioned) {
      // A public answer has neither slug nor title.
      const word = flattenedFields.some(({ name }) => name === 'slug') ? 'slug' : 'question'
      const parent = world.pairs[slug]?.a ?? ''
      const now = new Date().toISOString()
      const secret = `zqversion${slug}x`
      const { id } = await payload.db.createVersion({
        collectionSlug: slug,
        parent,
        autosave: false,
        createdAt: now,
        updatedAt: now,
        versionData: {
          [word]: secret,
          title: secret,
          name: secret,
          contactEmail: `${secret}@x.fr`,
        },
        req: {},
      })
      for (const caller of CALLERS) {
        const said = [
          await matrix.ask(caller, `/${slug}/versions?limit=100`),
          await matrix.ask(caller, `/${slug}/versions/${id}`),
          await matrix.ask(caller, `/${slug}/versions?where[version.${word}][equals]=${secret}`),
        ]
        const seen = said.map(({ text }) => text.includes(secret))
        expect([slug, caller, seen]).toEqual([slug, caller, said.map(() => caller === 'lead')])
        if (caller === 'lead') continue
        const back = await matrix.ask(caller, `/${slug}/versions/${id}`, { method: 'POST' })
        expect(back.status).toBe(403)
      }
    }
  })
})

describe('preferences', () => {
  it('are each account’s own, and written for nobody else', async () => {
    const { world, payload } = matrix
    const owner = { relationTo: 'users', value: world.users.lead?.id }
    for (const caller of OTHERS) {
      for (const key of ['a', 'b']) {
        const { text } = await matrix.ask(caller, `/payload-preferences/${key}`)
        expect([caller, matrix.leaked(caller, text)]).toEqual([caller, []])
      }
      const body = { value: 'mine', user: owner, key: `of-${caller}` }
      await matrix.ask(caller, `/payload-preferences/of-${caller}`, { method: 'POST', body })
      await matrix.ask(caller, '/payload-preferences', { method: 'POST', body })
    }
    const where: Where = {
      and: [{ key: { like: 'of-' } }, { 'user.value': { equals: owner.value } }],
    }
    expect((await payload.count({ collection: 'payload-preferences', where })).totalDocs).toBe(0)
  })
})

describe('what one changes', () => {
  /** Fields of their own account that everyone may change. */
  const OWN = ['name']

  it.each(['partnerA', 'partnerB', 'reception'] as const)(
    'as %s is one’s name, and no other field of the account',
    async (caller) => {
      const { world, config, payload } = matrix
      const _id = objectId(world.users[caller]?.id ?? '')
      const fields = config.collections.find(({ slug }) => slug === 'users')?.flattenedFields ?? []
      const account = async () => (await users(payload).findOne({ _id })) as object
      const before = await account()
      const values: Record<string, unknown> = {
        role: 'lead',
        organization: world.pairs['organizations']?.b,
        email: 'zqchanged@x.example',
        sessions: [],
        lockUntil: null,
        updatedAt: undefined,
      }
      for (const { name, type } of fields) {
        const value = name in values ? values[name] : type === 'number' ? 99 : 'zqchanged'
        await matrix.ask(caller, `/users/${_id.toHexString()}`, {
          method: 'PATCH',
          body: { [name]: value },
        })
      }
      const after = await account()
      const changed = Object.keys({ ...before, ...after }).filter(
        (name) =>
          JSON.stringify(before[name as keyof object]) !==
          JSON.stringify(after[name as keyof object]),
      )
      expect(changed.filter((name) => name !== 'updatedAt').toSorted()).toEqual(OWN)
    },
  )

  it.each([
    ['signals', ['state']],
    ['desks', ['name', 'revokedOn']],
  ] as const)('as the lead of %s is %j', async (slug, own) => {
    const { world, config, payload } = matrix
    const id = world.pairs[slug]?.a ?? ''
    const collection = config.collections.find((one) => one.slug === slug)
    const read = async () => {
      const found: unknown = await payload.db.findOne({
        collection: slug,
        where: { id: { equals: id } },
        req: {},
      })
      return { ...(found as Record<string, unknown>), title: null }
    }
    const before: Record<string, unknown> = await read()
    const choices: Record<string, unknown> = {
      state: 'handled',
      kind: 'idea',
      dataKey: null,
      revokedOn: '2026-01-01T00:00:00.000Z',
    }
    for (const { name } of collection?.flattenedFields ?? []) {
      const body = { [name]: name in choices ? choices[name] : 'zqchanged' }
      await matrix.ask('lead', `/${slug}/${id}`, { method: 'PATCH', body })
    }
    const after: Record<string, unknown> = await read()
    const changed = Object.keys(after).filter(
      (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
    )
    expect(changed.filter((name) => name !== 'updatedAt').toSorted()).toEqual([...own])
  })
})

describe('every door of the REST API', () => {
  /** What a door shows besides what is read in lists, and to whom. */
  const SHOWN: { path: string; caller: Caller; fields: RegExp }[] = [
    { path: '/tickets/:id/open', caller: 'reception', fields: /^tickets\.(person|answer)/ },
    // On paper, under the name of the site.
    { path: '/tickets/:id/print', caller: 'reception', fields: /^(tickets\.answer|settings$)/ },
  ]

  it.each(OTHERS)('shows %s nothing that is not theirs', { timeout: 180_000 }, async (caller) => {
    const { config, idsOf } = matrix
    const found: string[] = []
    for (const door of doorsOf(config)) {
      const isGone = door.method === 'DELETE' || /logout|sessions|leave/.test(door.path)
      if (isGone) continue
      const slugs = door.path.includes(':collection') ? SLUGS : [door.collection ?? 'tickets']
      for (const slug of slugs)
        for (const id of door.path.includes(':') ? idsOf(slug) : ['']) {
          const path = fillIn(door, { id, collection: slug, key: 'a', name: 'a', token: 'a' })
          const { method } = door
          const body = method === 'GET' ? undefined : {}
          const { text } = await matrix.ask(caller, path, { method, body })
          const mayBe = SHOWN.find((one) => one.path === door.path && one.caller === caller)
          found.push(
            ...matrix
              .leaked(caller, text)
              .filter((place) => mayBe?.fields.test(place) !== true)
              .map((place) => `${method} ${path}: ${place}`),
          )
        }
    }
    expect(found).toEqual([])
    expect(roleOf(caller)).not.toBe('lead')
  })
})

describe('a question that one reception account entered', () => {
  const secrets = ['zqenteredtext', 'zqenteredname', 'zqentered@x.example']
  const [text = '', firstName = '', email = ''] = secrets
  const account = { email: 'r2@team.example', password: 'une-longue-phrase-secrète' }

  it('is shown to no other one, through no door, and tells nothing by a count or an order', async () => {
    const { payload, config, ask } = matrix
    const data = { ...account, name: 'Autre accueil', role: 'reception' } as const
    await payload.create({ collection: 'users', data })
    const cookie = await signInAs({ payload, account })
    const asOther = async (path: string, method: Method = 'GET', body?: unknown) => {
      const response = await callRest({ path, method, cookie, body })
      return { status: response.status, text: await response.text() }
    }
    const before = await asOther('/tickets/count')
    const typed = { rubric: 'logement', territory: 'here', channel: 'email', consent: 'yes' }
    const body = { ...typed, mailboxPrivate: 'yes', commune: '', text, firstName, email }
    const entered = await ask('reception', '/tickets/enter', { method: 'POST', body })
    const { id, reference } = JSON.parse(entered.text) as { id: string; reference: string }
    expect((await ask('reception', `/tickets/${id}`)).text).toContain(reference)
    const said: string[] = []
    for (const path of ['/tickets?limit=100&depth=2&draft=true', '/payload-locked-documents'])
      said.push((await asOther(path)).text)
    for (const door of doorsOf(config)) {
      const isOfTickets = door.collection === 'tickets' || door.path.includes(':collection')
      if (!isOfTickets || door.method === 'DELETE') continue
      const path = fillIn(door, { id, collection: 'tickets', key: id, name: 'a', token: 'a' })
      said.push((await asOther(path, door.method, door.method === 'GET' ? undefined : {})).text)
    }
    const seen = said.filter((one) => [...secrets, reference].some((word) => one.includes(word)))
    expect(seen).toEqual([])
    expect(await asOther('/tickets/count')).toEqual(before)
    expect((await asOther(`/tickets?where[reference][equals]=${reference}`)).text).toContain(
      '"totalDocs":0',
    )
    for (const path of ['enteredBy', 'text', 'person.email', 'person.firstName', 'emailIndex']) {
      expect((await asOther(`/tickets?where[${path}][exists]=true`)).status, path).toBe(400)
      expect((await asOther(`/tickets?sort=${path}`)).status, path).toBe(400)
    }
    expect((await asOther(`/tickets/${id}`)).status).toBe(404)
  })
})

// Last: it ends the sessions of the account.
describe('the answer to a new password', () => {
  it('holds no secret of the account', async () => {
    const { world, payload } = matrix
    const id = world.users.partnerB?.id ?? ''
    const email = world.users.partnerB?.email ?? ''
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    const body = { token, password: 'une-autre-longue-phrase-secrète' }
    const { status, text } = await matrix.ask('anonymous', '/users/reset-password', {
      method: 'POST',
      body,
    })
    expect(status).toBe(200)
    const stored = (await users(payload).findOne({ _id: objectId(id) })) as object
    const { hash, salt } = stored as { hash: string; salt: string }
    for (const secret of [hash, salt, token]) expect(text).not.toContain(secret)
  })
})
