import type { PayloadRequest } from 'payload'
import { keepBytes, type HeldFile } from '../../files/index.ts'

/** How what came with a question is called in the store; the same file comes once. */
export const letterFile = (reference: string): string => `letter-${reference}`

/** Keeps a photograph or a scan of the person with their ticket, in the transaction of `req`. */
export const keepLetter = async ({
  req,
  ticket,
  at,
  file,
  held: { bytes, name, type, remark },
}: {
  req: PayloadRequest
  ticket: string
  /** When it came. */
  at: string
  /** Its name in the store. */
  file: string
  held: HeldFile
}): Promise<void> => {
  await keepBytes({ req, name: file, bytes })
  const files = [{ name, type, size: bytes.length, remark, file }]
  const data = { ticket, by: 'person', at, files } as const
  await req.payload.create({ collection: 'messages', depth: 0, data, req })
}
