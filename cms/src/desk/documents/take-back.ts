import { AppError } from '@infos-droits/shared'
import type { Payload } from 'payload'
import { dropBytes } from '../../files/index.ts'
import { inTransaction } from '../../work/index.ts'
import { actInside } from '../act.ts'
import type { Actor } from '../actor.ts'
import { DOCUMENT_ERRORS } from './labels.fr.ts'
import { filesOf, markFiles, ownDocuments } from './ticket-files.ts'

/**
 * A partner takes back a document that it joined, before an answer has left with it: its bytes are erased at
 * once, and the lead sees that it was there.
 *
 * @throws AppError `document.unknown` (404), `document.given` (409), or as `actInside`.
 */
export const takeBackDocument = async ({
  payload,
  actor,
  ticketId,
  fileId,
}: {
  payload: Payload
  actor: Extract<Actor, { organization: string }>
  ticketId: string
  fileId: string
}): Promise<void> =>
  inTransaction({
    payload,
    work: async (req) => {
      await actInside({ req, actor, ticketId, action: { event: 'take_back_document' } })
      const own = ownDocuments(await filesOf({ req, ticket: ticketId }), actor.organization)
      const file = own.find(({ id }) => id === fileId)
      if (file === undefined) throw refuse('document.unknown', 404)
      if (file.givenAt !== null) throw refuse('document.given', 409)
      const takenBackAt = new Date().toISOString()
      await markFiles({ req, files: [file], mark: { isGiven: false, takenBackAt } })
      await dropBytes({ req, name: file.id })
    },
  })

const refuse = (code: 'document.unknown' | 'document.given', status: number): AppError =>
  new AppError({ code, message: DOCUMENT_ERRORS[code], status })
