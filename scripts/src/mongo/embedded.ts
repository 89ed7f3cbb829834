import { AppError } from '@infos-droits/shared'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  findFreePort,
  isPortFree,
  rotateLog,
  supervise,
  tailLog,
  type ProcessEvent,
  type SupervisedProcess,
} from '../processes/index.ts'
import { labels } from './labels.fr.ts'
import { locateMongod } from './locate.ts'
import { becomePrimary } from './replica-set.ts'
import { mongodSpec, mongoUrl } from './spec.ts'

export type EmbeddedMongo = {
  url: string
  process: SupervisedProcess
  /** Waits until it accepts writes (again). */
  ready: () => Promise<void>
}

const DATABASE = 'infos-droits'
/** Deaths in a row after which a start is called failed. */
const TOO_MANY_DEATHS = 3

/**
 * Runs a MongoDB of our own on `dataDir/mongo`: a replica set of one member on the loopback address,
 * which keeps its port from one start to the next. Brought back when it dies; survives `kill -9`.
 *
 * @throws AppError `mongo.notFound`, `mongo.portTaken`, `mongo.startFailed` or `mongo.notPrimary`.
 */
export const startEmbeddedMongo = async ({
  dataDir,
  port: wantedPort,
  onEvent = () => undefined,
  onFetch = () => undefined,
}: {
  dataDir: string
  port?: number | undefined
  onEvent?: (event: ProcessEvent) => void
  onFetch?: () => void
}): Promise<EmbeddedMongo> => {
  const { path } = await locateMongod({ onFetch })
  const folder = join(dataDir, 'mongo')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const port = await choosePort({ dataDir, wantedPort })
  const logFile = join(dataDir, 'logs', 'mongod.log')
  rotateLog(logFile)
  const pidFile = join(dataDir, 'run', 'mongod.json')
  const spec = mongodSpec({ path, port, folder, logFile, pidFile })
  const mongod = supervise({ spec, onEvent })
  const ready = () =>
    becomePrimary({
      port,
      giveUp: () => {
        if (mongod.deaths < TOO_MANY_DEATHS) return
        const message = labels.startFailed(tailLog({ file: logFile, lines: 8 }))
        throw new AppError({ code: 'mongo.startFailed', message })
      },
    })
  mongod.launch()
  try {
    await ready()
  } catch (error) {
    await mongod.halt()
    throw error
  }
  return { url: mongoUrl({ port, database: DATABASE }), process: mongod, ready }
}

const portFile = (dataDir: string) => join(dataDir, 'mongo-port.json')
const keptPortSchema = z.object({ port: z.number().int().min(1).max(65_535) })

const readPort = (dataDir: string): number | null => {
  const file = portFile(dataDir)
  if (!existsSync(file)) return null
  return keptPortSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.port ?? null
}

/**
 * The address of the embedded MongoDB that last ran on a data folder.
 *
 * @throws AppError `mongo.neverStarted`.
 */
export const embeddedUrl = (dataDir: string): string => {
  const port = readPort(dataDir)
  if (port !== null) return mongoUrl({ port, database: DATABASE })
  throw new AppError({ code: 'mongo.neverStarted', message: labels.neverStarted(dataDir) })
}

const choosePort = async ({
  dataDir,
  wantedPort,
}: {
  dataDir: string
  wantedPort: number | undefined
}): Promise<number> => {
  if (wantedPort !== undefined && !(await isPortFree(wantedPort)))
    throw new AppError({ code: 'mongo.portTaken', message: labels.portTaken(wantedPort) })
  const kept = readPort(dataDir)
  const port =
    wantedPort ?? (kept !== null && (await isPortFree(kept)) ? kept : await findFreePort())
  writeFileSync(portFile(dataDir), JSON.stringify({ port }))
  return port
}
