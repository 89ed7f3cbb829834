import { AppError } from '@infos-droits/shared'
import { MongoClient, MongoServerError, type Db } from 'mongodb'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { labels } from './labels.fr.ts'

export const REPLICA_SET = 'rs0'
const NOT_YET_INITIALIZED = 94
const POLL_MS = 100

/**
 * Waits until the mongod on a loopback port is the primary of its own one-member replica set: makes
 * the set the first time, gives it its address again when the port changed, and only waits otherwise.
 *
 * @param giveUp is asked between tries; it throws when waiting makes no sense any more.
 * @throws AppError `mongo.notPrimary` after `timeoutMs`.
 */
export const becomePrimary = async ({
  port,
  timeoutMs = 60_000,
  giveUp = () => undefined,
}: {
  port: number
  timeoutMs?: number
  giveUp?: () => void
}): Promise<void> => {
  const deadline = performance.now() + timeoutMs
  let lastTry: Tried = { isPrimary: false, cause: undefined }
  while (performance.now() < deadline) {
    giveUp()
    lastTry = await tryOnce(`127.0.0.1:${String(port)}`)
    if (lastTry.isPrimary) return
    await delay(POLL_MS)
  }
  const message = labels.notPrimary(timeoutMs / 1000)
  throw new AppError({ code: 'mongo.notPrimary', message, cause: lastTry.cause })
}

type Tried = { isPrimary: boolean; cause: unknown }

const helloSchema = z.object({
  isWritablePrimary: z.boolean().optional(),
  me: z.string().optional(),
})
const configSchema = z.object({
  config: z.looseObject({
    version: z.number(),
    members: z.array(z.looseObject({ host: z.string() })),
  }),
})

/** One look and, where needed, one command. What goes wrong is an answer too: it still starts. */
const tryOnce = async (host: string): Promise<Tried> => {
  // A client whose first connection failed stays closed: each try has its own.
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  })
  try {
    return { isPrimary: await settle({ admin: client.db('admin'), host }), cause: undefined }
  } catch (cause) {
    return { isPrimary: false, cause }
  } finally {
    await client.close()
  }
}

const settle = async ({ admin, host }: { admin: Db; host: string }): Promise<boolean> => {
  const hello = helloSchema.parse(await admin.command({ hello: 1 }))
  if (hello.isWritablePrimary === true && hello.me === host) return true
  const found = await currentConfig(admin)
  if (found === null) {
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } })
  } else if (found.members[0]?.host !== host) {
    const members = [{ ...found.members[0], _id: 0, host }]
    const config = { ...found, version: found.version + 1, members }
    await admin.command({ replSetReconfig: config, force: true })
  }
  return false
}

const currentConfig = async (admin: Db) => {
  try {
    return configSchema.parse(await admin.command({ replSetGetConfig: 1 })).config
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return null
    throw error
  }
}
