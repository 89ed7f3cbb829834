import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Parcel } from '../../src/mail/transport.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { fresh } from '../desk/harness.ts'
import { CORPUS } from './corpus/index.ts'
import {
  addressed,
  answered,
  bootInbound,
  deliverAll,
  forgetSenders,
  messagesFor,
  receive,
} from './harness.ts'

let payload: Payload
let ticket: Ticket
let parcel: Parcel
beforeAll(async () => {
  payload = (await bootInbound('corpus')).payload
  ;({ ticket, parcel } = await answered(payload))
})
afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})

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
