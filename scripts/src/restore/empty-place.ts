import { AppError } from '@infos-droits/shared'
import { MongoClient } from 'mongodb'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../env.ts'
import { findOwner } from '../system/index.ts'
import { labels } from './labels.fr.ts'

/** Where a backup goes to. */
export type Place = { dataDir: string; mediaDir: string; spoolDir: string }

/** The place that an environment names. */
export const placeOf = (env: Env, spoolDir: string | undefined): Place => ({
  dataDir: env.DATA_DIR,
  mediaDir: join(env.DATA_DIR, 'media'),
  spoolDir: spoolDir ?? join(env.DATA_DIR, 'spool'),
})

const refuse = (message: string) => new AppError({ code: 'restore.notEmpty', message, status: 409 })

/**
 * A backup is put back where nothing is that it could cover, and where nothing runs. Keys, the list of
 * erasures, logs and programs may be there.
 *
 * @throws AppError `restore.notEmpty`.
 */
export const requireEmptyPlace = async ({ env, place }: { env: Env; place: Place }) => {
  const owner = findOwner(place.dataDir)
  if (owner !== null) throw refuse(labels.running({ ...owner, dataDir: place.dataDir }))
  const folders = [
    join(place.dataDir, 'mongo'),
    place.mediaDir,
    place.spoolDir,
    join(place.dataDir, 'releases'),
  ]
  const full = folders.find((folder) => existsSync(folder) && readdirSync(folder).length > 0)
  if (full !== undefined) throw refuse(labels.notEmpty(full))
  if (env.DATABASE_URL !== undefined) await requireEmptyDatabase(env.DATABASE_URL)
}

const requireEmptyDatabase = async (url: string): Promise<void> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000 })
  try {
    const found = await client.db().listCollections({}, { nameOnly: true }).toArray()
    if (found.length > 0) throw refuse(labels.notEmpty(labels.databaseOf))
  } finally {
    await client.close()
  }
}
