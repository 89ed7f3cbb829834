import { hashCode, newReference } from '@infos-droits/shared/crypto'
import { erasedFile, erasedIds } from '@infos-droits/shared/backup-folder'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, actAsSystem } from '../../src/desk/act.ts'
import type { Actor } from '../../src/desk/actor.ts'
import { takeIn } from '../../src/desk/intake.ts'
import { env } from '../../src/env.ts'
import { composeTicketMail, settleTicketMail } from '../../src/desk/index.ts'
import { eraseForPerson } from '../../src/desk/erasure.ts'
import { openTicket } from '../../src/desk/opening.ts'
import {
  getPartnerPage,
  getReadingPage,
  postPartnerPage,
  postReadingPage,
} from '../../src/desk/pages/index.ts'
import { readingUrl } from '../../src/desk/tokens.ts'
import { deliverOne, type Transport } from '../../src/mail/index.ts'
import { eraseDue } from '../../src/privacy/index.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, form, fresh, mailsOf, sealed, SECRET, ticketOf, tokenOf } from './harness.ts'
import { plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network
const lead: Actor = { role: 'lead', name: 'Camille' }

beforeAll(async () => {
  payload = await bootPayload('desk')
  network = await plantNetwork(payload)
}, 120_000)
afterAll(() => payload.destroy())

const noQuery = new URLSearchParams()
const seePage = async (ticket: Ticket) => {
  const token = await tokenOf(payload, ticket)
  return getPartnerPage({ payload, token, search: noQuery })
}

/** Sends every mail that is due through `transport`; gives what left. */
const deliverAll = async (transport: Transport) => {
  while (
    await deliverOne({ payload, transport, compose: composeTicketMail, settled: settleTicketMail })
  );
}

describe('a question that arrives', () => {
  it('becomes one ticket, routed to the partner of its rubric, with one mail', async () => {
    const ticket = await ask(payload)
    expect(ticket.state).toBe('with_partner')
    expect(ticket.organization).toBe(network.adil)
    const kinds = (await mailsOf(payload, ticket)).map((mail) => mail.kind)
    expect(kinds).toEqual(['partner-question'])
  })

  it('goes to the lead when no rule fits, or when the partner cannot be reached', async () => {
    for (const over of [
      { rubric: 'unknown' as const },
      { territory: 'elsewhere' as const },
      { rubric: 'sante' as const },
    ]) {
      const ticket = await ask(payload, over)
      expect(ticket.state).toBe('with_lead')
      expect((await mailsOf(payload, ticket)).map((mail) => mail.kind)).toEqual(['lead-to-route'])
    }
  })

  it('is taken in once, however often and however many at a time it comes', async () => {
    const reference = newReference()
    const envelope = { payload, reference, sealed: sealed({ reference }) }
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => takeIn(envelope)))
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(7)
    const ticket = await ticketOf(payload, reference)
    expect(await mailsOf(payload, ticket)).toHaveLength(1)
  })

  it('is set aside when it cannot be opened, or stands under another reference', async () => {
    const reference = newReference()
    expect(await takeIn({ payload, reference, sealed: 'v1.a.b.c' })).toBe('unreadable')
    const moved = sealed({ reference: newReference() })
    expect(await takeIn({ payload, reference, sealed: moved })).toBe('unreadable')
  })
})

describe('the partner’s page', () => {
  it('shows the question without the person, and changes nothing by being opened', async () => {
    const ticket = await ask(payload)
    const response = await seePage(ticket)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('je ne peux plus payer mon loyer')
    expect(html).toContain('[téléphone masqué]')
    for (const secret of [SECRET.firstName, SECRET.email, '06 12 34 56 78', SECRET.phone])
      expect(html).not.toContain(secret)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await fresh(payload, ticket)).toEqual(ticket)
  })

  it('takes a draft, then the proposal, and tells the lead', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const post = (fields: Record<string, string>) =>
      postPartnerPage({ payload, token, request: form(fields) })
    const saved = await post({
      event: 'save_draft',
      revision: String(ticket.revision),
      text: 'Début',
    })
    expect(saved.status).toBe(303)
    const revision = String((await fresh(payload, ticket)).revision)
    const proposed = await post({ event: 'propose', revision, text: 'Voyez l’ADIL.' })
    expect(proposed.status).toBe(303)
    const after = await fresh(payload, ticket)
    expect(after).toMatchObject({ state: 'to_validate', draft: { text: 'Voyez l’ADIL.' } })
    expect((await mailsOf(payload, ticket)).map((mail) => mail.kind)).toContain('lead-to-validate')
  })

  it('keeps what was typed and shows the other text when someone saved before', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const seen = String(ticket.revision)
    await postPartnerPage({
      payload,
      token,
      request: form({ event: 'save_draft', revision: seen, text: 'Le premier' }),
    })
    const second = await postPartnerPage({
      payload,
      token,
      request: form({ event: 'propose', revision: seen, text: 'Le second <b>' }),
    })
    const html = await second.text()
    expect(second.status).toBe(409)
    expect(html).toContain('Le premier')
    expect(html).toContain('Le second &lt;b&gt;')
    expect((await fresh(payload, ticket)).draft?.text).toBe('Le premier')
  })

  it('hands back with a reason, never without', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const revision = String(ticket.revision)
    const without = await postPartnerPage({
      payload,
      token,
      request: form({ event: 'hand_back', revision, reason: '' }),
    })
    expect(without.status).toBe(409)
    const reason = 'C’est pour la CAF.'
    await postPartnerPage({
      payload,
      token,
      request: form({ event: 'hand_back', revision, reason }),
    })
    const after = await fresh(payload, ticket)
    expect(after.state).toBe('with_lead')
    expect(after.history?.at(-1)).toMatchObject({ event: 'hand_back', note: reason })
    expect((await seePage(ticket)).status).toBe(410)
    const search = new URLSearchParams({ fait: 'hand_back' })
    const thanks = await getPartnerPage({ payload, token, search })
    expect(thanks.status).toBe(200)
    expect(await thanks.text()).toContain('Merci de l’avoir dit')
  })

  it('answers a wrong link, a used one and a form from elsewhere without showing anything', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const wrong = await getPartnerPage({ payload, token: 'x'.repeat(43), search: noQuery })
    expect(wrong.status).toBe(404)
    const foreign = form(
      { event: 'propose', revision: '1', text: 'x' },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect((await postPartnerPage({ payload, token, request: foreign })).status).toBe(404)
    expect((await fresh(payload, ticket)).state).toBe('with_partner')
  })

  it('offers a new link when the old one has expired', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    await payload.update({
      collection: 'partnerLinks',
      where: { ticket: { equals: ticket.id } },
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    })
    const expired = await getPartnerPage({ payload, token, search: noQuery })
    expect(expired.status).toBe(410)
    expect(await expired.text()).toContain('Recevoir un nouveau lien')
    await postPartnerPage({ payload, token, request: form({ event: 'renew' }) })
    expect(await mailsOf(payload, ticket)).toHaveLength(2)
    const renewed = await tokenOf(payload, ticket)
    expect(renewed).not.toBe(token)
    expect((await getPartnerPage({ payload, token: renewed, search: noQuery })).status).toBe(200)
    expect((await getPartnerPage({ payload, token, search: noQuery })).status).toBe(410)
  })

  it('makes one new link and one mail, however often it is asked for', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const where = { ticket: { equals: ticket.id } }
    await payload.update({
      collection: 'partnerLinks',
      where,
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    })
    const click = () => postPartnerPage({ payload, token, request: form({ event: 'renew' }) })
    const answers = [...(await Promise.all([click(), click(), click()])), await click()]
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Un nouveau lien est en route')
    }
    expect(await mailsOf(payload, ticket)).toHaveLength(2)
    expect((await payload.count({ collection: 'partnerLinks', where })).totalDocs).toBe(2)
    const renewed = await tokenOf(payload, ticket)
    expect((await getPartnerPage({ payload, token: renewed, search: noQuery })).status).toBe(200)
  })
})

describe('what is posted to the partner’s page', () => {
  it('is not read past its limit, and says so', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const large = form({ event: 'propose', revision: '1', text: 'x'.repeat(600_000) })
    const response = await postPartnerPage({ payload, token, request: large })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('trop long')
    expect((await fresh(payload, ticket)).state).toBe('with_partner')
  })

  it('brings no new link once the question has left the partner', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const revision = String(ticket.revision)
    await postPartnerPage({
      payload,
      token,
      request: form({ event: 'propose', revision, text: 'Proposition' }),
    })
    await payload.update({
      collection: 'partnerLinks',
      where: { ticket: { equals: ticket.id } },
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    })
    const before = (await mailsOf(payload, ticket)).length
    const renewed = await postPartnerPage({ payload, token, request: form({ event: 'renew' }) })
    expect(renewed.status).toBe(410)
    expect(await renewed.text()).not.toContain('en route')
    expect(await mailsOf(payload, ticket)).toHaveLength(before)
  })
})

describe('the answer', () => {
  const propose = async (over: Parameters<typeof ask>[1] = {}) => {
    const ticket = await ask(payload, over)
    const actor: Actor = { role: 'partner', organization: network.adil, name: 'ADIL' }
    const action = { event: 'propose', revision: ticket.revision, text: 'Proposition' } as const
    return act({ payload, actor, ticketId: ticket.id, action })
  }
  const validate = (ticket: Ticket, text = 'Voici la réponse relue.') =>
    act({
      payload,
      actor: lead,
      ticketId: ticket.id,
      action: { event: 'validate', revision: ticket.revision, text },
    })

  it('is put in the outbox once, however often the lead clicks', async () => {
    const ticket = await propose()
    const clicks = await Promise.allSettled(Array.from({ length: 6 }, () => validate(ticket)))
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1)
    const mails = (await mailsOf(payload, ticket)).filter((mail) => mail.kind === 'citizen-answer')
    expect(mails).toHaveLength(1)
  })

  it('that the lead sends back shows the remark to the partner, under a new link', async () => {
    const ticket = await propose()
    const reason = 'Ajoutez les horaires.'
    const action = { event: 'return_to_partner', revision: ticket.revision, reason } as const
    await act({ payload, actor: lead, ticketId: ticket.id, action })
    const page = await (await seePage(ticket)).text()
    expect(page).toContain(reason)
    expect(page).toContain('Proposition')
  })

  it('is never sent by a partner, nor by another partner’s hand', async () => {
    const ticket = await propose()
    const action = { event: 'validate', revision: ticket.revision, text: 'Non' } as const
    const own: Actor = { role: 'partner', organization: network.adil, name: 'ADIL' }
    const other: Actor = { role: 'partner', organization: network.ccas, name: 'CCAS' }
    await expect(act({ payload, actor: own, ticketId: ticket.id, action })).rejects.toMatchObject({
      status: 403,
    })
    await expect(act({ payload, actor: other, ticketId: ticket.id, action })).rejects.toMatchObject(
      { status: 404 },
    )
  })

  it('leaves as the lead validated it, once, and the ticket is answered', async () => {
    await deliverAll(() => Promise.resolve({ state: 'sent', providerId: 'before' }))
    const ticket = await validate(await propose(), 'Le texte relu, et lui seul.')
    const parcels: Parameters<Transport>[0][] = []
    const transport: Transport = (parcel) => {
      parcels.push(parcel)
      return Promise.resolve({ state: 'sent', providerId: `id-${String(parcels.length)}` })
    }
    await Promise.all([deliverAll(transport), deliverAll(transport), deliverAll(transport)])
    const answers = parcels.filter((parcel) => parcel.to.includes(SECRET.email))
    expect(answers).toHaveLength(1)
    expect(answers[0]?.text).toContain('Le texte relu, et lui seul.')
    expect(answers[0]?.text).not.toContain('Proposition')
    expect((await fresh(payload, ticket)).state).toBe('answered')
    const others = parcels.filter((parcel) => !parcel.to.includes(SECRET.email))
    for (const parcel of others) expect(parcel.text + parcel.html).not.toContain('loyer')
  })

  it('that the mail service refuses comes back to the lead, who corrects the address', async () => {
    const ticket = await validate(await propose())
    await deliverAll((parcel) =>
      Promise.resolve(
        parcel.to.includes(SECRET.email)
          ? { state: 'refused', reason: '422 validation_error' }
          : { state: 'sent', providerId: 'x' },
      ),
    )
    const refused = await fresh(payload, ticket)
    expect(refused.state).toBe('undeliverable')
    const action = {
      event: 'send_again',
      revision: refused.revision,
      email: 'juste@exemple.example',
    } as const
    await act({ payload, actor: lead, ticketId: ticket.id, action })
    const seen: string[] = []
    await deliverAll((parcel) => {
      seen.push(...parcel.to)
      return Promise.resolve({ state: 'sent', providerId: 'y' })
    })
    expect(seen).toContain('juste@exemple.example')
    const where = { state: { in: ['failed', 'uncertain'] } }
    expect((await payload.count({ collection: 'mails', where })).totalDocs).toBe(0)
    expect((await fresh(payload, ticket)).state).toBe('answered')
  })

  it('that was kept or got stuck can be sent again, one that is on its way cannot', async () => {
    const ticket = await validate(await propose())
    const again = (revision: number) => {
      const action = { event: 'send_again', revision, email: '' } as const
      return act({ payload, actor: lead, ticketId: ticket.id, action })
    }
    await expect(again(ticket.revision)).rejects.toMatchObject({ code: 'ticket.sending' })
    await deliverAll(() => Promise.resolve({ state: 'kept', message: 'To: x' }))
    expect((await fresh(payload, ticket)).state).toBe('sending')
    await again(ticket.revision)
    const seen: string[] = []
    await deliverAll((parcel) => {
      seen.push(...parcel.to)
      return Promise.resolve({ state: 'sent', providerId: 'again' })
    })
    expect(seen.filter((address) => address === SECRET.email)).toHaveLength(1)
    expect((await fresh(payload, ticket)).state).toBe('answered')
  })

  it('to a shared mailbox says nothing in the mail, and is read with the code', async () => {
    const code = SECRET.code
    const ticket = await validate(
      await propose({ mailboxPrivate: false, codeHash: hashCode(code) }),
      'Le secret.',
    )
    const parcels: Parameters<Transport>[0][] = []
    await deliverAll((parcel) => {
      parcels.push(parcel)
      return Promise.resolve({ state: 'sent', providerId: 'z' })
    })
    const mail = parcels.find((parcel) => parcel.to.includes(SECRET.email))
    expect(mail?.subject).toBe('Un message vous attend')
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toMatch(
      /secret|loyer|question|droits|abcd/i,
    )
    const address = readingUrl(ticket).split('/message/')[1] ?? ''
    expect(await (await getReadingPage({ payload, address })).text()).not.toContain('Le secret.')
    const wrong = await postReadingPage({ payload, address, request: form({ code: 'AAAA-AAAA' }) })
    expect(wrong.status).toBe(422)
    const right = await postReadingPage({ payload, address, request: form({ code: 'abcd efgh' }) })
    expect(await right.text()).toContain('Le secret.')
    const forged = address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect((await getReadingPage({ payload, address: forged })).status).toBe(410)
  })

  it('closes the reading page after six wrong codes', async () => {
    const ticket = await validate(
      await propose({ mailboxPrivate: false, codeHash: hashCode(SECRET.code) }),
    )
    const address = readingUrl(ticket).split('/message/')[1] ?? ''
    const post = (code: string) => postReadingPage({ payload, address, request: form({ code }) })
    for (let attempt = 0; attempt < 6; attempt += 1)
      expect((await post('ZZZZ-ZZZZ')).status).toBe(422)
    expect((await post(SECRET.code)).status).toBe(429)
  })

  it('by telephone waits for reception, whose opening is logged', async () => {
    const phone = {
      channel: 'phone',
      email: undefined,
      phone: SECRET.phone,
      mailboxPrivate: false,
    } as const
    const ticket = await validate(await propose(phone), 'À dire au téléphone.')
    expect(ticket.state).toBe('to_hand_over')
    const as = (user: unknown) =>
      openTicket({ req: { payload, user } as never, ticketId: ticket.id })
    await expect(as(network.users.partner)).rejects.toMatchObject({ code: 'ticket.unknown' })
    const before = (await payload.count({ collection: 'accessLog' })).totalDocs
    const opened = await as(network.users.reception)
    expect(opened).toMatchObject({ phone: SECRET.phone, answer: 'À dire au téléphone.' })
    expect((await payload.count({ collection: 'accessLog' })).totalDocs).toBe(before + 1)
  })

  it('is never said to be given before someone opened it, and again after a new answer', async () => {
    const desk = { channel: 'desk', email: undefined, mailboxPrivate: false } as const
    const first = await validate(await propose(desk), 'La première réponse.')
    const give = (ticket: Ticket) =>
      act({
        payload,
        actor: { role: 'reception', name: 'Accueil' },
        ticketId: ticket.id,
        action: { event: 'handed_over', revision: ticket.revision },
      })
    const open = () =>
      openTicket({ req: { payload, user: network.users.reception } as never, ticketId: first.id })
    await expect(give(first)).rejects.toMatchObject({ code: 'ticket.answer.unopened', status: 409 })
    expect((await fresh(payload, first)).state).toBe('to_hand_over')
    await open()
    const given = await give(first)
    expect(given.state).toBe('answered')

    const reopened = await act({
      payload,
      actor: lead,
      ticketId: first.id,
      action: { event: 'reopen', revision: given.revision, reason: 'Elle revient.' },
    })
    const second = await validate(reopened, 'La seconde réponse.')
    await expect(give(second)).rejects.toMatchObject({ code: 'ticket.answer.unopened' })
    await open()
    expect((await give(second)).state).toBe('answered')
  })
})

describe('what is kept of a person', () => {
  const closeIt = async () => {
    const ticket = await ask(payload)
    const action = { event: 'close', revision: ticket.revision, reason: 'Hors sujet' } as const
    return act({ payload, actor: lead, ticketId: ticket.id, action })
  }
  const raw = (ticket: Ticket) => {
    const collection = payload.db.collections['tickets']?.collection
    return collection?.findOne({ reference: ticket.reference })
  }

  it('is erased once the time of the settings is over, and not before', async () => {
    const [old, recent] = [await closeIt(), await closeIt()]
    const open = await ask(payload)
    await payload.db.collections['tickets']?.collection.updateMany(
      { reference: { $in: [old.reference, open.reference] } },
      { $set: { endedAt: new Date(Date.now() - 91 * 86_400_000) } },
    )
    await eraseDue({ payload })
    const text = JSON.stringify([await raw(old), await fresh(payload, old)])
    for (const secret of [SECRET.firstName, SECRET.email, 'loyer', 'Hors sujet'])
      expect(text).not.toContain(secret)
    expect(await raw(old)).toMatchObject({ rubric: null, territory: null, state: 'closed' })
    expect((await fresh(payload, recent)).text).toContain('loyer')
    expect((await fresh(payload, open)).text).toContain('loyer')
  })

  it('is erased by the time of the territory where its person lives, by that of everybody where none is set', async () => {
    const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
    const territoryRetentionDays = { department: 30, elsewhere: 365 }
    await payload.updateGlobal({ slug: 'settings', data: { territoryRetentionDays } })
    const endedSince = async (days: number, territory: Ticket['territory']) => {
      const ticket = await closeIt()
      await payload.db.collections['tickets']?.collection.updateOne(
        { reference: ticket.reference },
        // As if it had been asked under these settings.
        {
          $set: { endedAt: new Date(Date.now() - days * 86_400_000), territory },
          $unset: { keepDays: '' },
        },
      )
      return ticket
    }
    const gone = [
      await endedSince(31, 'department'),
      await endedSince(91, 'here'),
      await endedSince(91, 'unknown'),
      await endedSince(91, null),
      await endedSince(366, 'elsewhere'),
    ]
    const kept = [
      await endedSince(29, 'department'),
      await endedSince(89, 'here'),
      await endedSince(89, null),
      await endedSince(364, 'elsewhere'),
    ]
    expect(await eraseDue({ payload })).toBe(gone.length)
    for (const ticket of gone) expect((await fresh(payload, ticket)).erasedAt).toBeTruthy()
    for (const ticket of kept) {
      expect((await fresh(payload, ticket)).erasedAt ?? null).toBeNull()
      await payload.delete({ collection: 'tickets', id: ticket.id })
    }
    const before = settings.territoryRetentionDays ?? {}
    const none = { here: null, department: null, elsewhere: null, ...before }
    await payload.updateGlobal({ slug: 'settings', data: { territoryRetentionDays: none } })
  })

  it('is kept no longer than its person was told, whatever is set afterwards', async () => {
    const { retentionDays } = await payload.findGlobal({ slug: 'settings', depth: 0 })
    const endedSince = async (ticket: Ticket, days: number) => {
      await payload.db.collections['tickets']?.collection.updateOne(
        { reference: ticket.reference },
        { $set: { endedAt: new Date(Date.now() - days * 86_400_000) } },
      )
      return ticket
    }
    const told = await closeIt()
    await payload.updateGlobal({ slug: 'settings', data: { retentionDays: 365 } })
    const toldLonger = await closeIt()
    const gone = await endedSince(told, retentionDays + 1)
    const kept = await endedSince(toldLonger, retentionDays + 1)
    expect(await eraseDue({ payload })).toBe(1)
    expect((await fresh(payload, gone)).erasedAt).toBeTruthy()
    expect((await fresh(payload, kept)).erasedAt ?? null).toBeNull()
    // A shorter time is for all, those who were told a longer one too.
    await payload.updateGlobal({ slug: 'settings', data: { retentionDays } })
    expect(await eraseDue({ payload })).toBe(1)
    expect((await fresh(payload, kept)).erasedAt).toBeTruthy()
  })

  it('holds up no other when it cannot be erased, however many come before', async () => {
    const tickets = payload.db.collections['tickets']?.collection
    const blocked = await closeIt()
    const due = await closeIt()
    const endedAt = new Date(Date.now() - 91 * 86_400_000)
    await tickets?.updateMany(
      { reference: { $in: [blocked.reference, due.reference] } },
      { $set: { endedAt } },
    )
    const setRevision = (revision: unknown) =>
      tickets?.updateOne({ reference: blocked.reference }, { $set: { revision } })
    await setRevision('damaged')
    expect(await eraseDue({ payload })).toBe(1)
    expect((await fresh(payload, due)).erasedAt).toBeTruthy()
    // What was not erased is not to be erased again later, when it may have been opened again.
    expect(erasedIds(erasedFile(env().DATA_DIR))).not.toContain(blocked.id)
    await setRevision(blocked.revision)
    expect(await eraseDue({ payload })).toBe(1)
  })

  it('is erased that long after the answer, not after what was corrected since', async () => {
    const ticket = await ask(payload, { channel: 'email' })
    const isOurs = { reference: ticket.reference }
    const rows = payload.db.collections['tickets']?.collection
    const validated = { event: 'validate', revision: ticket.revision, text: 'Oui.' } as const
    await act({ payload, actor: lead, ticketId: ticket.id, action: validated })
    const sent = await inTransaction({
      payload,
      work: (req) => actAsSystem({ req, ticketId: ticket.id, action: { event: 'mail_sent' } }),
    })
    expect(sent).toMatchObject({ state: 'answered' })
    expect(Date.parse(sent.endedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    await rows?.updateOne(isOurs, { $set: { endedAt: new Date(Date.now() - 91 * 86_400_000) } })
    const text = 'Le numéro a changé.'
    const action = { event: 'send_correction', revision: sent.revision, text } as const
    await act({ payload, actor: lead, ticketId: ticket.id, action })
    await eraseDue({ payload })
    expect((await fresh(payload, ticket)).erasedAt).toBeTruthy()
  })

  it('is counted anew once a question is open again', async () => {
    const closed = await closeIt()
    expect(closed.endedAt).toBeTruthy()
    const action = { event: 'reopen', revision: closed.revision, reason: 'Encore' } as const
    const open = await act({ payload, actor: lead, ticketId: closed.id, action })
    expect(open.endedAt ?? null).toBeNull()
  })

  it('is erased by the lead on request, and by nobody else', async () => {
    const ticket = await ask(payload)
    const as = (user: unknown) =>
      eraseForPerson({ req: { payload, user } as never, ticketId: ticket.id })
    await expect(as(network.users.partner)).rejects.toMatchObject({ status: 403 })
    await expect(as(null)).rejects.toMatchObject({ status: 403 })
    const token = await tokenOf(payload, ticket)
    await as(network.users.lead)
    expect(JSON.stringify(await raw(ticket))).not.toContain('loyer')
    expect((await getPartnerPage({ payload, token, search: noQuery })).status).toBe(404)
    const action = {
      event: 'reopen',
      revision: (await fresh(payload, ticket)).revision,
      reason: 'Non',
    } as const
    await expect(act({ payload, actor: lead, ticketId: ticket.id, action })).rejects.toMatchObject({
      code: 'ticket.erased',
    })
  })

  it('is erased once, and leaves no word of the partner', async () => {
    const ticket = await ask(payload)
    const req = { payload, user: network.users.lead } as never
    await Promise.all([1, 2].map(() => eraseForPerson({ req, ticketId: ticket.id })))
    await eraseForPerson({ req, ticketId: ticket.id })
    const where = { reference: { equals: ticket.reference } }
    expect((await payload.find({ collection: 'erasures', where })).totalDocs).toBe(1)
    const isOfTicket = { ticket: { equals: ticket.id } }
    const links = await payload.find({ collection: 'partnerLinks', where: isOfTicket })
    expect(links.totalDocs).toBe(0)
    const mails = await mailsOf(payload, ticket)
    expect(mails).not.toEqual([])
    for (const mail of mails) expect(mail.organization ?? null).toBeNull()
  })
})
