import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedAnswers } from '../../src/answers/corrections/changed.ts'
import { countGaps } from '../../src/answers/gaps/count.ts'
import { proposedGaps } from '../../src/answers/gaps/proposed.ts'
import { act } from '../../src/desk/act.ts'
import { actorOf } from '../../src/desk/actor.ts'
import { composeTicketMail } from '../../src/desk/index.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { eraseTicket } from '../../src/privacy/index.ts'
import { buildSnapshot } from '../../src/publishing/index.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh, mailsOf, SECRET } from '../desk/harness.ts'
import { plantNetwork, type Network } from '../desk/network.ts'
import { guideData, makeGround } from '../publishing/content.ts'
import { postAs, signInTeam } from '../team.ts'

let payload: Payload
let network: Network
let cookies: Record<string, string>
let guide: string

beforeAll(async () => {
  payload = await bootPayload('answers')
  const ground = await makeGround(payload)
  network = await plantNetwork(payload)
  cookies = await signInTeam({ payload, organization: network.adil })
  const data = { ...guideData(ground), _status: 'published' as const }
  guide = (await payload.create({ collection: 'guides', draft: false, data })).id
})
afterAll(() => payload.destroy())

const post = (path: string, body: object, role = 'lead') =>
  postAs({ path, body, cookie: cookies[role] })

/** A question that the lead has answered. */
const answered = async (text: string): Promise<Ticket> => {
  const ticket = await ask(payload)
  const actor = actorOf({ ...network.users.lead, collection: 'users' })
  if (actor === null) throw new Error('no lead')
  const action = { event: 'validate', revision: ticket.revision, text } as const
  return act({ payload, actor, ticketId: ticket.id, action })
}

const erase = (ticket: Ticket) =>
  inTransaction({
    payload,
    work: async (req) =>
      eraseTicket({ req, ticket: await fresh(payload, ticket), reason: 'request' }),
  })

describe('a question and its answer made public', () => {
  const texts = {
    question: 'Puis-je payer mon loyer en plusieurs fois ?',
    answer: 'Oui. Écrivez à votre bailleur : http://127.0.0.1:4321/annuaire/adil-78/ vous aide.',
  }

  it('is refused while a passage that may be personal has not been looked at', async () => {
    const ticket = await answered('Bonjour Zéphyrine, appelez le 01 99 00 12 34 à Viroflay.')
    const from = `/published-answers/from/${ticket.id}`
    const draft = { question: ticket.masked, answer: ticket.answer?.text ?? '', guide }
    const shown = (await (await post(`${from}/marks`, draft)).json()) as {
      marks: { kind: string; words: string }[]
    }
    expect(shown.marks.map(({ kind, words }) => [kind, words])).toEqual([
      ['masked', '[prénom masqué]'],
      ['masked', '[téléphone masqué]'],
      ['identity', 'Zéphyrine'],
      ['phone', '01 99 00 12 34'],
      ['proper', 'Viroflay'],
    ])
    const kept = ['[prénom masqué]', '[téléphone masqué]']
    expect((await post(from, { ...draft, kept })).status).toBe(422)
    expect(
      (await post(from, { ...texts, guide, answer: 'Voyez Karim au 01 99 00 12 34.' })).status,
    ).toBe(422)
    expect((await post(from, { ...texts, guide: '' })).status).toBe(422)
    expect((await payload.count({ collection: 'published-answers' })).totalDocs).toBe(0)
  })

  it('stands at the foot of its guide, and nothing leads back to who asked', async () => {
    const ticket = await answered('Oui, écrivez à votre bailleur.')
    const from = `/published-answers/from/${ticket.id}`
    const made = await post(from, { ...texts, guide })
    expect(made.status).toBe(200)
    const { guides } = await buildSnapshot({ payload })
    const shown = guides.flatMap((each) => each.answers ?? [])
    expect(shown).toEqual([
      {
        id: ((await made.json()) as { id: string }).id,
        title: texts.question,
        html: '<p>Oui. Écrivez à votre bailleur : <a href="/annuaire/adil-78/">127.0.0.1:4321/annuaire/adil-78</a> vous aide.</p>',
      },
    ])
    const stored = JSON.stringify(await payload.find({ collection: 'published-answers', depth: 0 }))
    for (const secret of [ticket.id, ticket.reference, SECRET.firstName, SECRET.email])
      expect(stored).not.toContain(secret)
    await erase(ticket)
    expect((await buildSnapshot({ payload })).guides.flatMap((each) => each.answers ?? [])).toEqual(
      shown,
    )
    expect((await post(from, { ...texts, guide })).status).toBe(404)
  })

  it('is the lead’s to make, and only of an answer that was validated', async () => {
    const open = await ask(payload)
    const path = `/published-answers/from/${open.id}`
    expect((await post(path, { ...texts, guide })).status).toBe(404)
    for (const role of ['partner', 'reception', 'nobody'])
      for (const end of ['', '/marks'])
        expect((await post(`${path}${end}`, { ...texts, guide }, role)).status).toBe(403)
  })
})

describe('an answer that leads to a page', () => {
  const answeredWithLink = async () => {
    const { slug } = await payload.findByID({ collection: 'guides', id: guide, depth: 0 })
    const ticket = await answered(`Lisez http://127.0.0.1:4321/logement/${slug}/ et revenez.`)
    await payload.update({ collection: 'tickets', id: ticket.id, data: { state: 'answered' } })
    return fresh(payload, ticket)
  }
  const changed = async () => {
    const snapshot = await buildSnapshot({ payload })
    return changedAnswers({ payload, snapshot })
  }
  const rewrite = async (summary: string, prepare: string, isReadAgain = true) => {
    const data = { summary, prepare: [{ text: prepare }], _status: 'published' as const }
    await payload.update({ collection: 'guides', id: guide, data, draft: false })
    // What is published is read again after a few seconds.
    if (isReadAgain) await new Promise((resolve) => setTimeout(resolve, 5_200))
  }

  it('is listed once the page has changed in substance, corrected by mail, and leaves the list', async () => {
    const ticket = await answeredWithLink()
    await rewrite('Un autre résumé.', 'Votre bail', false)
    expect(await changed()).toEqual([])
    await rewrite('Un autre résumé.', 'Votre bail et une quittance')
    expect(await changed()).toMatchObject([
      {
        pages: [{ kind: 'guides', page: guide, erased: null }],
        differences: [
          { kind: 'prepare', before: 'Votre bail', after: 'Votre bail et une quittance' },
        ],
        answers: [{ id: ticket.id, isMailed: true }],
      },
    ])
    const action = {
      event: 'send_correction',
      revision: ticket.revision,
      text: 'Prenez aussi une quittance.',
    }
    expect((await post(`/tickets/${ticket.id}/act`, action, 'partner')).status).not.toBe(200)
    expect((await post(`/tickets/${ticket.id}/act`, action)).status).toBe(200)
    expect((await post(`/tickets/${ticket.id}/act`, action)).status).toBe(409)
    const mails = (await mailsOf(payload, ticket)).filter(
      ({ kind }) => kind === 'citizen-correction',
    )
    const [mail] = mails
    if (mail === undefined || mails.length !== 1) throw new Error('no correction')
    const composed = await composeTicketMail({ payload, mail })
    if ('cancel' in composed) throw new Error(composed.cancel)
    expect(composed.to).toEqual([SECRET.email])
    expect(composed.letter.text).toContain('Prenez aussi une quittance.')
    expect(await changed()).toEqual([])
  }, 60_000)

  it('leaves the list by the lead’s word, and with its ticket, of which a count stays', async () => {
    const ticket = await answeredWithLink()
    await rewrite('Un résumé.', 'Un dossier')
    const [group, ...others] = await changed()
    expect(others).toEqual([])
    const tickets = group?.answers.map(({ id }) => id)
    expect(tickets).toContain(ticket.id)
    const page = { pages: [guide], tickets }
    for (const role of ['partner', 'reception', 'nobody'])
      expect((await post('/answerLinks/dismiss', page, role)).status).toBe(403)
    const another = { ...page, tickets: ['f'.repeat(24)] }
    expect((await post('/answerLinks/dismiss', another)).status).toBe(204)
    expect(await changed()).toHaveLength(1)
    expect((await post('/answerLinks/dismiss', page)).status).toBe(204)
    expect(await changed()).toEqual([])
    await erase(ticket)
    expect(
      (await payload.find({ collection: 'answerLinks', where: { ticket: { equals: ticket.id } } }))
        .totalDocs,
    ).toBe(0)
    const { docs } = await payload.find({ collection: 'tallies' })
    expect(
      docs.map(({ key, count }) => [key.split('/').slice(0, 3).join('/'), count]),
    ).toContainEqual([`link/guides/${guide}`, 1])
  }, 60_000)

  it('is listed once, with the old and the new number, when a partner of that guide changed', async () => {
    const where = { slug: { equals: 'adil-78' } }
    const [adil] = (await payload.find({ collection: 'organizations', where, depth: 0 })).docs
    const { slug } = await payload.findByID({ collection: 'guides', id: guide, depth: 0 })
    const site = 'http://127.0.0.1:4321'
    const ticket = await answered(`Lisez ${site}/logement/${slug}/ et ${site}/annuaire/adil-78/.`)
    await payload.update({ collection: 'tickets', id: ticket.id, data: { state: 'answered' } })
    const data = { phone: '+33199001234', _status: 'published' as const }
    await payload.update({ collection: 'organizations', id: adil?.id ?? '', data, draft: false })
    await new Promise((resolve) => setTimeout(resolve, 5_200))
    const leads = await changed()
    const [group, ...others] = leads.filter(({ answers }) =>
      answers.some(({ id }) => id === ticket.id),
    )
    expect(others).toEqual([])
    expect(group?.pages.map(({ kind }) => kind)).toEqual(['organizations', 'guides'])
    expect(group?.differences).toMatchObject([{ kind: 'phone', after: '01 99 00 12 34' }])
    expect(group?.answers).toMatchObject([{ id: ticket.id }])
    await erase(ticket)
  }, 60_000)

  it('to a mailbox that others read is corrected behind the code, by a mail that says nothing', async () => {
    const ticket = await ask(payload, { mailboxPrivate: false, codeHash: 'a'.repeat(64) })
    const at = new Date(Date.now() - 60_000).toISOString()
    const data = { state: 'answered', answer: { text: 'Oui.', by: 'lead', at } } as const
    await payload.update({ collection: 'tickets', id: ticket.id, data })
    const { revision } = await fresh(payload, ticket)
    const action = { event: 'send_correction', revision, text: 'Le loyer a changé.' }
    expect((await post(`/tickets/${ticket.id}/act`, action)).status).toBe(200)
    const mail = (await mailsOf(payload, ticket)).find(
      ({ kind }) => kind === 'citizen-correction-code',
    )
    if (mail === undefined) throw new Error('no correction')
    const composed = await composeTicketMail({ payload, mail })
    if ('cancel' in composed) throw new Error(composed.cancel)
    expect(composed.letter.text).not.toMatch(/loyer|Mes droits|question/)
    expect(composed.from).toContain('Messagerie')
  })
})

describe('contents to write', () => {
  it('are proposed by themselves where no guide is near, and refused once by the lead', async () => {
    const without = await ask(payload, { text: 'Qui soigne les perroquets bleus ?' })
    const actor = actorOf({ ...network.users.lead, collection: 'users' })
    if (actor === null) throw new Error('no lead')
    const validate = async (ticket: Ticket, text: string) => {
      const { revision } = await fresh(payload, ticket)
      const action = { event: 'validate', revision, text } as const
      return act({ payload, actor, ticketId: ticket.id, action })
    }
    await validate(without, 'Un vétérinaire.')
    const { docs } = await payload.find({ collection: 'guides', limit: 1, depth: 0 })
    const near = await ask(payload, { text: docs[0]?.title ?? '' })
    await validate(near, 'Voyez la fiche.')
    const proposed = async () => (await proposedGaps(payload)).map(({ reference }) => reference)
    expect(await proposed()).toContain(without.reference)
    expect(await proposed()).not.toContain(near.reference)
    const refuse = (role: string) => post(`/contentGaps/refuse/${without.id}`, {}, role)
    for (const role of ['partner', 'reception', 'nobody'])
      expect((await refuse(role)).status).toBe(403)
    expect((await refuse('lead')).status).toBe(204)
    expect(await proposed()).not.toContain(without.reference)
    const { revision } = await fresh(payload, without)
    const undo = { event: 'undo_validate', revision } as const
    await act({ payload, actor, ticketId: without.id, action: undo })
    await validate(without, 'Toujours un vétérinaire.')
    expect(await proposed()).not.toContain(without.reference)
  }, 60_000)

  it('are counted by subject, and a question that is erased stays counted without being told', async () => {
    const mark = (ticket: Ticket, title: string, role = 'lead') =>
      post(`/contentGaps/mark/${ticket.id}`, { title }, role)
    const tickets = [await ask(payload), await ask(payload)] as const
    for (const role of ['partner', 'reception', 'nobody'])
      expect((await mark(tickets[0], 'Permis', role)).status).toBe(403)
    for (const ticket of tickets)
      expect((await mark(ticket, ' Permis  de conduire ')).status).toBe(204)
    const one = await ask(payload)
    expect((await mark(one, 'Impôts locaux')).status).toBe(204)
    const shown = async () =>
      (await countGaps(payload)).map(({ title, tickets: own, erased }) => [
        title,
        own.length,
        erased,
      ])
    expect(await shown()).toEqual([
      ['Permis de conduire', 2, null],
      ['Impôts locaux', 1, null],
    ])
    await erase(tickets[0])
    expect((await shown())[1]).toEqual(['Permis de conduire', 1, null])
    const [tally] = (
      await payload.find({ collection: 'tallies', where: { key: { like: 'gap/' } } })
    ).docs
    await payload.update({ collection: 'tallies', id: tally?.id ?? '', data: { count: 5 } })
    expect((await shown())[0]).toEqual(['Permis de conduire', 1, 5])
    expect((await mark(tickets[0], 'Permis')).status).toBe(404)
  })
})
