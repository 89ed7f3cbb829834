import type { PayloadRequest } from 'payload'
import { download, isPicture, keptBytes, sizeLabel, typeLabel } from '../../files/index.ts'
import type { Ticket } from '../../payload-types.ts'
import { DOCUMENTS, SHOWN as fr } from './labels.fr.ts'
import { filesOf, type TicketFile } from './ticket-files.ts'

type Asking = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** A file that the person sent in, as a partner is told of it: its own name may hold theirs. */
export type ShownFile = { id: string; label: string; name: string; file: TicketFile }

/** A whole mail names who wrote it; a program is for nobody. */
export const isShowable = ({ remark }: Pick<TicketFile, 'remark'>): boolean =>
  remark === 'remade' || remark === 'asIs'

/** What partners who read the question may open of it. */
export const shownFiles = async ({
  req,
  ticket,
}: {
  req: Asking
  ticket: Pick<Ticket, 'id'>
}): Promise<ShownFile[]> =>
  (await filesOf({ req, ticket: ticket.id }))
    .filter((file) => file.by === 'person' && isShowable(file))
    // By its place among all of them: one that is withdrawn does not rename another.
    .map((file, index) => asShown(file, index + 1))
    .filter(({ file }) => file.isShown)

/** How many files of the person wait for the lead to show them: a partner is told that they are there. */
export const countHeldBack = async ({
  req,
  ticket,
}: {
  req: Asking
  ticket: Pick<Ticket, 'id'>
}): Promise<number> =>
  (await filesOf({ req, ticket: ticket.id })).filter(
    (file) => file.by === 'person' && isShowable(file) && !file.isShown,
  ).length

const asShown = (file: TicketFile, n: number): ShownFile => {
  const isPhoto = isPicture(file.type)
  const name = isPhoto ? fr.picture(n) : fr.document(n)
  const size = sizeLabel(file.size)
  return {
    id: file.id,
    label: DOCUMENTS.line({ name, type: typeLabel(file.type), size }),
    name: `${isPhoto ? fr.pictureName(n) : fr.documentName(n)}${endOf(file)}`,
    file,
  }
}

/** How a file ends, by which it is opened; nothing when it ends in an odd way. */
const endOf = ({ name, type }: TicketFile): string =>
  type === 'image/jpeg' ? '.jpg' : (/\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '')

/** Gives one to a partner: a picture is shown and not saved. Null when it is none of those. */
export const giveShown = async ({
  req,
  ticket,
  fileId,
  noted,
}: {
  req: Asking
  ticket: Pick<Ticket, 'id'>
  fileId: string
  /** Writes down who opens it, before anything is given. */
  noted: () => Promise<void>
}): Promise<Response | null> => {
  const shown = (await shownFiles({ req, ticket })).find(({ id }) => id === fileId)
  if (shown === undefined) return null
  const bytes = await keptBytes({ payload: req.payload, name: shown.id })
  if (bytes === null) return null
  await noted()
  return download({ ...shown.file, name: shown.name, bytes }, { isInPlace: true })
}
