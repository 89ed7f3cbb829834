import { MongoClient } from 'mongodb'
import { readArchive, type Figures } from '../archive/index.ts'
import { markRestored, restoreCollection, type RestoredDatabase } from './database.ts'
import type { Place } from './empty-place.ts'
import { restoreFile } from './files.ts'

/**
 * Puts a verified archive back: files, then the database, whose mails are held as they are written, so
 * that there is no instant at which one could leave.
 */
export const restoreBackup = async ({
  file,
  privateKey,
  place,
  databaseUrl,
  figures,
  now = new Date(),
  signal,
}: {
  file: string
  privateKey: string
  place: Place
  databaseUrl: string
  figures: Figures
  now?: Date
  signal?: AbortSignal
}): Promise<RestoredDatabase> => {
  const client = new MongoClient(databaseUrl, { serverSelectionTimeoutMS: 10_000 })
  const made: RestoredDatabase = { documents: 0, held: 0, masterKey: null }
  try {
    const db = client.db()
    await readArchive({
      file,
      privateKey,
      visit: async ({ entry, data }) => {
        if (entry.kind === 'file') await restoreFile({ place, entry, data })
        if (entry.kind === 'collection') await restoreCollection({ db, entry, data, made })
      },
      ...(signal === undefined ? {} : { signal }),
    })
    await markRestored(db, { heldUntil: figures.endedAt, restoredAt: now.toISOString() })
    return made
  } finally {
    await client.close()
  }
}
