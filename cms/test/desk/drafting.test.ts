import { newSignalId } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPartnerPage, postPartnerPage } from '../../src/desk/pages/index.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { ask, form, fresh, mailsOf, SECRET, tokenOf } from './harness.ts'
import { act } from '../../src/desk/act.ts'
import { parseAction } from '../../src/desk/action.ts'
import { copyOfPerson } from '../../src/person/copy.ts'
import { composeTicketMail, queueDigests } from '../../src/desk/index.ts'
import type { Mail } from '../../src/payload-types.ts'
import { eraseTicket } from '../../src/privacy/index.ts'
import { inTransaction } from '../../src/work/index.ts'
import { plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network

beforeAll(async () => {
  payload = await bootPayload('drafting')
  network = await plantNetwork(payload)
}, 120_000)
afterAll(() => payload.destroy())

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
    expect(late.body['message']).toMatch(/^Votre proposition est chez le chef de projet\./)
    expect(late.body['message']).not.toContain('quelqu’un d’autre')
    const long = await ask(payload)
    const refused = await keep(long, long.revision, 'a'.repeat(20_001))
    expect(refused).toMatchObject({ status: 422, body: { kind: 'refused' } })
    expect(refused.body['message']).toContain('1\u00A0caractère de trop')
    const token = 'x'.repeat(43)
    const request = form({ event: 'save_draft' }, { accept: 'application/json' })
    expect((await postPartnerPage({ payload, token, request })).status).toBe(404)
  })
})

describe('a text that is too long', () => {
  it('is not cut by the page, and comes back whole with how much is too much', async () => {
    const ticket = await ask(payload)
    expect(await see(ticket)).not.toMatch(/<textarea[^>]*maxlength/)
    const text = `${'é'.repeat(30_000)}fin`
    const response = await press(ticket, { event: 'propose', text })
    const html = await response.text()
    expect(html).toContain('10\u202F003\u00A0caractères de trop')
    expect(html).toContain('éfin</textarea')
    expect((await fresh(payload, ticket)).state).toBe('with_partner')
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

const LEAD = { role: 'lead', name: 'Chef de projet' } as const

const asLead = async (ticket: Ticket, action: Record<string, string>) => {
  const { revision } = await fresh(payload, ticket)
  return act({
    payload,
    actor: LEAD,
    ticketId: ticket.id,
    action: parseAction({ ...action, revision }),
  })
}

/** A question that was answered by the proposal of its partner. */
const answered = async (text: string, answer: string, over: Parameters<typeof ask>[1] = {}) => {
  const ticket = await ask(payload, { text, ...over })
  await press(ticket, { event: 'propose', text: 'Proposition' })
  await asLead(ticket, { event: 'validate', text: answer })
  await payload.update({ collection: 'tickets', id: ticket.id, data: { state: 'answered' } })
  return ticket
}

describe('texts to begin with', () => {
  it('are those of the rubric, then those for all, and of no other rubric', async () => {
    const make = (title: string, rubrics: ('logement' | 'sante')[]) =>
      payload.create({ collection: 'paragraphs', data: { title, text: `Texte ${title}`, rubrics } })
    await make('Bonjour', [])
    await make('Loyer', ['logement'])
    await make('Soins', ['sante'])
    const html = await see(await ask(payload))
    expect(html).toContain('Texte Bonjour')
    expect(html).not.toContain('Texte Soins')
    expect(html.indexOf('Texte Loyer')).toBeLessThan(html.indexOf('Texte Bonjour'))
    expect(html).toMatch(/value="Texte Loyer"/)
  })

  it('are own answers to questions that resemble it, without the person, and that is noted', async () => {
    const question = 'Mon propriétaire refuse de réparer la chaudière en panne.'
    const old = await answered(
      question,
      `Bonjour ${SECRET.firstName}, appelez le 06 12 34 56 78 pour la chaudière.`,
    )
    const gone = await answered(question, 'Une réponse effacée sur la chaudière.')
    await payload.update({
      collection: 'tickets',
      id: gone.id,
      data: { erasedAt: new Date().toISOString() },
    })
    await answered('Je cherche une crèche pour ma fille.', 'Voyez la crèche.')
    const other = await answered(question, 'La chaudière, vue par le CCAS.')
    await payload.update({
      collection: 'tickets',
      id: other.id,
      data: { organization: network.ccas },
    })
    const ticket = await ask(payload, {
      text: 'La chaudière est en panne et le propriétaire refuse.',
    })
    const html = await see(ticket)
    expect(html).toContain('pour la chaudière.')
    for (const hidden of [
      SECRET.firstName,
      '06 12 34',
      'effacée',
      'Voyez la crèche',
      'vue par le CCAS',
    ])
      expect(html).not.toContain(hidden)
    const { docs } = await payload.find({
      collection: 'accessLog',
      where: { ticket: { equals: old.id }, event: { equals: 'text' } },
    })
    expect(docs.some(({ subject }) => subject?.startsWith('partnerLinks/'))).toBe(true)
  })
})

describe('public answers of the site', () => {
  it('that resemble the question are offered once they are published', async () => {
    const ticket = await ask(payload, {
      text: 'Comment obtenir un duplicata de livret de famille ?',
    })
    const plant = (_status: 'published' | 'draft', answer: string) =>
      payload.db.create({
        collection: 'published-answers',
        data: { question: 'Un duplicata du livret de famille', answer, guide: ticket.id, _status },
        req: {},
      })
    await plant('draft', 'Un brouillon de réponse.')
    await plant('published', 'La mairie du mariage le donne.')
    const html = await see(ticket)
    expect(html).toContain('La mairie du mariage le donne.')
    expect(html).not.toContain('Un brouillon de réponse.')
    await payload.db.deleteMany({ collection: 'published-answers', where: {} })
  })
})

describe('the guides that a person has read', () => {
  const slug = 'facture-impayee'

  it('are told to the partner by title and link when the person agreed, and to nobody otherwise', async () => {
    const where = { slug: { equals: 'logement' } }
    const { docs } = await payload.find({ collection: 'rubrics', where, limit: 1 })
    const rubric = docs[0]?.id ?? ''
    const data = { slug, title: 'Ma <facture> d’eau', rubric, _status: 'published' }
    await payload.db.create({ collection: 'guides', data, req: {} })
    const silent = await ask(payload, { guide: slug })
    expect(await see(silent)).not.toContain('déjà lu')
    const told = await ask(payload, { guide: slug, looked: [slug, 'hors-ligne'] })
    const html = await see(told)
    expect(html).toContain('Ce que la personne dit avoir déjà lu')
    expect(html).toMatch(/<a href="[^"]*\/logement\/facture-impayee\/">Ma &lt;facture&gt; d’eau/)
    expect(html).not.toContain('hors-ligne')
  })

  it('are encrypted at rest, in the copy of the person, and erased with the rest', async () => {
    const email = 'a-lu@exemple.example'
    const ticket = await ask(payload, { email, looked: [slug] })
    const stored = await payload.db.connection
      .collection('tickets')
      .findOne({ reference: ticket.reference })
    expect(stored?.['looked']).toBeTruthy()
    expect(JSON.stringify(stored)).not.toContain(slug)
    const userId = network.users.lead.id
    const copy = await inTransaction({
      payload,
      work: (req) => copyOfPerson({ req, address: email, userId }),
    })
    expect(JSON.stringify(copy)).toContain(slug)
    await inTransaction({
      payload,
      work: (req) => eraseTicket({ req, ticket, reason: 'request', userId }),
    })
    expect((await fresh(payload, ticket)).looked ?? null).toBeNull()
  })
})

describe('words that are typed, and another button than theirs', () => {
  const typed = 'Tapé sans l’enregistrer.'
  /** All that stands on the page is posted with each button of it. */
  const around = {
    text: typed,
    ask: '',
    detail: '',
    other: '',
    reason: '',
    organization: '',
    id: '',
  }
  const draftOf = async (ticket: Ticket) => (await fresh(payload, ticket)).draft?.text

  it.each([
    ['ask_lead', { ask: 'Le bail est-il à son nom ?' }],
    ['propose_detail', { detail: 'Depuis quand ?' }],
    ['idea', { id: newSignalId(), about: 'idea', idea: 'Une idée' }],
  ])('are kept when %s is pressed', async (event, own) => {
    const ticket = await ask(payload)
    expect((await press(ticket, { ...around, ...own, event })).status).toBe(303)
    expect(await draftOf(ticket)).toBe(typed)
  })

  it('are kept when a document is joined and taken back, or is none', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    const join = async (text: string, file: File | string) => {
      const { revision } = await fresh(payload, ticket)
      const body = new FormData()
      const fields = { ...around, text, revision: String(revision), event: 'attach', file }
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      const headers = { 'sec-fetch-site': 'same-origin' }
      const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body, headers })
      return postPartnerPage({ payload, token, request })
    }
    expect((await join(typed, new File(['%PDF-1.7 mots'], 'modèle.pdf'))).status).toBe(303)
    expect(await draftOf(ticket)).toBe(typed)
    const refused = await join('Encore un mot.', new File([], ''))
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Encore un mot.')
    const search = new URLSearchParams()
    const page = await (await getPartnerPage({ payload, token, search })).text()
    const id = /name="take_back"\s+value="([^"]+)"/.exec(page)?.[1] ?? ''
    await press(ticket, { ...around, text: 'Et un autre.', take_back: id })
    expect(await draftOf(ticket)).toBe('Et un autre.')
    const without = await (await getPartnerPage({ payload, token, search })).text()
    expect(without).not.toContain('modèle.pdf')
  })

  it('do not leave without the document that was chosen for them, but by a second press', async () => {
    const ticket = await ask(payload)
    const refused = await press(ticket, { ...around, event: 'propose', file: 'modèle.pdf' })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('modèle.pdf')
    expect(html).toContain('pas encore partie')
    expect(html).toContain(typed)
    expect((await fresh(payload, ticket)).state).toBe('with_partner')
    expect((await press(ticket, { ...around, event: 'propose', file: '' })).status).toBe(303)
    expect((await fresh(payload, ticket)).state).toBe('to_validate')
  })

  it('come back when what was pressed is refused', async () => {
    const ticket = await ask(payload)
    for (const event of ['ask_lead', 'propose_detail', 'propose_other', 'hand_back', 'idea']) {
      const response = await press(await fresh(payload, ticket), { ...around, event })
      expect(response.status).toBe(409)
      expect(await response.text()).toContain(typed)
    }
  })
})

describe('a word between the partner and the lead', () => {
  it('is asked without giving the question back, and answered under the same link', async () => {
    const ticket = await ask(payload)
    const token = await tokenOf(payload, ticket)
    await press(ticket, { event: 'ask_lead', reason: 'Le bail est-il à son nom ?' })
    const asked = await fresh(payload, ticket)
    expect(asked.state).toBe('with_partner')
    expect(asked.history?.at(-1)).toMatchObject({ note: 'Le bail est-il à son nom ?' })
    const kinds = async () => (await mailsOf(payload, ticket)).map(({ kind }) => kind)
    expect(await kinds()).toContain('lead-asked')
    await asLead(ticket, { event: 'tell_partner', reason: 'Oui, elle l’a dit.' })
    expect(await kinds()).toContain('partner-told')
    const page = await getPartnerPage({ payload, token, search: new URLSearchParams() })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Oui, elle l’a dit.')
  })

  it('keeps what was typed when it says nothing', async () => {
    const ticket = await ask(payload)
    const response = await press(ticket, { event: 'ask_lead', reason: ' ' })
    expect(response.status).toBe(409)
    expect((await fresh(payload, ticket)).revision).toBe(ticket.revision)
  })
})

describe('a document that goes with a draft', () => {
  const join = async (ticket: Ticket, name: string, bytes: string) => {
    const body = new FormData()
    body.set('file', new File([bytes], name))
    const headers = { 'sec-fetch-site': 'same-origin' }
    const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body, headers })
    const token = await tokenOf(payload, ticket)
    return postPartnerPage({ payload, token, request })
  }
  const stored = async () => (await payload.count({ collection: 'sealedParts' })).totalDocs

  it('is kept for the lead, and erased with the ticket', async () => {
    const before = await stored()
    const ticket = await ask(payload)
    expect((await join(ticket, 'modèle de lettre.pdf', '%PDF-1.7 mots')).status).toBe(303)
    expect(await see(ticket)).toContain('modèle de lettre.pdf')
    const where = { ticket: { equals: ticket.id } }
    const { docs } = await payload.find({ collection: 'messages', where, depth: 0 })
    expect(docs).toMatchObject([{ by: 'partner', files: [{ type: 'application/pdf' }] }])
    expect((await fresh(payload, ticket)).history?.at(-1)).toMatchObject({ event: 'attach' })
    await inTransaction({
      payload,
      work: (req) => eraseTicket({ req, ticket, reason: 'retention' }),
    })
    expect(await stored()).toBe(before)
  })

  it('is refused with a reason when it is not what it says, and nothing is kept', async () => {
    const before = await stored()
    const ticket = await ask(payload)
    const response = await join(ticket, 'page.pdf', '<script>')
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('ne peut pas être joint')
    expect((await join(ticket, 'x.pdf', `%PDF-${'x'.repeat(5_100_000)}`)).status).toBe(409)
    expect(await stored()).toBe(before)
    expect((await fresh(payload, ticket)).revision).toBe(ticket.revision)
  })
})

describe('what the lead hides of a question', () => {
  it('is hidden from the partner; nothing comes back, and nothing is added', async () => {
    const ticket = await ask(payload, { text: 'Mon voisin Durand me menace depuis mai.' })
    const masked = 'Mon voisin [masqué] me menace depuis mai.'
    await asLead(ticket, { event: 'mask', masked })
    expect(await see(ticket)).toContain('Mon voisin [masqué] me menace')
    expect(await see(ticket)).not.toContain('Durand')
    for (const wrong of [ticket.masked, `${masked} Ajouté.`])
      await expect(asLead(ticket, { event: 'mask', masked: wrong })).rejects.toMatchObject({
        code: 'ticket.mask.adds',
      })
    const response = await press(ticket, { event: 'mask', masked: 'Rien' })
    expect(response.status).not.toBe(303)
    expect((await fresh(payload, ticket)).masked).toBe(masked)
  })
})

describe('one mail a morning', () => {
  const digestsOf = async (organization: string): Promise<Mail[]> =>
    (
      await payload.find({
        collection: 'mails',
        where: { kind: { equals: 'partner-digest' }, organization: { equals: organization } },
        depth: 0,
        sort: 'createdAt',
        pagination: false,
      })
    ).docs

  it('tells of every new question by reference and link, once, on working mornings', async () => {
    const organization = network.adil
    await payload.update({
      collection: 'organizations',
      id: organization,
      data: { notify: { newTicket: false } },
    })
    const [one, two, answeredMeanwhile] = [
      await ask(payload),
      await ask(payload),
      await ask(payload),
    ]
    expect(await mailsOf(payload, one)).toEqual([])
    const tomorrow = new Date(Date.now() + 86_400_000)
    const monday = new Date('2031-03-03T09:00:00Z')
    const sunday = new Date('2031-03-02T09:00:00Z')
    expect(tomorrow < monday).toBe(true)
    await queueDigests({ payload, now: sunday })
    expect(await digestsOf(organization)).toEqual([])
    await asLead(answeredMeanwhile, { event: 'close', reason: 'Fait' })
    await Promise.all([1, 2].map(() => queueDigests({ payload, now: monday })))
    await queueDigests({ payload, now: monday })
    const [mail, ...more] = await digestsOf(organization)
    expect(more).toEqual([])
    if (mail === undefined) throw new Error('no digest')
    const letter = await composeTicketMail({ payload, mail })
    if (!('letter' in letter)) throw new Error('cancelled')
    for (const ticket of [one, two]) {
      expect(letter.letter.text).toContain(ticket.reference)
      expect(letter.letter.text).toContain(await tokenOf(payload, ticket))
    }
    expect(letter.letter.text).not.toContain(answeredMeanwhile.reference)
    expect(letter.letter.text).not.toContain('loyer')
    await queueDigests({ payload, now: new Date('2031-03-04T09:00:00Z') })
    expect(await digestsOf(organization)).toHaveLength(1)
  })

  it('is cancelled when nothing of it is left', async () => {
    const ticket = await ask(payload)
    await queueDigests({ payload, now: new Date('2031-03-05T09:00:00Z') })
    const mail = (await digestsOf(network.adil)).at(-1)
    await asLead(ticket, { event: 'close', reason: 'Fait' })
    if (mail === undefined) throw new Error('no digest')
    expect('cancel' in (await composeTicketMail({ payload, mail }))).toBe(true)
  })
})
