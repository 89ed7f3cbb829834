import type { PayloadRequest } from 'payload'
import type { Message, Ticket } from '../../payload-types.ts'
import type { FileRemark } from '../../files/index.ts'
import { mergedWith } from '../closing/merge.ts'
import { messagesOf } from '../messages.ts'

type Asking = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** A file of a ticket: whose it is, and to whom it goes. */
export type TicketFile = {
  /** Under which its bytes are kept. */
  id: string
  message: string
  /** Place in its message. */
  index: number
  ticket: string
  by: Message['by']
  /** The partner that joined it, if one did. */
  organization: string | null
  at: string
  name: string
  type: string
  size: number
  remark: FileRemark
  isGiven: boolean
  givenAt: string | null
  isShown: boolean
  /** Since when its partner has taken it back: then its bytes are gone. */
  takenBackAt: string | null
}

/** Every file of a ticket and of those that are answered with it, oldest first. */
export const filesOf = async ({
  req,
  ticket,
}: {
  req: Asking
  ticket: string
}): Promise<TicketFile[]> => {
  const merged = await mergedWith({ req, ticket })
  const files: TicketFile[] = []
  for (const id of [ticket, ...merged.map((one) => one.id)])
    for (const message of await messagesOf({ req, ticket: id })) files.push(...filesIn(message, id))
  return files
}

const filesIn = (message: Message, ticket: string): TicketFile[] =>
  (message.files ?? []).map(({ file, name, type, size, remark, ...rest }, index) => ({
    id: file,
    message: message.id,
    index,
    ticket,
    by: message.by,
    organization: message.organization ?? null,
    at: message.at,
    name,
    type,
    size,
    remark,
    isGiven: rest.isGiven === true,
    givenAt: rest.givenAt ?? null,
    isShown: rest.isShown === true,
    takenBackAt: rest.takenBackAt ?? null,
  }))

/** How a file that a partner joined by its page is kept, and one of the lead. */
export const JOINED = { partner: 'partner-', lead: 'lead-' } as const

export const isJoined = ({ id }: Pick<TicketFile, 'id'>): boolean =>
  id.startsWith(JOINED.partner) || id.startsWith(JOINED.lead)

/** A message that only holds documents which the team joined: they are shown apart. */
export const isOfDocuments = ({ files }: Message): boolean =>
  (files ?? []).length > 0 && (files ?? []).every(({ file }) => isJoined({ id: file }))

/** Documents of the team: what may go with the answer. A mail of a partner as it came is none. */
export const isDocument = ({ by, remark }: TicketFile): boolean =>
  by === 'lead' || (by === 'partner' && (remark === 'asIs' || remark === 'remade'))

/** Those that a partner joined to its draft and left there, and no other’s. */
export const ownDocuments = (files: readonly TicketFile[], organization: string): TicketFile[] =>
  files.filter(
    (file) => isJoined(file) && file.organization === organization && file.takenBackAt === null,
  )

/** Writes what is to be known of some files, in the transaction of `req`. */
export const markFiles = async ({
  req,
  files,
  mark,
}: {
  req: PayloadRequest
  files: readonly TicketFile[]
  mark: Partial<Pick<TicketFile, 'isGiven' | 'givenAt' | 'isShown' | 'takenBackAt'>>
}): Promise<void> => {
  const { payload } = req
  for (const id of new Set(files.map(({ message }) => message))) {
    const marked = new Set(files.map((file) => file.id))
    const message = await payload.findByID({ collection: 'messages', id, depth: 0, req })
    const rows = (message.files ?? []).map((row) =>
      marked.has(row.file) ? { ...row, ...mark } : row,
    )
    await payload.update({ collection: 'messages', id, data: { files: rows }, depth: 0, req })
  }
}

/** A file of the ticket by its name in the store, or null. */
export const findFile = async ({
  req,
  ticket,
  id,
}: {
  req: Asking
  ticket: Pick<Ticket, 'id'>
  id: string
}): Promise<TicketFile | null> =>
  (await filesOf({ req, ticket: ticket.id })).find((file) => file.id === id) ?? null
