import { hashCode } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import type { TicketAction } from '../../src/desk/action.ts'
import type { Actor } from '../../src/desk/actor.ts'
import { openByMail } from '../../src/desk/by-mail.ts'
import { addByCitizen } from '../../src/desk/by-citizen.ts'
import { composeTicketMail, messagesOf, settleTicketMail } from '../../src/desk/index.ts'
import { eraseForPerson } from '../../src/desk/erasure.ts'
import { lifeView } from '../../src/desk/life/life-view.ts'
import {
  getPartnerPage,
  getReadingPage,
  postPartnerPage,
  postReadingPage,
} from '../../src/desk/pages/index.ts'
import { isSpamSender } from '../../src/desk/closing/spam.ts'
import { readingUrl } from '../../src/desk/tokens.ts'
import { keepMessage } from '../../src/inbound/keep-message.ts'
import { takeIn } from '../../src/inbound/take-in.ts'
import type { Understood } from '../../src/inbound/understand.ts'
import type { Mail, Ticket } from '../../src/payload-types.ts'
import { eraseDue } from '../../src/privacy/index.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, form, fresh, mailsOf, SECRET, tokenOf } from './harness.ts'
import { plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network
const lead: Actor = { role: 'lead', name: 'Camille' }

beforeAll(async () => {
  payload = await bootPayload('life')
  network = await plantNetwork(payload)
}, 120_000)
afterAll(() => payload.destroy())

type Without<Action> = Action extends unknown ? Omit<Action, 'revision'> : never
const asLead = async (ticket: Ticket, action: Without<TicketAction>): Promise<Ticket> => {
  const { revision } = await fresh(payload, ticket)
  return act({ payload, actor: lead, ticketId: ticket.id, action: { ...action, revision } })
}

const open = async (ticket: Ticket) =>
  getPartnerPage({
    payload,
    token: await tokenOf(payload, ticket),
    search: new URLSearchParams(),
  })
const post = async (ticket: Ticket, fields: Record<string, string>) => {
  const { revision } = await fresh(payload, ticket)
  const request = form({ revision: String(revision), ...fields })
  return postPartnerPage({ payload, token: await tokenOf(payload, ticket), request })
}

const mailOf = async (ticket: Ticket, kind: Mail['kind']): Promise<Mail> => {
  const mail = (await mailsOf(payload, ticket)).findLast((one) => one.kind === kind)
  if (mail === undefined) throw new Error(`no ${kind}`)
  return mail
}
const kindsOf = async (ticket: Ticket) =>
  (await mailsOf(payload, ticket)).map(({ kind, state }) =>
    state === 'cancelled' ? `${kind} cancelled` : kind,
  )
/** The text of a mail as it would leave now; what it says when it would not. */
const written = async (mail: Mail): Promise<string> => {
  const composed = await composeTicketMail({ payload, mail })
  return 'cancel' in composed
    ? composed.cancel
    : [composed.from, composed.letter.subject, composed.letter.text].join('\n')
}
const asUser = (user: Network['users']['lead']) => ({ ...user, collection: 'users' }) as const
const shown = async (ticket: Ticket) =>
  lifeView({
    payload,
    ticket: await fresh(payload, ticket),
    user: asUser(network.users.lead),
  })
const addressOf = (ticket: Ticket): string => readingUrl(ticket).split('/message/')[1] ?? ''

describe('a partner who is not the right one', () => {
  it('names another one with a reason; the lead gives it to them in one act', async () => {
    const ticket = await ask(payload)
    const reason = 'Le CCAS suit déjà ces impayés.'
    const fields = { event: 'propose_other', organization: network.ccas, reason }
    const incomplete = await post(ticket, { ...fields, organization: '' })
    expect(incomplete.status).toBe(409)
    // Nothing that was typed is lost.
    expect(await incomplete.text()).toContain(reason)
    const held = await tokenOf(payload, ticket)
    const done = await post(ticket, fields)
    expect(done.headers.get('location')).toContain('fait=hand_back')
    const search = new URLSearchParams({ fait: 'hand_back' })
    const thanks = await getPartnerPage({ payload, token: held, search })
    expect(await thanks.text()).toContain('La question est rendue')
    expect((await fresh(payload, ticket)).state).toBe('with_lead')
    expect((await shown(ticket)).suggestion).toEqual({
      id: network.ccas,
      name: 'ccas-test',
      by: 'adil-test',
      reason,
    })
    expect(await kindsOf(ticket)).toEqual(['partner-question', 'lead-to-route'])
    await asLead(ticket, { event: 'route', organization: network.ccas })
    expect((await fresh(payload, ticket)).organization).toBe(network.ccas)
    expect((await shown(ticket)).suggestion).toBeNull()
  })
})

describe('a detail that is missing', () => {
  const proposed = async (over: Parameters<typeof ask>[1] = {}) => {
    const ticket = await ask(payload, over)
    const text = 'Avez-vous un bail à votre nom ?'
    expect((await post(ticket, { event: 'propose_detail', text })).status).toBe(303)
    return { ticket, text }
  }

  it('is told to the lead when a partner wants it: nothing leaves, the draft goes on', async () => {
    const { ticket, text } = await proposed()
    expect(await kindsOf(ticket)).toEqual(['partner-question', 'lead-detail'])
    const now = await fresh(payload, ticket)
    expect(now).toMatchObject({ state: 'with_partner', revision: ticket.revision })
    expect(now.waitsSince ?? null).toBeNull()
    expect((await shown(ticket)).detail).toMatchObject({ text, by: 'adil-test', isAsked: false })
    expect(await written(await mailOf(ticket, 'lead-detail'))).not.toContain('bail')
    await asLead(ticket, { event: 'drop_detail' })
    expect((await shown(ticket)).detail).toBeNull()
  })

  it('is asked in the words of the lead; the ticket waits, the promised date stays', async () => {
    const { ticket } = await proposed()
    await asLead(ticket, { event: 'send_detail', text: 'Le bail est-il à votre nom ?' })
    const now = await fresh(payload, ticket)
    expect(now.waitsSince).toBeTruthy()
    expect(now).toMatchObject({ state: 'with_partner', dueAt: ticket.dueAt })
    const mail = await mailOf(ticket, 'citizen-detail')
    expect(await written(mail)).toContain('Le bail est-il à votre nom ?')
    // Answered meanwhile, it is not asked any more.
    await asLead(ticket, { event: 'validate', text: 'Voyez l’ADIL.' })
    expect((await fresh(payload, ticket)).waitsSince ?? null).toBeNull()
    expect(await composeTicketMail({ payload, mail })).toHaveProperty('cancel')
  })

  it('is asked behind the code where others read the mailbox', async () => {
    const code = 'ABCD-EFGH'
    const { ticket } = await proposed({ mailboxPrivate: false, codeHash: hashCode(code) })
    await asLead(ticket, { event: 'send_detail', text: 'Le bail est-il à votre nom ?' })
    expect(await kindsOf(ticket)).not.toContain('citizen-detail')
    const letter = await written(await mailOf(ticket, 'citizen-detail-code'))
    for (const word of ['bail', 'Mes droits', 'question', SECRET.firstName])
      expect(letter).not.toContain(word)
    const address = addressOf(ticket)
    expect(await (await getReadingPage({ payload, address })).text()).not.toContain('bail')
    const request = form({ code })
    const page = await postReadingPage({ payload, address, request })
    expect(await page.text()).toContain('Le bail est-il à votre nom ?')
  })

  it('comes back to whoever works on it, masked', async () => {
    const { ticket } = await proposed()
    await asLead(ticket, { event: 'ask_part', organization: network.ccas, remark: '' })
    await asLead(ticket, { event: 'send_detail', text: 'Le bail est-il à votre nom ?' })
    const text = `Oui. Signé ${SECRET.firstName}, 06 12 34 56 78.`
    await addByCitizen({ payload, ticketId: ticket.id, text })
    expect((await fresh(payload, ticket)).waitsSince ?? null).toBeNull()
    const kinds = await kindsOf(ticket)
    expect(kinds.filter((kind) => kind === 'partner-detail')).toHaveLength(2)
    expect(await written(await mailOf(ticket, 'partner-detail'))).not.toContain('bail')
    const html = await (await open(ticket)).text()
    expect(html).toContain('Oui. Signé')
    expect(html).toContain('Le bail est-il à votre nom ?')
    expect(html).not.toContain(SECRET.firstName)
    expect(html).not.toContain('06 12 34 56 78')
    const partner = asUser(network.users.partner)
    const seen = await lifeView({ payload, ticket: await fresh(payload, ticket), user: partner })
    expect(seen.later.map((one) => one.text).join()).toContain('Oui. Signé')
    expect(JSON.stringify(seen)).not.toContain(SECRET.firstName)
    expect(seen.samePerson).toEqual([])
  })

  it('is asked and noted by hand where no mail is waited for', async () => {
    const over = { channel: 'phone', email: undefined, phone: SECRET.phone } as const
    const { ticket } = await proposed(over)
    await asLead(ticket, { event: 'send_detail', text: 'Le bail est-il à votre nom ?' })
    expect((await kindsOf(ticket)).filter((kind) => kind.startsWith('citizen'))).toEqual([])
    await asLead(ticket, { event: 'note_detail', text: 'Oui, à son nom.' })
    const said = await messagesOf({ req: { payload }, ticket: ticket.id })
    expect(said.map(({ by, shown: words }) => [by, words])).toEqual([
      ['notice', 'Le bail est-il à votre nom ?'],
      ['person', 'Oui, à son nom.'],
    ])
    await expect(asLead(ticket, { event: 'note_detail', text: 'Encore' })).rejects.toMatchObject({
      code: 'ticket.detail.none',
    })
  })
})

describe('a question closed without an answer', () => {
  it('tells the person why, in the words of the lead, and ends what was asked', async () => {
    const ticket = await ask(payload)
    const held = await tokenOf(payload, ticket)
    await asLead(ticket, { event: 'close_with_word', text: 'Ce n’est pas de notre ressort.' })
    expect((await fresh(payload, ticket)).state).toBe('closed')
    const mail = await mailOf(ticket, 'citizen-closed')
    expect(await written(mail)).toContain('Ce n’est pas de notre ressort.')
    const page = await getPartnerPage({ payload, token: held, search: new URLSearchParams() })
    expect(page.status).toBe(410)
    // Open again, it is not said any more.
    await asLead(ticket, { event: 'reopen', reason: 'Trop vite.' })
    expect(await composeTicketMail({ payload, mail })).toHaveProperty('cancel')
  })

  it('says nothing in a mailbox that others read: the words are behind the code', async () => {
    const code = 'ABCD-EFGH'
    const ticket = await ask(payload, { mailboxPrivate: false, codeHash: hashCode(code) })
    await asLead(ticket, { event: 'close_with_word', text: 'Ce n’est pas de notre ressort.' })
    const letter = await written(await mailOf(ticket, 'citizen-closed-code'))
    for (const word of ['ressort', 'Mes droits', 'question']) expect(letter).not.toContain(word)
    const address = addressOf(ticket)
    const page = await postReadingPage({ payload, address, request: form({ code }) })
    expect(await page.text()).toContain('Ce n’est pas de notre ressort.')
  })

  it('is not closed with a mail to someone who waits for a call', async () => {
    const over = { channel: 'phone', email: undefined, phone: SECRET.phone } as const
    const ticket = await ask(payload, over)
    const closed = asLead(ticket, { event: 'close_with_word', text: 'Non.' })
    await expect(closed).rejects.toMatchObject({ code: 'ticket.close.channel', status: 422 })
    expect((await fresh(payload, ticket)).state).toBe('with_partner')
  })

  it('tells the lead when these words were refused', async () => {
    const ticket = await ask(payload)
    await asLead(ticket, { event: 'close_with_word', text: 'Ce n’est pas de notre ressort.' })
    const mail = await mailOf(ticket, 'citizen-closed')
    const work = (req: Parameters<typeof settleTicketMail>[0]['req']) =>
      settleTicketMail({ req, mail, state: 'failed' })
    await inTransaction({ payload, work })
    expect(await kindsOf(ticket)).toContain('lead-bounced')
  })
})

const understood = (address: string, text = 'Gagnez un million'): Understood => ({
  message: {
    from: { name: 'Prénom Nomdefamille', address },
    recipients: ['questions@exemple.example'],
    subject: 'Une affaire',
    text,
    shown: text,
    messageId: `<${String(Math.random())}@exemple.example>`,
    parts: [],
    hasLostCharacters: false,
  } as unknown as NonNullable<Understood['message']>,
  kind: { kind: 'person', mayAcknowledge: true },
  files: [],
})

let events = 0
/** A mail of this sender, taken in. */
const mailFrom = async (address: string, isChosen = false) => {
  events += 1
  const now = new Date().toISOString()
  const event = await payload.create({
    collection: 'mailEvents',
    data: {
      kind: 'received',
      eventId: `life-${String(events)}`,
      at: now,
      state: 'running',
      attempts: 0,
      notBefore: now,
    },
  })
  return inTransaction({
    payload,
    work: (req) => takeIn({ req, event, understood: understood(address), isChosen }),
  })
}

describe('spam', () => {
  it('is closed without a mail, teaches its sender, and is taken back', async () => {
    const address = 'reclame@exemple.example'
    const { ticket } = await mailFrom(address)
    if (ticket === null) throw new Error('no ticket')
    expect(await kindsOf(ticket)).toEqual(['lead-to-route', 'citizen-received'])
    await asLead(ticket, { event: 'mark_spam' })
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'closed', spam: 'mail' })
    expect(await kindsOf(ticket)).toEqual(['lead-to-route cancelled', 'citizen-received cancelled'])
    const before = (await payload.count({ collection: 'tickets' })).totalDocs
    expect(await mailFrom(address)).toMatchObject({ outcome: 'spam', ticket: null })
    expect((await payload.count({ collection: 'tickets' })).totalDocs).toBe(before)
    // Others are not held, and a person may want it all the same.
    expect((await mailFrom('autre@exemple.example')).outcome).toBe('ticket')
    expect((await mailFrom(address, true)).outcome).toBe('ticket')
    const rows = payload.db.collections['tickets']?.collection
    const past = new Date(Date.now() - 30 * 86_400_000)
    await rows?.updateOne({ reference: ticket.reference }, { $set: { dueAt: past } })
    await asLead(ticket, { event: 'not_spam' })
    expect(Date.parse((await fresh(payload, ticket)).dueAt)).toBeGreaterThan(Date.now())
    expect((await fresh(payload, ticket)).state).toBe('with_lead')
    expect((await mailFrom(address)).outcome).toBe('ticket')
    await expect(asLead(ticket, { event: 'not_spam' })).rejects.toMatchObject({ status: 409 })
  })

  it('of one mail among many of a sender holds no other', async () => {
    const address = 'fidele@exemple.example'
    const tickets = [await mailFrom(address), await mailFrom(address), await mailFrom(address)]
    const [first] = tickets.flatMap(({ ticket }) => ticket ?? [])
    if (first === undefined) throw new Error('no ticket')
    await asLead(first, { event: 'mark_spam' })
    expect((await mailFrom(address)).outcome).toBe('ticket')
  })

  it('through the form teaches nothing: anybody may type an address there', async () => {
    const email = 'victime@exemple.example'
    const ticket = await ask(payload, { email })
    await asLead(ticket, { event: 'mark_spam' })
    expect(await fresh(payload, ticket)).toMatchObject({ spam: 'form' })
    expect((await mailFrom(email)).outcome).toBe('ticket')
  })

  it('is forgotten with the ticket', async () => {
    const address = 'oubli@exemple.example'
    const { ticket } = await mailFrom(address)
    if (ticket === null) throw new Error('no ticket')
    await asLead(ticket, { event: 'mark_spam' })
    const known = () => inTransaction({ payload, work: (req) => isSpamSender({ req, address }) })
    expect(await known()).toBe(true)
    await eraseForPerson({
      req: { payload, user: asUser(network.users.lead) } as never,
      ticketId: ticket.id,
    })
    expect(await known()).toBe(false)
  })
})

describe('two questions of one person', () => {
  const pair = async (over: Parameters<typeof ask>[1] = {}) => {
    const email = `double-${String(Math.random()).slice(2)}@exemple.example`
    const kept = await ask(payload, { email, text: 'Ma première question sur le loyer.', ...over })
    const text = `Ma seconde, je suis ${SECRET.firstName}.`
    const gone = await ask(payload, { email, text, ...over })
    return { kept, gone, email }
  }

  it('are answered once: one closes, what it held is read with the other', async () => {
    const { kept, gone } = await pair()
    const held = await tokenOf(payload, gone)
    await payload.update({
      collection: 'tickets',
      id: gone.id,
      data: { dueAt: new Date(0).toISOString() },
    })
    expect((await shown(gone)).samePerson.map(({ id }) => id)).toEqual([kept.id])
    await asLead(gone, { event: 'merge', into: kept.id })
    expect(await fresh(payload, gone)).toMatchObject({ state: 'closed', mergedInto: kept.id })
    // Whichever was promised sooner counts.
    expect((await fresh(payload, kept)).dueAt).toBe(new Date(0).toISOString())
    const over = await getPartnerPage({ payload, token: held, search: new URLSearchParams() })
    expect(over.status).toBe(410)
    expect((await shown(kept)).merged).toMatchObject([{ id: gone.id, text: gone.text }])
    expect((await shown(gone)).mergedInto).toEqual({ id: kept.id, reference: kept.reference })
    const html = await (await open(kept)).text()
    expect(html).toContain('Ma seconde')
    expect(html).not.toContain(SECRET.firstName)
    await asLead(kept, { event: 'validate', text: 'Une seule réponse.' })
    const answers = [...(await kindsOf(kept)), ...(await kindsOf(gone))]
    expect(answers.filter((kind) => kind === 'citizen-answer')).toHaveLength(1)
    const page = await getReadingPage({ payload, address: addressOf(gone) })
    expect(page.headers.get('location')).toBe(readingUrl(kept))
  })

  it('go on as one when the person writes again to either', async () => {
    const { kept, gone } = await pair()
    await asLead(gone, { event: 'merge', into: kept.id })
    await addByCitizen({ payload, ticketId: gone.id, text: 'Encore un mot.' })
    expect((await fresh(payload, gone)).state).toBe('closed')
    expect(await kindsOf(kept)).toContain('lead-message')
    expect((await shown(kept)).merged[0]?.messages).toMatchObject([{ text: 'Encore un mot.' }])
    expect(await (await open(kept)).text()).toContain('Encore un mot.')
  })

  it('are two again when the one that closed is opened again', async () => {
    const { kept, gone } = await pair()
    await asLead(gone, { event: 'merge', into: kept.id })
    await asLead(gone, { event: 'reopen', reason: 'Ce n’est pas la même question.' })
    expect((await fresh(payload, gone)).mergedInto ?? null).toBeNull()
    expect((await shown(kept)).merged).toEqual([])
  })

  it('are never merged across persons, with themselves, with what is over, or into a less safe mailbox', async () => {
    const { kept, email } = await pair()
    const other = await ask(payload, { email: 'personne-autre@exemple.example' })
    const shared = await ask(payload, { email, mailboxPrivate: false, codeHash: hashCode('X') })
    const over = await ask(payload, { email })
    await asLead(over, { event: 'close', reason: 'Doublon.' })
    const merging = (from: Ticket, into: string) => asLead(from, { event: 'merge', into })
    await expect(merging(kept, other.id)).rejects.toMatchObject({ code: 'ticket.merge.person' })
    await expect(merging(kept, kept.id)).rejects.toMatchObject({ code: 'ticket.merge.unknown' })
    await expect(merging(kept, over.id)).rejects.toMatchObject({ status: 409 })
    await expect(merging(shared, kept.id)).rejects.toMatchObject({ code: 'ticket.merge.mailbox' })
    expect((await fresh(payload, kept)).state).toBe('with_partner')
    await merging(kept, shared.id)
    expect((await fresh(payload, kept)).mergedInto).toBe(shared.id)
  })

  it('are erased together, and not one before the other', async () => {
    const { kept, gone } = await pair()
    await asLead(gone, { event: 'merge', into: kept.id })
    const old = new Date(Date.now() - 400 * 86_400_000)
    await payload.db.collections['tickets']?.collection.updateMany({}, { $set: { endedAt: old } })
    await eraseDue({ payload })
    expect((await fresh(payload, gone)).erasedAt ?? null).toBeNull()
    await eraseForPerson({
      req: { payload, user: asUser(network.users.lead) } as never,
      ticketId: kept.id,
    })
    expect((await fresh(payload, gone)).erasedAt).toBeTruthy()
  })
})

it('mails of one question to one reader name the same thread, each by a name of its own, whenever they are tried', async () => {
  const ticket = await ask(payload)
  const other = await ask(payload)
  const named = async (one: Ticket) => {
    const [mail] = (await mailsOf(payload, one)).filter(({ kind }) => kind === 'partner-question')
    if (mail === undefined) throw new Error('no mail')
    const read = async () => {
      const composed = await composeTicketMail({ payload, mail })
      return 'headers' in composed ? composed.headers : {}
    }
    expect(await read()).toEqual(await read())
    return read()
  }
  const [one, two] = [await named(ticket), await named(other)]
  expect(one?.['References']).toMatch(/^<[\w-]{20,}@[^\s>]+>$/)
  expect(one?.['In-Reply-To']).toBe(one?.['References'])
  expect(one?.['Message-ID']).not.toBe(one?.['References'])
  expect(two?.['References']).not.toBe(one?.['References'])
  expect(JSON.stringify([one, two])).not.toContain(ticket.id)
})

describe('what a mail does not say', () => {
  it('is said by the lead: the rubric sets the date, and no answer goes to a mailbox that others may read', async () => {
    const ticket = await inTransaction({
      payload,
      work: (req) =>
        openByMail({
          req,
          receivedAt: new Date('2026-11-02T09:00:00Z'),
          text: 'Une question',
          sender: { name: 'Quelqu’un', address: 'famille@exemple.example' },
          tells: { lead: false, person: false },
        }),
    })
    const said = { rubric: 'logement', territory: 'here', phone: '' } as const
    const calling = { event: 'set_facts', ...said, channel: 'phone' } as const
    await expect(asLead(ticket, { ...calling, phone: null })).rejects.toMatchObject({
      code: 'ticket.facts.phone',
    })
    await payload.updateGlobal({
      slug: 'settings',
      data: { rubricDays: { logement: 2 } },
    })
    await asLead(ticket, { ...calling, phone: '+33139000000' })
    const now = await fresh(payload, ticket)
    expect(now).toMatchObject({ rubric: 'logement', territory: 'here', channel: 'phone' })
    expect(now.dueAt < ticket.dueAt).toBe(true)
    await asLead(ticket, { event: 'validate', text: 'Voici.' })
    expect((await fresh(payload, ticket)).state).toBe('to_hand_over')
    expect((await mailsOf(payload, ticket)).map(({ kind }) => kind)).not.toContain('citizen-answer')
  })
})

describe('one mail with two questions', () => {
  it('becomes two tickets of the same person; partners read the part that is theirs', async () => {
    const ticket = await ask(payload, { text: `Mon loyer, et ma carte. ${SECRET.firstName}.` })
    const text = `Ma carte vitale est perdue, dit ${SECRET.firstName}.`
    await asLead(ticket, { event: 'split', text, rest: 'Mon loyer.' })
    const { docs } = await payload.find({
      collection: 'tickets',
      where: { splitFrom: { equals: ticket.id } },
      depth: 0,
    })
    const [made, ...more] = docs
    if (made === undefined || more.length > 0) throw new Error('not one ticket')
    expect(made).toMatchObject({
      state: 'with_lead',
      text,
      dueAt: ticket.dueAt,
      channel: 'email',
      person: { email: SECRET.email },
    })
    expect(made.masked).not.toContain(SECRET.firstName)
    expect(made.reference).not.toBe(ticket.reference)
    const now = await fresh(payload, ticket)
    expect(now.text).toContain('et ma carte')
    expect(now.masked).toBe('Mon loyer.')
    expect(await (await open(ticket)).text()).not.toContain('ma carte')
    // And back again.
    await asLead(made, { event: 'merge', into: ticket.id })
    expect((await fresh(payload, made)).mergedInto).toBe(ticket.id)
  })
})

describe('a name in the head of a mail', () => {
  it('is masked in both parts of a question that is split, as is what the lead has masked', async () => {
    const text = 'Mon loyer, dit Nomdefamille. Ma carte, et celle de mon voisin Durand.'
    const ticket = await inTransaction({
      payload,
      work: (req) =>
        openByMail({
          req,
          receivedAt: new Date(),
          text,
          sender: { name: 'Prénom Nomdefamille', address: 'p@exemple.example' },
          tells: { lead: false, person: false },
        }),
    })
    const hidden = ticket.masked.replace('Durand', '[masqué]')
    await asLead(ticket, { event: 'mask', masked: hidden })
    await asLead(ticket, {
      event: 'split',
      text: 'Ma carte, et celle de mon voisin Durand. Prénom Nomdefamille',
      rest: 'Mon loyer, dit Nomdefamille. Durand aussi.',
    })
    const { docs } = await payload.find({
      collection: 'tickets',
      where: { splitFrom: { equals: ticket.id } },
      depth: 0,
    })
    const both = [docs[0]?.masked ?? '', (await fresh(payload, ticket)).masked]
    expect(both[0]).toContain('celle de mon voisin [masqué].')
    for (const masked of both) expect(masked).not.toMatch(/Prénom |Nomdefamille|Durand/)
  })

  it('is masked for partners in what the person writes later as well', async () => {
    const ticket = await inTransaction({
      payload,
      work: (req) =>
        openByMail({
          req,
          receivedAt: new Date(),
          text: 'Une question',
          sender: { name: 'Prénom Nomdefamille', address: 'p@exemple.example' },
          tells: { lead: false, person: false },
        }),
    })
    await asLead(ticket, { event: 'route', organization: network.adil })
    const now = new Date().toISOString()
    const event = { id: 'none', at: now } as never
    await inTransaction({
      payload,
      work: (req) =>
        keepMessage({
          req,
          event,
          understood: understood('p@exemple.example', 'Merci. Prénom Nomdefamille'),
          ticket,
          by: 'person',
        }),
    })
    const html = await (await open(ticket)).text()
    expect(html).toContain('Merci.')
    expect(html).not.toContain('Nomdefamille')
  })
})
