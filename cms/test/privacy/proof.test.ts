import { RESTORED_KEY, type Restored } from '@infos-droits/shared'
import type { Tombstone } from '@infos-droits/shared/backup-folder'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ticketEndpoints } from '../../src/desk/endpoints.ts'
import { eraseForPerson } from '../../src/desk/erasure.ts'
import { erasePerson } from '../../src/person/erase.ts'
import { completeErasures, eraseRisen, proofOf, proofOfTicket } from '../../src/privacy/index.ts'
import { bury } from '../../src/privacy/tombstones.ts'
import { bootPayload } from '../boot.ts'
import { ask } from '../desk/harness.ts'
import { rememberAll } from './put-back.ts'

let payload: Payload
let lead: TypedUser
beforeAll(async () => {
  payload = await bootPayload('proof')
  const data = {
    email: 'lead@x.example',
    name: 'Lise',
    role: 'lead',
    password: 'une-longue-phrase-secrète',
  } as const
  lead = { ...(await payload.create({ collection: 'users', data })), collection: 'users' }
})
afterAll(() => payload.destroy())

const req = () => ({ payload, user: lead }) as never
/** Without the moment at which it was made out. */
const lasting = (proof: string) => proof.replace(/^Preuve établie le .*$/m, '')
const eraseByHand = async (id: string) => {
  const endpoint = ticketEndpoints.find(({ path: at }) => at === '/:id/erase')
  const answer = await endpoint?.handler({ ...asLead(), routeParams: { id } } as never)
  expect(answer?.status).toBe(200)
  return ((await answer?.json()) as { proof: string }).proof
}
const asLead = () => ({ payload, user: lead })
const erasureOf = async (reference: string) => {
  const where = { reference: { equals: reference } }
  const [erasure] = (await payload.find({ collection: 'erasures', where, depth: 0 })).docs
  if (erasure === undefined) throw new Error('no erasure')
  return erasure
}

describe('the proof of an erasure', () => {
  it('is given from the question itself too, and is read again from the question and the list', async () => {
    const ticket = await ask(payload, { email: 'preuve@exemple.example' })
    const proof = await eraseByHand(ticket.id)
    expect(proof).toContain(`- ${ticket.reference}`)
    expect(proof).toContain('à la demande de la personne, ont été effacés')
    expect(proof).toMatch(/Le \d+ \S+ \d{4} à \d\d:\d\d \(heure de Paris\)/)
    expect(proof).toContain('pas avant le')
    // The spool of the site keeps the row of a question, without its text.
    expect(proof).toContain('Le serveur du site public garde encore, 30 jours au plus')
    const again = await proofOfTicket({ payload, reference: ticket.reference })
    expect(lasting(again ?? '')).toBe(lasting(proof))
    const listed = await proofOf({ payload, erasure: await erasureOf(ticket.reference) })
    expect(lasting(listed)).toBe(lasting(proof))
    // A second press, at the same moment or later, is given the same.
    expect(lasting(await eraseByHand(ticket.id))).toBe(lasting(proof))
    expect(await proofOfTicket({ payload, reference: 'AAAA-2222' })).toBeNull()
  })

  it('names all that one act erased, wherever it is read, and nothing of another act', async () => {
    const email = 'ensemble@exemple.example'
    const one = await ask(payload, { email })
    const two = await ask(payload, { email, text: 'Une autre question.' })
    const alone = await ask(payload, { email: 'seule@exemple.example' })
    const { proof } = await erasePerson({ req: req(), address: email })
    await eraseForPerson({ req: req(), ticketId: alone.id })
    const later = (await proofOfTicket({ payload, reference: two.reference })) ?? ''
    for (const { reference } of [one, two]) {
      expect(proof).toContain(reference)
      expect(later).toContain(reference)
    }
    expect(later).not.toContain(alone.reference)
    // The address stands in what is handed over, and is kept nowhere.
    expect(proof).toContain(email)
    expect(later).not.toContain(email)
  })

  it('names what was merged with the question too', async () => {
    const email = 'fusion@exemple.example'
    const kept = await ask(payload, { email })
    const merged = await ask(payload, { email, text: 'La même, autrement dite.' })
    const data = { mergedInto: kept.id, state: 'closed' } as const
    await payload.update({ collection: 'tickets', id: merged.id, data, depth: 0 })
    const proof = await eraseByHand(kept.id)
    for (const { reference } of [kept, merged]) expect(proof).toContain(`- ${reference}`)
    expect(proof).toContain('de ces demandes')
  })

  it('is the proof of an act that was cut before the database had it, which is done and noted later', async () => {
    const ticket = await ask(payload, { email: 'coupe@exemple.example' })
    const at = new Date().toISOString()
    const act = {
      id: 'coupe',
      at,
      reason: 'request',
      user: lead.id,
      row: '0123456789abcdef01234567',
    }
    bury({ id: ticket.id, reference: ticket.reference, act } as Tombstone)
    await eraseRisen({ payload })
    expect(await erasureOf(ticket.reference)).toMatchObject({ act: 'coupe', at, againAt: null })
    const read = (await proofOfTicket({ payload, reference: ticket.reference })) ?? ''
    expect(read).toContain('à la demande de la personne')
    expect(read).not.toContain('de nouveau le')
    const lines = { collection: 'accessLog', where: { ticket: { equals: ticket.id } } } as const
    const { docs } = await payload.find({ ...lines, depth: 0 })
    expect(docs.map(({ event, user }) => [event, user])).toContainEqual(['erasure', lead.id])
  })

  it('is the proof of the first act after a backup was put back, and says that it was done again', async () => {
    const email = 'restaure@exemple.example'
    const inBackup = await ask(payload, { email })
    const putBack = await rememberAll(payload)
    const after = await ask(payload, { email, text: 'Posée après la sauvegarde.' })
    const { proof } = await erasePerson({ req: req(), address: email })
    const first = await erasureOf(inBackup.reference)
    const lost = await erasureOf(after.reference)
    const before = new Map<string, string | null>()
    for (const { reference } of [inBackup, after])
      before.set(reference, await proofOfTicket({ payload, reference }))
    await putBack()
    const now = new Date().toISOString()
    await payload.kv.set(RESTORED_KEY, { heldUntil: now, restoredAt: now } satisfies Restored)
    // As when the CMS and the worker start at the same time.
    await Promise.all([eraseRisen({ payload }), eraseRisen({ payload })])
    await eraseRisen({ payload })
    const again = await erasureOf(inBackup.reference)
    const { id, act, at, reason, user } = first
    expect(again).toMatchObject({ id, act, at, reason, user })
    expect(again.againAt).toBeTruthy()
    // Of this one nothing came back.
    expect(await erasureOf(after.reference)).toEqual({ ...lost, againAt: null, completeAt: null })
    const acts = { collection: 'erasures', where: { act: { equals: act } } } as const
    expect((await payload.count(acts)).totalDocs).toBe(2)
    for (const { reference } of [inBackup, after]) {
      const read = (await proofOfTicket({ payload, reference })) ?? ''
      // All the rest is as it was told the first time.
      expect(lasting(read.replace(/^\nUne sauvegarde faite avant .*\n/m, ''))).toBe(
        lasting(before.get(reference) ?? ''),
      )
      expect(read).toContain('à la demande de la personne')
      expect(read).toMatch(/ce qu’elle avait ramené a été effacé de nouveau le \d/)
    }
    expect(proof).not.toContain('de nouveau le')
    expect(proof).toContain(after.reference)
    // What came back is in the journal of the database anew.
    const longAgo = new Date('2020-01-01')
    const rows = payload.db.connection.collection('erasures')
    const past = { $set: { at: longAgo, backupsUntil: longAgo } }
    await rows.updateMany({ act }, past)
    await completeErasures(payload)
    expect((await erasureOf(after.reference)).completeAt).toBeTruthy()
    expect((await erasureOf(inBackup.reference)).completeAt ?? null).toBeNull()
  })

  it('tells the day on which an erasure was complete, once it is', async () => {
    const ticket = await ask(payload, { email: 'complet@exemple.example' })
    await eraseForPerson({ req: req(), ticketId: ticket.id })
    const erasure = await erasureOf(ticket.reference)
    const done = { ...erasure, completeAt: '2027-01-04T23:30:00.000Z' }
    await payload.update({ collection: 'erasures', id: erasure.id, data: done, depth: 0 })
    const proof = await proofOf({ payload, erasure: done })
    expect(proof).toContain('complet depuis le 5 janvier 2027')
    expect(proof).not.toContain('pas avant le')
    expect(proof).not.toContain('Pour un temps')
  })

  it('says why nobody had asked for it', async () => {
    const ticket = await ask(payload, { email: 'delai@exemple.example' })
    await eraseForPerson({ req: req(), ticketId: ticket.id })
    const erasure = { ...(await erasureOf(ticket.reference)), act: null }
    const proof = await proofOf({ payload, erasure: { ...erasure, reason: 'retention' } })
    expect(proof).toContain('le délai de conservation étant passé')
    expect(proof).not.toContain('à la demande')
  })
})
