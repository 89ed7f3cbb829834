import type { CollectionConfig, Payload, PayloadRequest } from 'payload'
import { sealedPartAccess } from '../people/index.ts'
import { dataKeyField, SEALED } from '../vault/index.ts'
import { deleteEach } from '../work/index.ts'

/** Bytes of one part: coded and encrypted they stay far below what a document may hold (16 MB). */
const PART_BYTES = 3_000_000

/** Raw mails and their files, encrypted, in parts: each under a key of its own. */
export const sealedParts: CollectionConfig = {
  slug: 'sealedParts',
  access: sealedPartAccess,
  disableDuplicate: true,
  timestamps: false,
  admin: { hidden: true },
  fields: [
    { name: 'of', type: 'text', required: true, index: true },
    { name: 'n', type: 'number', required: true },
    { name: 'bytes', type: 'textarea', maxLength: 2 * PART_BYTES, custom: SEALED },
    dataKeyField,
  ],
}

/** Under which a raw mail is kept until something is made of it. */
export const rawName = (eventId: string): string => `raw-${eventId}`

/** Keeps bytes under a name; what was there under it (a worker that died half-way) goes first. */
export const keepBytes = async ({
  req,
  name,
  bytes,
}: {
  req: PayloadRequest
  name: string
  bytes: Uint8Array
}): Promise<void> => {
  await dropBytes({ req, name })
  for (let n = 0; n * PART_BYTES < bytes.length || n === 0; n += 1) {
    const part = Buffer.from(bytes.subarray(n * PART_BYTES, (n + 1) * PART_BYTES))
    const data = { of: name, n, bytes: part.toString('base64') }
    await req.payload.create({ collection: 'sealedParts', data, depth: 0, req })
  }
}

/** Bytes as they were kept, or null when nothing is kept under the name. */
export const keptBytes = async ({
  payload,
  name,
}: {
  payload: Payload
  name: string
}): Promise<Buffer | null> => {
  const { docs } = await payload.find({
    collection: 'sealedParts',
    where: { of: { equals: name } },
    sort: 'n',
    depth: 0,
    pagination: false,
  })
  return docs.length === 0
    ? null
    : Buffer.concat(docs.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
}

export const dropBytes = ({ req, name }: { req: PayloadRequest; name: string }): Promise<void> =>
  deleteEach({ req, collection: 'sealedParts', where: { of: { equals: name } } })
