import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPartnerPage, postPartnerPage } from '../../src/desk/pages/index.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { ask, form, fresh, tokenOf } from './harness.ts'
import { plantNetwork } from './network.ts'

let payload: Payload

beforeAll(async () => {
  payload = await bootPayload('drafting')
  await plantNetwork(payload)
}, 120_000)
afterAll(async () => {
  await payload.db.connection.dropDatabase()
  await payload.destroy()
})

const see = async (ticket: Ticket): Promise<string> => {
  const token = await tokenOf(payload, ticket)
  return (await getPartnerPage({ payload, token, search: new URLSearchParams() })).text()
}

/** A button of the page, with all that its form holds. */
const press = async (ticket: Ticket, fields: Record<string, string>): Promise<Response> => {
  const token = await tokenOf(payload, ticket)
  const { revision } = await fresh(payload, ticket)
  return postPartnerPage({
    payload,
    token,
    request: form({ revision: String(revision), ...fields }),
  })
}

/** As the script of the page saves. */
const keep = async (ticket: Ticket, revision: number, text: string, more = {}) => {
  const token = await tokenOf(payload, ticket)
  const request = form(
    { event: 'save_draft', revision: String(revision), text, ...more },
    { accept: 'application/json' },
  )
  const response = await postPartnerPage({ payload, token, request })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('a draft that is kept while it is typed', () => {
  it('is kept at each pause, without a line in the history', async () => {
    const ticket = await ask(payload)
    const first = await keep(ticket, ticket.revision, 'Bonjour')
    expect(first.body).toMatchObject({ kind: 'saved', revision: ticket.revision + 1 })
    const second = await keep(ticket, Number(first.body['revision']), 'Bonjour, voyez l’ADIL')
    const now = await fresh(payload, ticket)
    expect(second.body).toMatchObject({ kind: 'saved', version: now.draft?.at })
    expect(now.draft?.text).toBe('Bonjour, voyez l’ADIL')
    expect(now.history).toHaveLength(ticket.history?.length ?? 0)
  })

  it('is never put over the text of another tab: both come back, with what differs', async () => {
    const ticket = await ask(payload)
    await keep(ticket, ticket.revision, 'Bonjour,\nle premier <b>')
    const { status, body } = await keep(ticket, ticket.revision, 'Bonjour,\nle second')
    expect(status).toBe(409)
    expect(body).toMatchObject({
      kind: 'changed',
      text: 'Bonjour,\nle premier <b>',
      merged: 'Bonjour,\nle premier <b>\nle second',
    })
    expect(body['html']).toContain('le premier &lt;b&gt;')
    expect((await fresh(payload, ticket)).draft?.text).toBe('Bonjour,\nle premier <b>')
    const chosen = await keep(ticket, Number(body['revision']), String(body['merged']))
    expect(chosen.body['kind']).toBe('saved')
  })

  it('is known again when the answer to the first try was lost', async () => {
    const ticket = await ask(payload)
    await keep(ticket, ticket.revision, 'Une fois')
    expect((await keep(ticket, ticket.revision, 'Une fois')).body['kind']).toBe('saved')
  })

  it('is refused, and says why, once it was handed over or the link is wrong', async () => {
    const ticket = await ask(payload)
    await press(ticket, { event: 'propose', text: 'Voyez l’ADIL.' })
    const { revision } = await fresh(payload, ticket)
    const late = await keep(ticket, revision, 'Encore un mot')
    expect(late).toMatchObject({ status: 410, body: { kind: 'over' } })
    expect(late.body['message']).toMatch(/\p{L}/u)
    const long = await ask(payload)
    const refused = await keep(long, long.revision, 'a'.repeat(20_001))
    expect(refused).toMatchObject({ status: 422, body: { kind: 'refused' } })
    const token = 'x'.repeat(43)
    const request = form({ event: 'save_draft' }, { accept: 'application/json' })
    expect((await postPartnerPage({ payload, token, request })).status).toBe(404)
  })
})

describe('help to write, without JavaScript', () => {
  it('puts a link at the end of what was typed, and keeps it', async () => {
    const ticket = await ask(payload)
    const insert = 'Je n’arrive plus à payer mon loyer : https://exemple.example/loyer/'
    const html = await (await press(ticket, { text: 'Bonjour,', insert })).text()
    expect(html).toContain('Ajouté à la fin de votre texte')
    expect((await fresh(payload, ticket)).draft?.text).toBe(`Bonjour,\n\n${insert}`)
    expect(await see(ticket)).toContain('https://exemple.example/loyer/</textarea')
  })

  it('looks for guides and keeps what was typed, which no address tells', async () => {
    const ticket = await ask(payload)
    const fields = { event: 'find', words: '<i>rien</i> du tout', text: 'Début de réponse' }
    const response = await press(ticket, fields)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('&lt;i&gt;rien&lt;/i&gt; du tout')
    expect(html).toContain('Début de réponse</textarea')
    expect((await fresh(payload, ticket)).draft?.text).toBe('Début de réponse')
  })

  it('says what could be said more plainly', async () => {
    await payload.create({
      collection: 'plain-words',
      data: { hard: ['solliciter'], plain: 'demander', title: 'solliciter' },
    })
    const ticket = await ask(payload)
    const text = 'Vous pouvez solliciter une aide auprès du FSL.'
    const html = await (await press(ticket, { event: 'check', text })).text()
    expect(html).toContain('<q>solliciter</q>')
    expect(html).toContain('demander')
    expect(html).toContain('FSL')
    const live = await keep(ticket, (await fresh(payload, ticket)).revision, `${text} Oui.`, {
      clarity: '',
    })
    expect(live.body['clarity']).toContain('<q>solliciter</q>')
  })

  it('shows both texts when somebody saved before', async () => {
    const ticket = await ask(payload)
    await keep(ticket, ticket.revision, 'Le premier')
    const token = await tokenOf(payload, ticket)
    const fields = { event: 'check', revision: String(ticket.revision), text: 'Le second' }
    const response = await postPartnerPage({ payload, token, request: form(fields) })
    const html = await response.text()
    expect(response.status).toBe(409)
    expect(html).toContain('Le premier')
    expect(html).toContain('Le second</textarea')
  })
})
