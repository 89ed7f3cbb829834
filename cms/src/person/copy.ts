import { formatPhone, retentionWords } from '@infos-droits/shared'
import { dayOf } from '@infos-droits/shared/days'
import type { Payload, PayloadRequest } from 'payload'
import { EVENT_LABELS, messagesOf, partsOf, STATE_LABELS } from '../desk/index.ts'
import { rawName, savedName } from '../files/index.ts'
import { AUTHOR_LABELS } from '../messages/index.ts'
import { heldMessage } from '../inbound/index.ts'
import type { Contribution, MailEvent, Message, Ticket } from '../payload-types.ts'
import { inLoggedTransaction, recordAccess } from '../privacy/index.ts'
import { createFileNames } from './file-names.ts'
import { mailsOf, ticketsOf } from './find.ts'
import { COPY as fr } from './labels.fr.ts'

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
      const tickets = await ticketsOf({ req, address })
      for (const { id } of tickets) await recordAccess({ req, event: 'export', userId, ticket: id })
      const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req })
      const head = fr.head({
        address: address.trim(),
        site: settings.siteName,
        day: say(new Date()),
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
        parts.push(
          partOf(
            ticket,
            await messagesOf({ req, ticket: ticket.id }),
            await partsOf({ req, ticket: ticket.id }),
            add,
          ),
        )
      for (const mail of await mailsOf({ req, address })) {
        const subject = `mailEvents/${mail.id}`
        await recordAccess({ req, event: 'export', userId, subject })
        parts.push(await mailPart(payload, mail, add))
      }
      if (parts.length === 0) parts.push(fr.nothing)
      return { text: `\uFEFF${[head, ...parts, foot].join('\n\n')}\n`, files }
    },
  })

const date = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
})
const say = (when: Date | string): string => date.format(new Date(when))

/** Takes a file along, under its name in a folder; gives its path. */
type AddFile = (folder: string, name: string, kept: string) => string

const messagePart = (message: Message, folder: string, add: AddFile): string[] => {
  const files = (message.files ?? [])
    .filter(({ takenBackAt }) => !takenBackAt)
    .map((file) => {
      const path = add(folder, savedName(file), file.file)
      return file.givenAt ? fr.given(path, say(file.givenAt)) : path
    })
  return [
    '',
    fr.message(AUTHOR_LABELS[message.by], say(message.at)),
    ...[message.subject, message.whole ?? message.shown].flatMap((text) => (text ? [text] : [])),
    ...(files.length === 0 ? [] : [fr.files(files.join(', '))]),
  ]
}

/** What cannot be read as a mail is said; the whole of it goes with the text, its files in it. */
const mailPart = async (payload: Payload, { id, at }: MailEvent, add: AddFile): Promise<string> => {
  const message = await heldMessage({ payload, id })
  const words = message === null ? [fr.mailUnreadable] : [message.subject, message.text]
  const names = (message?.parts ?? []).map(({ name }) => name)
  return [
    fr.mail(say(at)),
    ...words.filter((text) => text !== ''),
    ...(names.length === 0 ? [] : [fr.mailFiles(names.join(', '))]),
    fr.mailWhole(add(fr.mailFolder, `${dayOf(new Date(at))}.eml`, rawName(id))),
  ].join('\n')
}

const partOf = (
  ticket: Ticket,
  messages: Message[],
  contributions: Contribution[],
  add: AddFile,
): string => {
  const { person, answer, correction, draft, working } = ticket
  const facts: [string, string | null | undefined][] = [
    [fr.received, say(ticket.receivedAt)],
    [fr.state, STATE_LABELS[ticket.state]],
    [fr.firstName, person?.firstName],
    [fr.mailName, person?.mailName],
    [fr.email, person?.email],
    [fr.phone, person?.phone ? formatPhone(person.phone) : null],
    [fr.commune, person?.commune],
    [fr.guide, ticket.guide],
    [fr.looked, ticket.looked?.replaceAll(' ', ', ')],
    [fr.mailbox, ticket.mailboxPrivate === true ? fr.mailboxOwn : fr.mailboxShared],
  ]
  const steps = (ticket.history ?? []).map(
    ({ at, event, by, note }) =>
      `- ${say(at)} : ${EVENT_LABELS[event]} (${by})${note ? ` — ${note}` : ''}`,
  )
  return [
    fr.ticket(ticket.reference),
    ...facts.flatMap(([name, value]) => (value ? [`${name} : ${value}`] : [])),
    '',
    fr.question,
    ticket.text,
    ...(draft?.text ? ['', fr.draft, draft.text] : []),
    ...contributions.flatMap(({ text }) => (text ? ['', fr.draft, text] : [])),
    ...(working?.text ? ['', fr.working, working.text] : []),
    ...(answer?.text ? ['', fr.answer, answer.text] : []),
    ...(correction?.text ? ['', fr.correction, correction.text] : []),
    ...messages.flatMap((message) => messagePart(message, ticket.reference, add)),
    '',
    fr.steps,
    ...steps,
  ].join('\n')
}
