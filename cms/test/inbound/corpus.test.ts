import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heldFrom } from '../../src/inbound/index.ts'
import type { Parcel } from '../../src/mail/transport.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { handedOver } from '../handed-over.ts'
import { copyOfPerson } from '../../src/person/copy.ts'
import { erasePerson } from '../../src/person/erase.ts'
import { fresh } from '../desk/harness.ts'
import type { Network } from '../desk/network.ts'
import { CORPUS, PERSON } from './corpus/index.ts'
import {
  addressed,
  answered,
  bootInbound,
  deliverAll,
  forgetSenders,
  hasRaw,
  messagesFor,
  receive,
} from './harness.ts'

let payload: Payload
let network: Network
let ticket: Ticket
let parcel: Parcel
beforeAll(async () => {
  ;({ payload, network } = await bootInbound('corpus'))
  ;({ ticket, parcel } = await answered(payload))
})
afterAll(() => payload.destroy())

describe.each(CORPUS)('the mail $name', (sample) => {
  it('becomes what it should, and nothing leaves that should not', async () => {
    await forgetSenders(payload)
    const before = (await messagesFor(payload, ticket.id)).length
    const event = await receive(payload, addressed(sample.raw, parcel))
    expect(event).toMatchObject({ state: 'done', outcome: sample.action })
    const left = await deliverAll(payload)
    const written = left.filter(({ subject }) => subject === 'Votre message est arrivé')
    expect(
      left
        .filter((mail) => !written.includes(mail))
        .every(({ to }) => to.every((one) => /^(lead@)/.test(one))),
    ).toBe(true)
    const isAcknowledged = sample.action === 'ticket' && sample.isSilent !== true
    const mayStayOut = sample.name.startsWith('reply-by') || sample.name === 'reply-name-spoofed'
    expect(written).toHaveLength(isAcknowledged && !mayStayOut ? 1 : 0)
    for (const mail of written) expect(mail.headers?.['Auto-Submitted']).toBe('auto-replied')

    const after = await messagesFor(payload, ticket.id)
    const isOnTicket =
      sample.action === 'reply' || sample.name.startsWith('auto-away-of-the-person')
    expect(after.slice(before).filter(({ by }) => by !== 'desk')).toHaveLength(isOnTicket ? 1 : 0)
    if (sample.action === 'automatic') expect(left).toEqual([])

    const id = typeof event.ticket === 'string' ? event.ticket : null
    if (sample.action === 'ticket' || sample.action === 'unparsed') {
      expect(id).not.toBe(ticket.id)
      const made = await fresh(payload, { id } as Ticket)
      expect(made).toMatchObject({ state: 'with_lead', rubric: 'unknown', territory: 'unknown' })
      const [opening] = await messagesFor(payload, made.id)
      const all = `${opening?.subject ?? ''}\n${opening?.whole ?? ''}`
      for (const words of sample.says ?? []) expect(all).toContain(words)
      for (const words of sample.shows ?? []) expect(made.text).toContain(words)
      for (const words of sample.hides ?? []) expect(made.text).not.toContain(words)
      const names = (opening?.files ?? []).map(({ name }) => name)
      expect(names).toEqual(
        sample.action === 'unparsed' ? ['courriel.eml'] : (sample.files ?? names),
      )
    }
    if (sample.action === 'reply') expect(id).toBe(ticket.id)
  })
})

describe('a report of non-delivery about nothing that we sent', () => {
  const reports = CORPUS.filter(
    ({ name, raw }) => name.startsWith('bounce-') && raw.includes(PERSON),
  )
  const asLead = () => ({ payload, user: network.users.lead }) as never
  const heldOf = async (address: string) =>
    (await heldFrom({ req: asLead(), address })).map(({ id }) => id)

  it.each(reports)('is found by the person it names: $name', async ({ raw }) => {
    // By the address of no mail of ours.
    const event = await receive(payload, raw)
    expect(event.outcome).toBe('bounce')
    expect([event.ticket ?? null, await hasRaw(payload, event)]).toEqual([null, true])
    expect(await heldOf(PERSON)).toContain(event.id)
    expect(await heldOf(`x${PERSON}`)).not.toContain(event.id)
  })

  it('is in the copy of that person, and gone once the person is erased', async () => {
    const { raw } = reports[0] ?? { raw: Buffer.alloc(0) }
    const event = await receive(payload, raw)
    const userId = network.users.lead.id
    const without = await copyOfPerson({ req: asLead(), address: `x${PERSON}`, userId }).catch(
      String,
    )
    const copy = await copyOfPerson({ req: asLead(), address: PERSON, userId })
    expect(copy.text).toContain('Undelivered Mail')
    // Beside the files of the questions that the mails before have made.
    const mails = [...(await handedOver(payload, copy))].filter(([name]) =>
      /^courriels\/(?:\d+-)?[\d-]{10}\.eml$/.test(name),
    )
    expect(mails.map(([, text]) => text).join()).toContain('Undelivered Mail')
    expect(JSON.stringify(without)).not.toContain('Undelivered Mail')
    await erasePerson({ req: asLead(), address: PERSON })
    expect(await heldOf(PERSON)).toEqual([])
    expect(await hasRaw(payload, event)).toBe(false)
    const left = await payload.findByID({ collection: 'mailEvents', id: event.id, depth: 0 })
    expect([left.senderHash ?? null, left.namedHashes ?? []]).toEqual([null, []])
  })
})
