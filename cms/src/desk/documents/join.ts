import { AppError } from '@infos-droits/shared'
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { holdFile, keepBytes } from '../../files/index.ts'
import { inTransaction } from '../../work/index.ts'
import { actInside } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { Document } from '../drafting/document.ts'
import { DRAFTING } from '../drafting/labels.fr.ts'
import { filesOf, isJoined, JOINED } from './ticket-files.ts'

const MOST = 5

/**
 * Joins a document to a ticket, encrypted, pictures made anew: of the partner who holds it, to the draft,
 * or of the lead. It goes with the answer unless the lead leaves it out, and is erased with the ticket.
 *
 * @throws AppError `document.many` (422), or as `actInside`.
 */
export const joinDocument = async ({
  payload,
  actor,
  ticketId,
  document,
}: {
  payload: Payload
  /** A partner or a lead: the workflow refuses all others. */
  actor: Actor
  ticketId: string
  document: Document
}): Promise<void> => {
  const { bytes, ...held } = await holdFile(document)
  const organization = 'organization' in actor ? actor.organization : null
  const by = organization === null ? 'lead' : 'partner'
  const file = `${JOINED[by]}${randomUUID()}`
  await inTransaction({
    payload,
    work: async (req) => {
      const event = by === 'lead' ? 'add_document' : 'attach'
      await actInside({ req, actor, ticketId, action: { event } })
      const known = await filesOf({ req, ticket: ticketId })
      const own = known.filter(
        (one) => isJoined(one) && one.organization === organization && one.takenBackAt === null,
      )
      if (own.length >= MOST) {
        const code = 'document.many'
        throw new AppError({ code, message: DRAFTING.document[code], status: 422 })
      }
      await keepBytes({ req, name: file, bytes })
      const files = [{ ...held, size: bytes.length, file, isGiven: true }]
      const at = new Date().toISOString()
      const data = { ticket: ticketId, by, organization, at, files } as const
      await payload.create({ collection: 'messages', depth: 0, data, req })
    },
  })
}
