import type { Question } from '@infos-droits/shared'
import { newReference, seal } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import { expect } from 'vitest'
import { partnerToken } from '../../src/desk/tokens.ts'
import { takeIn } from '../../src/desk/intake.ts'
import type { Mail, Ticket } from '../../src/payload-types.ts'
import { testKeys } from '../boot.ts'

/** Planted in every question: must never reach a partner, a mail to the team, or a log. */
export const SECRET = {
  firstName: 'Zéphyrine',
  email: 'zephyrine.planted@exemple.example',
  phone: '+33612345678',
  code: 'ABCD-EFGH',
}

const question = (over: Partial<Question> = {}): Question => ({
  text: `Je suis ${SECRET.firstName}, je ne peux plus payer mon loyer. Appelez le 06 12 34 56 78.`,
  rubric: 'logement',
  territory: 'here',
  commune: undefined,
  channel: 'email',
  email: SECRET.email,
  phone: undefined,
  mailboxPrivate: true,
  firstName: SECRET.firstName,
  guide: undefined,
  looked: [],
  ...over,
})

/** Seals a question as the site does. */
export const sealed = ({
  reference,
  codeHash = null,
  receivedAt = new Date(),
  ...over
}: {
  reference: string
  codeHash?: string | null
  receivedAt?: Date
} & Partial<Question>): string =>
  seal({
    publicKey: testKeys.publicKey,
    context: `question:${reference}`,
    text: JSON.stringify({
      reference,
      receivedAt: receivedAt.toISOString(),
      codeHash,
      question: question(over),
    }),
  })

/** Takes a question in; gives its ticket, once the link that its person gets has left. */
export const ask = async (
  payload: Payload,
  over: Partial<Question> & { codeHash?: string | null; receivedAt?: Date } = {},
): Promise<Ticket> => {
  const reference = newReference()
  expect(await takeIn({ payload, reference, sealed: sealed({ reference, ...over }) })).toBe(
    'created',
  )
  const ticket = await ticketOf(payload, reference)
  const link = { ticket: { equals: ticket.id }, kind: { equals: 'citizen-follow' } }
  await payload.update({ collection: 'mails', where: link, data: { state: 'sent' } })
  return ticket
}

export const ticketOf = async (payload: Payload, reference: string): Promise<Ticket> => {
  const where = { reference: { equals: reference } }
  const { docs } = await payload.find({ collection: 'tickets', where, depth: 0, limit: 2 })
  const ticket = docs[0]
  if (ticket === undefined || docs.length !== 1) throw new Error(`${String(docs.length)} tickets`)
  return ticket
}

export const fresh = (payload: Payload, ticket: Ticket): Promise<Ticket> =>
  payload.findByID({ collection: 'tickets', id: ticket.id, depth: 0 })

/** Mails about a ticket, but the link that its person gets as soon as it arrives. */
export const mailsOf = async (payload: Payload, ticket: Ticket): Promise<Mail[]> => {
  const where = {
    ticket: { equals: ticket.id },
    kind: { not_equals: 'citizen-follow' },
  }
  const found = {
    collection: 'mails',
    where,
    depth: 0,
    sort: 'createdAt',
    pagination: false,
  } as const
  return (await payload.find(found)).docs
}

/** The token of the newest partner link of a ticket, as its mail holds it. */
export const tokenOf = async (payload: Payload, ticket: Ticket): Promise<string> => {
  const where = { ticket: { equals: ticket.id } }
  const { docs } = await payload.find({
    collection: 'partnerLinks',
    where,
    sort: '-createdAt',
    depth: 0,
  })
  const link = docs[0]
  if (link === undefined) throw new Error('no partner link')
  return partnerToken(link.id)
}

/** A form posted to a page of the desk by its own page. */
export const form = (
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request =>
  new Request('http://127.0.0.1:3000/', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  })
