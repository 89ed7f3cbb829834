import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { eraseForPerson } from '../desk/index.ts'
import type { MailEvent } from '../payload-types.ts'
import {
  eraseMail,
  inLoggedTransaction,
  proofOfAct,
  recordAccess,
  requireLead,
} from '../privacy/index.ts'
import { keptTicketsOf, mailsOf, whoIs } from './find.ts'
import { PERSON_ERRORS } from './labels.fr.ts'
import { beginErasing, endErasing } from './unfinished.ts'

/** What was erased, and a text to give to the person. */
export type Erased = { references: string[]; mails: number; proof: string }

/**
 * Erases every ticket of a mail address, telephone number or reference, and the mails of which no ticket was made,
 * each with its line in the access log.
 * Done again after a fault, it goes on where it stopped, and the proof is of all of it.
 *
 * @throws AppError `person.nothing` (404): no proof of what was not done; else as `ticketsOf` and
 * `eraseForPerson`.
 */
export const erasePerson = async ({
  req,
  address,
}: {
  req: PayloadRequest
  address: string
}): Promise<Erased> => {
  const { payload } = req
  const tickets = await keptTicketsOf({ req, address })
  const mails = await mailsOf({ req, address })
  if (tickets.length === 0 && mails.length === 0) throw nothing()
  const ids = [...tickets, ...mails].map(({ id }) => id)
  const { act } = await beginErasing({ payload, ids })
  for (const { id } of tickets) await eraseForPerson({ req, ticketId: id, act })
  await eraseMails({ req, mails, act })
  await endErasing({ payload, act })
  const references = tickets.map(({ reference }) => reference)
  const proof = await proofOfAct({ payload, act, who: whoIs(address) })
  // All of it was erased by somebody else meanwhile.
  if (proof === null) throw nothing()
  return { references, mails: mails.length, proof }
}

const nothing = (): AppError => {
  const code = 'person.nothing'
  return new AppError({ code, message: PERSON_ERRORS[code], status: 404 })
}

const eraseMails = async ({
  req,
  mails,
  act,
}: {
  req: PayloadRequest
  mails: MailEvent[]
  act: string
}) => {
  const userId = requireLead(req)
  for (const { id } of mails)
    await inLoggedTransaction({
      payload: req.payload,
      work: async (own) => {
        await eraseMail({ req: own, id, reason: 'request', userId, act })
        const subject = `mailEvents/${id}`
        await recordAccess({ req: own, userId, event: 'erasure', subject })
      },
    })
}
