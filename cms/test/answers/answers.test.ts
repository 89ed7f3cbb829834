import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { actorOf } from '../../src/desk/actor.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { eraseTicket } from '../../src/privacy/index.ts'
import { buildSnapshot } from '../../src/publishing/index.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh, SECRET } from '../desk/harness.ts'
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
afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})

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
    await inTransaction({
      payload,
      work: async (req) =>
        eraseTicket({ req, ticket: await fresh(payload, ticket), reason: 'request' }),
    })
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
