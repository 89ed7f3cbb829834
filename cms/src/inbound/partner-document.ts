import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../work/index.ts'
import { holdFile } from './hold-file.ts'
import { keepBytes } from './sealed-parts.ts'

/**
 * Keeps a document that a partner joins to a draft as a message of the ticket, encrypted, pictures made
 * anew; the lead opens it there, and it is erased with the ticket. `noted` runs in the same transaction.
 */
export const keepPartnerDocument = async ({
  payload,
  ticketId,
  document,
  noted,
}: {
  payload: Payload
  ticketId: string
  document: { name: string; type: string; bytes: Buffer }
  noted: (req: PayloadRequest) => Promise<unknown>
}): Promise<void> => {
  const { name, type, bytes, remark } = await holdFile(document)
  const file = `partner-${randomUUID()}`
  await inTransaction({
    payload,
    work: async (req) => {
      await noted(req)
      await keepBytes({ req, name: file, bytes })
      const files = [{ name, type, size: bytes.length, remark, file }]
      const at = new Date().toISOString()
      const data = { ticket: ticketId, by: 'partner', at, files } as const
      await payload.create({ collection: 'messages', depth: 0, data, req })
    },
  })
}
