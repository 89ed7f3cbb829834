import { AppError } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { keptBytes } from '../../files/index.ts'
import { requireDocument } from '../drafting/document.ts'
import { isDocument, type TicketFile } from './ticket-files.ts'

/**
 * Whether a file may go with an answer: what came in a mail of a partner says itself what it is, so its
 * bytes are looked at. Null when they are gone.
 */
export const isGivable = async (
  { payload }: Pick<PayloadRequest, 'payload'>,
  file: TicketFile,
): Promise<boolean | null> => {
  const bytes = await keptBytes({ payload, name: file.id })
  if (bytes === null) return null
  if (!isDocument(file)) return false
  if (file.remark === 'remade') return true
  try {
    requireDocument({ name: file.name, bytes })
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
