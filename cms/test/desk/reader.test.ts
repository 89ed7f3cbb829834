import { hashCode } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { composeTicketMail } from '../../src/desk/index.ts'
import type { Actor } from '../../src/desk/actor.ts'
import { getReadingPage, postReadingPage } from '../../src/desk/pages/index.ts'
import { readingUrl } from '../../src/desk/tokens.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { ask, form, fresh, mailsOf, SECRET } from './harness.ts'
import { plantNetwork } from './network.ts'

let payload: Payload
const lead: Actor = { role: 'lead', name: 'Camille' }

beforeAll(async () => {
  payload = await bootPayload('reader')
  await plantNetwork(payload)
}, 120_000)
afterAll(() => payload.destroy())

/** An answer that waits behind a link and a code, and what is posted to its page. */
const answered = async () => {
  const asked = await ask(payload, { mailboxPrivate: false, codeHash: hashCode(SECRET.code) })
  const action = { event: 'validate', revision: asked.revision, text: 'Le secret.' } as const
  const ticket = await act({ payload, actor: lead, ticketId: asked.id, action })
  const address = readingUrl(ticket).split('/message/')[1] ?? ''
  const post = async (fields: Record<string, string>, headers?: Record<string, string>) => {
    const response = await postReadingPage({ payload, address, request: form(fields, headers) })
    return { status: response.status, html: await response.text() }
  }
  /** The proof that the page of the answer carries. */
  const proof = async () =>
    /name="proof" value="([^"]+)"/.exec((await post({ code: SECRET.code })).html)?.[1] ?? ''
  return { ticket, address, post, proof }
}
/** Looks at a page, and posts to it, by the link of a ticket’s person. */
const linkOf = (ticket: Ticket) => {
  const address = readingUrl(ticket).split('/message/')[1] ?? ''
  return {
    see: async () => (await getReadingPage({ payload, address })).text(),
    post: async (fields: Record<string, string>) => {
      const response = await postReadingPage({ payload, address, request: form(fields) })
      return { status: response.status, html: await response.text() }
    },
  }
}
const validated = async (asked: { id: string; revision: number }) => {
  const action = { event: 'validate', revision: asked.revision, text: 'Voyez l’ADIL.' } as const
  return act({ payload, actor: lead, ticketId: asked.id, action })
}
const sent = async (ticket: { id: string }) =>
  payload.update({ collection: 'tickets', id: ticket.id, data: { state: 'answered' }, depth: 0 })
const messagesOf = async (ticket: { id: string }) => {
  const where = { ticket: { equals: ticket.id } }
  return (await payload.find({ collection: 'messages', where, depth: 0, sort: 'at' })).docs
}
const linkMail = async (ticket: { id: string }) => {
  const where = { ticket: { equals: ticket.id }, kind: { equals: 'citizen-follow' } }
  const [mail] = (await payload.find({ collection: 'mails', where, depth: 0 })).docs
  return mail === undefined ? null : composeTicketMail({ payload, mail })
}
const isErased = async (ticket: { id: string }) =>
  Boolean((await payload.findByID({ collection: 'tickets', id: ticket.id, depth: 0 })).erasedAt)

describe('the link that leaves when a question has arrived', () => {
  it('opens the question for the owner of the mailbox, and its mail says no word of it', async () => {
    const ticket = await ask(payload)
    const composed = await linkMail(ticket)
    if (composed === null || 'cancel' in composed) throw new Error('no mail')
    expect(composed.to).toEqual([SECRET.email])
    expect(composed.letter.text).toContain(readingUrl(ticket))
    expect(composed.letter.text).not.toMatch(/loyer|question|droits|zéphyrine/i)
    const html = await linkOf(ticket).see()
    expect(html).toContain('je ne peux plus payer mon loyer')
    expect(html).toContain(ticket.reference)
    expect(html).toContain('prépare la réponse')
  })

  it('says to a shared mailbox not even that something was asked, and shows nothing before the code', async () => {
    const ticket = await ask(payload, { mailboxPrivate: false, codeHash: hashCode(SECRET.code) })
    const composed = await linkMail(ticket)
    if (composed === null || 'cancel' in composed) throw new Error('no mail')
    expect(composed.letter.subject).toBe('Votre lien')
    expect(composed.letter.text + composed.letter.html).not.toMatch(
      /loyer|question|demande|réponse|droits|abcd/i,
    )
    const link = linkOf(ticket)
    expect(await link.see()).not.toMatch(/loyer|partenaire|promise/)
    expect((await link.post({ event: 'add', text: 'Encore' })).html).not.toMatch(/loyer/)
    expect((await link.post({ code: SECRET.code })).html).toContain('loyer')
  })

  it('goes to nobody who gave no mailbox, and no link opens such a question', async () => {
    const ticket = await ask(payload, { channel: 'desk', email: undefined, mailboxPrivate: false })
    expect(await linkMail(ticket)).toBeNull()
    expect(await linkOf(ticket).see()).not.toContain('loyer')
  })

  it('leads where the answer says, and nowhere that the question says', async () => {
    const asked = await ask(payload, {
      text: 'Voyez http://piege.example et dites-moi, 01 30 97 80 00',
    })
    const text = 'Lisez https://www.service-public.fr/F31, puis appelez le 01 39 50 84 72.'
    const action = { event: 'validate', revision: asked.revision, text } as const
    const ticket = await sent(await act({ payload, actor: lead, ticketId: asked.id, action }))
    const html = await linkOf(ticket).see()
    expect(html).toContain('<a href="https://www.service-public.fr/F31"')
    expect(html).toContain('<a href="tel:+33139508472"')
    expect(html).toContain('http://piege.example')
    expect(html).not.toMatch(/href="(?:http:\/\/piege|tel:\+33130978000)/)
  })

  it('says when it takes longer than promised', async () => {
    const ticket = await ask(payload)
    expect(await linkOf(ticket).see()).not.toContain('plus long que promis')
    const dueAt = new Date(Date.now() - 86_400_000).toISOString()
    await payload.update({ collection: 'tickets', id: ticket.id, data: { dueAt } })
    expect(await linkOf(ticket).see()).toContain('plus long que promis')
  })

  it('no longer opens once the question is over since the days of a link', async () => {
    const ticket = await sent(await validated(await ask(payload)))
    expect(await linkOf(ticket).see()).toContain('Voyez l’ADIL.')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400 * 86_400_000 })
    expect(await linkOf(ticket).see()).toContain('n’est plus disponible')
    vi.useRealTimers()
  })
})

describe('a link that went to a mistyped address', () => {
  const mistyped = 'zephirine.planted@exemple.example'
  const refused = async () => {
    const asked = await ask(payload, { email: mistyped })
    const ticket = await validated(asked)
    const where = { ticket: { equals: ticket.id }, kind: { equals: 'citizen-answer' } }
    await payload.update({ collection: 'mails', where, data: { state: 'failed' } })
    const { revision } = await payload.update({
      collection: 'tickets',
      id: ticket.id,
      data: { state: 'undeliverable' },
      depth: 0,
    })
    const again = async (email: string) => {
      const action = { event: 'send_again', revision, email } as const
      return act({ payload, actor: lead, ticketId: ticket.id, action })
    }
    return { asked, again }
  }

  it('opens nothing and erases nothing once the address is corrected; the new link opens', async () => {
    const { asked, again } = await refused()
    const wrong = linkOf(asked)
    const proof = /name="proof" value="([^"]+)"/.exec(await wrong.see())?.[1] ?? ''
    expect(proof).not.toBe('')
    const corrected = await again(SECRET.email)
    expect(await wrong.see()).not.toContain('loyer')
    for (const event of ['add', 'close', 'ask', 'erase'])
      expect((await wrong.post({ event, proof, text: 'Encore' })).status).toBe(410)
    expect(await isErased(asked)).toBe(false)
    expect(await linkOf(corrected).see()).toContain('loyer')
  })

  it('leads no further by a question that is answered with the corrected one', async () => {
    const { asked, again } = await refused()
    const merged = await ask(payload, { email: mistyped })
    const data = { state: 'closed', mergedInto: asked.id } as const
    await payload.update({ collection: 'tickets', id: merged.id, data })
    const address = readingUrl(merged).split('/message/')[1] ?? ''
    expect((await getReadingPage({ payload, address })).headers.get('location')).toBe(
      readingUrl(asked),
    )
    await again(SECRET.email)
    expect((await getReadingPage({ payload, address })).status).toBe(410)
  })

  it('opens still when it is sent again to the same address, however it is typed', async () => {
    const { asked, again } = await refused()
    await again(mistyped.toUpperCase())
    expect(await linkOf(asked).see()).toContain('loyer')
  })
})

describe('what a person does by their link', () => {
  it('adds words to the question, kept once however often they are sent, and the lead is told', async () => {
    const ticket = await ask(payload)
    const { post } = linkOf(ticket)
    const add = () => post({ event: 'add', text: 'J’ai oublié : j’ai <deux> enfants.' })
    const [first] = await Promise.all([add(), add()])
    expect(first.status).toBe(200)
    expect((await add()).html).toContain('j’ai &lt;deux&gt; enfants.')
    expect(await messagesOf(ticket)).toMatchObject([{ by: 'person' }])
    const kinds = (await mailsOf(payload, ticket)).map(({ kind }) => kind)
    expect(kinds).toEqual(['partner-question', 'lead-message'])
    const empty = await post({ event: 'add', text: ' ' })
    expect(empty).toMatchObject({ status: 422 })
    const long = await post({ event: 'add', text: `Début ${'x'.repeat(6000)}` })
    expect(long.status).toBe(422)
    expect(long.html).toContain('Début xxx')
  })

  it('closes it when no answer is needed: the partner’s link opens no more', async () => {
    const ticket = await ask(payload)
    const { post, see } = linkOf(ticket)
    const { html } = await post({ event: 'close' })
    expect(html).toContain('nous ne cherchons plus')
    // Nobody failed to answer: it can be asked again, without a word of an answer that does not help.
    expect(html).toContain('Reprendre ma question')
    expect(html).not.toContain('reste sans réponse')
    expect((await post({ event: 'close' })).status).toBe(200)
    const after = await fresh(payload, ticket)
    expect(after).toMatchObject({ state: 'closed' })
    expect(after.history?.at(-1)).toMatchObject({ event: 'close_by_person', by: 'La personne' })
    expect(await see()).toContain('Cette question est close.')
    const links = await payload.find({
      collection: 'partnerLinks',
      where: { ticket: { equals: ticket.id }, revokedAt: { exists: false } },
    })
    expect(links.docs).toEqual([])
  })

  it('says once that the question stays without an answer: it is open again, the answer kept', async () => {
    const ticket = await sent(await validated(await ask(payload)))
    const { post, see } = linkOf(ticket)
    expect(await see()).toContain('Ma question reste sans réponse')
    const said = await post({ event: 'unanswered', text: 'Je ne sais pas où aller.' })
    expect(said.html).toContain('une personne reprend votre question')
    expect((await post({ event: 'unanswered', text: '' })).status).toBe(200)
    const after = await fresh(payload, ticket)
    expect(after.state).toBe('with_lead')
    expect(Date.parse(after.dueAt)).toBeGreaterThanOrEqual(Date.parse(ticket.dueAt))
    expect((await messagesOf(ticket)).map(({ by, shown }) => [by, shown])).toEqual([
      ['desk', 'Voyez l’ADIL.'],
      ['person', 'Je ne sais pas où aller.'],
    ])
    expect((await mailsOf(payload, ticket)).map(({ kind }) => kind)).toContain('lead-unanswered')
    await sent(await validated(after))
    expect(await see()).not.toContain('Ma question reste sans réponse')
    expect((await post({ event: 'unanswered', text: 'Encore' })).status).toBe(409)
    expect((await fresh(payload, ticket)).state).toBe('answered')
  })

  it('keeps what was typed when the code is asked for again', async () => {
    const asked = await ask(payload, { mailboxPrivate: false, codeHash: hashCode(SECRET.code) })
    const { post } = linkOf(asked)
    const late = await post({ event: 'add', text: 'Ce que j’ai tapé', proof: '1.x' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('value="Ce que j’ai tapé"')
    const opened = await post({ code: SECRET.code, text: 'Ce que j’ai tapé' })
    expect(opened.html).toMatch(/<textarea[^>]*>\s*Ce que j’ai tapé<\/textarea/)
    expect(await messagesOf(asked)).toEqual([])
  })

  it('is limited to ten times an hour, and what was typed comes back', async () => {
    const { post } = linkOf(await ask(payload))
    for (let time = 0; time < 10; time += 1)
      expect((await post({ event: 'add', text: `Message ${String(time)}` })).status).toBe(200)
    const refused = await post({ event: 'add', text: 'Un de trop' })
    expect(refused.status).toBe(429)
    expect(refused.html).toContain('Un de trop')
  })
})

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
