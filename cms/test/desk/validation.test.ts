import { hashCode } from '@infos-droits/shared/crypto'
import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import type { TicketAction } from '../../src/desk/action.ts'
import type { Actor } from '../../src/desk/actor.ts'
import { eraseForPerson } from '../../src/desk/erasure.ts'
import { composeTicketMail, settleTicketMail } from '../../src/desk/index.ts'
import { openTicket } from '../../src/desk/opening.ts'
import { getPartnerPage } from '../../src/desk/pages/index.ts'
import { meetOthers } from '../../src/desk/presence/meet.ts'
import { answerToRead } from '../../src/desk/reader.ts'
import { leadAddresses } from '../../src/desk/recipients.ts'
import { isHeld } from '../../src/desk/undo.ts'
import { deliverOne, type Transport } from '../../src/mail/index.ts'
import type { Setting, Ticket, User } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh, mailsOf, SECRET, tokenOf } from './harness.ts'
import { plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network
const lead: Actor = { role: 'lead', name: 'Camille' }
const deputy: Actor = { role: 'lead', name: 'Dominique' }
let parcels: Parameters<Transport>[0][] = []

beforeAll(async () => {
  payload = await bootPayload('validation')
  network = await plantNetwork(payload)
}, 120_000)
afterAll(() => payload.destroy())
beforeEach(async () => {
  await holdFor(60)
  await deliverAll()
  parcels = []
})

const holdFor = (undoSeconds: number) =>
  payload.updateGlobal({ slug: 'settings', data: { undoSeconds } })

const deliverAll = async () => {
  const transport: Transport = (parcel) => {
    parcels.push(parcel)
    return Promise.resolve({ state: 'sent', providerId: `id-${parcel.idempotencyKey}` })
  }
  while (
    await deliverOne({ payload, transport, compose: composeTicketMail, settled: settleTicketMail })
  );
}

const answers = () => parcels.filter((parcel) => parcel.to.includes(SECRET.email))

const does = (ticket: Ticket, action: TicketAction, actor: Actor = lead) =>
  act({ payload, actor, ticketId: ticket.id, action })

const validate = async (ticket: Ticket, text = 'Voici la réponse relue.') => {
  const { revision } = await fresh(payload, ticket)
  return does(ticket, { event: 'validate', revision, text })
}

const undo = async (ticket: Ticket, actor: Actor = lead) => {
  const { revision } = await fresh(payload, ticket)
  return does(ticket, { event: 'undo_validate', revision }, actor)
}

describe('an answer that has been validated', () => {
  it('waits in the outbox, and leaves once the time to think better of it is over', async () => {
    await holdFor(1)
    const ticket = await validate(await ask(payload))
    await deliverAll()
    expect(answers()).toEqual([])
    expect(await isHeld({ payload, ticket })).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await deliverAll()
    expect(answers()).toHaveLength(1)
    expect((await fresh(payload, ticket)).state).toBe('answered')
  })

  it('comes back to be validated, with the text of the lead, and nothing leaves', async () => {
    const asked = await ask(payload)
    await validate(asked, 'Un texte parti trop vite.')
    const back = await undo(asked)
    expect(back).toMatchObject({
      state: 'to_validate',
      working: { text: 'Un texte parti trop vite.', by: 'Camille' },
    })
    expect(back.answer?.text ?? null).toBeNull()
    expect(back.history?.map(({ event }) => event)).toContain('undo_validate')
    await deliverAll()
    expect(answers()).toEqual([])
  })

  it('is one mail, however often it is validated, stopped and validated again', async () => {
    const asked = await ask(payload)
    for (const text of ['Un', 'Deux', 'Trois']) {
      await validate(asked, text)
      await undo(asked)
    }
    await holdFor(0)
    await validate(asked, 'Le bon.')
    await deliverAll()
    expect(answers().map(({ text }) => text.includes('Le bon.'))).toEqual([true])
    expect((await fresh(payload, asked)).state).toBe('answered')
  })

  it('that a worker takes at the same moment is sent or stopped, never both', async () => {
    await holdFor(0)
    for (let round = 0; round < 6; round += 1) {
      parcels = []
      const ticket = await validate(await ask(payload))
      const [undone] = await Promise.allSettled([undo(ticket), deliverAll()])
      await deliverAll()
      const { state } = await fresh(payload, ticket)
      expect(answers()).toHaveLength(undone.status === 'fulfilled' ? 0 : 1)
      expect(state).toBe(undone.status === 'fulfilled' ? 'to_validate' : 'answered')
    }
  })

  it('cannot be stopped once it left, nor by a partner', async () => {
    await holdFor(0)
    const sent = await validate(await ask(payload))
    await deliverAll()
    await expect(undo(sent)).rejects.toMatchObject({ status: 409 })
    const partner: Actor = { role: 'partner', organization: network.adil, name: 'ADIL' }
    await holdFor(60)
    const held = await validate(await ask(payload))
    await expect(undo(held, partner)).rejects.toMatchObject({ status: 403 })
  })

  it('that could not leave at the first try may have arrived: it is too late to stop it', async () => {
    await holdFor(0)
    const ticket = await validate(await ask(payload))
    const transport: Transport = () => Promise.resolve({ state: 'retry', reason: 'timeout' })
    while (
      await deliverOne({
        ...{ payload, transport },
        ...{ compose: composeTicketMail, settled: settleTicketMail },
      })
    );
    await expect(undo(ticket)).rejects.toMatchObject({ code: 'ticket.undo.late' })
  })

  it('is not to be read by an earlier link before it leaves', async () => {
    const asked = await ask(payload, { mailboxPrivate: false, codeHash: hashCode('ABCD-EFGH') })
    const ticket = await validate(asked)
    expect(await answerToRead({ payload, ticket })).toBeNull()
  })

  it('to be given by telephone can be stopped until someone opens it', async () => {
    const phone = { channel: 'phone', email: undefined, phone: '+33612345678' } as const
    const asked = await ask(payload, phone)
    expect((await validate(asked)).state).toBe('to_hand_over')
    expect((await undo(asked)).state).toBe('to_validate')
    const again = await validate(asked)
    const req = { payload, user: network.users.reception } as unknown as Parameters<
      typeof openTicket
    >[0]['req']
    await openTicket({ req, ticketId: again.id })
    await expect(undo(again)).rejects.toMatchObject({ code: 'ticket.undo.opened' })
  })

  it('handed over in place of its mail leaves no mail behind for the next answer', async () => {
    const asked = await ask(payload)
    let now = await validate(asked, 'La première.')
    now = await does(asked, { event: 'hand_over_instead', revision: now.revision })
    now = await does(asked, { event: 'close', revision: now.revision, reason: 'Venue au guichet' })
    await does(asked, { event: 'reopen', revision: now.revision, reason: 'Autre question' })
    await holdFor(0)
    await validate(asked, 'La seconde.')
    await payload.update({
      collection: 'mails',
      where: { ticket: { equals: asked.id } },
      data: { heldUntil: null },
    })
    await deliverAll()
    const sent = (words: string) => answers().filter(({ text }) => text.includes(words))
    expect([sent('La première.').length, sent('La seconde.').length]).toEqual([0, 1])
  })
})

describe('the text that the lead is writing', () => {
  const save = (ticket: Ticket, revision: number, text: string, actor: Actor = lead) =>
    does(ticket, { event: 'save_working', revision, text }, actor)

  it('is kept as it is typed, and disturbs nobody', async () => {
    const ticket = await ask(payload)
    await save(ticket, 0, 'Bonjour')
    const now = await save(ticket, 1, 'Bonjour madame')
    expect(now).toMatchObject({ working: { text: 'Bonjour madame', by: 'Camille', revision: 2 } })
    expect(now.revision).toBe(ticket.revision)
    expect(now.history).toHaveLength(ticket.history?.length ?? 0)
    const partner: Actor = { role: 'partner', organization: network.adil, name: 'ADIL' }
    const draft = { event: 'save_draft', revision: ticket.revision, text: 'Brouillon' } as const
    expect((await does(ticket, draft, partner)).working?.text).toBe('Bonjour madame')
  })

  it('is not written over by who has not seen it, saving or sending', async () => {
    const ticket = await ask(payload)
    await save(ticket, 0, 'De Camille')
    await expect(save(ticket, 0, 'De Dominique', deputy)).rejects.toMatchObject({
      code: 'ticket.changed',
      status: 409,
    })
    const { revision } = ticket
    const sending = { event: 'validate', revision, working: 0, text: 'Sans l’avoir vu' } as const
    await expect(does(ticket, sending, deputy)).rejects.toMatchObject({ code: 'ticket.changed' })
    const seen = { event: 'validate', revision, working: 1, text: 'Relu ensemble' } as const
    const sent = await does(ticket, seen, deputy)
    expect(sent).toMatchObject({ answer: { text: 'Relu ensemble', by: 'Dominique' } })
    expect(sent.working?.text ?? null).toBeNull()
  })

  it('is encrypted at rest, and erased with the ticket', async () => {
    const ticket = await ask(payload)
    await save(ticket, 0, 'planted-working-text')
    const raw = JSON.stringify(
      await payload.db.collections['tickets']?.collection.findOne({
        reference: ticket.reference,
      }),
    )
    expect(raw).not.toContain('planted-working-text')
    const req = { payload, user: network.users.lead } as unknown as Parameters<
      typeof eraseForPerson
    >[0]['req']
    await eraseForPerson({ req, ticketId: ticket.id })
    expect((await fresh(payload, ticket)).working?.text ?? null).toBeNull()
    expect((await mailsOf(payload, ticket)).length).toBeGreaterThan(0)
  })
})

describe('two people on one ticket', () => {
  const meet = (user: User | null, ticket: Ticket, body: unknown = {}) =>
    meetOthers({
      req: { payload, user } as unknown as Parameters<typeof meetOthers>[0]['req'],
      ticketId: ticket.id,
      body,
    })

  it('are told of each other, and no more once one has left', async () => {
    const ticket = await ask(payload)
    const { lead: one, partner } = network.users
    expect(await meet(one, ticket)).toEqual([])
    // A partner is told nothing of who works behind the desk.
    expect(await meet(partner, ticket)).toEqual([])
    expect(await meet(one, ticket)).toEqual(['adil-test'])
    await meet(partner, ticket, { isLeaving: true })
    expect(await meet(one, ticket)).toEqual([])
  })

  it('counts a partner who came by the mailed link, by the name of the organization', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    await getPartnerPage({ payload, token, search: new URLSearchParams() })
    expect(await meet(network.users.lead, ticket)).toEqual(['adil-test'])
  })

  it('says nothing of a ticket to who may not read it', async () => {
    const ticket = await ask(payload)
    for (const user of [network.users.reception, null])
      await expect(meet(user, ticket)).rejects.toMatchObject({ code: 'ticket.unknown' })
  })
})

describe('while the lead is away', () => {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString()
  const say = async (absence: Setting['absence']) => {
    await payload.updateGlobal({ slug: 'settings', data: { absence } })
    return leadAddresses({ req: await createLocalReq({}, payload) })
  }

  it('what waits for the lead is written to who stands in, from the first to the last day', async () => {
    const { id, email } = await payload.create({
      collection: 'users',
      data: {
        email: 'dominique@exemple.example',
        name: 'Dominique',
        role: 'lead',
        password: 'une-phrase-de-passe-assez-longue',
      },
    })
    expect(await say({ from: day(-1), until: day(1), deputy: id })).toEqual([email])
    expect(await say({ from: day(0), until: day(0), deputy: id })).toEqual([email])
    expect(await say({ from: day(1), until: day(2), deputy: id })).toContain(
      network.users.lead.email,
    )
    expect(await say({ from: null, until: null, deputy: null })).toHaveLength(2)
  })

  it('only a lead can stand in, with both days said', async () => {
    const { partner, lead: one } = network.users
    for (const absence of [
      { from: day(0), until: day(1), deputy: partner.id },
      { from: day(0), until: null, deputy: one.id },
      { from: day(0), until: day(1), deputy: null },
    ])
      await expect(say(absence)).rejects.toThrow()
  })
})
