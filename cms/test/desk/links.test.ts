import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goodLinks } from '../../src/desk/admin/good-links.ts'
import { composeTicketMail } from '../../src/desk/index.ts'
import { getPartnerPage, postPartnerPage } from '../../src/desk/pages/index.ts'
import type { Ticket } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { postAs, signInTeam } from '../team.ts'
import { ask, form, mailsOf, tokenOf } from './harness.ts'
import { plantNetwork, type Network } from './network.ts'

let payload: Payload
let network: Network
let cookies: Record<string, string>

beforeAll(async () => {
  payload = await bootPayload('links')
  network = await plantNetwork(payload)
  cookies = await signInTeam({ payload, organization: network.adil })
}, 120_000)
afterAll(() => payload.destroy())

const linksOf = (ticket: Ticket) => goodLinks({ payload, ticketId: ticket.id })
const open = (token: string) => getPartnerPage({ payload, token, search: new URLSearchParams() })
const renew = (token: string) =>
  postPartnerPage({ payload, token, request: form({ event: 'renew' }) })

const withdraw = ({ ticket, link, cookie }: { ticket: Ticket; link: string; cookie?: string }) =>
  postAs({ path: `/tickets/${ticket.id}/links/${link}/withdraw`, body: {}, cookie })
const sendNew = (ticket: Ticket, cookie: string | undefined) =>
  postAs({ path: `/tickets/${ticket.id}/links`, body: {}, cookie })

const onlyLink = async (ticket: Ticket): Promise<string> => {
  const [link, ...others] = await linksOf(ticket)
  if (link === undefined || others.length > 0) throw new Error('not one link')
  return link.id
}

/** A question whose partner holds a link that the lead has taken back. */
const withdrawn = async () => {
  const ticket = await ask(payload)
  const token = await tokenOf(payload, ticket)
  const link = await onlyLink(ticket)
  expect((await withdraw({ ticket, link, cookie: cookies['lead'] ?? '' })).status).toBe(204)
  return { ticket, token, link }
}

const linesOf = async (ticket: Ticket, event: 'link_withdrawn' | 'link_sent') =>
  (
    await payload.find({
      collection: 'accessLog',
      where: { ticket: { equals: ticket.id }, event: { equals: event } },
      depth: 0,
    })
  ).docs

describe('a link of a partner', () => {
  it('is told of with its partner and its days, and is no more once it is taken back', async () => {
    const ticket = await ask(payload)
    const links = await linksOf(ticket)
    expect(links).toMatchObject([{ partner: 'adil-test' }])
    expect(links[0]?.until).toMatch(/\d{4}/)
    const token = await tokenOf(payload, ticket)
    expect((await open(token)).status).toBe(200)
    const link = await onlyLink(ticket)
    await withdraw({ ticket, link, cookie: cookies['lead'] ?? '' })
    expect(await linksOf(ticket)).toEqual([])
    const page = await open(token)
    expect(page.status).toBe(410)
    const html = await page.text()
    expect(html).toContain('Ce lien n’est plus valable')
    expect(html).toContain('demandez un nouveau lien au chef de projet')
    expect(html).not.toContain('value="renew"')
    expect(html).not.toContain('loyer')
    const [line, ...more] = await linesOf(ticket, 'link_withdrawn')
    expect(line).toMatchObject({ subject: `partnerLinks/${link}` })
    expect(line?.user).toBeTruthy()
    expect(more).toEqual([])
  })

  it.each(['partner', 'reception', 'nobody'])('is not taken back or sent by %s', async (role) => {
    const ticket = await ask(payload)
    const link = await onlyLink(ticket)
    const cookie = cookies[role]
    const refused = role === 'nobody' ? 401 : 403
    expect((await withdraw({ ticket, link, ...(cookie ? { cookie } : {}) })).status).toBe(refused)
    expect((await sendNew(ticket, cookie)).status).toBe(refused)
    expect(await onlyLink(ticket)).toBe(link)
    expect((await open(await tokenOf(payload, ticket))).status).toBe(200)
  })

  it('is read in the list by the lead alone, and written by nobody', async () => {
    const { docs: users } = await payload.find({ collection: 'users', pagination: false })
    const { link } = await withdrawn()
    for (const user of users) {
      const as = { overrideAccess: false, user: { ...user, collection: 'users' } } as const
      const listed = payload.find({ collection: 'partnerLinks', depth: 0, ...as })
      if (user.role === 'lead') expect((await listed).docs.map(({ id }) => id)).toContain(link)
      else await expect(listed).rejects.toMatchObject({ status: 403 })
      const data = { withdrawn: false, revokedAt: null }
      const written = payload.update({ collection: 'partnerLinks', id: link, data, ...as })
      await expect(written).rejects.toMatchObject({ status: 403 })
    }
  })

  it('is not brought back by a renewal, not even after it would have expired', async () => {
    const { ticket, token, link } = await withdrawn()
    expect((await renew(token)).status).toBe(410)
    await payload.update({
      collection: 'partnerLinks',
      id: link,
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    })
    const answer = await renew(token)
    expect(answer.status).toBe(410)
    expect(await answer.text()).not.toContain('en route')
    expect(await linksOf(ticket)).toEqual([])
    expect(await mailsOf(payload, ticket)).toHaveLength(1)
  })

  it('is not brought back by an older one of the same ticket either', async () => {
    const ticket = await ask(payload)
    const old = await tokenOf(payload, ticket)
    const expiresAt = new Date(Date.now() - 1000).toISOString()
    const where = { ticket: { equals: ticket.id } }
    await payload.update({ collection: 'partnerLinks', where, data: { expiresAt } })
    expect(await (await renew(old)).text()).toContain('en route')
    const link = await onlyLink(ticket)
    await withdraw({ ticket, link, cookie: cookies['lead'] ?? '' })
    expect((await renew(old)).status).toBe(410)
    expect((await open(old)).status).toBe(410)
    expect(await linksOf(ticket)).toEqual([])
  })

  it('does not leave by mail any more when it was taken back before', async () => {
    const { ticket } = await withdrawn()
    const [mail] = await mailsOf(payload, ticket)
    if (mail === undefined) throw new Error('no mail')
    expect(await composeTicketMail({ payload, mail })).toHaveProperty('cancel')
  })

  it('is given anew by the lead, with the draft kept', async () => {
    const { ticket, token } = await withdrawn()
    await payload.update({
      collection: 'tickets',
      id: ticket.id,
      data: { draft: { text: 'Début' } },
    })
    expect((await sendNew(ticket, cookies['lead'])).status).toBe(204)
    const renewed = await tokenOf(payload, ticket)
    expect(renewed).not.toBe(token)
    expect(await (await open(renewed)).text()).toContain('Début')
    expect((await open(token)).status).toBe(410)
    expect(await linesOf(ticket, 'link_sent')).toHaveLength(1)
    expect((await mailsOf(payload, ticket)).map(({ kind }) => kind)).toEqual([
      'partner-question',
      'partner-question',
    ])
  })

  it('is taken back once, and only of its own ticket', async () => {
    const { ticket, link } = await withdrawn()
    const cookie = cookies['lead'] ?? ''
    expect((await withdraw({ ticket, link, cookie })).status).toBe(409)
    const other = await ask(payload)
    expect((await withdraw({ ticket, link: await onlyLink(other), cookie })).status).toBe(404)
    expect((await withdraw({ ticket, link: '[$ne]', cookie })).status).toBe(404)
    expect((await open(await tokenOf(payload, other))).status).toBe(200)
  })
})
