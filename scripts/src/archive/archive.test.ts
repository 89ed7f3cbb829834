import { generateSealingKeys } from '@infos-droits/shared/crypto'
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decryptChunks, encryptChunks } from './cipher.ts'
import { decodePieces, encodePieces, type Entry, type Piece } from './entries.ts'
import { isNoRoom, readArchive, readHeader, verifyArchive, writeArchive } from './index.ts'

const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array))
const stream = (parts: Buffer[]): AsyncIterable<Buffer> => Readable.from(parts)
const gathered = async (source: AsyncIterable<Buffer>) => {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return parts
}
const key = { key: randomBytes(32), header: randomBytes(32) }

describe('the chunks of an archive', () => {
  it('give back what went in, whatever its length, its pieces and the size of a chunk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes), fc.integer({ min: 1, max: 300 }), async (parts, size) => {
        const sealed = await gathered(encryptChunks(key, size)(stream(parts)))
        const cut = Buffer.concat(sealed)
        const again = stream([cut.subarray(0, 7), cut.subarray(7)])
        const plain = Buffer.concat(await gathered(decryptChunks(key, size)(again)))
        expect(plain.equals(Buffer.concat(parts))).toBe(true)
      }),
    )
  })

  it('are refused when one is changed, cut off, left out, repeated or moved, or of another archive', async () => {
    const size = 16
    const plain = randomBytes(5 * size + 3)
    const sealed = await gathered(encryptChunks(key, size)(stream([plain])))
    const [first, second, third] = sealed
    if (first === undefined || second === undefined || third === undefined) throw new Error('few')
    const refused = async (chunks: Buffer[], by = key) =>
      expect(gathered(decryptChunks(by, size)(stream(chunks)))).rejects.toThrow()
    for (let count = 0; count < sealed.length; count += 1) await refused(sealed.slice(0, count))
    await refused([second, first, ...sealed.slice(2)])
    await refused([first, first, ...sealed.slice(1)])
    await refused([first, ...sealed.slice(2)])
    await refused([...sealed, third])
    await refused(sealed, { ...key, key: randomBytes(32) })
    await refused(sealed, { ...key, header: randomBytes(32) })
    const whole = Buffer.concat(sealed)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length * 8 - 1 }), async (bit) => {
        const wrong = Buffer.from(whole)
        const at = Math.floor(bit / 8)
        wrong.writeUInt8(wrong.readUInt8(at) ^ (1 << (bit % 8)), at)
        await refused([wrong])
      }),
    )
  })
})

const about: Entry = {
  kind: 'about',
  madeAt: '2026-11-22T10:00:00.000Z',
  settings: { SITE_URL: 'https://x.example' },
  recovery: {
    publicKey: 'x',
    masterKeys: [],
    controlWord: 'A',
    madeAt: '2026-11-01T10:00:00.000Z',
    confirmedAt: null,
  },
}
const collection: Entry = { kind: 'collection', name: 'tickets', options: '{}', indexes: '[]' }
const end = (documents: number): Entry => ({
  kind: 'end',
  figures: {
    collections: 1,
    documents,
    files: 0,
    waiting: 0,
    endedAt: '2026-11-22T10:00:01.000Z',
  },
})
async function* piecesOf(documents: Buffer[]): AsyncGenerator<Piece> {
  yield { entry: about }
  yield { entry: collection }
  for (const data of documents) yield await Promise.resolve({ data })
  yield { entry: end(documents.length) }
}

describe('the entries of an archive', () => {
  it('come back with their data, frame by frame', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes), async (documents) => {
        const pieces: Piece[] = []
        for await (const piece of decodePieces(encodePieces(piecesOf(documents))))
          pieces.push(piece)
        expect(pieces).toEqual([
          { entry: about },
          { entry: collection },
          ...documents.map((data) => ({ data })),
          { entry: end(documents.length) },
        ])
      }),
    )
  })
})

describe('an archive on disk', () => {
  let folder: string
  let file: string
  const sheet = generateSealingKeys()
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'infos-droits-archive-'))
    file = join(folder, 'x.backup')
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const documents = [Buffer.from('Zéphyrine a des dettes'), randomBytes(3_000_000), Buffer.alloc(9)]
  const write = (pieces = () => piecesOf(documents)) =>
    writeArchive({
      file,
      publicKey: sheet.publicKey,
      madeAt: '2026-11-22T10:00:00.000Z',
      sheetMadeAt: '2026-11-01T10:00:00.000Z',
      pieces,
    })
  const verify = (privateKey = sheet.privateKey) => verifyArchive({ file, privateKey })
  const codeOf = (code: string) => expect.objectContaining({ code }) as Error

  it('is for its owner only, says nothing in clear, and comes back whole with its sheet', async () => {
    const { bytes: length, sha256 } = await write()
    expect(statSync(file).size).toBe(length)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sha256}  x.backup\n`)
    expect(readFileSync(file).includes('Zéphyrine')).toBe(false)
    expect((await readHeader(file)).madeAt).toBe('2026-11-22T10:00:00.000Z')
    expect((await verify()).figures.documents).toBe(3)
    const seen: Buffer[] = []
    await readArchive({
      file,
      privateKey: sheet.privateKey,
      visit: async ({ data }) => {
        for await (const document of data) seen.push(document)
      },
    })
    expect(seen).toEqual(documents)
  })

  it('is refused with another sheet, which one it wants being said', async () => {
    await write()
    const { privateKey } = generateSealingKeys()
    await expect(verify(privateKey)).rejects.toThrow(codeOf('archive.key'))
    await expect(verify(privateKey)).rejects.toThrow('1 novembre 2026')
  })

  it('is refused when it is cut or changed, with and without its checksum', async () => {
    await write()
    const whole = readFileSync(file)
    const changed = Buffer.from(whole)
    changed.writeUInt8(changed.readUInt8(200_000) ^ 4, 200_000)
    const longer = Buffer.concat([whole, Buffer.alloc(5)])
    for (const wrong of [whole.subarray(0, -1), whole.subarray(0, 66_000), changed, longer]) {
      writeFileSync(file, wrong)
      await expect(verify()).rejects.toThrow(codeOf('archive.checksum'))
    }
    rmSync(`${file}.sha256`)
    for (const wrong of [whole.subarray(0, -1), whole.subarray(0, 66_000), changed, longer]) {
      writeFileSync(file, wrong)
      await expect(verify()).rejects.toThrow(codeOf('archive.damaged'))
    }
    writeFileSync(file, 'quelque chose')
    await expect(verify()).rejects.toThrow(codeOf('archive.notOurs'))
  })

  it('leaves nothing behind when it cannot be made to its end', async () => {
    async function* broken(): AsyncGenerator<Piece> {
      yield* piecesOf(documents)
      await Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
    }
    await expect(write(broken)).rejects.toThrow(codeOf('archive.noRoom'))
    expect(readdirSync(folder)).toEqual([])
    expect(isNoRoom(new Error('no space left'))).toBe(false)
  })

  it('tells an error of who reads it from a damage', async () => {
    await write()
    const visit = () => Promise.reject(new Error('mine'))
    await expect(readArchive({ file, privateKey: sheet.privateKey, visit })).rejects.toThrow('mine')
  })
})
