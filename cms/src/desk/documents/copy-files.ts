import { AppError } from '@infos-droits/shared'
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { keptBytes } from '../../files/index.ts'
import { DOCUMENT_ERRORS } from './labels.fr.ts'
import { keepLetter } from './letters.ts'
import { isShowable } from './shown.ts'
import { filesOf } from './ticket-files.ts'

/**
 * Gives another ticket of the same person its own copies of what they sent in, shown to nobody: each is
 * erased with its ticket, under a key of its own.
 *
 * @throws AppError `document.unknown` (404) when one was chosen that is not there.
 */
export const copyFiles = async ({
  req,
  ticket,
  to,
  chosen,
}: {
  req: PayloadRequest
  ticket: string
  to: string
  /** Null for all. */
  chosen: readonly string[] | null
}): Promise<void> => {
  const sentIn = (await filesOf({ req, ticket })).filter(
    (file) => file.by === 'person' && isShowable(file),
  )
  const files = sentIn.filter(({ id }) => chosen?.includes(id) ?? true)
  const isMissing = (chosen ?? []).some((id) => files.every((file) => file.id !== id))
  if (isMissing) throw unknown()
  for (const { id, name, type, remark, at } of files) {
    const bytes = await keptBytes({ payload: req.payload, name: id })
    if (bytes === null) throw unknown()
    const held = { name, type, remark, bytes }
    await keepLetter({ req, ticket: to, at, file: `split-${randomUUID()}`, held })
  }
}

const unknown = (): AppError => {
  const code = 'document.unknown'
  return new AppError({ code, message: DOCUMENT_ERRORS[code], status: 404 })
}
