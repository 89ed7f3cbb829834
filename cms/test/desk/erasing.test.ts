import { hashCode } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { act } from '../../src/desk/act.ts'
import type { Actor } from '../../src/desk/actor.ts'
import { getReadingPage, postReadingPage } from '../../src/desk/pages/index.ts'
import { readingUrl } from '../../src/desk/tokens.ts'
import { bootPayload } from '../boot.ts'
import { ask, form, fresh, SECRET } from './harness.ts'
import { plantNetwork } from './network.ts'

let payload: Payload
const lead: Actor = { role: 'lead', name: 'Camille' }

beforeAll(async () => {
  payload = await bootPayload('erasing')
  await plantNetwork(payload)
}, 120_000)
afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})

/** An answer that waits behind a link and a code, and what is posted to its page. */
const answered = async () => {
  const asked = await ask(payload, { mailboxPrivate: false, codeHash: hashCode(SECRET.code) })
  const action = { event: 'validate', revision: asked.revision, text: 'Le secret.' } as const
  const ticket = await act({ payload, actor: lead, ticketId: asked.id, action })
  const address = readingUrl(ticket.id).split('/message/')[1] ?? ''
  const post = async (fields: Record<string, string>, headers?: Record<string, string>) => {
    const response = await postReadingPage({ payload, address, request: form(fields, headers) })
    return { status: response.status, html: await response.text() }
  }
  /** The proof that the page of the answer carries. */
  const proof = async () =>
    /name="proof" value="([^"]+)"/.exec((await post({ code: SECRET.code })).html)?.[1] ?? ''
  return { ticket, address, post, proof }
}
const isErased = async (ticket: { id: string }) =>
  Boolean((await payload.findByID({ collection: 'tickets', id: ticket.id, depth: 0 })).erasedAt)

describe('the page of an answer', () => {
  it('offers to erase it, asks once, erases that ticket alone and notes it', async () => {
    const other = await answered()
    const { ticket, post, proof, address } = await answered()
    const shown = await post({ code: SECRET.code })
    expect(shown.html).toContain('Le secret.')
    expect(shown.html).toContain('Effacer ma question et la réponse')
    const asked = await post({ event: 'ask', proof: await proof() })
    expect(asked.status).toBe(200)
    expect(asked.html).toContain('Effacer votre question et la réponse')
    expect(asked.html).toContain(`href="/message/${address}"`)
    expect(await isErased(ticket)).toBe(false)
    const given = /name="proof" value="([^"]+)"/.exec(asked.html)?.[1] ?? ''
    const done = await post({ event: 'erase', proof: given })
    expect(done.status).toBe(200)
    expect(done.html).toContain('C’est effacé')
    expect(await fresh(payload, ticket)).toMatchObject({ person: {}, answer: {}, rubric: null })
    expect(JSON.stringify(await fresh(payload, ticket))).not.toMatch(/secret|Zéphyrine|loyer/i)
    expect((await getReadingPage({ payload, address })).status).toBe(410)
    expect(await isErased(other.ticket)).toBe(false)
    const { docs } = await payload.find({
      collection: 'accessLog',
      where: { ticket: { equals: ticket.id } },
      depth: 0,
    })
    expect(docs.map(({ event, user }) => [event, user ?? null])).toEqual([
      ['erased_by_person', null],
    ])
    const erasures = await payload.find({
      collection: 'erasures',
      where: { reference: { equals: ticket.reference } },
    })
    expect(erasures.docs).toMatchObject([{ reason: 'request' }])
    // A second click is told the same, and changes nothing more.
    expect((await post({ event: 'erase', proof: given })).html).toContain('C’est effacé')
    expect((await payload.count({ collection: 'erasures' })).totalDocs).toBe(1)
  })

  it('erases nothing without the code, by another answer’s proof, too late or from elsewhere', async () => {
    const other = await answered()
    const { ticket, post, proof } = await answered()
    const good = await proof()
    const tries: Record<string, string>[] = [
      { event: 'erase' },
      { event: 'erase', proof: '' },
      { event: 'erase', proof: await other.proof() },
      { event: 'erase', proof: good.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) },
      { event: 'erase', proof: good.replace(/^\d/, '9') },
      { event: 'ask', proof: 'é.é' },
      { event: 'erase', code: SECRET.code },
    ]
    for (const fields of tries) {
      const { status, html } = await post(fields)
      expect([fields, status]).toEqual([fields, 422])
      expect(html).toContain('Tapez votre code à nouveau')
    }
    expect(
      (await post({ event: 'erase', proof: good }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(410)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 })
    expect((await post({ event: 'erase', proof: good })).status).toBe(422)
    vi.useRealTimers()
    expect(await isErased(ticket)).toBe(false)
    expect((await post({ event: 'erase', proof: good })).status).toBe(200)
    expect(await isErased(ticket)).toBe(true)
  })

  it('does not hold the code in what it carries on', async () => {
    const { post } = await answered()
    expect((await post({ code: SECRET.code })).html).not.toMatch(/ABCD/i)
  })
})
