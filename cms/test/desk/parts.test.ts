import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import type { TicketAction } from '../../src/desk/action.ts'
import type { Actor } from '../../src/desk/actor.ts'
import { composeTicketMail, partsOf, proposeByMail } from '../../src/desk/index.ts'
import { lifeView } from '../../src/desk/life/life-view.ts'
import { getPartnerPage, postPartnerPage } from '../../src/desk/pages/index.ts'
import { partnerToken } from '../../src/desk/tokens.ts'
import type { Contribution, Ticket } from '../../src/payload-types.ts'
import { eraseForPerson } from '../../src/desk/erasure.ts'
import { inTransaction } from '../../src/work/index.ts'
import { bootPayload } from '../boot.ts'
import { postAs, signInTeam } from '../team.ts'
import { ask, form, fresh, mailsOf, SECRET } from './harness.ts'
import { plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network
let cookies: Record<string, string>
const lead: Actor = { role: 'lead', name: 'Camille' }

beforeAll(async () => {
  payload = await bootPayload('parts')
  network = await plantNetwork(payload)
  // The partner’s account is of the organization that is asked besides.
  cookies = await signInTeam({ payload, organization: network.ccas })
}, 120_000)
afterAll(() => payload.destroy())

type Without<Action> = Action extends unknown ? Omit<Action, 'revision'> : never
const asLead = async (ticket: Ticket, action: Without<TicketAction>): Promise<Ticket> => {
  const { revision } = await fresh(payload, ticket)
  return act({
    payload,
    actor: lead,
    ticketId: ticket.id,
    action: { ...action, revision },
  })
}

/** A question that the ADIL holds, and of which the CCAS is asked for a part. */
const askedTwice = async () => {
  const ticket = await ask(payload)
  await asLead(ticket, { event: 'ask_part', organization: network.ccas, remark: 'Vos aides ?' })
  const part = await partOf(ticket)
  return { ticket, part, token: await tokenFor(part) }
}

const partOf = async (ticket: Ticket): Promise<Contribution> => {
  const [part, ...more] = await partsOf({ req: { payload }, ticket: ticket.id })
  if (part === undefined || more.length > 0) throw new Error('not one part')
  return part
}

const linksOf = async (where: Record<string, { equals: string } | { exists: boolean }>) =>
  (
    await payload.find({
      collection: 'partnerLinks',
      where: { and: Object.entries(where).map(([name, value]) => ({ [name]: value })) },
      sort: '-createdAt',
      depth: 0,
      pagination: false,
    })
  ).docs

const tokenFor = async (part: Contribution): Promise<string> =>
  partnerToken((await linksOf({ contribution: { equals: part.id } }))[0]?.id ?? '')
const mainToken = async (ticket: Ticket): Promise<string> =>
  partnerToken(
    (await linksOf({ ticket: { equals: ticket.id }, contribution: { exists: false } }))[0]?.id ??
      '',
  )

const open = (token: string) => getPartnerPage({ payload, token, search: new URLSearchParams() })
const post = (token: string, fields: Record<string, string>) =>
  postPartnerPage({ payload, token, request: form(fields) })
const revisionOf = async (ticket: Ticket) => String((await fresh(payload, ticket)).revision)

describe('several partners asked at once', () => {
  it('each see the masked question and their own draft, never another’s nor the person', async () => {
    const { ticket, part, token } = await askedTwice()
    const main = await mainToken(ticket)
    const mine = { event: 'save_draft', revision: await revisionOf(ticket), text: 'Mot de l’ADIL' }
    expect((await post(main, mine)).status).toBe(303)
    const theirs = { event: 'save_draft', revision: String(part.revision), text: 'Mot du CCAS' }
    expect((await post(token, theirs)).status).toBe(303)
    const [first, second] = [await (await open(main)).text(), await (await open(token)).text()]
    expect(first).toContain('Mot de l’ADIL')
    expect(first).not.toContain('Mot du CCAS')
    expect(second).toContain('Mot du CCAS')
    expect(second).toContain('Vos aides ?')
    expect(second).not.toContain('Mot de l’ADIL')
    for (const html of [first, second]) {
      expect(html).toContain('je ne peux plus payer mon loyer')
      for (const secret of [SECRET.firstName, SECRET.email, '06 12 34 56 78'])
        expect(html).not.toContain(secret)
    }
  })

  it('draft at the same time: the part of one makes nobody else’s text too old', async () => {
    const { ticket, part, token } = await askedTwice()
    const seen = await revisionOf(ticket)
    const proposed = { event: 'propose', revision: String(part.revision), text: 'Voyez le CCAS.' }
    expect((await post(token, proposed)).status).toBe(303)
    const main = { event: 'propose', revision: seen, text: 'Voyez l’ADIL.' }
    expect((await post(await mainToken(ticket), main)).status).toBe(303)
    expect(await fresh(payload, ticket)).toMatchObject({
      state: 'to_validate',
      draft: { text: 'Voyez l’ADIL.' },
    })
    expect(await partOf(ticket)).toMatchObject({ state: 'proposed', text: 'Voyez le CCAS.' })
    expect((await mailsOf(payload, ticket)).map(({ kind }) => kind)).toEqual([
      'partner-question',
      'partner-question',
      'lead-part',
      'lead-to-validate',
    ])
    // Sent in once: it is the lead’s then.
    expect((await post(token, { ...proposed, revision: '1', text: 'Encore' })).status).toBe(409)
  })

  it('are told apart in two windows: the second one does not overwrite the first', async () => {
    const { part, token } = await askedTwice()
    const revision = String(part.revision)
    await post(token, { event: 'save_draft', revision, text: 'Le premier' })
    const late = await post(token, { event: 'save_draft', revision, text: 'Le second' })
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(html).toContain('Le premier')
    expect(html).toContain('Le second')
  })

  it('read what another wrote only once the lead shows it', async () => {
    const { ticket, part, token } = await askedTwice()
    const revision = String(part.revision)
    await post(token, { event: 'propose', revision, text: 'Un secours existe.' })
    const main = await mainToken(ticket)
    expect(await (await open(main)).text()).not.toContain('Un secours existe.')
    await asLead(ticket, { event: 'share_part', part: part.id, isShared: true })
    expect(await (await open(main)).text()).toContain('Un secours existe.')
    await asLead(ticket, { event: 'share_part', part: part.id, isShared: false })
    expect(await (await open(main)).text()).not.toContain('Un secours existe.')
  })

  it('go on with their own links when one hands back, is withdrawn, or gets a new one', async () => {
    const { ticket, part, token } = await askedTwice()
    const main = await mainToken(ticket)
    const back = { event: 'hand_back', revision: await revisionOf(ticket), reason: 'Pas nous.' }
    await post(main, back)
    expect((await open(main)).status).toBe(410)
    expect((await open(token)).status).toBe(200)
    expect((await fresh(payload, ticket)).state).toBe('with_lead')
    const path = `/tickets/${ticket.id}/parts/${part.id}/links`
    expect((await postAs({ path, body: {}, cookie: cookies['lead'] })).status).toBe(204)
    expect((await open(token)).status).toBe(410)
    const renewed = await tokenFor(part)
    expect((await open(renewed)).status).toBe(200)
    await asLead(ticket, { event: 'withdraw_part', part: part.id })
    expect((await open(renewed)).status).toBe(410)
    for (const role of ['partner', 'reception'])
      expect((await postAs({ path, body: {}, cookie: cookies[role] })).status).toBe(403)
    expect((await postAs({ path, body: {}, cookie: cookies['lead'] })).status).toBe(409)
  })

  it('renew an expired link of their own, and no other', async () => {
    const { ticket, part, token } = await askedTwice()
    const [link] = await linksOf({ contribution: { equals: part.id } })
    const expiresAt = new Date(Date.now() - 1000).toISOString()
    await payload.update({ collection: 'partnerLinks', id: link?.id ?? '', data: { expiresAt } })
    expect(await (await open(token)).text()).toContain('value="renew"')
    expect((await post(token, { event: 'renew' })).status).toBe(200)
    expect((await open(await tokenFor(part))).status).toBe(200)
    expect((await open(await mainToken(ticket))).status).toBe(200)
  })

  it('hand their part back with a reason, and may be asked again', async () => {
    const { ticket, part, token } = await askedTwice()
    const fields = { event: 'hand_back', revision: String(part.revision) }
    expect((await post(token, { ...fields, reason: '' })).status).toBe(409)
    expect((await post(token, { ...fields, reason: 'Ce n’est pas notre rôle.' })).status).toBe(303)
    const done = new URLSearchParams({ fait: 'hand_back' })
    const thanks = await getPartnerPage({ payload, token, search: done })
    expect(await thanks.text()).toContain('La question est rendue')
    expect(await partOf(ticket)).toMatchObject({ state: 'handed_back' })
    expect((await fresh(payload, ticket)).coAsked).toEqual([])
    await asLead(ticket, { event: 'ask_part', organization: network.ccas, remark: '' })
    expect(await partOf(ticket)).toMatchObject({ state: 'asked', reason: null })
    expect((await open(await tokenFor(part))).status).toBe(200)
  })

  it('are asked by the lead alone, once each, and never the one who holds it or cannot be reached', async () => {
    const { ticket } = await askedTwice()
    const asking = { event: 'ask_part', organization: network.ccas, remark: '' } as const
    await expect(asLead(ticket, asking)).rejects.toMatchObject({ code: 'ticket.part.impossible' })
    await expect(asLead(ticket, { ...asking, organization: network.adil })).rejects.toMatchObject({
      code: 'ticket.part.main',
    })
    await expect(asLead(ticket, { ...asking, organization: network.cpam })).rejects.toMatchObject({
      code: 'ticket.organization.unreachable',
    })
    const { revision } = await fresh(payload, ticket)
    const partner: Actor = { role: 'partner', organization: network.adil, name: 'ADIL' }
    const tried = act({
      payload,
      actor: partner,
      ticketId: ticket.id,
      action: { ...asking, revision },
    })
    await expect(tried).rejects.toMatchObject({ code: 'ticket.event.forbidden' })
  })

  it.each(['validate', 'close'] as const)(
    'are all let go in the same step when the lead does « %s »',
    async (event) => {
      const { ticket, token } = await askedTwice()
      const main = await mainToken(ticket)
      await (event === 'validate'
        ? asLead(ticket, { event, text: 'La réponse composée.' })
        : asLead(ticket, { event, reason: 'Elle a rappelé.' }))
      expect(await partOf(ticket)).toMatchObject({ state: 'withdrawn' })
      expect((await fresh(payload, ticket)).coAsked).toEqual([])
      for (const held of [main, token]) expect((await open(held)).status).toBe(410)
      const mails = await mailsOf(payload, ticket)
      for (const mail of mails.filter(({ kind }) => kind === 'partner-question'))
        expect(await composeTicketMail({ payload, mail })).toHaveProperty('cancel')
    },
  )

  it('give the whole question to one of them: its part ends, its link is another', async () => {
    const { ticket, token } = await askedTwice()
    await asLead(ticket, { event: 'route', organization: network.ccas })
    expect((await open(token)).status).toBe(410)
    expect((await open(await mainToken(ticket))).status).toBe(200)
    expect(await partOf(ticket)).toMatchObject({ state: 'withdrawn' })
    expect(await fresh(payload, ticket)).toMatchObject({
      organization: network.ccas,
      coAsked: [],
    })
  })

  it('are chosen together where no rule gave the question to anybody, in one act or none', async () => {
    const ticket = await ask(payload, { rubric: 'unknown' })
    expect(ticket.state).toBe('with_lead')
    const together = (...others: string[]) =>
      asLead(ticket, { event: 'ask_part', organization: network.adil, others, remark: 'Vos aides' })
    // One of them cannot be reached: nobody is asked.
    await expect(together(network.ccas, network.cpam)).rejects.toMatchObject({
      code: 'ticket.organization.unreachable',
    })
    expect(await partsOf({ req: { payload }, ticket: ticket.id })).toEqual([])
    await together(network.ccas, network.adil)
    const parts = await partsOf({ req: { payload }, ticket: ticket.id })
    expect(parts.map(({ state, remark }) => [state, remark])).toEqual([
      ['asked', 'Vos aides'],
      ['asked', 'Vos aides'],
    ])
    const after = await fresh(payload, ticket)
    expect(after.history?.at(-1)).toMatchObject({ event: 'ask_part', note: 'adil-test, ccas-test' })
    expect(after.coAsked).toEqual([network.adil, network.ccas])
    const mails = await mailsOf(payload, ticket)
    expect(mails.filter(({ kind }) => kind === 'partner-question')).toHaveLength(2)
  })

  it('answer by mail into their own part', async () => {
    const { ticket } = await askedTwice()
    const asked = {
      payload,
      work: async (req: Parameters<typeof proposeByMail>[0]['req']) => {
        const held = await req.payload.findByID({
          collection: 'tickets',
          id: ticket.id,
          depth: 0,
          req,
        })
        await proposeByMail({
          req,
          ticket: held,
          organization: network.ccas,
          text: 'Par courriel.',
          mayAnswer: true,
        })
      },
    }
    await inTransaction(asked)
    expect(await partOf(ticket)).toMatchObject({ state: 'proposed', text: 'Par courriel.' })
    expect(await fresh(payload, ticket)).toMatchObject({ state: 'with_partner' })
    // A second one is no part any more: the lead reads it among the messages.
    await inTransaction(asked)
    expect((await mailsOf(payload, ticket)).map(({ kind }) => kind)).toContain('lead-message')
  })

  it('with an account, see the ticket and act on their part; the draft of the other is not in it', async () => {
    const { ticket, part } = await askedTwice()
    const { docs: users } = await payload.find({ collection: 'users', pagination: false })
    const account = users.find(({ email }) => email === 'partner@team.example')
    if (account === undefined) throw new Error('no account')
    const user = { ...account, collection: 'users' } as const
    const main = { event: 'save_draft', revision: await revisionOf(ticket), text: 'Mot de l’ADIL' }
    await post(await mainToken(ticket), main)
    const read = () =>
      payload.find({
        collection: 'tickets',
        where: { id: { equals: ticket.id } },
        depth: 0,
        overrideAccess: false,
        user,
      })
    const [seen] = (await read()).docs
    expect(seen).toMatchObject({ id: ticket.id })
    expect(seen?.masked).toContain('loyer')
    for (const field of ['draft', 'remark', 'coAsked', 'text', 'person'] as const)
      expect(seen?.[field], field).toBeFalsy()
    expect(seen?.history ?? []).toEqual([])
    const body = { event: 'propose', revision: part.revision, text: 'Depuis mon compte.' }
    const path = `/tickets/${ticket.id}/act`
    const answer = await postAs({ path, body, cookie: cookies['partner'] })
    expect(await answer.json()).toMatchObject({
      state: 'to_validate',
      revision: part.revision + 1,
    })
    expect(await partOf(ticket)).toMatchObject({ text: 'Depuis mon compte.' })
    const validate = { event: 'validate', revision: part.revision + 1, text: 'Non' }
    expect((await postAs({ path, body: validate, cookie: cookies['partner'] })).status).toBe(403)
    await asLead(ticket, { event: 'withdraw_part', part: part.id })
    expect((await read()).docs).toEqual([])
  })

  it('are shown to the lead, with the mail that came back of the one it was for', async () => {
    const { ticket, part } = await askedTwice()
    const [link] = await linksOf({ contribution: { equals: part.id } })
    const mails = await mailsOf(payload, ticket)
    const mail = mails.find((one) => one.link === link?.id)
    await payload.update({
      collection: 'mails',
      id: mail?.id ?? '',
      data: { delivery: 'bounced' },
    })
    const user = { ...network.users.lead, collection: 'users' } as const
    const { parts } = await lifeView({ payload, ticket: await fresh(payload, ticket), user })
    expect(parts).toMatchObject([
      { name: 'ccas-test', state: 'asked', isBounced: true, hasLink: true },
    ])
  })

  it('have them back as they left them when the lead stops the answer, and write on in the page they have', async () => {
    const { ticket, part, token } = await askedTwice()
    const fields = { event: 'save_draft', revision: String(part.revision), text: 'Début du CCAS' }
    await post(token, fields)
    const begun = await partOf(ticket)
    await asLead(ticket, { event: 'validate', text: 'Réponse du chef de projet.' })
    expect((await partOf(ticket)).state).toBe('withdrawn')
    await asLead(ticket, { event: 'undo_validate' })
    expect(await partOf(ticket)).toMatchObject({ state: 'asked', text: 'Début du CCAS' })
    expect((await fresh(payload, ticket)).coAsked).toEqual([network.ccas])
    const more = { ...fields, revision: String(begun.revision), text: 'Début du CCAS, et la suite' }
    expect((await post(token, more)).status).toBe(303)
    expect((await partOf(ticket)).text).toBe('Début du CCAS, et la suite')
  })

  it('that the lead had withdrawn before are not given back with an answer that is stopped', async () => {
    const { ticket, part } = await askedTwice()
    await asLead(ticket, { event: 'withdraw_part', part: part.id })
    await asLead(ticket, { event: 'validate', text: 'Réponse du chef de projet.' })
    await asLead(ticket, { event: 'undo_validate' })
    expect((await partOf(ticket)).state).toBe('withdrawn')
  })

  it('have their part kept as it is typed, and are told when another window kept it since', async () => {
    const { ticket, part, token } = await askedTwice()
    const save = async (revision: number, text: string) => {
      const given = { event: 'save_draft', revision: String(revision), text }
      const request = form(given, { accept: 'application/json' })
      const response = await postPartnerPage({ payload, token, request })
      return {
        status: response.status,
        told: (await response.json()) as { kind: string; revision: number },
      }
    }
    const first = await save(part.revision, 'Nos aides.')
    expect(first).toMatchObject({ status: 200, told: { kind: 'saved' } })
    const second = await save(first.told.revision, 'Nos aides, et le loyer.')
    expect(second.told.kind).toBe('saved')
    expect(await save(part.revision, 'Autre texte')).toMatchObject({
      status: 409,
      told: { kind: 'changed', text: 'Nos aides, et le loyer.' },
    })
    expect((await partOf(ticket)).text).toBe('Nos aides, et le loyer.')
  })

  it('leave nothing when the question is erased', async () => {
    const { ticket, part, token } = await askedTwice()
    await post(token, { event: 'propose', revision: String(part.revision), text: 'À effacer' })
    const user = { ...network.users.lead, collection: 'users' } as const
    await eraseForPerson({ req: { payload, user } as never, ticketId: ticket.id })
    expect(await partsOf({ req: { payload }, ticket: ticket.id })).toEqual([])
    expect((await fresh(payload, ticket)).coAsked ?? []).toEqual([])
    expect((await open(token)).status).toBe(404)
  })

  it('keep their words encrypted in the database', async () => {
    const { part, token } = await askedTwice()
    await post(token, { event: 'propose', revision: String(part.revision), text: 'Mot-scellé' })
    const stored = await payload.db.collections['contributions']?.collection.findOne({
      text: { $exists: true, $ne: null },
    })
    expect(stored).toBeTruthy()
    const all = await payload.db.collections['contributions']?.collection.find({}).toArray()
    expect(JSON.stringify(all)).not.toContain('Mot-scellé')
    expect(JSON.stringify(all)).not.toContain('Vos aides')
  })
})
