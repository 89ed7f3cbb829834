import { join } from 'node:path'
import type { Progress } from '../command/index.ts'
import type { Env } from '../env.ts'
import { embeddedUrl, startEmbeddedMongo } from '../mongo/index.ts'
import { endOrphans } from '../processes/index.ts'
import { labels } from './labels.fr.ts'
import { findOwner, leaveDataDir, takeDataDir } from './owner.ts'

/**
 * Does `work` with the address of the database: the one that DATABASE_URL names, the embedded one of
 * a running system, or the embedded one started for this and ended after.
 */
export const withDatabase = async <T>({
  env,
  progress,
  work,
}: {
  env: Env
  progress: Progress
  work: (url: string) => Promise<T>
}): Promise<T> => {
  if (env.DATABASE_URL !== undefined) return work(env.DATABASE_URL)
  if (findOwner(env.DATA_DIR) !== null) return work(embeddedUrl(env.DATA_DIR))
  takeDataDir(env.DATA_DIR)
  try {
    await endOrphans(join(env.DATA_DIR, 'run'))
    const mongo = await progress.step(labels.steps.mongo, () =>
      startEmbeddedMongo({ dataDir: env.DATA_DIR, port: env.MONGO_PORT }),
    )
    try {
      return await work(mongo.url)
    } finally {
      await mongo.process.halt()
    }
  } finally {
    leaveDataDir(env.DATA_DIR)
  }
}
