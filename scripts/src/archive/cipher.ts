import { createCipheriv, createDecipheriv } from 'node:crypto'
import { take } from './bytes.ts'
import type { ArchiveKey } from './header.ts'

/**
 * A stream of any length in authenticated chunks (the STREAM construction of Hoang, Reyhanitabar, Rogaway
 * and Vizár, 2015, with AES-256-GCM): the nonce is the number of the chunk and whether it is the last, so
 * that none can be left out, moved, repeated or cut off the end. The key serves one archive only.
 */

export const CHUNK_BYTES = 65_536
const TAG_BYTES = 16
const ALGORITHM = 'aes-256-gcm'

const nonceOf = ({ number, isLast }: { number: number; isLast: boolean }): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

/** Plain bytes → chunks; an empty stream has one, empty. */
export const encryptChunks = ({ key, header }: ArchiveKey, chunkBytes = CHUNK_BYTES) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const { bytes, ...place } of chunksOf(source, chunkBytes)) {
      const cipher = createCipheriv(ALGORITHM, key, nonceOf(place)).setAAD(header)
      yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    }
  }

/** Chunks → plain bytes. Throws where the first wrong bit is, or at the end when it is not the end. */
export const decryptChunks = ({ key, header }: ArchiveKey, chunkBytes = CHUNK_BYTES) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const { bytes, ...place } of chunksOf(source, chunkBytes + TAG_BYTES)) {
      if (bytes.length < TAG_BYTES) throw new Error('a chunk is cut')
      const decipher = createDecipheriv(ALGORITHM, key, nonceOf(place), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(header).setAuthTag(bytes.subarray(-TAG_BYTES))
      const plain = [decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]
      yield Buffer.concat(plain)
    }
  }

type Chunk = { bytes: Buffer; number: number; isLast: boolean }

/** Bytes in pieces of one size. One is held back: which is the last is known at the end only. */
async function* chunksOf(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Chunk> {
  const from = take(source)
  let held = (await from.upTo(size)) ?? Buffer.alloc(0)
  for (let number = 0; ; number += 1) {
    const next = await from.upTo(size)
    yield { bytes: held, number, isLast: next === null }
    if (next === null) return
    held = next
  }
}
