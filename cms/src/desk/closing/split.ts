import { newReference } from '@infos-droits/shared/crypto'
import type { PayloadRequest } from 'payload'
import type { Ticket } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { dangerIn } from '../danger.ts'
import { copyFiles } from '../documents/copy-files.ts'
import { carryMasks } from '../drafting/mask-more.ts'
import { maskPerson } from '../person-words.ts'

/**
 * Makes a second ticket of a part of a question: the same person, the same promise, words of its own, and
 * what the person sent in, as far as it is chosen. What they wrote stays whole in the first; `rest`, when
 * there is any, is what partners read of it then. What the lead has masked stays masked in both.
 */
export const splitTicket = async ({
  req,
  ticket,
  at,
  by,
  text,
  rest,
  files,
}: {
  req: PayloadRequest
  ticket: Ticket
  at: string
  by: string
  text: string
  rest: string
  /** Of what the person sent in; all of it when left out. */
  files?: readonly string[] | undefined
}): Promise<Partial<Ticket>> => {
  const { rubric, territory, channel, receivedAt, dueAt, mailboxPrivate, codeHash } = ticket
  const { keepDays } = ticket
  const { firstName, mailName, email, phone, commune } = ticket.person ?? {}
  const masked = (words: string) =>
    carryMasks({
      before: maskPerson(ticket, ticket.text),
      next: ticket.masked,
      text: maskPerson(ticket, words),
    })
  const made = await req.payload.create({
    collection: 'tickets',
    depth: 0,
    data: {
      reference: newReference(),
      state: 'with_lead',
      revision: 0,
      rubric: rubric ?? 'unknown',
      territory: territory ?? 'unknown',
      channel,
      receivedAt,
      dueAt,
      ...(typeof keepDays === 'number' && { keepDays }),
      text,
      masked: masked(text),
      person: {
        firstName: firstName ?? null,
        mailName: mailName ?? null,
        email: email ?? null,
        phone: phone ?? null,
        commune: commune ?? null,
      },
      mailboxPrivate: mailboxPrivate === true,
      codeHash: codeHash ?? null,
      ...(await dangerIn({ req, text })),
      splitFrom: ticket.id,
      enteredBy: idOf(ticket.enteredBy),
      history: [{ at, event: 'split', by }],
    },
    req,
  })
  await copyFiles({ req, ticket: ticket.id, to: made.id, chosen: files ?? null })
  return rest === '' ? {} : { masked: masked(rest) }
}
