import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { eraseForPerson } from '../desk/index.ts'
import type { MailEvent } from '../payload-types.ts'
import {
  eraseMail,
  inLoggedTransaction,
  oplogBegins,
  recordAccess,
  requireLead,
} from '../privacy/index.ts'
import { keptTicketsOf, mailsOf, whoIs } from './find.ts'
import { PERSON_ERRORS, PROOF as fr } from './labels.fr.ts'

/** What was erased, and a text to give to the person. */
export type Erased = { references: string[]; mails: number; proof: string }

const DAY = 86_400_000
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })

/**
 * Erases every ticket of a mail address, telephone number or reference, and the mails of which no ticket was made,
 * each with its line in the access log.
 * Done again after a fault, it goes on where it stopped.
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
  if (tickets.length === 0 && mails.length === 0) {
    const code = 'person.nothing'
    throw new AppError({ code, message: PERSON_ERRORS[code], status: 404 })
  }
  for (const { id } of tickets) await eraseForPerson({ req, ticketId: id })
  await eraseMails({ req, mails })
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const now = new Date()
  const oplog = await oplogBegins(payload)
  const references = tickets.map(({ reference }) => reference)
  const proof = fr.text({
    site: settings.siteName,
    who: whoIs(address),
    references,
    mails: mails.length,
    day: day.format(now),
    backups: day.format(new Date(now.getTime() + settings.backupDays * DAY)),
    oplogSince: oplog === null ? null : day.format(oplog),
  })
  return { references, mails: mails.length, proof: `\uFEFF${proof}\n` }
}

const eraseMails = async ({ req, mails }: { req: PayloadRequest; mails: MailEvent[] }) => {
  const userId = requireLead(req)
  for (const { id } of mails)
    await inLoggedTransaction({
      payload: req.payload,
      work: async (own) => {
        await eraseMail({ req: own, id, reason: 'request', userId })
        const subject = `mailEvents/${id}`
        await recordAccess({ req: own, userId, event: 'erasure', subject })
      },
    })
}
