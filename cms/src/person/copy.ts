import { retentionWords } from '@infos-droits/shared'
import { dayOf } from '@infos-droits/shared/days'
import type { Payload, PayloadRequest } from 'payload'
import { messagesOf, partsOf } from '../desk/index.ts'
import { rawName } from '../files/index.ts'
import { heldMessage } from '../inbound/index.ts'
import type { MailEvent, Ticket } from '../payload-types.ts'
import { inLoggedTransaction, recordAccess } from '../privacy/index.ts'
import { partnersOf, ticketPart, type AddFile, type WholeTicket } from './copy-ticket.ts'
import { createFileNames } from './file-names.ts'
import { keptTicketsOf, mailsOf, whoIs } from './find.ts'
import { COPY as fr } from './labels.fr.ts'
import { sayMoment } from './say-moment.ts'

/** A file that goes with the text: where it lies beside it, and under which name its bytes are kept. */
export type CopyFile = { path: string; kept: string }

/** The text, and what goes with it. */
export type PersonCopy = { text: string; files: CopyFile[] }

/**
 * Everything the system knows of a person, as a text that anyone can read (RGPD, article 15), and the files
 * it names. Each ticket and kept mail in it is a line of the access log, which stands for its files too.
 *
 * @throws AppError as `ticketsOf`.
 */
export const copyOfPerson = ({
  req: { payload },
  address,
  userId,
}: {
  req: PayloadRequest
  address: string
  userId: string
}): Promise<PersonCopy> =>
  inLoggedTransaction({
    payload,
    work: async (req) => {
      const tickets = await keptTicketsOf({ req, address })
      for (const { id } of tickets) await recordAccess({ req, event: 'export', userId, ticket: id })
      const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
      const head = fr.head({
        who: whoIs(address),
        site: settings.siteName,
        day: sayMoment(new Date()),
      })
      const foot = fr.foot(retentionWords({ settings, to: 'person' }))
      const parts: string[] = []
      const files: CopyFile[] = []
      const nameOf = createFileNames()
      const add: AddFile = (folder, name, kept) => {
        const path = nameOf(folder, name)
        files.push({ path, kept })
        return path
      }
      for (const ticket of tickets)
        parts.push(ticketPart({ ...(await wholeOf({ req, ticket })), add }))
      for (const mail of await mailsOf({ req, address })) {
        const subject = `mailEvents/${mail.id}`
        await recordAccess({ req, event: 'export', userId, subject })
        parts.push(await mailPart(payload, mail, add))
      }
      if (parts.length === 0) parts.push(fr.nothing)
      return { text: `\uFEFF${[head, ...parts, foot].join('\n\n')}\n`, files }
    },
  })

/** What cannot be read as a mail is said; the whole of it goes with the text, its files in it. */
const mailPart = async (payload: Payload, { id, at }: MailEvent, add: AddFile): Promise<string> => {
  const message = await heldMessage({ payload, id })
  const words = message === null ? [fr.mailUnreadable] : [message.subject, message.text]
  const names = (message?.parts ?? []).map(({ name }) => name)
  return [
    fr.mail(sayMoment(at)),
    ...words.filter((text) => text !== ''),
    ...(names.length === 0 ? [] : [fr.mailFiles(names.join(', '))]),
    fr.mailWhole(add(fr.mailFolder, `${dayOf(new Date(at))}.eml`, rawName(id))),
  ].join('\n')
}

const wholeOf = async ({
  req,
  ticket,
}: {
  req: PayloadRequest
  ticket: Ticket
}): Promise<WholeTicket> => {
  const messages = await messagesOf({ req, ticket: ticket.id })
  const parts = await partsOf({ req, ticket: ticket.id })
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: partnersOf({ ticket, parts }) } },
    select: { name: true },
    depth: 0,
    pagination: false,
    req,
  })
  const partners = new Map(docs.map(({ id, name }) => [id, name]))
  return { ticket, messages, parts, partners }
}
