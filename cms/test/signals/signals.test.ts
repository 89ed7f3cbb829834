import { newSignalId, oldestSignalDay, signalContext, type Signal } from '@infos-droits/shared'
import { seal, sha256 } from '@infos-droits/shared/crypto'
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getPartnerPage, postPartnerPage } from '../../src/desk/index.ts'
import { dropOldSignals, peopleHelped } from '../../src/signals/index.ts'
import type { User } from '../../src/payload-types.ts'
import { bootPayload, testKeys } from '../boot.ts'
import { ask, form, tokenOf } from '../desk/harness.ts'
import { signInAs } from '../team.ts'
import { plantNetwork, type Network } from '../desk/network.ts'

let payload: Payload
let users: Network['users']

beforeAll(async () => {
  payload = await bootPayload('signals')
  users = (await plantNetwork(payload)).users
})
afterAll(() => payload.destroy())
beforeEach(async () => {
  for (const collection of ['signals', 'visits', 'desks'] as const)
    await payload.delete({ collection, where: { id: { exists: true } } })
})

const DAY = '2026-11-22'
const PATH = '/logement/loyer-impaye/'
const helpful = (more: Partial<Extract<Signal, { kind: 'helpful' }>> = {}): Signal => ({
  ...{ id: newSignalId(), day: DAY, kind: 'helpful', path: PATH, answer: 'no', word: null },
  ...more,
})
const visit = (more: Partial<Extract<Signal, { kind: 'visit' }>> = {}): Signal => ({
  ...{ id: newSignalId(), day: DAY, kind: 'visit', rubric: 'logement', outcome: 'oriented' },
  ...{ page: PATH, desk: null, ...more },
})

const sealed = (signal: unknown, id: string) => {
  const reference = `${id}.${sha256(JSON.stringify(signal)).slice(0, 12)}`
  const context = signalContext(reference)
  const text = JSON.stringify(signal)
  return { reference, sealed: seal({ publicKey: testKeys.publicKey, text, context }) }
}

const SITE = `Bearer a-token-that-only-tests-use-0123456789`
const post = async (path: string, body: unknown, headers: Record<string, string>) => {
  const { default: config } = await import('../../src/payload.config.ts')
  const request = new Request(`http://127.0.0.1:3000/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return handleEndpoints({ config, request })
}
const send = async (...signals: Signal[]) => {
  const body = { signals: signals.map((signal) => sealed(signal, signal.id)) }
  const response = await post('/signals/intake', body, { authorization: SITE })
  expect(response.status).toBe(200)
  const { results } = (await response.json()) as { results: { outcome: string }[] }
  return results.map(({ outcome }) => outcome)
}
const all = async (collection: 'signals' | 'visits') =>
  (await payload.find({ collection, depth: 0, pagination: false })).docs

/** Cookie of a signed-in account, as its browser sends it. */
const cookieOf = async (role: keyof Network['users']) => {
  const account = { email: `${role}@exemple.example`, password: 'une-phrase-de-passe-assez-longue' }
  return signInAs({ payload, account })
}

describe('the people that a page helped', () => {
  it('are those who said yes and those whom a desk led there, of the last months', async () => {
    const yes = (path: string, day = DAY) => helpful({ path, day, answer: 'yes' })
    const old = '2025-10-21'
    await send(yes(PATH), yes(PATH), yes('/annuaire/adil-78/'), yes(PATH, old), helpful())
    await send(visit(), visit({ day: old }), visit({ outcome: 'notFound' }), visit({ page: null }))
    const people = await peopleHelped({ payload, now: new Date(`${DAY}T10:00:00Z`) })
    expect([...people].toSorted()).toEqual([
      ['/annuaire/adil-78/', 1],
      [PATH, 3],
    ])
  })
})

describe('signals from the site', () => {
  it('are stored once, however often they are sent', async () => {
    const signal = helpful({ word: 'Je n’ai pas trouvé le montant.' })
    expect(await send(signal)).toEqual(['created'])
    expect(await send(signal)).toEqual(['duplicate'])
    expect(await all('signals')).toMatchObject([
      { id: signal.id, kind: 'helpful', answer: 'no', page: PATH, day: DAY, state: 'new' },
    ])
  })

  it('are stored once when the same comes ten times at once', async () => {
    const signal = helpful({ word: 'Deux fois' })
    const note = visit()
    await Promise.all(Array.from({ length: 10 }, () => send(signal, note)))
    expect(await all('signals')).toHaveLength(1)
    expect(await all('visits')).toHaveLength(1)
  })

  it('get the word that comes after the answer, and one written anew, whatever the order', async () => {
    const signal = helpful()
    const withWord = { ...signal, word: 'Trop long.' } as Signal
    expect(await send(withWord, signal)).toEqual(['created', 'duplicate'])
    expect(await send({ ...signal, word: 'Et trop flou.' } as Signal)).toEqual(['created'])
    expect(await all('signals')).toMatchObject([{ text: 'Trop long.\n\nEt trop flou.' }])
  })

  it('have nothing to handle while there is no word', async () => {
    const signal = helpful({ answer: 'yes' })
    await send(signal)
    expect(await all('signals')).toMatchObject([{ state: 'handled', text: null }])
    await send({ ...signal, word: 'Merci, mais le lien est mort.' } as Signal)
    expect(await all('signals')).toMatchObject([{ state: 'new' }])
  })

  it('are masked here too', async () => {
    const typed = { ...helpful(), word: 'Appelez zoe@exemple.fr au 06 12 34 56 78' } as Signal
    await send(typed)
    const [stored] = await all('signals')
    expect(JSON.stringify(stored)).not.toMatch(/zoe@|06 12/)
  })

  it('keep no instant, neither as a date nor inside an identifier', async () => {
    await send(helpful({ word: 'Bonjour' }), visit())
    for (const collection of ['signals', 'visits'] as const) {
      const raw = await payload.db.collections[collection]?.collection.findOne({})
      expect(raw?.['_id']).toBeTypeOf('string')
      expect(Object.values(raw ?? {}).filter((value) => value instanceof Date)).toEqual([])
      expect(raw).not.toHaveProperty('createdAt')
    }
  })

  it('are listed with what is to be handled first, then the newest; each is called in French', async () => {
    await send(
      helpful({ day: '2026-11-22' }),
      helpful({ day: '2026-10-01', word: 'Ancien' }),
      helpful({ day: '2026-11-20', word: 'Nouveau' }),
      helpful({ day: '2026-11-21', answer: 'yes' }),
    )
    const { docs } = await payload.find({ collection: 'signals', depth: 0 })
    expect(docs.map(({ title }) => title)).toEqual([
      'Cette page n’a pas aidé, le 20 novembre 2026',
      'Cette page n’a pas aidé, le 1er octobre 2026',
      'Cette page n’a pas aidé, le 22 novembre 2026',
      'Cette page a aidé, le 21 novembre 2026',
    ])
    const stored = await payload.db.collections['signals']?.collection.find({}).toArray()
    expect(stored?.flatMap(({ title }) => (title as unknown) ?? [])).toEqual([])
  })

  it('are never searched by what they say', () => {
    const { admin, fields } = payload.collections.signals.config
    expect(admin.listSearchableFields).toEqual(['page'])
    const text = fields.find((field) => 'name' in field && field.name === 'text')
    expect(text?.admin).toMatchObject({ disableListColumn: true, disableListFilter: true })
  })

  it('that cannot be read are told so, and hold up no other', async () => {
    const good = helpful()
    const bad = sealed({ kind: 'helpful', id: good.id, path: 'javascript:' }, newSignalId())
    const swapped = { ...sealed(good, good.id), reference: `${newSignalId()}.0123456789ab` }
    const body = { signals: [bad, swapped, sealed(good, good.id)] }
    const response = await post('/signals/intake', body, { authorization: SITE })
    const { results } = (await response.json()) as { results: { outcome: string }[] }
    expect(results.map(({ outcome }) => outcome)).toEqual(['unreadable', 'unreadable', 'created'])
  })

  it('come with the site’s token only', async () => {
    const cookie = await cookieOf('lead')
    const body = { signals: [] }
    const own = { 'sec-fetch-site': 'same-origin' }
    for (const headers of [{}, { authorization: 'Bearer x' }, { cookie, ...own }])
      for (const path of ['/signals/intake', '/desks/check'])
        expect((await post(path, body, headers as Record<string, string>)).status).toBe(401)
  })
})

describe('a word that was said', () => {
  it('is sorted and deleted by the lead, changed by nobody', async () => {
    const signal = helpful({ word: 'Mot à mot' })
    await send(signal)
    const as = { overrideAccess: false, user: users.lead as User & { collection: 'users' } }
    const change = { text: 'Autre', answer: 'yes', page: '/', state: 'handled' } as const
    await payload.update({ collection: 'signals', id: signal.id, data: change, ...as })
    expect(await all('signals')).toMatchObject([
      { text: 'Mot à mot', answer: 'no', page: PATH, state: 'handled' },
    ])
    await payload.delete({ collection: 'signals', id: signal.id, ...as })
    expect(await all('signals')).toEqual([])
  })
})

describe('an idea or a problem', () => {
  const idea = () => ({
    id: newSignalId(),
    screen: '/admin/collections/guides',
    about: 'problem',
    text: 'La liste est trop longue.',
  })

  it.each(['lead', 'partner', 'reception'] as const)(
    'is told by %s, without a name',
    async (role) => {
      const headers = { cookie: await cookieOf(role), 'sec-fetch-site': 'same-origin' }
      const told = idea()
      expect((await post('/signals/idea', told, headers)).status).toBe(204)
      expect((await post('/signals/idea', told, headers)).status).toBe(204)
      const stored = await all('signals')
      expect(stored).toMatchObject([{ kind: 'idea', about: 'problem', page: told.screen }])
      expect(JSON.stringify(stored)).not.toContain(users[role].id)
    },
  )

  it('is refused without an account, from another site, and without a text', async () => {
    const cookie = await cookieOf('partner')
    expect((await post('/signals/idea', idea(), {})).status).toBe(401)
    const cross = { cookie, 'sec-fetch-site': 'cross-site' }
    expect((await post('/signals/idea', idea(), cross)).status).toBe(401)
    const own = { cookie, 'sec-fetch-site': 'same-origin' }
    const empty = await post('/signals/idea', { ...idea(), text: '' }, own)
    expect(empty.status).toBe(422)
    expect(await empty.json()).toMatchObject({ code: 'signal.text.missing' })
    expect((await post('/signals/idea', null, own)).status).toBe(422)
  })
})

describe('an idea from the page of a mailed link', () => {
  it('is stored without the link, and what was typed comes back after a mistake', async () => {
    const token = await tokenOf(payload, await ask(payload))
    const show = async (query: string) =>
      (await getPartnerPage({ payload, token, search: new URLSearchParams(query) })).text()
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(await show(''))?.[1] ?? ''
    const told = { event: 'idea', id, about: 'idea', idea: 'Un lien vers <la CAF>' }
    const request = (fields: Record<string, string>) =>
      postPartnerPage({ payload, token, request: form(fields) })
    const wrong = await request({ ...told, about: '' })
    expect(wrong.status).toBe(409)
    const page = await wrong.text()
    expect(page).toContain('Un lien vers &lt;la CAF&gt;')
    expect(page).toMatch(/<fieldset\s+aria-describedby="about-problem"\s*>/)
    expect(page).toMatch(/id="about-problem">Choisissez «\sUne idée\s» ou «\sUn problème\s»/)
    const empty = await (await request({ ...told, idea: ' ' })).text()
    expect(empty).toMatch(/novalidate[\s\S]*<details open>[\s\S]*<fieldset/)
    expect(empty).toMatch(/value="idea"[^>]*required\s+checked/)
    expect(empty).toMatch(/aria-describedby="idea-help idea-problem"\s+aria-invalid="true"/)
    expect(empty).toMatch(/id="idea-problem">Écrivez quelque chose/)
    const done = await request(told)
    expect(done.status).toBe(303)
    const location = done.headers.get('location') ?? ''
    expect(await show(location.split('?')[1] ?? '')).toContain('Votre message est chez')
    await request(told)
    const stored = await all('signals')
    expect(stored).toMatchObject([{ kind: 'idea', page: '/demande/', text: told.idea }])
    expect(JSON.stringify(stored)).not.toContain(token)
  })
})

describe('a desk', () => {
  const make = (name: string) => payload.create({ collection: 'desks', data: { name }, depth: 0 })
  const check = async (code: string) => {
    const response = await post('/desks/check', { code }, { authorization: SITE })
    return ((await response.json()) as { name: string | null }).name
  }

  it('gets a code of the system’s own, which nobody chooses or changes', async () => {
    const as = { overrideAccess: false, user: users.lead as User & { collection: 'users' } }
    const data = { name: 'Mairie', code: 'MINE-MINE' }
    const desk = await payload.create({ collection: 'desks', data, ...as })
    expect(desk.code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
    expect(desk.code).not.toBe('MINE-MINE')
    const changed = { code: 'MINE-MINE', name: 'Mairie annexe' }
    const after = await payload.update({ collection: 'desks', id: desk.id, data: changed, ...as })
    expect(after).toMatchObject({ name: 'Mairie annexe', code: desk.code })
  })

  it('is known by its code as people type it, until that is revoked', async () => {
    const desk = await make('Centre social')
    const code = desk.code ?? ''
    expect(await check(code)).toBe('Centre social')
    expect(await check(` ${code.toLowerCase().replace('-', ' ')} `)).toBe('Centre social')
    expect(await check('AAAA-AAAA')).toBeNull()
    expect(await check('')).toBeNull()
    await send(visit({ desk: code.toLowerCase() }))
    await payload.update({ collection: 'desks', id: desk.id, data: { revokedOn: DAY } })
    expect(await check(code)).toBeNull()
    await send(visit({ desk: code }), visit({ desk: 'nobody’s' }), visit())
    const counted = (await payload.find({ collection: 'visits', depth: 0 })).docs.map(
      ({ desk: of }) => of ?? null,
    )
    expect(counted.filter((one) => one === desk.id)).toHaveLength(1)
    expect(counted.filter((one) => one === null)).toHaveLength(3)
  })
})

describe('after thirteen months', () => {
  it('signals and visits are gone, younger ones stay', async () => {
    const now = new Date('2026-11-22T12:00:00Z')
    const limit = oldestSignalDay(now)
    await send(helpful({ day: '2025-10-21' }), helpful({ day: limit, answer: 'yes' }))
    await send(visit({ day: '2025-10-21' }), visit({ day: limit }))
    await dropOldSignals({ payload, now })
    expect(await all('signals')).toMatchObject([{ day: limit }])
    expect(await all('visits')).toMatchObject([{ day: limit }])
  })
})
