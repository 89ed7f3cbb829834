import {
  createLocalReq,
  initTransaction,
  killTransaction,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootPayload } from '../boot.ts'
import { EXPECTED } from './expected.ts'
import { plant, ROLES, SECRETS, type Role, type World } from './plant.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await bootPayload('access')
  world = await plant(payload)
})

afterAll(() => payload.destroy())

const slugs = Object.keys(EXPECTED) as CollectionSlug[]
const pairOf = (slug: string) => {
  const pair = world.pairs[slug]
  if (pair === undefined) throw new Error(`nothing is planted in ${slug}`)
  return pair
}

/** Tries something as a role, for real, and takes it back. True when it was let through. */
const isLet = async (role: Role, attempt: (req: PayloadRequest) => Promise<unknown>) => {
  const user = world.users[role]
  const req = await createLocalReq(user === undefined ? {} : { user }, payload)
  await initTransaction(req)
  try {
    await attempt(req)
    return true
  } catch (error) {
    const { status } = error as { status?: number }
    // Refused, or not there for this role. A validation error means that access was given.
    return status !== 403 && status !== 404
  } finally {
    await killTransaction(req)
  }
}

const readable = async (role: Role, collection: CollectionSlug): Promise<string> => {
  const user = world.users[role]
  const { docs } = await payload.find({
    collection,
    overrideAccess: false,
    ...(user === undefined ? {} : { user }),
    disableErrors: true,
    pagination: false,
    depth: 0,
  })
  const ids = new Set(docs.map((doc) => doc.id))
  const { a, b } = pairOf(collection)
  return `${ids.has(a) ? 'a' : ''}${ids.has(b) ? 'b' : ''}`
}

const writable = async (role: Role, collection: CollectionSlug): Promise<string> => {
  const { a } = pairOf(collection)
  const common = { collection, overrideAccess: false, depth: 0 } as const
  const isVersioned = payload.config.collections.some(
    ({ slug, versions }) => slug === collection && Boolean(versions),
  )
  const letters = {
    c: await isLet(role, (req) => payload.create({ ...common, data: {} as never, req })),
    u: await isLet(role, (req) => payload.update({ ...common, id: a, data: {}, req })),
    d: await isLet(role, (req) => payload.delete({ ...common, id: a, req })),
    v: isVersioned && (await isLet(role, (req) => payload.findVersions({ ...common, req }))),
  }
  return Object.entries(letters)
    .filter(([, let_]) => let_)
    .map(([letter]) => letter)
    .join('')
}

describe('every collection', () => {
  it('has a row in the table of who may do what', () => {
    expect(payload.config.collections.map(({ slug }) => slug).sort()).toEqual([...slugs].sort())
  })

  it('states a rule of its own for every operation', () => {
    for (const { slug, access, auth } of payload.config.collections) {
      const operations = ['create', 'read', 'readVersions', 'update', 'delete'] as const
      for (const operation of operations)
        expect(access[operation], `${slug}.${operation}`).toBeTypeOf('function')
      if (slug !== 'users') continue
      expect(auth.maxLoginAttempts).toBe(5)
      expect(access.admin).toBeTypeOf('function')
      expect(access.unlock).toBeTypeOf('function')
    }
    for (const { slug, access } of payload.config.globals)
      for (const operation of ['read', 'readVersions', 'update'] as const)
        expect(access[operation], `${slug}.${operation}`).toBeTypeOf('function')
  })

  it.each(slugs.flatMap((slug) => ROLES.map((role) => [slug, role] as const)))(
    '%s gives %s what the table says and nothing more',
    async (slug, role) => {
      expect(`${await readable(role, slug)}|${await writable(role, slug)}`).toBe(
        EXPECTED[slug]?.[role],
      )
    },
  )
})

describe('settings', () => {
  it.each(ROLES)('are read and changed by the lead only (%s)', async (role) => {
    const isRead = await isLet(role, (req) =>
      payload.findGlobal({ slug: 'settings', overrideAccess: false, req }),
    )
    const isChanged = await isLet(role, (req) =>
      payload.updateGlobal({ slug: 'settings', data: {}, overrideAccess: false, req }),
    )
    expect([isRead, isChanged]).toEqual(role === 'lead' ? [true, true] : [false, false])
  })
})

describe('a planted secret', () => {
  const seenBy = async (role: Role): Promise<string> => {
    const user = world.users[role]
    const pages = await Promise.all(
      slugs.map((collection) =>
        payload.find({
          collection,
          overrideAccess: false,
          ...(user === undefined ? {} : { user }),
          disableErrors: true,
          pagination: false,
          depth: 2,
        }),
      ),
    )
    return JSON.stringify(pages)
  }

  it.each(['anonymous', 'partnerB', 'reception'] as const)('reaches nobody (%s)', async (role) => {
    const seen = await seenBy(role)
    expect(Object.values(SECRETS).filter((secret) => seen.includes(secret))).toEqual([])
    expect(seen.match(/"(hash|salt|resetPasswordToken|lockUntil)":/g)).toBeNull()
  })

  it('of a partner reaches that partner only', async () => {
    const seen = await seenBy('partnerA')
    expect(Object.values(SECRETS).filter((secret) => seen.includes(secret))).toEqual([
      SECRETS.contactEmail,
    ])
  })

  it.each([
    ['organizations', 'contactEmail', SECRETS.contactEmail],
    ['tickets', 'person.email', SECRETS.person],
    ['tickets', 'text', SECRETS.question],
    ['users', 'resetPasswordToken', 'x'],
  ] as const)(
    'cannot be guessed by filtering or sorting %s on %s',
    async (collection, path, value) => {
      for (const role of ['partnerA', 'partnerB', 'reception'] as const) {
        const user = world.users[role]
        const asked = { collection, overrideAccess: false, ...(user ? { user } : {}) } as const
        const where = { [path]: { equals: value } }
        await expect(payload.find({ ...asked, where }), role).rejects.toThrow()
        await expect(payload.count({ ...asked, where }), role).rejects.toThrow()
        await expect(payload.find({ ...asked, sort: path }), role).rejects.toThrow()
      }
    },
  )
})

describe('an account', () => {
  it('cannot raise itself', async () => {
    const { a } = pairOf('users')
    const { b: other } = pairOf('organizations')
    const changed = await payload.update({
      collection: 'users',
      id: a,
      data: { role: 'lead', organization: other, email: 'mine@team.example', name: 'Moi' },
      overrideAccess: false,
      ...(world.users.partnerA ? { user: world.users.partnerA } : {}),
      depth: 0,
    })
    expect(changed).toMatchObject({ role: 'partner', email: 'a@team.example', name: 'Moi' })
    expect(changed.organization).toBe(pairOf('organizations').a)
  })

  it('of the last lead is neither deleted nor demoted', async () => {
    const lead = String(world.users.lead?.id)
    await expect(payload.delete({ collection: 'users', id: lead })).rejects.toThrow(
      /dernier compte/,
    )
    const demote = { collection: 'users', id: lead, data: { role: 'reception' } } as const
    await expect(payload.update(demote)).rejects.toThrow(/dernier compte/)
  })

  it('takes no weak password', async () => {
    const reset = payload.update({
      collection: 'users',
      id: pairOf('users').a,
      data: { password: 'court' },
    })
    await expect(reset).rejects.toMatchObject({
      data: { errors: [{ path: 'password' }] },
    })
  })

  it('made by the lead gets an invitation and a password that nobody knows', async () => {
    const user = await payload.create({
      collection: 'users',
      data: {
        email: 'new@team.example',
        name: 'Nouvelle',
        role: 'reception',
        password: 'typed-by-somebody-else',
      },
      overrideAccess: false,
      ...(world.users.lead ? { user: world.users.lead } : {}),
    })
    const mails = await payload.find({
      collection: 'mails',
      where: { and: [{ kind: { equals: 'invitation' } }, { user: { equals: user.id } }] },
    })
    expect(mails.totalDocs).toBe(1)
    const login = payload.login({
      collection: 'users',
      data: { email: 'new@team.example', password: 'typed-by-somebody-else' },
    })
    await expect(login).rejects.toThrow()
  })

  it('made by a command keeps the password it was given, without an invitation', async () => {
    const data = { email: 'cmd@team.example', password: 'une-longue-phrase-secrète' }
    const user = await payload.create({
      collection: 'users',
      data: { ...data, name: 'Commande', role: 'lead' },
    })
    const where = { user: { equals: user.id } }
    expect((await payload.count({ collection: 'mails', where })).totalDocs).toBe(0)
    await expect(payload.login({ collection: 'users', data })).resolves.toBeTruthy()
  })

  it('is locked after five wrong passwords', async () => {
    const data = { email: 'r@team.example', password: 'wrong-wrong-wrong' }
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(payload.login({ collection: 'users', data })).rejects.toThrow()
    const right = { ...data, password: 'une-longue-phrase-secrète' }
    await expect(payload.login({ collection: 'users', data: right })).rejects.toMatchObject({
      name: 'LockedAuth',
    })
  })
})
