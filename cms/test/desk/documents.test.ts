import { hashCode, seal } from '@infos-droits/shared/crypto'
import { createLocalReq, type Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { parseAction } from '../../src/desk/action.ts'
import { joinDocument } from '../../src/desk/documents/join.ts'
import { documentViews } from '../../src/desk/documents/document-view.ts'
import { openFile } from '../../src/desk/documents/open-file.ts'
import { takeBackDocument } from '../../src/desk/documents/take-back.ts'
import { filesOf } from '../../src/desk/documents/ticket-files.ts'
import { printAnswer } from '../../src/desk/entry/print.ts'
import { composeTicketMail } from '../../src/desk/index.ts'
import {
  getPartnerPage,
  getReadingPage,
  postPartnerPage,
  postReadingPage,
} from '../../src/desk/pages/index.ts'
import { readingUrl } from '../../src/desk/tokens.ts'
import { keptBytes } from '../../src/files/index.ts'
import { takeLetter } from '../../src/inbound/letters.ts'
import { copyOfPerson } from '../../src/person/copy.ts'
import { eraseTicket } from '../../src/privacy/index.ts'
import type { Ticket, User } from '../../src/payload-types.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload, testKeys } from '../boot.ts'
import { handedOver } from '../handed-over.ts'
import { ask, form, fresh, mailsOf, SECRET, tokenOf } from './harness.ts'
import { plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network
const lead = { role: 'lead', name: 'Camille' } as const

beforeAll(async () => {
  payload = await bootPayload('documents')
  network = await plantNetwork(payload)
  await payload.updateGlobal({ slug: 'settings', data: { undoSeconds: 0 } })
}, 120_000)
afterAll(() => payload.destroy())

const PDF = '%PDF-1.7 planted-bytes'

/** Joins a document as the partner does on the page of the mailed link. */
const join = async (ticket: Ticket, name = 'modèle de lettre.pdf', bytes = PDF) => {
  const body = new FormData()
  body.set('file', new File([bytes], name))
  const headers = { 'sec-fetch-site': 'same-origin' }
  const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body, headers })
  const token = await tokenOf(payload, ticket)
  expect((await postPartnerPage({ payload, token, request })).status).toBe(303)
}
const documents = (ticket: { id: string }) => filesOf({ req: { payload }, ticket: ticket.id })
const only = async (ticket: { id: string }) => {
  const [file, ...others] = await documents(ticket)
  if (file === undefined || others.length > 0) throw new Error('one document was meant')
  return file
}
const asLead = async (ticket: { id: string }, given: Record<string, unknown>) => {
  const { revision } = await payload.findByID({ collection: 'tickets', id: ticket.id, depth: 0 })
  return act({
    payload,
    actor: lead,
    ticketId: ticket.id,
    action: parseAction({ revision, ...given }),
  })
}
const validate = async (ticket: { id: string }) => {
  const kept = (await documents(ticket)).filter(({ isGiven }) => isGiven).map(({ id }) => id)
  return asLead(ticket, { event: 'validate', text: 'Voyez l’ADIL.', documents: kept })
}
const sent = (ticket: { id: string }) =>
  payload.update({ collection: 'tickets', id: ticket.id, data: { state: 'answered' }, depth: 0 })
const addressOf = (ticket: Ticket) => readingUrl(ticket).split('/message/')[1] ?? ''
const page = async (ticket: Ticket) =>
  (await getReadingPage({ payload, address: addressOf(ticket) })).text()
const post = (ticket: Ticket, fields: Record<string, string>) =>
  postReadingPage({ payload, address: addressOf(ticket), request: form(fields) })
const open = async (user: User, ticket: { id: string }, fileId: string) => {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  return openFile({ req, ticketId: ticket.id, fileId })
}
const openings = async (ticket: { id: string }) => {
  const where = { ticket: { equals: ticket.id }, event: { equals: 'file' } }
  return (await payload.count({ collection: 'accessLog', where })).totalDocs
}
const answerMail = async (ticket: Ticket) => {
  const mails = await mailsOf(payload, ticket)
  const mail = mails.find(({ kind }) => kind === 'citizen-answer' || kind === 'citizen-code')
  if (mail === undefined) throw new Error('no answer in the outbox')
  const composed = await composeTicketMail({ payload, mail })
  if ('cancel' in composed) throw new Error(composed.cancel)
  return composed.letter
}

describe('a document that the lead keeps with the answer', () => {
  it('is downloaded by the person from the page of the answer, once that has left', async () => {
    const ticket = await ask(payload)
    await join(ticket)
    const { id } = await only(ticket)
    const take = () => post(ticket, { event: 'document', file: id })
    expect((await take()).headers.get('content-disposition')).toBeNull()
    await validate(ticket)
    const mail = await answerMail(ticket)
    expect(mail.text).toContain('1 document vous attend avec cette réponse.')
    expect(mail.text).not.toContain('modèle')
    await sent(ticket)
    const html = await page(ticket)
    expect(html).toMatch(/modèle de lettre\.pdf/)
    expect(html).toMatch(/PDF, 1\s?ko/)
    const file = await take()
    expect(await file.text()).toBe(PDF)
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="modele de lettre.pdf"; filename*=UTF-8\'\'mod%C3%A8le%20de%20lettre.pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  it('waits behind the code where others read the mailbox, whose mail says nothing of it', async () => {
    const ticket = await ask(payload, { mailboxPrivate: false, codeHash: hashCode(SECRET.code) })
    await join(ticket)
    const { id } = await only(ticket)
    await validate(ticket)
    expect((await answerMail(ticket)).text).not.toMatch(/document|modèle/i)
    await sent(ticket)
    const closed = await post(ticket, { event: 'document', file: id })
    expect(await closed.text()).toContain('Votre code')
    const html = await (await post(ticket, { code: SECRET.code })).text()
    const proof = /name="proof" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(html).toContain('modèle de lettre.pdf')
    const file = await post(ticket, { event: 'document', file: id, proof })
    expect(await file.text()).toBe(PDF)
    const other = await ask(payload)
    const foreign = await post(other, { event: 'document', file: id })
    expect(foreign.headers.get('content-disposition')).toBeNull()
  })

  it('is not the person’s when it was left out, nor when the sending was stopped', async () => {
    const ticket = await ask(payload)
    await join(ticket, 'interne.pdf')
    await join(ticket, 'pour elle.pdf')
    const [inner, outer] = await documents(ticket)
    await asLead(ticket, { event: 'choose_document', file: inner?.id, isGiven: false })
    await validate(ticket)
    await payload.update({
      collection: 'mails',
      where: { ticket: { equals: ticket.id }, kind: { equals: 'citizen-answer' } },
      data: { heldUntil: new Date(Date.now() + 60_000).toISOString() },
    })
    expect(await page(ticket)).not.toContain('.pdf')
    await asLead(ticket, { event: 'undo_validate' })
    expect((await documents(ticket)).map(({ givenAt }) => givenAt)).toEqual([null, null])
    await validate(ticket)
    await sent(ticket)
    const html = await page(ticket)
    expect(html).toContain('pour elle.pdf')
    expect(html).not.toContain('interne.pdf')
    const refused = await post(ticket, { event: 'document', file: inner?.id ?? '' })
    expect(refused.headers.get('content-disposition')).toBeNull()
    // What was joined and what was sent are both still known.
    expect(await documents(ticket)).toMatchObject([
      { id: inner?.id, isGiven: false, givenAt: null },
      { id: outer?.id, isGiven: true },
    ])
  })

  it('is validated as it was seen: one that came or went meanwhile is looked at first', async () => {
    const ticket = await ask(payload)
    await joinDocument({
      payload,
      actor: lead,
      ticketId: ticket.id,
      document: { name: 'du chef.pdf', type: 'application/pdf', bytes: Buffer.from(PDF) },
    })
    const blind = asLead(ticket, { event: 'validate', text: 'Voyez l’ADIL.', documents: [] })
    await expect(blind).rejects.toMatchObject({ code: 'document.changed', status: 409 })
    expect((await only(ticket)).givenAt).toBeNull()
    expect((await fresh(payload, ticket)).state).toBe('with_partner')
  })

  it('does not follow the question to another partner, who does not see it', async () => {
    const ticket = await ask(payload)
    await join(ticket, 'de l’ADIL.pdf')
    await asLead(ticket, { event: 'route', organization: network.ccas })
    expect(await only(ticket)).toMatchObject({ isGiven: false, organization: network.adil })
    await asLead(ticket, { event: 'route', organization: network.ccas })
    await join(ticket, 'du CCAS.pdf')
    expect((await documents(ticket)).map(({ isGiven }) => isGiven)).toEqual([false, true])
    await expect(
      asLead(ticket, { event: 'choose_document', file: 'letter-other', isGiven: true }),
    ).rejects.toMatchObject({ code: 'document.unknown' })
  })

  it('stays with a question that is merged, and can be taken into the one that is answered', async () => {
    const [first, second] = [await ask(payload), await ask(payload)]
    await join(first)
    await asLead(first, { event: 'merge', into: second.id })
    const file = await only(second)
    expect(file).toMatchObject({ ticket: first.id, isGiven: false })
    await asLead(second, { event: 'choose_document', file: file.id, isGiven: true })
    await validate(second)
    await sent(second)
    expect(await page(second)).toContain('modèle de lettre.pdf')
    expect(await (await post(second, { event: 'document', file: file.id })).text()).toBe(PDF)
  })

  it('is erased with the ticket, and named in the person’s copy until then', async () => {
    const before = (await payload.count({ collection: 'sealedParts' })).totalDocs
    const email = 'copie.documents@exemple.example'
    const ticket = await ask(payload, { email })
    await join(ticket)
    const { id } = await only(ticket)
    await validate(ticket)
    await sent(ticket)
    const req = await createLocalReq({}, payload)
    const copy = await copyOfPerson({ req, address: email, userId: network.users.lead.id })
    expect(copy.text).toMatch(/modèle de lettre\.pdf \(remis avec la réponse/)
    // The file itself is handed over with it.
    const handed = await handedOver(payload, copy)
    const path = `${ticket.reference}/modèle de lettre.pdf`
    expect([...handed.keys()]).toEqual(['vos-donnees.txt', path])
    expect(handed.get(path)).toBe(PDF)
    expect(handed.get('vos-donnees.txt')).toContain(path)
    const raw = JSON.stringify(await payload.db.collections['messages']?.find({}).lean())
    expect(raw).not.toContain('modèle')
    await inTransaction({
      payload,
      work: (req) => eraseTicket({ req, ticket, reason: 'retention' }),
    })
    expect((await payload.count({ collection: 'sealedParts' })).totalDocs).toBe(before)
    expect((await post(ticket, { event: 'document', file: id })).status).toBe(410)
  })
})

describe('a document that its partner takes back', () => {
  const takeBack = async (ticket: Ticket, file: string) => {
    const token = await tokenOf(payload, ticket)
    const request = form({ take_back: file })
    return postPartnerPage({ payload, token, request })
  }
  const visit = async (ticket: Ticket) =>
    (
      await getPartnerPage({
        payload,
        token: await tokenOf(payload, ticket),
        search: new URLSearchParams(),
      })
    ).text()
  const historyOf = async (ticket: Ticket) =>
    (await fresh(payload, ticket)).history?.map(({ event }) => event)

  it('is erased at once and goes to nobody; the lead sees that it was there', async () => {
    const ticket = await ask(payload)
    await join(ticket, 'mauvais dossier.pdf')
    const { id } = await only(ticket)
    expect(await visit(ticket)).toContain('name="take_back"')
    expect((await takeBack(ticket, id)).status).toBe(303)
    expect(await keptBytes({ payload, name: id })).toBeNull()
    expect(await visit(ticket)).not.toContain('mauvais dossier')
    const [seen] = await documentViews({ payload, ticket })
    expect(seen).toMatchObject({ isTakenBack: true, isGiven: false })
    expect(seen?.notes.at(-1)).toMatch(/^Retiré par le partenaire le .+, et effacé$/)
    expect(await historyOf(ticket)).toEqual(['received', 'route', 'attach', 'take_back_document'])
    await expect(
      asLead(ticket, { event: 'choose_document', file: id, isGiven: true }),
    ).rejects.toMatchObject({ code: 'document.unknown' })
    // There is room for another.
    await join(ticket, 'bon dossier.pdf')
    expect(await visit(ticket)).toContain('bon dossier.pdf')
  })

  it('is taken back from a proposal that waits for the lead, who looks again before it leaves', async () => {
    const ticket = await ask(payload)
    await join(ticket)
    const { id } = await only(ticket)
    const partner = { role: 'partner', organization: network.adil, name: 'ADIL' } as const
    const { revision } = await fresh(payload, ticket)
    const action = { event: 'propose', revision, text: 'Voyez la lettre jointe.' } as const
    await act({ payload, actor: partner, ticketId: ticket.id, action })
    expect((await takeBack(ticket, id)).status).toBe(303)
    const text = 'Voyez la lettre jointe.'
    await expect(
      asLead(ticket, { event: 'validate', text, documents: [id] }),
    ).rejects.toMatchObject({ code: 'document.changed' })
    await validate(ticket)
    await sent(ticket)
    expect(await page(ticket)).not.toContain('.pdf')
  })

  it('stays once an answer has left with it; nobody takes another’s back', async () => {
    const ticket = await ask(payload)
    await join(ticket)
    const { id } = await only(ticket)
    const takeAs = (organization: string) =>
      takeBackDocument({
        payload,
        actor: { role: 'partner', organization, name: 'x' },
        ticketId: ticket.id,
        fileId: id,
      })
    await expect(takeAs(network.ccas)).rejects.toMatchObject({ code: 'ticket.unknown' })
    await validate(ticket)
    await expect(takeAs(network.adil)).rejects.toMatchObject({ code: 'ticket.event.impossible' })
    await sent(ticket)
    await asLead(ticket, { event: 'reopen', reason: 'Encore.' })
    await asLead(ticket, { event: 'route', organization: network.adil })
    await expect(takeAs(network.adil)).rejects.toMatchObject({ code: 'document.given' })
    expect(await keptBytes({ payload, name: id })).not.toBeNull()
  })

  it('is taken back by who gives a part, until the part is not theirs any more', async () => {
    const ticket = await ask(payload)
    await asLead(ticket, { event: 'ask_part', organization: network.ccas, remark: '' })
    const actor = { role: 'partner', organization: network.ccas, name: 'CCAS' } as const
    const pdf = { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from(PDF) }
    for (let count = 0; count < 2; count += 1)
      await joinDocument({ payload, actor, ticketId: ticket.id, document: pdf })
    const [first, second] = await documents(ticket)
    const take = (fileId = '') => takeBackDocument({ payload, actor, ticketId: ticket.id, fileId })
    await take(first?.id)
    expect(await historyOf(ticket)).toContain('take_back_part_document')
    const where = { ticket: { equals: ticket.id } }
    await payload.update({ collection: 'contributions', where, data: { state: 'withdrawn' } })
    await expect(take(second?.id)).rejects.toMatchObject({ code: 'ticket.part.impossible' })
  })
})

describe('a document that the lead keeps', () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
  /** A photograph that came with the question. */
  const photograph = async (ticket: Ticket) => {
    const reference = `${ticket.reference}.1`
    const name = 'Lettre de Zéphyrine.jpg'
    const bytes = (await picture()).toString('base64')
    const text = JSON.stringify({ reference, name, type: 'image/jpeg', bytes })
    const context = `letter:${reference}`
    const sealed = seal({ publicKey: testKeys.publicKey, context, text })
    expect(await takeLetter({ payload, reference, sealed })).toBe('created')
    return only(ticket)
  }
  const visit = async (ticket: Ticket, piece?: string) => {
    const token = await tokenOf(payload, ticket)
    const search = new URLSearchParams(piece === undefined ? {} : { piece })
    return getPartnerPage({ payload, token, search })
  }
  const isGiven = async (response: Promise<Response>) =>
    (await response).headers.get('content-type') === 'image/jpeg'
  const show = (ticket: Ticket, file: string, isShown = true) =>
    asLead(ticket, { event: 'show_file', file, isShown })

  it('is seen by the partner once the lead shows it, under no name, and no more at once', async () => {
    const { partner } = network.users
    const ticket = await ask(payload)
    const { id } = await photograph(ticket)
    const hidden = await (await visit(ticket)).text()
    expect(hidden).not.toContain('piece=')
    // « Voici son courrier », says the question: that there is one is no secret.
    expect(hidden).toContain('La personne a joint un document')
    expect(await isGiven(visit(ticket, id))).toBe(false)
    await expect(open(partner, ticket, id)).rejects.toMatchObject({ status: 404 })
    const before = await openings(ticket)
    await show(ticket, id)
    const html = await (await visit(ticket)).text()
    expect(html).toContain(`?piece=${id}`)
    expect(html).not.toContain('que vous ne voyez pas')
    expect(html).not.toContain(SECRET.firstName)
    const given = await visit(ticket, id)
    expect(given.headers.get('content-disposition')).toContain('inline; filename="photo-1.jpg"')
    expect(await isGiven(open(partner, ticket, id))).toBe(true)
    expect(await openings(ticket)).toBe(before + 2)
    // Who writes meanwhile is not disturbed.
    expect((await fresh(payload, ticket)).revision).toBe(ticket.revision)
    await show(ticket, id, false)
    expect(await isGiven(visit(ticket, id))).toBe(false)
    await expect(open(partner, ticket, id)).rejects.toMatchObject({ status: 404 })
  })

  it('is opened by no other partner, through no other ticket, nor once the question has left', async () => {
    const { partner, reception } = network.users
    const ticket = await ask(payload)
    const other = await ask(payload)
    const { id } = await photograph(ticket)
    await show(ticket, id)
    expect(await isGiven(visit(other, id))).toBe(false)
    await expect(open(partner, other, id)).rejects.toMatchObject({ status: 404 })
    await expect(open(reception, ticket, id)).rejects.toMatchObject({ status: 404 })
    await expect(show(other, id)).rejects.toMatchObject({ code: 'document.unknown' })
    const token = await tokenOf(payload, ticket)
    await asLead(ticket, { event: 'route', organization: network.ccas })
    expect((await only(ticket)).isShown).toBe(false)
    await show(ticket, id)
    expect(await isGiven(visit(ticket, id))).toBe(true)
    const search = new URLSearchParams({ piece: id })
    expect((await getPartnerPage({ payload, token, search })).status).toBe(410)
    await expect(open(partner, ticket, id)).rejects.toMatchObject({ status: 404 })
    await validate(ticket)
    expect((await visit(ticket, id)).status).toBe(410)
  })

  it('goes with the part of a question that becomes another one, as far as it is chosen', async () => {
    const ticket = await ask(payload)
    const { id } = await photograph(ticket)
    await payload.update({
      collection: 'tickets',
      id: ticket.id,
      data: { enteredBy: network.users.reception.id },
    })
    await show(ticket, id)
    const split = async (files?: string[]) => {
      const text = 'Et pour la cantine des enfants ?'
      await asLead(ticket, { event: 'split', text, ...(files === undefined ? {} : { files }) })
      const { docs } = await payload.find({
        collection: 'tickets',
        where: { splitFrom: { equals: ticket.id } },
        sort: '-createdAt',
        depth: 0,
      })
      if (docs[0] === undefined) throw new Error('no ticket was made')
      return docs[0]
    }
    const made = await split()
    expect(made.enteredBy).toBe(network.users.reception.id)
    const copy = await only(made)
    expect(copy).toMatchObject({ type: 'image/jpeg', isShown: false })
    expect(copy.id).not.toBe(id)
    expect(await documents(await split([]))).toEqual([])
    const count = (await payload.count({ collection: 'tickets' })).totalDocs
    await expect(split(['letter-of-another'])).rejects.toMatchObject({ code: 'document.unknown' })
    expect((await payload.count({ collection: 'tickets' })).totalDocs).toBe(count)
    await inTransaction({
      payload,
      work: (req) => eraseTicket({ req, ticket, reason: 'retention' }),
    })
    expect(await keptBytes({ payload, name: id })).toBeNull()
    expect(await keptBytes({ payload, name: copy.id })).not.toBeNull()
  })

  it('is shown by the lead alone', async () => {
    const ticket = await ask(payload)
    const { id: file } = await photograph(ticket)
    const actor = { role: 'partner', organization: network.adil, name: 'ADIL' } as const
    const action = parseAction({
      event: 'show_file',
      revision: ticket.revision,
      file,
      isShown: true,
    })
    await expect(act({ payload, actor, ticketId: ticket.id, action })).rejects.toMatchObject({
      code: 'ticket.event.forbidden',
    })
    // And is no document of an answer.
    await expect(
      asLead(ticket, { event: 'choose_document', file, isGiven: true }),
    ).rejects.toMatchObject({ code: 'document.unknown' })
  })
})

describe('the documents of an answer that is given by hand', () => {
  it('are named on paper, and printed by reception, each opening logged; nobody else opens them', async () => {
    const { reception, partner, lead: user } = network.users
    const ticket = await ask(payload, { channel: 'desk', email: undefined, mailboxPrivate: false })
    await join(ticket)
    const { id } = await only(ticket)
    await expect(open(reception, ticket, id)).rejects.toMatchObject({ status: 404 })
    expect((await open(user, ticket, id)).status).toBe(200)
    expect((await open(partner, ticket, id)).status).toBe(200)
    await validate(ticket)
    const req = await createLocalReq({ user: { ...reception, collection: 'users' } }, payload)
    const paper = await (await printAnswer({ req, ticketId: ticket.id })).text()
    expect(paper).toContain('modèle de lettre.pdf')
    const before = await openings(ticket)
    expect(await (await open(reception, ticket, id)).text()).toBe(PDF)
    expect(await openings(ticket)).toBe(before + 1)
    const other = await ask(payload)
    for (const one of [reception, partner, user])
      await expect(open(one, other, id)).rejects.toMatchObject({ status: 404 })
    await sent(ticket)
    await expect(open(reception, ticket, id)).rejects.toMatchObject({ status: 404 })
  })
})
