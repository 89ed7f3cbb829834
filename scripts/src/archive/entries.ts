import { z } from 'zod'
import { take } from './bytes.ts'

/**
 * What an archive holds, before it is compressed and encrypted: entries, each with its data in frames.
 * A frame is a kind (1 byte), a length (4 bytes, big end first) and that many bytes. A frame of a
 * collection is one document, as MongoDB stores it (BSON).
 */

const recoverySchema = z.object({
  publicKey: z.string(),
  masterKeys: z.array(z.string()),
  controlWord: z.string(),
  madeAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
})

export const FOLDERS = ['media', 'spool'] as const
export type ArchivedFolder = (typeof FOLDERS)[number]

const figuresSchema = z.object({
  collections: z.number(),
  documents: z.number(),
  files: z.number(),
  /** Questions and signals in the spool that the CMS does not have yet. */
  waiting: z.number(),
  /** Everything that was in the archive at this instant or before is in it whole. */
  endedAt: z.iso.datetime(),
})

/** What an archive counts of itself, at its end. */
export type Figures = z.output<typeof figuresSchema>

const entrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('about'),
    madeAt: z.iso.datetime(),
    /** Variables of the installation that are no secrets. */
    settings: z.record(z.string(), z.string()),
    recovery: recoverySchema,
  }),
  /** Options and indexes are Extended JSON. */
  z.object({
    kind: z.literal('collection'),
    name: z.string(),
    options: z.string(),
    indexes: z.string(),
  }),
  z.object({ kind: z.literal('file'), folder: z.enum(FOLDERS), path: z.string() }),
  z.object({ kind: z.literal('end'), figures: figuresSchema }),
])

export type Entry = z.output<typeof entrySchema>
/** A stream of these is an archive: an entry, then its data, then the next entry. */
export type Piece = { entry: Entry } | { data: Buffer }

const KIND = { entry: 1, data: 2 } as const
const HEAD_BYTES = 5

/** Pieces → bytes. */
export async function* encodePieces(pieces: AsyncIterable<Piece>): AsyncGenerator<Buffer> {
  for await (const piece of pieces)
    if ('data' in piece) yield* frame(KIND.data, piece.data)
    else yield* frame(KIND.entry, Buffer.from(JSON.stringify(piece.entry)))
}

function* frame(kind: number, bytes: Buffer): Generator<Buffer> {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt8(kind, 0)
  head.writeUInt32BE(bytes.length, 1)
  yield head
  yield bytes
}

/** Bytes → pieces. Throws unless they end with an `end`. */
export async function* decodePieces(source: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const from = take(source)
  let isOver = false
  for (let head = await from.upTo(HEAD_BYTES); head !== null; head = await from.upTo(HEAD_BYTES)) {
    if (isOver || head.length !== HEAD_BYTES) throw new Error('a frame after the end')
    const [kind, size] = [head.readUInt8(0), head.readUInt32BE(1)]
    const bytes = size === 0 ? Buffer.alloc(0) : await from.exactly(size)
    if (kind === KIND.data) yield { data: bytes }
    else {
      const entry = entrySchema.parse(JSON.parse(bytes.toString('utf8')))
      isOver = entry.kind === 'end'
      yield { entry }
    }
  }
  if (!isOver) throw new Error('no end')
}

/** Pieces by entry, each with its data; what is not read of it is passed over. */
export async function* entriesOf(
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<{ entry: Entry; data: AsyncIterable<Buffer> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  let next = await iterator.next()
  async function* data(): AsyncGenerator<Buffer> {
    for (; next.done !== true && 'data' in next.value; next = await iterator.next())
      yield next.value.data
  }
  while (next.done !== true) {
    if (!('entry' in next.value)) throw new Error('data without an entry')
    const { entry } = next.value
    next = await iterator.next()
    yield { entry, data: data() }
    const rest = data()
    while ((await rest.next()).done !== true) continue
  }
}
