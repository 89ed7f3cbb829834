import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { helplinesOfPage } from '../../src/directory/index.ts'
import { partnerNews } from '../../src/today/partner-news.ts'
import { tasksFor } from '../../src/today/tasks.ts'
import { bootPayload } from '../boot.ts'
import { guideData, makeGround, type Ids } from '../publishing/content.ts'

let payload: Payload
let ids: Ids
const users: Record<string, TypedUser> = {}
const now = new Date('2026-11-22T10:00:00.000Z')

beforeAll(async () => {
  // The name in the links of persons, where it tells what they are about.
  payload = await bootPayload('today', { READING_URL: 'https://infos-droits.exemple.example' })
  ids = await makeGround(payload)
  for (const role of ['lead', 'partner', 'reception'] as const) {
    const account = { email: `${role}@team.example`, password: 'une-longue-phrase-secrète' }
    const partner = role === 'partner' ? { organization: ids.organization } : {}
    const data = { ...account, name: role, role, ...partner }
    users[role] = { ...(await payload.create({ collection: 'users', data })), collection: 'users' }
  }
})

afterAll(() => payload.destroy())

const ownPage = {
  name: 'CAF',
  slug: 'caf',
  description: 'Aides.',
  sources: [{ title: 'S', url: 'https://www.caf.fr', checkedOn: '2026-11-01T12:00:00.000Z' }],
  _status: 'published' as const,
}

/** After what is to be done now, and after what is with somebody else. */
const MARKS = { now: '!', later: '', 'under-way': '…' } as const

const tasks = async (role: string) => {
  const user = users[role]
  if (user === undefined) throw new Error(role)
  const found = await tasksFor({ payload, user, now })
  return found.map(({ count, label, when }) => `${count} ${label}${MARKS[when]}`)
}

const ticket = (reference: string, state: string, dueAt: string, organization?: string) =>
  payload.db.create({
    collection: 'tickets',
    data: { reference, state, dueAt, organization, rubric: 'logement', territory: 'here' },
  })

it('nothing is urgent on an empty desk but its address; the lead is told of what is missing and to check', async () => {
  expect(await tasks('lead')).toEqual([
    '0 événement à venir dans l’agenda',
    '1 adresse à donner\u00A0: celle de l’accueil, où l’on peut venir chercher sa réponse!',
    '3 mentions à compléter dans la déclaration d’accessibilité\u00A0: la date, l’adresse du schéma pluriannuel, l’adresse e-mail',
    '1 adresse d’expéditeur neutre à donner\u00A0: les courriels vers une boîte que d’autres lisent montrent «\u00A0droit\u00A0», «\u00A0infos-droits\u00A0»',
    '1 adresse de lien à changer (infos-droits.exemple.example)\u00A0: les liens envoyés vers une boîte que d’autres lisent montrent «\u00A0droit\u00A0», «\u00A0infos-droits\u00A0»',
    '1 partenaire à vérifier',
  ])
  expect(await tasks('partner')).toEqual([])
  expect(await tasks('reception')).toEqual([])
})

it('each role is told of what waits for it, and of nothing else', async () => {
  await ticket('A', 'with_partner', '2026-11-20T10:00:00.000Z', ids.organization)
  await ticket('B', 'to_validate', '2026-12-20T10:00:00.000Z', ids.organization)
  await ticket('C', 'to_hand_over', '2026-12-20T10:00:00.000Z')
  await ticket('D', 'with_partner', '2026-12-20T10:00:00.000Z', ids.theme)
  await ticket('E', 'answered', '2026-11-01T10:00:00.000Z')
  const ofSettings = /adresse à donner/
  expect(
    (await tasks('lead')).filter((task) => task.endsWith('!') && !ofSettings.test(task)),
  ).toEqual(['1 question sans réponse!', '1 réponse à valider!'])
  expect((await tasks('lead')).filter((task) => task.endsWith('…'))).toEqual([
    '2 questions chez un partenaire…',
    '1 réponse à rappeler ou à remettre…',
  ])
  expect(await tasks('partner')).toEqual(['1 question en retard!', '1 question vous attend!'])
  expect(await tasks('reception')).toEqual(['1 réponse à rappeler ou à remettre!'])
})

it('the lead is told of pages to look at again', async () => {
  const source = { title: 'Source', url: 'https://www.service-public.gouv.fr' }
  const sources = [{ ...source, checkedOn: '2025-01-01T12:00:00.000Z' }]
  const data = { ...guideData(ids), sources, _status: 'published' as const }
  await payload.create({ collection: 'guides', data })
  expect(await tasks('lead')).toContain('1 fiche relue il y a plus d’un an')
})

it('mails that were refused, or may not have left, are to be looked at', async () => {
  for (const state of ['failed', 'uncertain', 'sent'])
    await payload.db.create({ collection: 'mails', data: { state, kind: 'citizen-answer' } })
  expect(await tasks('lead')).toContain('2 courriels à vérifier!')
  for (const role of ['partner', 'reception'])
    expect((await tasks(role)).join()).not.toContain('courriel')
})

it('a partner who waits for a word of the lead is a task of the lead alone, and is found in its own list', async () => {
  await ticket('WAITS', 'with_partner', '2026-12-20T10:00:00.000Z', ids.organization)
  await ticket('WRITES', 'with_partner', '2026-12-20T10:00:00.000Z', ids.organization)
  const data = { leadAskedAt: '2026-11-21T10:00:00.000Z' }
  const where = { reference: { equals: 'WAITS' } }
  await payload.db.updateOne({ collection: 'tickets', where, data })
  expect(await tasks('lead')).toContain('1 question où un partenaire attend un mot de vous!')
  expect((await tasks('partner')).join()).not.toContain('mot')
})

it('mails that are held, and public answers in the making, are to be looked at', async () => {
  const seenAt = '2026-11-21T10:00:00.000Z'
  for (const [outcome, at, more] of [
    ['spam', '2026-11-20T10:00:00.000Z', {}],
    ['automatic', '2026-11-20T10:00:00.000Z', {}],
    ['automatic', '2026-11-20T11:00:00.000Z', { seenAt }],
    ['automatic', '2026-11-20T12:00:00.000Z', { danger: true }],
    ['spam', '2026-11-20T12:00:00.000Z', { danger: true, seenAt }],
    ['automatic', '2026-10-01T10:00:00.000Z', {}],
    ['ticket', '2026-11-20T10:00:00.000Z', { danger: true }],
  ] as const)
    await payload.db.create({
      collection: 'mailEvents',
      data: {
        eventId: `${outcome} ${at}`,
        kind: 'received',
        state: 'done',
        outcome,
        at,
        ...more,
      },
    })
  const question = { question: 'Qui paie la chaudière ?', answer: 'Le bailleur, le plus souvent.' }
  const { docs } = await payload.find({ collection: 'guides', limit: 1, depth: 0 })
  const data = { ...question, guide: docs[0]?.id ?? '', _status: 'draft' as const }
  await payload.create({ collection: 'published-answers', data, draft: true })
  expect(await tasks('lead')).toEqual(
    expect.arrayContaining([
      '1 lettre d’information retenue, où un danger est possible!',
      '1 courriel retenu comme indésirable cette semaine',
      '1 courriel pris pour automatique cette semaine',
      '1 question déjà posée encore en brouillon',
    ]),
  )
})

it('new words about the site wait for the lead alone', async () => {
  const said = { kind: 'error', page: '/', text: 'Ce lien est mort.', day: '2026-11-21' } as const
  for (const [id, state] of [
    ['a-signal', 'new'],
    ['another-signal', 'handled'],
  ] as const)
    await payload.create({ collection: 'signals', data: { ...said, id, state } })
  expect(await tasks('lead')).toContain('1 nouveau retour à lire!')
  for (const role of ['partner', 'reception'])
    expect((await tasks(role)).join()).not.toContain('retour')
})

it('a partner finds its page, its last proposal and its last answers, and nobody else’s', async () => {
  const user = users['partner']
  if (user === undefined) throw new Error('no partner')
  await payload.update({
    collection: 'organizations',
    id: ids.organization,
    data: { _status: 'published' },
  })
  const state = 'refused' as const
  const proposal = { state, by: 'x', before: [], after: [], revision: 1 }
  const reason = 'Déjà fait.'
  const own = { ...proposal, organization: ids.organization, reason }
  await payload.create({ collection: 'corrections', data: own })
  const erasedAt = '2026-11-21T10:00:00.000Z'
  const due = '2026-11-01T10:00:00.000Z'
  const gone = (await ticket('F', 'answered', due, ids.organization)) as { id: string }
  await payload.db.updateOne({
    collection: 'tickets',
    id: gone.id,
    data: { erasedAt },
  })
  const { page, correction, answers } = await partnerNews({ payload, user })
  expect(page?.slug).toBeTypeOf('string')
  expect(correction).toMatchObject({ state: 'refused', reason })
  expect(answers.map(({ reference }) => reference)).toEqual(['B'])
})

it('a partner is asked about what its page says, and about nothing that it does not say', async () => {
  const user = users['partner']
  if (user === undefined) throw new Error('no partner')
  const page = async () => (await partnerNews({ payload, user })).page
  const data = { phone: null, email: null, _status: 'published' as const }
  await payload.update({ collection: 'organizations', id: ids.organization, data })
  expect(await page()).toMatchObject({ shown: [], hasPlace: false })
  const place = { organization: ids.organization, name: 'Le siège', city: 'Versailles', order: 0 }
  const { id } = await payload.create({ collection: 'locations', data: place as never })
  expect(await page()).toMatchObject({ shown: [], hasPlace: true })
  const found = { street: '3 rue Longue', phone: '+33139508484' }
  await payload.update({ collection: 'locations', id, data: found })
  expect(await page()).toMatchObject({ shown: ['phone', 'address'], hasPlace: true })
})

it('a desk whose settings were never saved is told so before anything else of them', async () => {
  const { db } = payload.db.connection
  const globals = db?.collection('globals')
  const saved = await globals?.findOne({ globalType: 'settings' })
  if (saved === null || saved === undefined) throw new Error('no settings')
  await globals?.deleteOne({ _id: saved._id })
  try {
    const found = await tasks('lead')
    expect(found).toContain(
      '1 réglages à remplir\u00A0: le site et les courriels ne peuvent rien dire sans eux!',
    )
    expect(found.filter((task) => /à donner|déclaration/.test(task))).toEqual([])
  } finally {
    await globals?.insertOne(saved)
  }
})

it('settings that are filled in are no longer asked for', async () => {
  const { desk, publisher } = await payload.findGlobal({ slug: 'settings' })
  const asked = async () =>
    (await tasks('lead')).filter((task) => /à donner|déclaration/.test(task))
  const email = 'ccas@versailles.example'
  await payload.updateGlobal({
    slug: 'settings',
    data: {
      desk: { ...desk, address: '6 impasse des Gendarmes' },
      publisher: { ...publisher, email },
      neutralSenderAddress: 'messagerie@courrier.example',
      accessibility: { declaredOn: '2026-11-01T12:00:00.000Z' },
    },
  })
  expect(await asked()).toEqual([
    '1 mention à compléter dans la déclaration d’accessibilité\u00A0: l’adresse du schéma pluriannuel',
  ])
  const accessibility = { declaredOn: '2026-11-01T12:00:00.000Z', planUrl: 'https://ville.example' }
  await payload.updateGlobal({ slug: 'settings', data: { accessibility } })
  expect(await asked()).toEqual([])
})

it('a helpline that the page gives is a telephone; an emergency line is not', async () => {
  const user = users['partner']
  if (user === undefined) throw new Error('no partner')
  const { id: organization } = await payload.create({
    collection: 'organizations',
    data: { ...ownPage, rubrics: [ids.rubric], hotlines: [ids.hotline] },
  })
  const asked = { payload, user: { ...user, organization }, organization }
  expect(await helplinesOfPage(asked)).toEqual(['115'])
  expect((await partnerNews(asked)).page).toMatchObject({ shown: ['phone'] })
  const emergency = { collection: 'hotlines', id: ids.hotline, data: { emergency: true } } as const
  await payload.update(emergency)
  expect(await helplinesOfPage(asked)).toEqual([])
  expect((await partnerNews(asked)).page).toMatchObject({ shown: [] })
})

it('a partner announces its own absence and no other’s; it is routed around, and shown to it alone', async () => {
  const asPartner = { overrideAccess: false, user: users['partner'] } as const
  const days = { from: '2026-11-30T11:00:00.000Z', to: '2026-12-04T11:00:00.000Z', note: 'Congés' }
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { id: { not_equals: ids.organization } },
    limit: 1,
    depth: 0,
  })
  const other = docs[0]?.id ?? ids.organization
  const announced = await payload.create({
    collection: 'absences',
    data: { ...days, organization: other },
    depth: 0,
    ...asPartner,
  })
  expect(announced.organization).toBe(ids.organization)
  const back = { from: days.to, to: days.from }
  const change = { collection: 'absences', id: announced.id, depth: 0, ...asPartner } as const
  await expect(payload.update({ ...change, data: back })).rejects.toThrow()
  const theirs = await payload.create({
    collection: 'absences',
    data: { ...days, organization: ids.theme },
  })
  await expect(payload.delete({ ...change, id: theirs.id })).rejects.toThrow()
  const user = users['partner']
  if (user === undefined) throw new Error('no partner')
  const news = await partnerNews({ payload, user, now })
  expect(news.absences.map(({ id }) => id)).toEqual([announced.id])
  const later = await partnerNews({ payload, user, now: new Date('2026-12-06T10:00:00.000Z') })
  expect(later.absences).toEqual([])
  const reception = { overrideAccess: false, user: users['reception'] } as const
  const asked = { ...days, organization: ids.organization }
  await expect(
    payload.create({ collection: 'absences', data: asked, ...reception }),
  ).rejects.toThrow()
})

it('a correction that waits is to be read by the lead', async () => {
  const data = { organization: ids.organization, by: 'x', before: [], after: [], revision: 1 }
  await payload.create({ collection: 'corrections', data: { ...data, state: 'waiting' } })
  expect(await tasks('lead')).toContain('1 correction proposée par un partenaire!')
  expect((await tasks('reception')).join()).not.toContain('correction')
})

it('a mail to the lead that came back is told on the first page, before the rest', async () => {
  const mail = { kind: 'lead-danger', state: 'sent', delivery: 'bounced', key: 'lost' }
  await payload.db.create({ collection: 'mails', data: mail })
  expect((await tasks('lead')).slice(0, 1)).toEqual([
    '1 courriel à votre adresse est revenu\u00A0: corrigez-la dans Réglages, ou dans votre compte!',
  ])
})
