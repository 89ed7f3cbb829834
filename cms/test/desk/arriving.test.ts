import { newReference, seal } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { eraseForPerson } from '../../src/desk/erasure.ts'
import { addByCitizen } from '../../src/desk/by-citizen.ts'
import { enterQuestion } from '../../src/desk/entry/enter.ts'
import { postedQuestion } from '../../src/desk/entry/posted-question.ts'
import { printAnswer } from '../../src/desk/entry/print.ts'
import { composeTicketMail } from '../../src/desk/index.ts'
import { takeLetter } from '../../src/inbound/letters.ts'
import { keptBytes } from '../../src/files/index.ts'
import type { Ticket, User } from '../../src/payload-types.ts'
import { tasksFor } from '../../src/today/tasks.ts'
import { bootPayload, testKeys } from '../boot.ts'
import { ask, fresh, mailsOf } from './harness.ts'
import { plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network

beforeAll(async () => {
  payload = await bootPayload('arriving')
  network = await plantNetwork(payload)
  const hotline = await payload.create({
    collection: 'hotlines',
    data: {
      slug: '3919',
      number: '3919',
      name: 'Violences',
      purpose: 'Écoute',
      order: 1,
      source: { title: 'Source', url: 'https://www.service-public.gouv.fr' },
    },
  })
  await payload.create({
    collection: 'dangers',
    data: { name: 'violences', words: ['mon mari me frappe'], hotlines: [hotline.id] },
  })
}, 120_000)
afterAll(() => payload.destroy())

const asUser = (user: User) => ({ payload, user: { ...user, collection: 'users' } }) as never
const kindsOf = async (ticket: Ticket) => (await mailsOf(payload, ticket)).map(({ kind }) => kind)

describe('a question with words of danger', () => {
  it('is marked with its kind alone, and the lead is told at once without a word of it', async () => {
    const ticket = await ask(payload, { text: 'Mon mari me frappe, où dormir ce soir ?' })
    expect(ticket).toMatchObject({ danger: true, dangerKinds: 'violences' })
    expect(await kindsOf(ticket)).toEqual(['lead-danger', 'partner-question'])
    const [mail] = await mailsOf(payload, ticket)
    if (mail === undefined) throw new Error('no mail')
    const composed = await composeTicketMail({ payload, mail })
    if ('cancel' in composed) throw new Error(composed.cancel)
    expect(composed.letter.text).toContain('ouvrez la demande tout de suite')
    expect(composed.letter.text + composed.letter.subject).not.toMatch(/mari|frappe|violence/i)
    const tasks = await tasksFor({
      payload,
      user: { ...network.users.lead, collection: 'users' },
      now: new Date(),
    })
    expect(tasks.find(({ when }) => when === 'now')?.label).toMatch(/danger est possible/)
  })

  it('does not wait for the one mail a morning that its partner asked for', async () => {
    const choose = (newTicket: boolean) =>
      payload.update({
        collection: 'organizations',
        id: network.adil,
        data: { notify: { newTicket } },
      })
    await choose(false)
    const calm = await ask(payload)
    const urgent = await ask(payload, { text: 'Mon mari me frappe, où dormir ce soir ?' })
    await choose(true)
    expect(await kindsOf(calm)).toEqual([])
    expect(await kindsOf(urgent)).toContain('partner-question')
  })

  it('is not any other question; words that come later mark it as well', async () => {
    const ticket = await ask(payload)
    expect(ticket).toMatchObject({ danger: false })
    expect(await kindsOf(ticket)).not.toContain('lead-danger')
    await addByCitizen({
      payload,
      ticketId: ticket.id,
      text: 'Je n’ai pas tout dit. Mon mari me frappe.',
    })
    expect(await fresh(payload, ticket)).toMatchObject({ danger: true })
    expect(await kindsOf(ticket)).toContain('lead-danger')
  })
})

describe('a photograph that came with a question', () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '48/1 48/1 0/1' } })
      .toBuffer()
  const sealedLetter = (reference: string, bytes: Buffer, inside = reference) =>
    seal({
      publicKey: testKeys.publicKey,
      context: `letter:${reference}`,
      text: JSON.stringify({
        reference: inside,
        name: 'Lettre de Zéphyrine.jpg',
        type: 'image/jpeg',
        bytes: bytes.toString('base64'),
      }),
    })
  const filesOf = async (ticket: Ticket) => {
    const where = { ticket: { equals: ticket.id } }
    const { docs } = await payload.find({ collection: 'messages', where, depth: 0 })
    return docs.flatMap(({ files }) => files ?? [])
  }

  it('is kept once, without the place where it was taken, and goes when the person is erased', async () => {
    const ticket = await ask(payload)
    const reference = `${ticket.reference}.1`
    const bytes = await picture()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const letter = { payload, reference, sealed: sealedLetter(reference, bytes) }
    expect(await takeLetter(letter)).toBe('created')
    expect(await takeLetter(letter)).toBe('duplicate')
    const [file, ...others] = await filesOf(ticket)
    expect(others).toEqual([])
    expect(file).toMatchObject({ type: 'image/jpeg', remark: 'remade' })
    const kept = await keptBytes({ payload, name: file?.file ?? '' })
    expect((await sharp(kept ?? Buffer.alloc(0)).metadata()).exif).toBeUndefined()
    const stored = JSON.stringify(await payload.db.collections['messages']?.find({}).lean())
    expect(stored).not.toContain('Zéphyrine')
    const req = { payload, user: network.users.lead } as never
    await eraseForPerson({ req, ticketId: ticket.id })
    expect(await filesOf(ticket)).toEqual([])
    expect(await keptBytes({ payload, name: file?.file ?? '' })).toBeNull()
    expect(await takeLetter(letter)).toBe('duplicate')
    expect(await filesOf(ticket)).toEqual([])
  })

  it('waits for its question, and is put aside when it is another’s', async () => {
    const reference = `${newReference()}.1`
    const sealed = sealedLetter(reference, await picture())
    expect(await takeLetter({ payload, reference, sealed })).toBeNull()
    const ticket = await ask(payload)
    const own = `${ticket.reference}.2`
    expect(await takeLetter({ payload, reference: own, sealed })).toBe('unreadable')
    const moved = sealedLetter(own, await picture(), reference)
    expect(await takeLetter({ payload, reference: own, sealed: moved })).toBe('unreadable')
  })
})

describe('a question entered at the desk for somebody', () => {
  const typed = {
    text: 'Ma chaudière ne marche plus et le propriétaire ne répond pas.',
    rubric: 'logement',
    territory: 'here',
    commune: '',
    channel: 'desk',
    firstName: 'Zéphyrine',
    consent: 'yes',
  }
  const enter = (user: User, more: Record<string, string> = {}) =>
    enterQuestion({ req: asUser(user), input: { ...typed, ...more } })
  const seenBy = async (user: User) =>
    (
      await payload.find({
        collection: 'tickets',
        overrideAccess: false,
        user: { ...user, collection: 'users' },
        pagination: false,
        depth: 0,
      })
    ).docs

  it('is routed like any other; reception sees where it stands, none of its words, and no other', async () => {
    const { reception, lead } = network.users
    const { id, reference, code } = await enter(reception)
    await enter(lead)
    expect(code).toBeNull()
    const ticket = await payload.findByID({ collection: 'tickets', id, depth: 0 })
    expect(ticket).toMatchObject({ reference, state: 'with_partner', enteredBy: reception.id })
    const seen = await seenBy(reception)
    expect(seen.map((one) => one.reference)).toEqual([reference])
    expect(JSON.stringify(seen)).not.toMatch(/chaudière|Zéphyrine/)
  })

  it('is refused to a partner, without consent, and with an address that is none', async () => {
    const { partner, reception } = network.users
    await expect(enter(partner)).rejects.toMatchObject({ status: 403 })
    await expect(enter(reception, { consent: '' })).rejects.toMatchObject({ status: 422 })
    const wrong = { text: '', consent: '', channel: 'phone', phone: '', territory: '' }
    const refused = await enter(reception, wrong).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      issues: [{ field: 'text' }, { field: 'territory' }, { field: 'phone' }, { field: 'consent' }],
    })
    // Said to who writes, not to the person for whom they do.
    expect(JSON.stringify(refused)).not.toMatch(/\b(?:votre|vos|vous habitez|vous répondre)\b/i)
    await expect(
      enter(reception, { channel: 'email', email: 'x', mailboxPrivate: 'yes' }),
    ).rejects.toMatchObject({ code: 'entry.invalid', message: /adresse/ })
  })

  it('comes with photographs of a letter, checked and kept like those of the public form', async () => {
    const { reception } = network.users
    const post = async (files: [string, BlobPart][]) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(typed)) body.set(name, value)
      for (const [name, bytes] of files) body.append('letters', new File([bytes], name))
      const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body })
      const { input, letters } = await postedQuestion(request as never)
      return enterQuestion({ req: asUser(reception), input, letters })
    }
    const photo = new Uint8Array(
      await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
        .jpeg()
        .toBuffer(),
    )
    const { id } = await post([
      ['courrier.jpg', photo],
      ['', ''],
    ])
    const where = { ticket: { equals: id } }
    const { docs } = await payload.find({ collection: 'messages', where, depth: 0 })
    expect(docs).toMatchObject([
      { by: 'person', files: [{ name: 'courrier.jpg', type: 'image/jpeg', remark: 'remade' }] },
    ])
    const before = (await payload.count({ collection: 'tickets' })).totalDocs
    await expect(post([['x.jpg', '<script>']])).rejects.toMatchObject({
      issues: [{ field: 'letters', code: 'question.letters.type' }],
    })
    const four = Array.from({ length: 4 }, (): [string, BlobPart] => ['x.jpg', photo])
    await expect(post(four)).rejects.toMatchObject({
      issues: [{ code: 'question.letters.many' }],
    })
    expect((await payload.count({ collection: 'tickets' })).totalDocs).toBe(before)
  })

  it('gives a code once where others may read the mailbox', async () => {
    const mailbox = { channel: 'email', email: 'z@exemple.example', mailboxPrivate: 'no' }
    const { code, id } = await enter(network.users.reception, mailbox)
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const stored = JSON.stringify(await payload.findByID({ collection: 'tickets', id, depth: 0 }))
    expect(stored).not.toContain(code)
  })

  it('is answered on paper, in large type and without a name; each opening is logged', async () => {
    const { reception, partner } = network.users
    const { id } = await enter(reception)
    const print = (user: User) => printAnswer({ req: asUser(user), ticketId: id })
    await expect(print(reception)).rejects.toMatchObject({ status: 409 })
    const { revision } = await payload.findByID({ collection: 'tickets', id, depth: 0 })
    await act({
      payload,
      actor: { role: 'lead', name: 'Camille' },
      ticketId: id,
      action: { event: 'validate', revision, text: 'Voyez <l’ADIL>.' },
    })
    const where = { ticket: { equals: id }, event: { equals: 'answer' } }
    const before = (await payload.count({ collection: 'accessLog', where })).totalDocs
    const html = await (await print(reception)).text()
    expect(html).toContain('Voyez &lt;l’ADIL&gt;.')
    expect(html).not.toMatch(/Zéphyrine|chaudière/)
    expect((await payload.count({ collection: 'accessLog', where })).totalDocs).toBe(before + 1)
    await expect(print(partner)).rejects.toMatchObject({ status: 404 })
  })
})
