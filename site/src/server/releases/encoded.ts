import { readFile, stat } from 'node:fs/promises'
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

/** Compressed forms that were seen, which stay as long as the file does. */
const seen = new Set<string>()

/**
 * A file in an encoding: as it was kept beside it, or, while a release is so new that nothing is kept
 * yet, compressed now.
 */
export const encoded = async (served: ServedFile, encoding: Encoding): Promise<Encoded> => {
  const file = `${served.file}${ENDINGS[encoding]}`
  const tag = `${served.digest.slice(0, 20)}-${encoding}`
  if (await isKept(file))
    return { tag, bytes: () => readFile(file), size: async () => (await stat(file)).size }
  const made = async () => IN_HASTE[encoding](await readFile(served.file), served.type)
  return { tag: `${tag}5`, bytes: made, size: async () => (await made()).length }
}

const isKept = async (file: string): Promise<boolean> => {
  if (seen.has(file)) return true
  const isThere = (await stat(file).catch(() => null)) !== null
  if (isThere) seen.add(file)
  return isThere
}
