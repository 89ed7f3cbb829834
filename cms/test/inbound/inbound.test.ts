import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dropOldMailEvents } from '../../src/inbound/clean.ts'
import { fileEndpoint } from '../../src/messages/file-endpoint.ts'
import { feedOne } from '../../src/inbound/feed.ts'
import { fetchFromResend } from '../../src/inbound/fetch-raw.ts'
import { receiveOne } from '../../src/inbound/receive-one.ts'
import { noteEvent } from '../../src/inbound/webhook.ts'
import { copyOfPerson } from '../../src/person/copy.ts'
import type { Erased } from '../../src/person/erase.ts'
import { eraseRisen } from '../../src/privacy/index.ts'
import { documentViews } from '../../src/desk/documents/document-view.ts'
import { eraseForPerson } from '../../src/desk/erasure.ts'
import { ask, fresh, mailsOf } from '../desk/harness.ts'
import type { Network } from '../desk/network.ts'
import { postAs, signInTeam } from '../team.ts'
import { mail, PERSON, REPLY, type MailSpec } from './corpus/build.ts'
import {
  addressed,
  answered,
  bootInbound,
  deliverAll,
  eventOf,
  forgetSenders,
  hasRaw,
  messagesFor,
  receive,
} from './harness.ts'

let payload: Payload
let network: Network
beforeAll(async () => {
  ;({ payload, network } = await bootInbound('inbound'))
  const source = { title: 'Source', url: 'https://www.service-public.gouv.fr' }
  const hotline = { slug: '3114', number: '3114', name: 'Suicide', purpose: 'Écoute' }
  const { id } = await payload.create({
    collection: 'hotlines',
    data: { ...hotline, order: 1, source },
  })
  await payload.create({
    collection: 'dangers',
    data: { name: 'suicide', words: ['je veux mourir'], hotlines: [id] },
  })
})
afterAll(() => payload.destroy())
beforeEach(async () => {
  await forgetSenders(payload)
  await deliverAll(payload)
})

const PLANTED = 'mot-planté-à-ne-pas-voir'
const idIn = (ticket: unknown): string => {
  if (typeof ticket === 'string') return ticket
  throw new Error('no ticket')
}
const asLead = () => ({ payload, user: network.users.lead }) as never

describe('a question by mail', () => {
  it('is a ticket for the lead, with a receipt that says nothing of it', async () => {
    const raw = mail({
      subject: PLANTED,
      text: `Bonjour, ${PLANTED}, je suis Marie Lefèvre.`,
      id: '<asked@x.example>',
    })
    const event = await receive(payload, raw)
    const ticket = await fresh(payload, { id: idIn(event.ticket) } as never)
    expect(ticket.text).toContain(PLANTED)
    expect(ticket.masked).not.toMatch(/Marie|Lefèvre/)
    expect(await hasRaw(payload, event)).toBe(false)
    const left = await deliverAll(payload)
    expect(left.map(({ to }) => to)).toEqual([['lead@exemple.example'], [PERSON]])
    const receipt = left[1]
    expect(receipt?.headers).toMatchObject({
      'Auto-Submitted': 'auto-replied',
      'In-Reply-To': '<asked@x.example>',
    })
    expect(receipt?.from).toContain('Messagerie')
    expect(JSON.stringify(receipt)).not.toMatch(new RegExp(`${PLANTED}|Mes droits|Marie`))
    expect(receipt?.replyTo).toMatch(/^suite-[0-9a-f]{32}@questions\.exemple\.example$/)
  })

  it('is answered from the neutral address once there is one, which the answer to it does not need', async () => {
    const to = (neutralSenderAddress: string | null) =>
      payload.updateGlobal({ slug: 'settings', data: { neutralSenderAddress } })
    await to('messagerie@courrier.example')
    const { ticket } = await receive(payload, mail({ text: 'Une question.' }))
    const parcel = (await deliverAll(payload)).find(({ to }) => to.includes(PERSON))
    expect(parcel?.from).toBe('"Messagerie" <messagerie@courrier.example>')
    expect(parcel?.headers?.['References']).toContain('@courrier.example>')
    if (parcel === undefined) throw new Error('no receipt')
    const reply = await receive(payload, addressed(mail({ to: REPLY, text: 'Encore.' }), parcel))
    expect(reply).toMatchObject({ outcome: 'reply', ticket })
    const looped = mail({ from: 'messagerie@courrier.example', text: 'Bonjour.' })
    expect(await receive(payload, looped)).toMatchObject({ outcome: 'automatic' })
    await to(null)
    await receive(payload, mail({ text: 'Une autre.' }))
    const ordinary = (await deliverAll(payload)).find(({ to }) => to.includes(PERSON))
    expect(ordinary?.from).toBe('"Messagerie" <site@exemple.example>')
  })

  it('stands nowhere in the clear, neither raw, nor as a message, nor its files', async () => {
    const part = { type: 'text/x', name: `${PLANTED}.txt`, bytes: Buffer.from(PLANTED) }
    await receive(
      payload,
      mail({
        text: PLANTED,
        subject: PLANTED,
        from: `${PLANTED}@exemple.example`.replace('é', 'e').replace('à', 'a'),
        parts: [part],
      }),
    )
    await receive(payload, mail({ text: PLANTED, headers: ['Precedence: bulk'] }))
    const needles = [PLANTED, Buffer.from(PLANTED).toString('base64').slice(0, 12), 'mot-plante']
    for (const collection of await payload.db.connection.listCollections()) {
      const docs = await payload.db.connection.collection(collection.name).find().toArray()
      for (const needle of needles) expect(JSON.stringify(docs)).not.toContain(needle)
    }
  })

  it('is fetched later when the service does not answer, and told to the lead when it never does', async () => {
    const emailId = randomUUID()
    const at = new Date()
    await noteEvent({ payload, eventId: emailId, kind: 'received', emailId, at })
    const fetchRaw = () => Promise.reject(new Error('503'))
    await receiveOne({ payload, fetchRaw })
    const waiting = await eventOf(payload, emailId)
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, error: '503' })
    expect(await receiveOne({ payload, fetchRaw })).toBe(false)
    const long = new Date(Date.now() - 72 * 3_600_000)
    await payload.db.collections['mailEvents']?.updateOne(
      { emailId },
      { $set: { firstTriedAt: long, notBefore: long } },
    )
    await receiveOne({ payload, fetchRaw })
    const lost = await eventOf(payload, emailId)
    const ticket = await fresh(payload, { id: idIn(lost.ticket) } as never)
    expect(ticket).toMatchObject({
      state: 'with_lead',
      channel: 'desk',
      text: expect.stringContaining(emailId) as string,
    })
  })

  it('is taken up again where a worker died, without being fetched again, and once', async () => {
    const emailId = randomUUID()
    await noteEvent({ payload, eventId: emailId, kind: 'received', emailId, at: new Date() })
    let isHeld = true
    const died = receiveOne({
      payload,
      fetchRaw: async () => {
        // Takes so long that another worker has it before the end.
        while (isHeld) await setTimeout(20)
        return mail({ text: 'une question, une fois' })
      },
    })
    const expire = () =>
      payload.db.collections['mailEvents']?.updateOne(
        { emailId },
        { $set: { leaseUntil: new Date(0) } },
      )
    await setTimeout(300)
    await expire()
    await receiveOne({
      payload,
      fetchRaw: () => Promise.resolve(mail({ text: 'une question, une fois' })),
    })
    isHeld = false
    await died
    const { docs } = await payload.find({ collection: 'messages', depth: 0, pagination: false })
    expect(docs.filter(({ whole }) => whole === 'une question, une fois')).toHaveLength(1)
    const done = await eventOf(payload, emailId)
    expect(done).toMatchObject({ state: 'done', outcome: 'ticket' })
    // What the slower one fetched is not kept again behind the other’s back.
    expect(await hasRaw(payload, done)).toBe(false)
  })

  it('is left to the worker that has it, however many leases long it takes to come', async () => {
    const emailId = randomUUID()
    await noteEvent({ payload, eventId: emailId, kind: 'received', emailId, at: new Date() })
    const leaseSeconds = 1
    const takes = setTimeout(3_200, mail({ text: 'une question qui vient lentement' }))
    const atWork = receiveOne({ payload, leaseSeconds, fetchRaw: () => takes })
    await setTimeout(200)
    const idle: boolean[] = []
    const other = async () => {
      idle.push(await receiveOne({ payload, leaseSeconds, fetchRaw: () => takes }))
    }
    for (; idle.length < 12; await setTimeout(200)) await other()
    expect(new Set(idle)).toEqual(new Set([false]))
    await atWork
    expect(await eventOf(payload, emailId)).toMatchObject({ state: 'done', outcome: 'ticket' })
  })

  it('of which two webhooks tell at the same moment is one ticket', async () => {
    const emailId = randomUUID()
    const data = { kind: 'received', state: 'waiting', attempts: 0, emailId } as const
    const now = new Date().toISOString()
    for (const eventId of ['one', 'two'])
      await payload.create({
        collection: 'mailEvents',
        data: { ...data, eventId: `${eventId}-${emailId}`, at: now, notBefore: now },
      })
    while (
      await receiveOne({ payload, fetchRaw: () => Promise.resolve(mail({ text: 'deux avis' })) })
    );
    const where = { emailId: { equals: emailId } }
    const { docs } = await payload.find({ collection: 'mailEvents', where, sort: 'outcome' })
    expect(docs.map(({ outcome }) => outcome)).toEqual(['ticket', 'twice'])
  })

  it('that ends every worker which opens it becomes a ticket that says so, with the mail beside it', async () => {
    const emailId = randomUUID()
    await noteEvent({ payload, eventId: emailId, kind: 'received', emailId, at: new Date() })
    await payload.db.collections['mailEvents']?.updateOne({ emailId }, { $set: { fence: 9 } })
    await receiveOne({ payload, fetchRaw: () => Promise.resolve(mail({ text: 'poison' })) })
    const event = await eventOf(payload, emailId)
    expect(event.outcome).toBe('unparsed')
    const [message] = await messagesFor(payload, idIn(event.ticket))
    expect(message?.files).toMatchObject([{ name: 'courriel.eml', remark: 'raw' }])
  })

  it('of 25 MB keeps its file, byte for byte', async () => {
    const bytes = Buffer.alloc(25_000_000, 'à garder ')
    const event = await receive(
      payload,
      mail({ text: 'voir', parts: [{ type: 'application/pdf', name: 'gros.pdf', bytes }] }),
    )
    const [message] = await messagesFor(payload, idIn(event.ticket))
    expect(message?.files).toMatchObject([{ name: 'gros.pdf', size: 25_000_000, remark: 'asIs' }])
  })

  it('is fetched whole by the SDK of the service', async () => {
    const raw = mail({ text: 'été' })
    const server = createServer((request, response) => {
      const { port } = server.address() as { port: number }
      const isRaw = request.url === '/raw'
      const answer = {
        object: 'email',
        id: 'x',
        raw: { download_url: `http://127.0.0.1:${String(port)}/raw` },
      }
      response.writeHead(200, { 'content-type': isRaw ? 'message/rfc822' : 'application/json' })
      response.end(isRaw ? raw : JSON.stringify(answer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const fetchRaw = fetchFromResend({
      apiKey: 're_x',
      baseUrl: `http://127.0.0.1:${String(port)}`,
    })
    expect(await fetchRaw('x')).toEqual(raw)
    server.close()
  })
})

describe('an answer by the person', () => {
  it('opens an answered ticket again, keeps what was answered, and tells the lead', async () => {
    const { ticket, parcel } = await answered(payload)
    const raw = addressed(mail({ to: REPLY, text: 'Merci, mais où ?' }), parcel)
    expect(await receive(payload, raw)).toMatchObject({ outcome: 'reply', ticket: ticket.id })
    const after = await fresh(payload, ticket)
    expect(after.state).toBe('with_lead')
    expect(after.dueAt > ticket.dueAt).toBe(true)
    const messages = await messagesFor(payload, ticket.id)
    expect(messages.map(({ by, shown }) => [by, shown])).toEqual([
      ['desk', 'Voyez l’ADIL.'],
      ['person', 'Merci, mais où ?'],
    ])
    expect((await deliverAll(payload)).map(({ to }) => to)).toEqual([['lead@exemple.example']])
  })

  it('that an out-of-office wrote leaves the ticket closed', async () => {
    const { ticket, parcel } = await answered(payload)
    const raw = addressed(
      mail({ to: REPLY, text: 'absent', headers: ['Auto-Submitted: auto-replied'] }),
      parcel,
    )
    expect(await receive(payload, raw)).toMatchObject({ outcome: 'automatic' })
    // It is found by the words of what was written beside it, and is otherwise as it was.
    const words: unknown = expect.arrayContaining(ticket.words ?? [])
    expect(await fresh(payload, ticket)).toEqual({ ...ticket, words })
    expect(await deliverAll(payload)).toEqual([])
  })
})

describe('an answer by a partner', () => {
  it('is a proposal that waits for the lead, behind what was typed already', async () => {
    const ticket = await ask(payload)
    const [sent] = await deliverAll(payload)
    if (sent === undefined) throw new Error('no mail to the partner')
    const reply = (from: string) =>
      addressed(mail({ from, to: REPLY, text: 'Voyez nos horaires.' }), sent)
    expect(await receive(payload, reply('autre@exemple.example'))).toMatchObject({
      outcome: 'ticket',
    })
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'with_partner' })
    await deliverAll(payload)
    expect(await receive(payload, reply('adil@exemple.example'))).toMatchObject({
      outcome: 'reply',
    })
    expect(await fresh(payload, ticket)).toMatchObject({
      state: 'to_validate',
      draft: { text: 'Voyez nos horaires.', by: 'adil-test' },
    })
    expect((await deliverAll(payload)).map(({ to }) => to)).toEqual([['lead@exemple.example']])
  })

  it('that holds no word is no proposal: they are told what became of its files, and what is missing', async () => {
    const ticket = await ask(payload)
    const [sent] = await deliverAll(payload)
    if (sent === undefined) throw new Error('no mail to the partner')
    const quoted = `\n\nEnvoyé de mon iPhone\n\nLe 5 mars 2026 à 10:12, Mes droits <site@exemple.example> a écrit :\n> ${sent.text.replaceAll('\n', '\n> ')}`
    const pdf = { type: 'application/pdf', name: 'liste.pdf', bytes: Buffer.from('%PDF-1.7 x') }
    const zip = { type: 'application/zip', name: 'tout.zip', bytes: Buffer.from('PK') }
    const reply = (spec: MailSpec) =>
      receive(
        payload,
        addressed(mail({ from: 'adil@exemple.example', to: REPLY, subject: 'Re', ...spec }), sent),
      )
    const answerTo = async (spec: MailSpec) => {
      expect(await reply(spec)).toMatchObject({ outcome: 'reply' })
      expect(await fresh(payload, ticket)).toMatchObject({ state: 'with_partner' })
      expect((await fresh(payload, ticket)).draft?.text ?? '').toBe('')
      return (await deliverAll(payload)).find(({ to }) => to.includes('adil@exemple.example'))
    }
    const both = await answerTo({ text: quoted, parts: [pdf, zip] })
    expect(both?.subject).toBe(`Il manque votre réponse (${ticket.reference})`)
    expect(both?.text).toMatch(/Le document que vous avez joint est gardé/)
    expect(both?.text).toMatch(/Un fichier ne peut pas être remis à la personne/)
    expect(both?.headers?.['Auto-Submitted']).toBe('auto-replied')
    expect(JSON.stringify(both)).not.toMatch(/loyer|Zéphyrine|liste\.pdf/)
    const documents = await documentViews({ payload, ticket })
    expect(documents.map(({ notes, isGiven }) => [notes[0], isGiven])).toContainEqual([
      'Venu dans un courriel de adil-test',
      false,
    ])
    const empty = await answerTo({ text: quoted })
    expect(empty?.text).toContain('aucun mot de réponse')
    expect(empty?.text).not.toContain('joint')
    if (both === undefined) throw new Error('nothing was written back')
    const words = mail({ from: 'adil@exemple.example', to: REPLY, text: 'Appelez l’ADIL.' })
    await receive(payload, addressed(words, both))
    expect(await fresh(payload, ticket)).toMatchObject({ draft: { text: 'Appelez l’ADIL.' } })
    await deliverAll(payload)
    const late = await reply({ text: quoted, parts: [pdf] })
    expect(late).toMatchObject({ outcome: 'reply' })
    expect((await deliverAll(payload)).map(({ to }) => to)).toEqual([['lead@exemple.example']])
  })

  it('whose address is gone is told to the lead', async () => {
    const ticket = await ask(payload)
    const [sent] = await deliverAll(payload)
    if (sent === undefined) throw new Error('no mail to the partner')
    const head = [
      'Return-Path: <>',
      'From: MAILER-DAEMON@exemple.example',
      `To: ${REPLY}`,
      'Subject: failure notice',
      'X-Failed-Recipients: adil@exemple.example',
    ]
    await receive(payload, addressed(mail({ head, text: 'no such user' }), sent))
    const kinds = (await mailsOf(payload, ticket)).map(({ kind, delivery }) => [
      kind,
      delivery ?? null,
    ])
    expect(kinds).toEqual([
      ['partner-question', 'bounced'],
      ['lead-bounced', null],
    ])
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'with_partner' })
  })
})

describe('words of danger in what a machine seems to have written', () => {
  const asMachine = (more: MailSpec) => ({
    from: 'quelquun@exemple.example',
    headers: ['Auto-Submitted: auto-generated', 'List-Id: <l.exemple.example>'],
    ...more,
  })

  it.each([
    { subject: 'Aide', text: 'Je veux mourir ce soir' },
    { subject: 'Je veux mourir', text: 'Bonjour' },
  ])('open a ticket that the lead is told of at once, and nobody is answered', async (words) => {
    const event = await receive(payload, mail(asMachine(words)))
    expect(event.outcome).toBe('ticket')
    const ticket = await fresh(payload, { id: idIn(event.ticket) } as never)
    expect(ticket).toMatchObject({ danger: true, state: 'with_lead' })
    const left = await mailsOf(payload, ticket)
    expect(left.map(({ kind }) => kind)).toEqual(['lead-danger', 'lead-to-route'])
    const [opening] = await messagesFor(payload, ticket.id)
    expect(opening?.remarks).toContain('machine')
  })

  it('tell the lead of the ticket that they were written about, and move nothing else', async () => {
    const { ticket, parcel } = await answered(payload)
    const raw = addressed(
      mail({ ...asMachine({ text: 'Je veux mourir' }), from: PERSON, to: REPLY }),
      parcel,
    )
    expect(await receive(payload, raw)).toMatchObject({ outcome: 'automatic', ticket: ticket.id })
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'answered', danger: true })
    const left = await deliverAll(payload)
    expect(left.map(({ to }) => to)).toEqual([['lead@exemple.example']])
  })

  it('in the subject alone are no spam, whoever wrote them', async () => {
    const from = 'signale@exemple.example'
    const first = idIn((await receive(payload, mail({ from, text: 'Achetez' }))).ticket)
    await payload.update({ collection: 'tickets', id: first, data: { spam: 'mail' } })
    const calm = await receive(payload, mail({ from, text: 'Achetez' }))
    const event = await receive(payload, mail({ from, subject: 'Je veux mourir', text: '' }))
    expect([calm.outcome, event.outcome]).toEqual(['spam', 'ticket'])
  })
})

describe('words of danger in what is written to many', () => {
  const LETTER = ['List-Unsubscribe: <https://asso.example/x>', 'List-Id: <lettre.asso.example>']
  const said = (from: string, headers: string[] = []) =>
    receive(payload, mail({ from, text: 'Ne dites pas\u00A0: je veux mourir.', headers }))
  const told = async () =>
    (await deliverAll(payload)).filter(({ subject }) => /anger/.test(subject))

  it('are told of once a day for each sender; the others are held, and marked', async () => {
    const from = 'lettre@asso.example'
    const first = await said(from, LETTER)
    expect(first).toMatchObject({ outcome: 'ticket', danger: true })
    expect(await told()).toHaveLength(1)
    const second = await said(from, LETTER)
    expect(second).toMatchObject({ outcome: 'automatic', danger: true })
    expect([second.ticket ?? null, await hasRaw(payload, second)]).toEqual([null, true])
    expect(await told()).toEqual([])
    expect(await said('autre@asso.example', LETTER)).toMatchObject({ outcome: 'ticket' })
    expect(await told()).toHaveLength(1)
    const yesterday = { $set: { createdAt: new Date(Date.now() - 25 * 3_600_000) } }
    await payload.db.collections['mailEvents']?.updateMany({}, yesterday, { timestamps: false })
    expect(await said(from, LETTER)).toMatchObject({ outcome: 'ticket' })
    expect(await told()).toHaveLength(1)
  })

  it('are always told of when a person wrote them, to a group too, whoever sends spam besides', async () => {
    const from = 'groupe@asso.example'
    const group = [...LETTER, 'List-Post: <mailto:groupe@asso.example>', 'Precedence: list']
    for (const headers of [LETTER, [], group, group, []]) {
      expect(await said(from, headers)).toMatchObject({ outcome: 'ticket' })
      expect(await told()).toHaveLength(1)
    }
  })

  it('are held when the lead has marked the sender as spam; those of a person are not', async () => {
    const from = 'pub@asso.example'
    const first = idIn((await said(from, LETTER)).ticket)
    await payload.update({ collection: 'tickets', id: first, data: { spam: 'mail' } })
    await forgetSenders(payload)
    await deliverAll(payload)
    expect(await said(from, LETTER)).toMatchObject({ outcome: 'spam', danger: true })
    expect(await told()).toEqual([])
    expect(await said(from)).toMatchObject({ outcome: 'ticket', danger: false })
    expect(await told()).toHaveLength(1)
  })
})

describe('a report of non-delivery in words of its own', () => {
  it.each(['Voyez votre administrateur.', `The mailbox of ${PERSON} is full. 552 5.2.2`])(
    'makes an answer wait for a person again: %s',
    async (text) => {
      const { ticket, parcel } = await answered(payload)
      const head = [
        'Return-Path: <>',
        'From: postmaster@exemple.example',
        `To: ${REPLY}`,
        'Subject: Votre message',
      ]
      const event = await receive(payload, addressed(mail({ head, text }), parcel))
      expect(event).toMatchObject({ outcome: 'bounce', ticket: ticket.id })
      expect(await fresh(payload, ticket)).toMatchObject({ state: 'undeliverable' })
    },
  )
})

describe('a flood from one sender', () => {
  it('is kept whole, and nothing is written back after the first few', async () => {
    const from = 'boucle@exemple.example'
    for (let count = 0; count < 24; count += 1)
      await receive(payload, mail({ from, text: 'encore' }))
    const left = await deliverAll(payload)
    expect(left.filter(({ to }) => to.includes(from))).toHaveLength(5)
    expect(left.filter(({ to }) => !to.includes(from))).toHaveLength(20)
  })
})

describe('what came by mail', () => {
  it('is in the copy for the person, and gone with the ticket', async () => {
    const from = 'partante@exemple.example'
    const part = { type: 'application/pdf', name: 'bail.pdf', bytes: Buffer.from('%PDF') }
    const event = await receive(
      payload,
      mail({ from, text: 'Ma question\n-- \nMa signature', parts: [part] }),
    )
    const ticketId = idIn(event.ticket)
    const userId = network.users.lead.id
    const { text: copy } = await copyOfPerson({ req: asLead(), address: from, userId })
    for (const words of ['Ma question', 'Ma signature', 'bail.pdf']) expect(copy).toContain(words)
    await eraseForPerson({ req: asLead(), ticketId })
    expect(await messagesFor(payload, ticketId)).toEqual([])
    const where = { of: { contains: event.id } }
    expect((await payload.count({ collection: 'sealedParts', where })).totalDocs).toBe(0)
    const [left] = (
      await payload.find({
        collection: 'mailEvents',
        where: { id: { equals: event.id } },
        depth: 0,
      })
    ).docs
    expect(left).toMatchObject({ state: 'done', outcome: 'ticket' })
    expect([left?.ticket, left?.senderHash, left?.emailId]).toEqual([null, null, null])
  })

  it('threads no more once the ticket is erased', async () => {
    const { ticket, parcel } = await answered(payload)
    await eraseForPerson({ req: asLead(), ticketId: ticket.id })
    const raw = addressed(mail({ to: REPLY, text: 'Encore moi' }), parcel)
    const event = await receive(payload, raw)
    expect(event.outcome).toBe('ticket')
    expect(event.ticket).not.toBe(ticket.id)
  })
})

describe('a mail that was taken for an automatic one', () => {
  let cookies: Record<string, string>
  beforeAll(async () => {
    cookies = await signInTeam({ payload, organization: network.adil })
  })
  const news = () =>
    mail({
      from: 'asso@exemple.example',
      text: 'Une vraie question',
      headers: ['Precedence: list'],
    })

  it('is made a ticket by the lead, once, and nothing is written back', async () => {
    const event = await receive(payload, news())
    expect([event.outcome, await hasRaw(payload, event)]).toEqual(['automatic', true])
    const read = (role: string) =>
      postAs({ path: `/mailEvents/${event.id}/read`, body: {}, cookie: cookies[role] })
    expect((await read('partner')).status).toBe(403)
    expect(await (await read('lead')).json()).toEqual({
      from: 'asso@exemple.example',
      subject: 'Question',
      text: 'Une vraie question',
    })
    const noted = { subject: { equals: `mailEvents/${event.id}` } }
    expect((await payload.count({ collection: 'accessLog', where: noted })).totalDocs).toBe(1)
    const take = (role: string) =>
      postAs({ path: `/mailEvents/${event.id}/take`, body: {}, cookie: cookies[role] })
    expect((await take('partner')).status).toBe(403)
    expect((await take('lead')).status).toBe(200)
    expect((await take('lead')).status).toBe(409)
    expect((await read('lead')).status).toBe(409)
    const taken = await eventOf(payload, event.emailId ?? '')
    const ticket = await fresh(payload, { id: idIn(taken.ticket) } as never)
    expect(ticket.text).toContain('Une vraie question')
    expect(await hasRaw(payload, event)).toBe(false)
    const left = (await deliverAll(payload)).flatMap(({ to }) => to)
    expect(left).not.toContain('asso@exemple.example')
  })

  it('is noted as seen by the lead; of danger, one by one; and is erased no later for it', async () => {
    const event = await receive(payload, news())
    const [other, danger] = [await receive(payload, news()), await receive(payload, news())]
    const mark = { $set: { danger: true } }
    await payload.db.collections['mailEvents']?.updateOne({ emailId: danger.emailId }, mark)
    const post = async (path: string, role: string, body = {}) =>
      (await postAs({ path: `/mailEvents/${path}`, body, cookie: cookies[role] })).status
    const isSeen = async (one: typeof event) =>
      Boolean((await eventOf(payload, one.emailId ?? '')).seenAt)
    for (const role of ['partner', 'reception', 'nobody'])
      for (const path of [`${event.id}/seen`, 'seen'])
        expect(await post(path, role, { outcome: 'automatic' })).toBe(403)
    const { updatedAt } = await eventOf(payload, event.emailId ?? '')
    expect(await post(`${event.id}/seen`, 'lead')).toBe(204)
    expect([await isSeen(event), await isSeen(other)]).toEqual([true, false])
    expect((await eventOf(payload, event.emailId ?? '')).updatedAt).toBe(updatedAt)
    expect(await post('seen', 'lead', { outcome: 'ticket' })).toBe(400)
    expect(await post('seen', 'lead', { outcome: 'automatic' })).toBe(204)
    expect([await isSeen(other), await isSeen(danger)]).toEqual([true, false])
    const question = await receive(payload, mail({ text: 'Une question.' }))
    expect(await post(`${question.id}/seen`, 'lead')).toBe(409)
  })

  it('is found, given and erased with its sender’s other data, and does not come back with a backup', async () => {
    const address = 'asso-seule@exemple.example'
    const text = 'Ma vraie question, que personne n’a lue'
    const headers = ['Precedence: list']
    const event = await receive(
      payload,
      mail({ from: 'Asso-Seule@exemple.example', text, headers }),
    )
    const other = await receive(payload, news())
    const post = (path: string, role = 'lead', to = address) =>
      postAs({ path: `/person/${path}`, body: { address: to }, cookie: cookies[role] })
    expect(await (await post('find')).json()).toEqual({
      ...{ tickets: [], mails: 1, isByReference: false },
    })
    expect(await (await post('find', 'lead', '06 12 34 56 78')).json()).toMatchObject({ mails: 0 })
    expect(await (await post('copy')).text()).toContain(text)
    for (const role of ['partner', 'reception', 'nobody'])
      expect((await post('erase', role)).status).toBe(403)

    const raws = payload.db.connection.collection('sealedparts')
    const events = payload.db.connection.collection('mailevents')
    const [raw, told] = [
      await raws.findOne({ of: `raw-${event.id}` }),
      await events.findOne({ emailId: event.emailId }),
    ]
    if (raw === null || told === null) throw new Error('nothing kept')
    const { references, mails, proof } = (await (await post('erase')).json()) as Erased
    expect([references, mails]).toEqual([[], 1])
    expect(proof).toContain('un courriel')
    expect([await hasRaw(payload, event), await hasRaw(payload, other)]).toEqual([false, true])
    expect((await post('erase')).status).toBe(404)
    const noted = { subject: { equals: `mailEvents/${event.id}` } }
    const lines = await payload.find({ collection: 'accessLog', where: noted, sort: 'seq' })
    expect(lines.docs.map(({ event: what }) => what)).toEqual(['export', 'erasure'])

    await events.replaceOne({ _id: told._id }, told)
    await raws.insertOne(raw)
    expect(await hasRaw(payload, event)).toBe(true)
    // As when the CMS and the worker start at the same time.
    await Promise.all([eraseRisen({ payload }), eraseRisen({ payload })])
    expect(await hasRaw(payload, event)).toBe(false)
    expect(await eraseRisen({ payload })).toBe(0)
    const rows = await payload.find({ collection: 'erasures', sort: 'at', depth: 0 })
    const own = rows.docs.filter(({ reference }) => reference === 'Courriel sans demande')
    // The row of the first act, which says that it was done again.
    expect(own.slice(-1)).toMatchObject([
      {
        reason: 'request',
        user: expect.any(String) as string,
        againAt: expect.any(String) as string,
      },
    ])
    expect(own.filter(({ reason }) => reason === 'restored')).toEqual([])
    const after = await payload.find({ collection: 'accessLog', where: noted, sort: 'seq' })
    expect(after.totalDocs).toBe(lines.totalDocs)
  })

  it('is dropped after thirty days, with what told of it', async () => {
    const event = await receive(payload, news())
    const kept = await receive(payload, news())
    const old = new Date(Date.now() - 31 * 86_400_000)
    await payload.db.collections['mailEvents']?.updateOne(
      { emailId: event.emailId },
      { $set: { updatedAt: old } },
      { timestamps: false },
    )
    await dropOldMailEvents({ payload })
    expect([await hasRaw(payload, event), await hasRaw(payload, kept)]).toEqual([false, true])
    const where = { id: { in: [event.id, kept.id] } }
    expect((await payload.count({ collection: 'mailEvents', where })).totalDocs).toBe(1)
  })
})

describe('a mail of which a ticket was made', () => {
  it('is known for as long as a backup may hold it unread, its sender for thirty days', async () => {
    const event = await receive(payload, mail({ text: 'ma question' }))
    const agedBy = async (days: number) => {
      await payload.db.collections['mailEvents']?.updateOne(
        { _id: event.id },
        { $set: { updatedAt: new Date(Date.now() - days * 86_400_000) } },
        { timestamps: false },
      )
      await dropOldMailEvents({ payload })
      const found = { collection: 'mailEvents', id: event.id, depth: 0 } as const
      return payload.findByID({ ...found, disableErrors: true })
    }
    const { backupDays } = await payload.findGlobal({ slug: 'settings', depth: 0 })
    await payload.updateGlobal({ slug: 'settings', data: { backupDays: 90 } })
    expect((await agedBy(29))?.senderHash).toBeTruthy()
    const left = await agedBy(89)
    expect(left).toMatchObject({ emailId: event.emailId, ticket: event.ticket, senderHash: null })
    expect(await agedBy(91)).toBeNull()
    await payload.updateGlobal({ slug: 'settings', data: { backupDays } })
  })
})

describe('a file of a message', () => {
  it('is given to the lead alone, to be saved, and noted in the access log', async () => {
    const bytes = Buffer.from('%PDF de la caisse')
    const part = { type: 'application/pdf', name: 'Décision.pdf', bytes }
    const event = await receive(payload, mail({ text: 'voir', parts: [part] }))
    const [message] = await messagesFor(payload, idIn(event.ticket))
    const get = (user: unknown) =>
      fileEndpoint.handler({
        payload,
        user,
        routeParams: { id: message?.id, n: '0' },
      } as never)
    const given = await get(network.users.lead)
    expect(Buffer.from(await given.arrayBuffer())).toEqual(bytes)
    expect(given.headers.get('content-disposition')).toBe(
      `attachment; filename="Decision.pdf"; filename*=UTF-8''D%C3%A9cision.pdf`,
    )
    for (const user of [null, network.users.partner, network.users.reception])
      expect((await get(user)).status).toBeGreaterThan(400)
    const where = { event: { equals: 'file' } }
    expect((await payload.count({ collection: 'accessLog', where })).totalDocs).toBe(1)
  })
})

describe('a folder of mails', () => {
  it('is told of file by file: what each became, and what would leave', async () => {
    const part = { type: 'application/pdf', name: 'bail.pdf', bytes: Buffer.from('%PDF') }
    const fed = await feedOne({ payload, raw: mail({ text: 'Où ?', parts: [part] }) })
    expect(fed).toMatchObject({
      action: 'ticket',
      threadedTo: null,
      textLength: 4,
      attachments: [{ name: 'bail.pdf', size: 4, remark: 'asIs' }],
      mails: [
        { kind: 'lead-to-route' },
        { kind: 'citizen-received', to: [PERSON], autoSubmitted: 'auto-replied' },
      ],
    })
    const { ticket, parcel } = await answered(payload)
    const reply = await feedOne({
      payload,
      raw: addressed(mail({ to: REPLY, text: 'Merci' }), parcel),
    })
    expect(reply).toMatchObject({ action: 'reply', threadedTo: ticket.reference })
    const away = mail({ text: 'absent', headers: ['Auto-Submitted: auto-replied'] })
    expect(await feedOne({ payload, raw: away })).toMatchObject({ action: 'automatic', mails: [] })
  })
})
