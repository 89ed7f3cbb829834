import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newPart, type Part } from '../../src/corrections/parts.ts'
import { fingerprint, readParts } from '../../src/corrections/stored-parts.ts'
import { bootPayload } from '../boot.ts'
import { plantNetwork, type Network } from '../desk/network.ts'
import { postAs, signInTeam } from '../team.ts'

let payload: Payload
let network: Network
let cookies: Record<string, string>
let place: string
let service: string

beforeAll(async () => {
  payload = await bootPayload('corrections')
  network = await plantNetwork(payload)
  cookies = await signInTeam({ payload, organization: network.adil })
})
afterAll(() => payload.destroy())
beforeEach(async () => {
  const all = { where: { id: { exists: true } } }
  for (const collection of ['corrections', 'locations', 'services'] as const)
    await payload.delete({ collection, ...all })
  const organization = network.adil
  const page = { name: 'ADIL', description: 'Le logement.', phone: '+33139508484', website: null }
  const data = { ...page, email: null, _status: 'published' as const }
  await payload.update({ collection: 'organizations', id: organization, data })
  const created = await payload.create({
    collection: 'locations',
    data: {
      organization,
      name: 'Le siège',
      city: 'Versailles',
      order: 0,
      week: [{ days: ['monday-friday'], from: '9h', to: '12h' }],
      access: { wheelchair: 'yes', transport: 'Bus 4' },
    } as never,
  })
  place = created.id
  const { docs: rubrics } = await payload.find({ collection: 'rubrics', limit: 1 })
  const words = { name: 'Conseil', description: 'Un rendez-vous.', eligibility: 'Tous' }
  service = (
    await payload.create({
      collection: 'services',
      data: { organization, ...words, rubrics: [rubrics[0]?.id], order: 0 } as never,
    })
  ).id
})

const pageNow = async (): Promise<Part[]> => {
  const user = { ...network.users.lead, collection: 'users' as const }
  const req = { payload, user } as never
  const parts = await readParts({ req, organization: network.adil })
  if (parts === null) throw new Error('the page is not there')
  return parts
}

/** The page with other words in one of its parts. */
const withValues = (parts: Part[], kind: Part['kind'], values: Record<string, string>): Part[] =>
  parts.map((part) =>
    part.kind === kind ? { ...part, values: { ...part.values, ...values } } : part,
  )

const send = async (path: string, body: object, role: string) => {
  const response = await postAs({ path: `/corrections${path}`, body, cookie: cookies[role] })
  const said = response.status === 204 ? {} : ((await response.json()) as object)
  return { status: response.status, ...said }
}
const propose = async (after: Part[], more: { message?: string; base?: string } = {}) =>
  send(
    '/propose',
    { base: fingerprint(await pageNow()), parts: after, message: '', ...more },
    'partner',
  )
const proposePhone = async (phone = '01 30 97 80 00') =>
  propose(withValues(await pageNow(), 'organizations', { phone }))

const waiting = async () => {
  const { docs } = await payload.find({ collection: 'corrections', depth: 0, sort: '-createdAt' })
  const [found] = docs
  if (found === undefined) throw new Error('nothing was proposed')
  return found
}
const decide = async (decision: object, role = 'lead') => {
  const { id, revision } = await waiting()
  return send(`/${id}/decide`, { revision, ...decision }, role)
}
const accept = { decision: 'accept' }
const organization = () =>
  payload.findByID({ collection: 'organizations', id: network.adil, depth: 0 })

describe('a correction that a partner proposes', () => {
  it('changes nothing until the lead accepts it, then writes what was changed and nothing else', async () => {
    const before = await organization()
    expect((await proposePhone()).status).toBe(204)
    expect((await organization()).phone).toBe('+33139508484')
    expect((await decide(accept)).status).toBe(204)
    const after = await organization()
    expect(after).toMatchObject({ phone: '+33130978000', _status: 'published' })
    const { phone: _phone, updatedAt: _at, ...rest } = after
    expect(before).toMatchObject(rest)
    expect(await waiting()).toMatchObject({ state: 'accepted', decidedBy: 'lead', by: 'partner' })
  })

  it('speaks of places and services: hours, closures, access; what it leaves stays', async () => {
    const parts = withValues(await pageNow(), 'services', { fees: 'Gratuit' }).map((part) =>
      part.kind === 'locations'
        ? {
            ...part,
            values: { ...part.values, street: '3 rue Longue', wheelchair: 'partly' },
            week: [{ days: ['tuesday'], from: '9 h', to: 'midi', byAppointment: true }],
            closures: [{ from: '2026-12-24', to: '2027-01-02', reason: 'Congés' }],
          }
        : part,
    )
    expect((await propose(parts)).status).toBe(204)
    expect((await decide(accept)).status).toBe(204)
    const found = await payload.findByID({ collection: 'locations', id: place, depth: 0 })
    expect(found).toMatchObject({
      name: 'Le siège',
      street: '3 rue Longue',
      access: { wheelchair: 'partly', transport: 'Bus 4' },
      week: [{ days: ['tuesday'], from: '09:00', to: '12:00', byAppointment: true }],
      closures: [{ from: '2026-12-24T12:00:00.000Z', to: '2027-01-02T12:00:00.000Z' }],
    })
    const { fees, name } = await payload.findByID({ collection: 'services', id: service, depth: 0 })
    expect([name, fees]).toEqual(['Conseil', 'Gratuit'])
  })

  it.each([
    ['stay to be checked when nobody says that they are', {}, true],
    ['are checked when who accepts it says so', { isChecked: true }, false],
  ])('has contacts that %s', async (_which, said, toCheck) => {
    await payload.update({
      collection: 'organizations',
      id: network.adil,
      data: { toCheck: true, _status: 'published' },
    })
    await proposePhone()
    expect((await decide({ ...accept, ...said })).status).toBe(204)
    expect(await organization()).toMatchObject({ phone: '+33130978000', toCheck })
  })

  it('may say that the contacts are checked where it changes a place only', async () => {
    const data = { toCheck: true, _status: 'published' as const }
    await payload.update({ collection: 'organizations', id: network.adil, data })
    await propose(withValues(await pageNow(), 'locations', { street: '3 rue Longue' }))
    expect((await decide({ ...accept, isChecked: true })).status).toBe(204)
    expect(await organization()).toMatchObject({ toCheck: false, _status: 'published' })
  })

  it('that is not written leaves the contacts to be checked', async () => {
    const data = { toCheck: true, _status: 'published' as const }
    await payload.update({ collection: 'organizations', id: network.adil, data })
    await propose(withValues(await pageNow(), 'locations', { street: '3 rue Longue' }))
    await payload.update({
      collection: 'organizations',
      id: network.adil,
      data: { description: 'Un brouillon.' },
      draft: true,
    })
    const refused = await decide({ ...accept, isChecked: true })
    expect(refused).toMatchObject({ status: 409, code: 'correction.draft' })
    expect((await organization()).toCheck).toBe(true)
    expect(
      await payload.findByID({ collection: 'locations', id: place, depth: 0 }),
    ).not.toHaveProperty('street', '3 rue Longue')
  })

  it('may add a place, which the site has once it is accepted', async () => {
    const added = newPart({ kind: 'locations', number: 1 })
    const values = { ...added.values, name: 'Annexe', city: 'Viroflay' }
    expect((await propose([...(await pageNow()), { ...added, values }])).status).toBe(204)
    expect((await decide(accept)).status).toBe(204)
    const { docs } = await payload.find({ collection: 'locations', depth: 0, sort: 'createdAt' })
    expect(docs.map(({ name, slug, organization: of }) => [name, slug, of])).toEqual([
      ['Le siège', 'le-siege', network.adil],
      ['Annexe', 'annexe', network.adil],
    ])
  })

  it('may add a service, in the rubrics of its partner', async () => {
    const added = newPart({ kind: 'services', number: 1 })
    const values = {
      ...added.values,
      name: 'Atelier',
      description: 'Le bail.',
      eligibility: 'Tous',
    }
    expect((await propose([...(await pageNow()), { ...added, values }])).status).toBe(204)
    expect((await decide(accept)).status).toBe(204)
    const { docs } = await payload.find({ collection: 'services', depth: 0, sort: 'createdAt' })
    expect(docs.map(({ name, slug }) => [name, slug])).toEqual([
      ['Conseil', 'conseil'],
      ['Atelier', 'atelier'],
    ])
    expect(docs[1]?.rubrics).toEqual((await organization()).rubrics)
  })

  it('may give a service another name; its address stays', async () => {
    const parts = withValues(await pageNow(), 'services', { name: 'Conseil juridique' })
    expect((await propose(parts)).status).toBe(204)
    expect((await decide(accept)).status).toBe(204)
    const found = await payload.findByID({ collection: 'services', id: service, depth: 0 })
    expect([found.name, found.slug]).toEqual(['Conseil juridique', 'conseil'])
  })

  it('may give the partner another name; it is still found by the old one', async () => {
    const { slug } = await organization()
    const name = 'ADIL des Yvelines'
    expect((await propose(withValues(await pageNow(), 'organizations', { name }))).status).toBe(204)
    expect((await decide(accept)).status).toBe(204)
    expect(await organization()).toMatchObject({ name, slug, formerNames: ['ADIL'] })
  })

  it('is refused with a reason that the partner reads, and nothing is written', async () => {
    await proposePhone()
    expect(await decide({ decision: 'refuse', reason: ' ' })).toMatchObject({
      status: 422,
      code: 'correction.reason',
    })
    const reason = 'Ce numéro ne répond pas.'
    expect((await decide({ decision: 'refuse', reason })).status).toBe(204)
    expect((await organization()).phone).toBe('+33139508484')
    const { docs } = await payload.find({
      collection: 'corrections',
      overrideAccess: false,
      user: { ...network.users.partner, collection: 'users' },
    })
    expect(docs).toMatchObject([{ state: 'refused', reason }])
    expect(await decide(accept)).toMatchObject({ status: 409, code: 'correction.decided' })
  })

  it('sent again takes the place of the one that waits; who read the old one does not accept it', async () => {
    await proposePhone()
    const { revision } = await waiting()
    await proposePhone('01 30 97 80 01')
    expect((await payload.count({ collection: 'corrections' })).totalDocs).toBe(1)
    expect(await decide({ ...accept, revision })).toMatchObject({
      status: 409,
      code: 'correction.again',
    })
    expect((await organization()).phone).toBe('+33139508484')
  })
})

describe('a page that changed meanwhile', () => {
  it.each([
    ['organizations', () => network.adil, { description: 'Autre chose.' }],
    ['locations', () => place, { street: '1 rue Courte' }],
    ['services', () => service, { fees: 'Payant' }],
  ] as const)('is not written over (%s)', async (collection, id, data) => {
    await proposePhone()
    await payload.update({ collection, id: id(), data })
    expect(await decide(accept)).toMatchObject({ status: 409, code: 'correction.page' })
    expect((await organization()).phone).toBe('+33139508484')
    expect((await waiting()).state).toBe('waiting')
  })

  it('is not published with a draft that the lead left', async () => {
    await proposePhone()
    const data = { description: 'Un brouillon.' }
    await payload.update({ collection: 'organizations', id: network.adil, data, draft: true })
    expect(await decide(accept)).toMatchObject({ status: 409, code: 'correction.draft' })
    expect(await organization()).toMatchObject({
      description: 'Le logement.',
      phone: '+33139508484',
    })
  })

  it('is told to who filled in the form of before', async () => {
    const parts = await pageNow()
    const base = fingerprint(parts)
    await payload.update({ collection: 'locations', id: place, data: { city: 'Viroflay' } })
    const sent = await propose(withValues(parts, 'organizations', { phone: '' }), { base })
    expect(sent).toMatchObject({ status: 409, code: 'correction.changed' })
  })

  it('is written by one of two who accept at once', async () => {
    await proposePhone()
    const answers = await Promise.all([decide(accept), decide(accept)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
  })
})

describe('a proposal', () => {
  it.each([
    ['organizations', { phone: '12' }, '0.phone'],
    ['organizations', { description: '' }, '0.description'],
    ['organizations', { website: 'javascript:alert(1)' }, '0.website'],
    ['organizations', { website: 'chez nous.fr' }, '0.website'],
    ['organizations', { website: 'accueil@adil78.org' }, '0.website'],
    ['organizations', { email: 'chez nous' }, '0.email'],
    ['locations', { postalCode: '780' }, '1.postalCode'],
    ['organizations', { name: '' }, '0.name'],
    ['services', { name: '' }, '2.name'],
    ['services', { fees: 'x'.repeat(121) }, '2.fees'],
  ] as const)('says which field is wrong (%s %j)', async (kind, values, path) => {
    const sent = await propose(withValues(await pageNow(), kind, values))
    expect(sent).toMatchObject({ status: 422, problems: [{ path }] })
    expect((await payload.count({ collection: 'corrections' })).totalDocs).toBe(0)
  })

  it.each([
    ['adil78.org', 'https://adil78.org'],
    ['www.adil78.org/nous?p=1', 'https://www.adil78.org/nous?p=1'],
    ['http://adil78.org', 'http://adil78.org'],
  ])('may name a site as people say it (%s)', async (website, kept) => {
    expect((await propose(withValues(await pageNow(), 'organizations', { website }))).status).toBe(
      204,
    )
    expect((await decide(accept)).status).toBe(204)
    expect((await organization()).website).toBe(kept)
  })

  it('that changes nothing is not sent, unless it says something', async () => {
    const parts = await pageNow()
    expect(await propose(parts)).toMatchObject({ status: 422, code: 'correction.nothing' })
    expect((await propose(parts, { message: 'Le siège ferme.' })).status).toBe(204)
  })

  it('speaks of the whole page and of no other one', async () => {
    const [first, ...rest] = await pageNow()
    if (first === undefined) throw new Error('no page')
    const foreign = [{ ...first, id: network.ccas }, ...rest]
    for (const parts of [foreign, rest, [...rest, first, first]])
      expect(await propose(parts)).toMatchObject({ status: 409, code: 'correction.parts' })
  })

  it('comes from a partner and is decided by the lead', async () => {
    const body = { base: '', parts: await pageNow(), message: 'x' }
    for (const role of ['lead', 'reception', 'nobody'])
      expect(await send('/propose', body, role)).toMatchObject({ status: 403 })
    await proposePhone()
    for (const role of ['partner', 'reception', 'nobody'])
      expect(await decide(accept, role)).toMatchObject({ status: 403 })
    expect((await organization()).phone).toBe('+33139508484')
  })
})
