import { isAbsent } from '@infos-droits/shared'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { brotliInHaste } from '../http/index.ts'
import type { ServedFile } from './served-files.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

export type Encoding = 'br' | 'gzip'

const ENDINGS: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

/** For who cannot wait: a millisecond for a page, a little larger than what is kept. */
const IN_HASTE: Record<Encoding, (content: Buffer, type: string) => Promise<Buffer>> = {
  br: (content, type) =>
    toBrotli(content, brotliInHaste({ isText: type.startsWith('text/'), bytes: content.length })),
  gzip: (content) => toGzip(content),
}

/** One form of a file: its tag says which, byte by byte (RFC 9110, 8.8.1). */
export type Encoded = { tag: string; bytes: () => Promise<Buffer>; size: () => Promise<number> }

/**
 * A file in an encoding: as it was kept beside it, or, while nothing is kept, compressed now. Looked at
 * each time: a content that comes back after it was swept has lost its compressed forms.
 */
export const encoded = async (served: ServedFile, encoding: Encoding): Promise<Encoded> => {
  const file = `${served.file}${ENDINGS[encoding]}`
  const tag = `${served.digest.slice(0, 20)}-${encoding}`
  const kept = await readKept(file)
  if (kept !== null)
    return { tag, bytes: () => Promise.resolve(kept), size: () => Promise.resolve(kept.length) }
  const made = async () => IN_HASTE[encoding](await readFile(served.file), served.type)
  return { tag: `${tag}5`, bytes: made, size: async () => (await made()).length }
}

const readKept = async (file: string): Promise<Buffer | null> => {
  try {
    return await readFile(file)
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}
