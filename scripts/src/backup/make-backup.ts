import { noteKeyIds } from '@infos-droits/shared/backup-folder'
import { MongoClient } from 'mongodb'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeArchive, type Figures, type Piece } from '../archive/index.ts'
import type { Recovery } from '../keys/index.ts'
import { copySpools, filePieces } from './files.ts'
import { backupName } from './names.ts'
import {
  backupDays,
  collectionPieces,
  masterKeyIn,
  masterKeysIn,
  withSnapshot,
} from './snapshot.ts'

/** What is read, and where it goes. */
export type BackupOrder = {
  databaseUrl: string
  mediaDir: string
  spoolDir: string
  outDir: string
  recovery: Recovery
  /** Variables of the installation that are no secrets. */
  settings: Record<string, string>
  now?: Date
  signal?: AbortSignal
}

export type Backup = Omit<Figures, 'endedAt'> & {
  file: string
  bytes: number
  sha256: string
  madeAt: string
  /** What the settings of the CMS say; null when there are none. */
  backupDays: number | null
  /** Id of the master key that opens the questions in it, as the database itself says. */
  masterKey: string | null
  /** Ids of all that open something in it: what was not wrapped anew yet is under a former one. */
  masterKeys: string[]
}

/**
 * Makes one archive of an installation that goes on working.
 *
 * The order counts. The spool first: a question that leaves it for the CMS afterwards is in the database
 * as well, and known by its reference; the other way round it could be in neither. Media before and after
 * the database: every picture it speaks of was there before its instant or is there after it.
 *
 * @throws AppError `archive.noRoom`, `backup.changing` or `backup.tooLong`.
 */
export const makeBackup = async (order: BackupOrder): Promise<Backup> => {
  const { databaseUrl, outDir, recovery, now = new Date() } = order
  mkdirSync(outDir, { recursive: true, mode: 0o700 })
  const aside = mkdtempSync(join(outDir, '.infos-droits-'))
  const client = new MongoClient(databaseUrl, { serverSelectionTimeoutMS: 10_000 })
  const figures = { collections: 0, documents: 0, files: 0, waiting: 0 }
  const made: Made = { ...figures, backupDays: null, masterKey: null, masterKeys: [] }
  try {
    const file = join(outDir, backupName(now))
    const madeAt = now.toISOString()
    const written = await writeArchive({
      file,
      publicKey: recovery.publicKey,
      madeAt,
      sheetMadeAt: recovery.madeAt,
      pieces: () => counted({ made, pieces: piecesOf({ order, aside, client, made, madeAt }) }),
      ...(order.signal === undefined ? {} : { signal: order.signal }),
    })
    noteKeyIds({ backup: file, ids: made.masterKeys })
    return { file, madeAt, ...written, ...made }
  } finally {
    await client.close()
    rmSync(aside, { recursive: true, force: true })
  }
}

type Made = Omit<Figures, 'endedAt'> & Pick<Backup, 'backupDays' | 'masterKey' | 'masterKeys'>

async function* piecesOf({
  order,
  aside,
  client,
  made,
  madeAt,
}: {
  order: BackupOrder
  aside: string
  client: MongoClient
  made: Made
  madeAt: string
}): AsyncGenerator<Piece> {
  const { mediaDir, spoolDir, settings, recovery } = order
  yield { entry: { kind: 'about', madeAt, settings, recovery } }
  made.waiting = copySpools({ from: spoolDir, to: aside })
  yield* filePieces({ from: aside, folder: 'spool', seen: new Set() })
  const media = { from: mediaDir, folder: 'media', seen: new Set<string>() } as const
  yield* filePieces(media)
  yield* withSnapshot(client, async function* (snapshot) {
    made.backupDays = await backupDays({ client, snapshot })
    made.masterKey = await masterKeyIn({ client, snapshot })
    made.masterKeys = await masterKeysIn({ client, snapshot })
    yield* collectionPieces({ client, snapshot })
  })
  yield* filePieces(media)
}

/** Counts what passes, and says it at the end. */
async function* counted({
  made,
  pieces,
}: {
  made: Made
  pieces: AsyncIterable<Piece>
}): AsyncGenerator<Piece> {
  let kind = ''
  for await (const piece of pieces) {
    if ('entry' in piece) kind = piece.entry.kind
    if ('data' in piece && kind === 'collection') made.documents += 1
    if ('entry' in piece && kind === 'collection') made.collections += 1
    if ('entry' in piece && kind === 'file') made.files += 1
    yield piece
  }
  const { backupDays: _, masterKey: __, masterKeys: ___, ...figures } = made
  const endedAt = new Date().toISOString()
  yield { entry: { kind: 'end', figures: { ...figures, endedAt } } }
}
