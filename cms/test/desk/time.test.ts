import { dayOf } from '@infos-droits/shared/days'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composeTicketMail, partsOf, remindDue, weeklyMail } from '../../src/desk/index.ts'
import { act } from '../../src/desk/act.ts'
import { relaunch } from '../../src/desk/time/relaunch.ts'
import { readUnanswered } from '../../src/desk/time/unanswered.ts'
import { eraseDue } from '../../src/privacy/index.ts'
import type { Mail, Ticket } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh, mailsOf, SECRET } from './harness.ts'
import { plantNetwork, type Network } from './network.ts'

const DAY_MS = 86_400_000

let payload: Payload
let network: Network

beforeAll(async () => {
  payload = await bootPayload('time')
  network = await plantNetwork(payload)
}, 120_000)
afterAll(() => payload.destroy())
beforeEach(async () => {
  for (const collection of ['tickets', 'mails', 'contributions'] as const)
    await payload.db.collections[collection]?.collection.deleteMany({})
})

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)

/** Moves what was promised and when the partner was asked, as if days had gone by. */
const moved = async (ticket: Ticket, { asked, due }: { asked: number; due: number }) => {
  const rows = payload.db.collections['tickets']?.collection
  await rows?.updateOne(
    { reference: ticket.reference },
    { $set: { dueAt: inDays(due), receivedAt: inDays(asked), 'history.$[].at': inDays(asked) } },
  )
}

const kindsOf = async (ticket: Ticket) => (await mailsOf(payload, ticket)).map(({ kind }) => kind)

/** The words of a mail, as it would leave now. */
const textOf = async (mail: Mail | undefined) => {
  if (mail === undefined) throw new Error('no mail')
  const composed = await composeTicketMail({ payload, mail })
  if ('cancel' in composed) throw new Error(composed.cancel)
  return { ...composed.letter, to: composed.to }
}

const lead = () => ({ ...network.users.lead, collection: 'users' as const })
const asLead = () => ({ payload, user: lead() }) as unknown as Parameters<typeof relaunch>[0]['req']

describe('time', () => {
  it('reminds the partner, once however many workers look, and does not disturb who writes', async () => {
    const ticket = await ask(payload)
    expect(await remindDue({ payload })).toBe(0)
    await moved(ticket, { asked: -20, due: 8 })
    await Promise.all([remindDue({ payload }), remindDue({ payload }), remindDue({ payload })])
    expect(await kindsOf(ticket)).toEqual(['partner-question', 'partner-reminder'])
    const after = await fresh(payload, ticket)
    expect(after.revision).toBe(ticket.revision)
    expect(after.history?.at(-1)?.event).toBe('partner_reminded')
    const [mail] = (await mailsOf(payload, ticket)).filter(
      ({ kind }) => kind === 'partner-reminder',
    )
    const { text, to } = await textOf(mail)
    expect(to).toEqual(['adil@exemple.example'])
    expect(text).not.toContain('loyer')
    expect(text).not.toContain(SECRET.firstName)
  })

  it('reminds no partner who is away', async () => {
    const ticket = await ask(payload)
    await moved(ticket, { asked: -20, due: 8 })
    const { id } = await payload.create({
      collection: 'absences',
      data: {
        organization: network.adil,
        from: inDays(-1).toISOString(),
        to: inDays(1).toISOString(),
      },
    })
    expect(await remindDue({ payload })).toBe(0)
    await payload.delete({ collection: 'absences', id })
    expect(await remindDue({ payload })).toBe(1)
  })

  it('reminds each of several partners of its part, once, and leaves alone what it is writing', async () => {
    const ticket = await ask(payload)
    const actor = { role: 'lead', name: 'Camille' } as const
    const { revision, id: ticketId } = ticket
    const organization = network.ccas
    const action = { event: 'ask_part', revision, organization, remark: '' } as const
    await act({ payload, actor, ticketId, action })
    const part = async () => (await partsOf({ req: { payload }, ticket: ticketId }))[0]
    expect(await remindDue({ payload })).toBe(0)
    await moved(ticket, { asked: -20, due: 8 })
    const asked = { askedAt: inDays(-20).toISOString() }
    const before = await part()
    await payload.update({ collection: 'contributions', id: before?.id ?? '', data: asked })
    await Promise.all([remindDue({ payload }), remindDue({ payload })])
    expect(await remindDue({ payload })).toBe(0)
    const reminders = (await mailsOf(payload, ticket)).filter(
      ({ kind }) => kind === 'partner-reminder',
    )
    expect(new Set(reminders.map((mail) => mail.organization))).toEqual(
      new Set([network.adil, network.ccas]),
    )
    expect(reminders).toHaveLength(2)
    expect((await part())?.revision).toBe(before?.revision)
    const ofPart = reminders.find((mail) => mail.organization === network.ccas)
    expect((await textOf(ofPart)).text).not.toContain('loyer')
    const proposed = {
      event: 'propose',
      revision: before?.revision ?? 0,
      text: 'Nos aides.',
    } as const
    const partner = { role: 'partner', organization, name: 'CCAS' } as const
    await act({ payload, actor: partner, ticketId, action: proposed })
    await expect(textOf(ofPart)).rejects.toThrow()
  })

  it('tells the lead and the person once the promise is broken, the person with no word of it', async () => {
    const ticket = await ask(payload, { mailboxPrivate: false })
    await moved(ticket, { asked: -20, due: -1 })
    await Promise.all([remindDue({ payload }), remindDue({ payload })])
    expect(await remindDue({ payload })).toBe(0)
    const mails = await mailsOf(payload, ticket)
    expect(mails.filter(({ kind }) => kind === 'lead-late')).toHaveLength(1)
    const delays = mails.filter(({ kind }) => kind === 'citizen-delay')
    expect(delays).toHaveLength(1)
    const { text, subject, to } = await textOf(delays[0])
    expect(to).toEqual([SECRET.email])
    expect(`${subject} ${text}`).not.toMatch(/question|logement|loyer|Mes droits/)
    const { delayedUntil } = await fresh(payload, ticket)
    expect(Date.parse(delayedUntil ?? '')).toBeGreaterThan(Date.now())
  })

  it('leaves alone what is answered, closed or erased', async () => {
    const ticket = await ask(payload)
    const actor = { role: 'lead', name: 'Camille' } as const
    const reason = 'Doublon'
    const action = { event: 'close', revision: ticket.revision, reason } as const
    await act({ payload, actor, ticketId: ticket.id, action })
    await moved(ticket, { asked: -20, due: -1 })
    expect(await remindDue({ payload })).toBe(0)
  })
})

const unanswered = async () => {
  const req = { payload } as Parameters<typeof readUnanswered>[0]['req']
  const rows = await readUnanswered({ req, now: new Date() })
  return rows.map(({ reference, reasons }) => [reference, ...reasons])
}

describe('« Sans réponse »', () => {
  it('is empty on a good day, and lists what is late, in nobody’s hands or was never read', async () => {
    const fine = await ask(payload)
    await ask(payload, { rubric: 'seniors' })
    expect(await unanswered()).toEqual([])
    await moved(fine, { asked: -9, due: -2 })
    const nobodys = await ask(payload, { rubric: 'seniors' })
    await moved(nobodys, { asked: -6, due: 9 })
    const stuck = await ask(payload)
    const rows = payload.db.collections['tickets']?.collection
    await rows?.updateOne({ reference: stuck.reference }, { $set: { state: 'sending' } })
    await moved(stuck, { asked: -9, due: -2 })
    const unread = await ask(payload)
    const [mail] = await mailsOf(payload, unread)
    await payload.update({
      collection: 'mails',
      id: mail?.id ?? '',
      data: { state: 'sent', delivery: 'bounced' },
    })
    expect(new Set((await unanswered()).map((row) => row.join(' ')))).toEqual(
      new Set([
        `${fine.reference} late`,
        `${stuck.reference} late`,
        `${nobodys.reference} nobody`,
        `${unread.reference} unread`,
      ]),
    )
  })

  it('tells of an open question about which nothing was done for as long as one is kept, however often it was reminded of', async () => {
    const old = await ask(payload)
    await moved(old, { asked: -91, due: -85 })
    await remindDue({ payload })
    const given = await ask(payload, { channel: 'phone', phone: SECRET.phone })
    const validated = { event: 'validate', revision: given.revision, text: 'Oui.' } as const
    const actor = { role: 'lead', name: 'Camille' } as const
    await act({ payload, actor, ticketId: given.id, action: validated })
    await moved(given, { asked: -91, due: -85 })
    const recent = await ask(payload)
    await moved(recent, { asked: -91, due: 5 })
    const noted = { event: 'set_facts', revision: (await fresh(payload, recent)).revision } as const
    const facts = { rubric: 'logement', territory: 'here', channel: 'email', phone: null } as const
    await act({ payload, actor, ticketId: recent.id, action: { ...noted, ...facts } })
    const elsewhere = await ask(payload, { territory: 'elsewhere' })
    await moved(elsewhere, { asked: -40, due: 5 })
    const setOwn = (days: number | null) =>
      payload.updateGlobal({
        slug: 'settings',
        data: { territoryRetentionDays: { elsewhere: days } },
      })
    await setOwn(30)
    const kept = (await unanswered()).filter((row) => row.includes('kept')).map(([one]) => one)
    expect(new Set(kept)).toEqual(new Set([old.reference, given.reference, elsewhere.reference]))
    await payload.db.collections['payload-kv']?.collection.deleteMany({ key: 'desk:weekly' })
    expect(await weeklyMail({ payload })).toBe(true)
    const where = { kind: { equals: 'lead-weekly' } }
    const { docs } = await payload.find({ collection: 'mails', where, depth: 0 })
    const { text } = await textOf(docs[0])
    expect(text).toContain('Gardée trop longtemps sans avancer\u00A0: 3')
    expect(text).toContain('Clore sans réponse')
    await setOwn(null)
    // Closed with a reason it is told of no more, and its time begins.
    const { revision } = await fresh(payload, old)
    const close = { event: 'close', revision, reason: 'Sans nouvelles' } as const
    const closed = await act({ payload, actor, ticketId: old.id, action: close })
    expect(Date.parse(closed.endedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect((await unanswered()).map(([one]) => one)).not.toContain(old.reference)
    expect(await eraseDue({ payload })).toBe(0)
  })

  it('is mailed to the lead once a week, with counts alone, and never when it is empty', async () => {
    const rows = payload.db.collections['payload-kv']?.collection
    await rows?.deleteMany({ key: 'desk:weekly' })
    expect(await weeklyMail({ payload })).toBe(false)
    await rows?.deleteMany({ key: 'desk:weekly' })
    const ticket = await ask(payload)
    await moved(ticket, { asked: -9, due: -2 })
    const turns = await Promise.allSettled([weeklyMail({ payload }), weeklyMail({ payload })])
    expect(turns.filter((turn) => turn.status === 'fulfilled' && turn.value)).toHaveLength(1)
    expect(await weeklyMail({ payload })).toBe(false)
    const where = { kind: { equals: 'lead-weekly' } }
    const { docs } = await payload.find({ collection: 'mails', where, depth: 0 })
    expect(docs).toHaveLength(1)
    const { subject, text } = await textOf(docs[0])
    expect(subject).toBe('1 question sans réponse')
    expect(text).toContain('Le délai est passé\u00A0: 1')
    expect(text).not.toContain(ticket.reference)
  })
})

describe('a partner who is silent or out of reach', () => {
  it('gets the question again at a corrected address, and the person is told, in one step', async () => {
    const ticket = await ask(payload)
    const until = dayOf(inDays(10))
    const { revision } = ticket
    const body = { revision, organization: network.adil, contact: 'neuf@adil.example', until }
    await relaunch({ req: asLead(), ticketId: ticket.id, body })
    const mails = await mailsOf(payload, ticket)
    expect(mails.map(({ kind }) => kind).slice(1)).toEqual(['partner-question', 'citizen-delay'])
    const again = mails.filter(({ kind }) => kind === 'partner-question').at(-1)
    expect((await textOf(again)).to).toEqual(['neuf@adil.example'])
    const after = await fresh(payload, ticket)
    expect(dayOf(new Date(after.delayedUntil ?? ''))).toBe(until)
    expect(after.state).toBe('with_partner')
  })

  it('can be left for another partner; a wrong address or an older view changes nothing', async () => {
    const ticket = await ask(payload)
    const { revision, id: ticketId } = ticket
    const body = { revision, organization: network.ccas, contact: '', until: '' }
    for (const wrong of [
      { ...body, contact: 'pas une adresse' },
      { ...body, revision: revision - 1 },
      { ...body, organization: '', until: '' },
      { ...body, organization: network.cpam },
      { ...body, until: '2020-01-01' },
    ])
      await expect(relaunch({ req: asLead(), ticketId, body: wrong })).rejects.toThrow()
    expect((await fresh(payload, ticket)).organization).toBe(network.adil)
    await relaunch({ req: asLead(), ticketId, body })
    expect((await fresh(payload, ticket)).organization).toBe(network.ccas)
  })
})
