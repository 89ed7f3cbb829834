import { dayOf } from '@infos-droits/shared/days'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { postAs, signInAs } from '../team.ts'
import { ask, mailsOf } from './harness.ts'
import { PASSWORD, plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network
let theme: string

beforeAll(async () => {
  payload = await bootPayload('routing')
  network = await plantNetwork(payload)
  theme = await plantGuide()
}, 120_000)
afterAll(() => payload.destroy())

/** A guide on line and its theme, under « Logement »; gives the theme. */
const plantGuide = async (): Promise<string> => {
  const where = { slug: { equals: 'logement' } }
  const { docs } = await payload.find({ collection: 'rubrics', where, limit: 1 })
  const rubric = docs[0]?.id ?? ''
  const made = await payload.create({
    collection: 'themes',
    data: { slug: 'loyer', rubric, title: 'Loyer impayé', summary: 'Loyer', order: 1 },
  })
  await payload.db.create({
    collection: 'guides',
    data: {
      slug: 'loyer-impaye',
      title: 'Loyer impayé',
      rubric,
      themes: [made.id],
      _status: 'published',
    },
    req: {},
  })
  return made.id
}

const addRule = (data: Partial<Route>) =>
  payload.create({
    collection: 'routes',
    data: { rubric: 'logement', ...data },
    overrideAccess: false,
    user: { ...network.users.lead, collection: 'users' },
  })

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

const tryOut = async (body: object, { email } = network.users.lead) =>
  postAs({
    path: '/routes/try',
    body,
    cookie: await signInAs({ payload, account: { email, password: PASSWORD } }),
  })

describe('a question that arrives', () => {
  it('goes by the theme of its guide before it goes by where the person lives', async () => {
    await addRule({ theme, organization: network.ccas })
    expect((await ask(payload, { guide: 'loyer-impaye' })).organization).toBe(network.ccas)
    expect((await ask(payload, { guide: 'no-such-guide' })).organization).toBe(network.adil)
  })

  it('goes by the commune that the person typed, which is kept sealed only', async () => {
    await addRule({ communes: ['Saint-Cyr-l’École'], organization: network.ccas })
    const ticket = await ask(payload, { commune: '78210 ST CYR L’ECOLE' })
    expect(ticket.organization).toBe(network.ccas)
    const raw = await payload.db.collections['tickets']?.collection.findOne({
      reference: ticket.reference,
    })
    expect(JSON.stringify(raw)).not.toMatch(/cyr/i)
  })

  it('goes to the substitute while the partner is away, and to the lead when there is none', async () => {
    const absence = await payload.create({
      collection: 'absences',
      data: { organization: network.ccas, from: inDays(-2), to: inDays(2) },
    })
    const alone = await ask(payload, { rubric: 'precarite' })
    expect(alone.state).toBe('with_lead')
    expect((await mailsOf(payload, alone)).map(({ kind }) => kind)).toEqual(['lead-to-route'])
    await payload.update({
      collection: 'routes',
      where: { rubric: { equals: 'precarite' } },
      data: { substitute: network.adil },
    })
    const replaced = await ask(payload, { rubric: 'precarite' })
    expect(replaced).toMatchObject({ state: 'with_partner', organization: network.adil })
    await payload.update({
      collection: 'absences',
      id: absence.id,
      data: { from: inDays(-9), to: inDays(-1) },
    })
    expect((await ask(payload, { rubric: 'precarite' })).organization).toBe(network.ccas)
  })

  it('that nobody fits is before the lead in the same minute, by mail', async () => {
    const asked = Date.now()
    const ticket = await ask(payload, { rubric: 'seniors' })
    const [mail] = await mailsOf(payload, ticket)
    expect(mail).toMatchObject({ kind: 'lead-to-route', state: 'waiting' })
    expect(Date.parse(mail?.notBefore ?? '') - asked).toBeLessThan(60_000)
  })
})

describe('a rule', () => {
  it('is refused when another one says it already, in sentences', async () => {
    const twice = addRule({ communes: ['saint cyr l’ecole', 'Buc'], organization: network.adil })
    await expect(twice).rejects.toThrow(/Une autre règle dit déjà/)
    const again = addRule({ territory: 'here', organization: network.ccas })
    await expect(again).rejects.toThrow(/Une autre règle dit déjà/)
  })

  it('is refused with a theme of another rubric, two kinds of place, or itself as a substitute', async () => {
    await expect(addRule({ rubric: 'sante', theme })).rejects.toThrow(/pas de cette rubrique/)
    await expect(addRule({ communes: ['Buc'], territory: 'here' })).rejects.toThrow(/pas les deux/)
    const { adil } = network
    await expect(
      addRule({ communes: ['Buc'], organization: adil, substitute: adil }),
    ).rejects.toThrow(/le partenaire lui-même/)
  })
})

describe('« Où irait cette question ? »', () => {
  const question = { rubric: 'logement', theme: '', territory: 'here', commune: '', day: '' }

  it('answers with the partner that intake chooses, and says why', async () => {
    const day = dayOf(Date.now())
    const response = await tryOut({ ...question, theme, day })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      result: 'Elle irait à\u00A0: ccas-test.',
      reasons: [
        'La règle «\u00A0Logement, Loyer impayé, partout\u00A0» décide\u00A0: c’est la plus précise qui convient.',
      ],
    })
    const none = await tryOut({ ...question, rubric: 'seniors', day })
    expect(await none.json()).toMatchObject({
      result: 'Elle irait au chef de projet.',
      reasons: ['Aucune règle ne convient.'],
    })
  })

  it('is answered to a lead only', async () => {
    for (const user of [network.users.partner, network.users.reception])
      expect((await tryOut({ ...question, day: '2026-11-23' }, user)).status).toBe(403)
  })
})
