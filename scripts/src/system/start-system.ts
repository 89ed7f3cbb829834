import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuilds } from '../builds/index.ts'
import { createProgress, type Progress } from '../command/index.ts'
import { readEnv, type Env } from '../env.ts'
import { requireTransactions, startEmbeddedMongo, type EmbeddedMongo } from '../mongo/index.ts'
import {
  endOrphans,
  rotateLog,
  supervise,
  type ProcessEvent,
  type SupervisedProcess,
} from '../processes/index.ts'
import { demoAccountsFile } from './demo-accounts.ts'
import { describeEvent } from './describe-event.ts'
import { toInstallation, type Installation } from './environments.ts'
import { labels } from './labels.fr.ts'
import { leaveDataDir, takeDataDir } from './owner.ts'
import { requireWhole } from './restoring.ts'
import { requirePorts } from './require-ports.ts'
import { runSeed } from './run-seed.ts'
import { ensureSecrets } from './secrets.ts'
import { serverSpecs } from './server-specs.ts'
import { createSystem, type System } from './system.ts'
import { waitFor } from './wait-for.ts'

export type StartOptions = {
  dataDir: string
  sitePort: number
  cmsPort: number
  /** Other variables of the command’s environment: DATABASE_URL, RESEND_BASE_URL… */
  env?: Record<string, string | undefined>
  /** Receives progress lines. */
  log?: (line: string) => void
  /** False keeps builds as they are. */
  mayBuild?: boolean
  /** Aborting ends everything that was started. */
  signal?: AbortSignal
}

const SERVERS_MS = 120_000
const RELEASE_MS = 240_000

/**
 * Starts everything on one machine and waits until the site is published: database, seed, CMS,
 * worker, site server, publisher. When anything fails, what was started is ended first.
 *
 * @throws AppError with a sentence that says what is in the way.
 */
export const startSystem = async (options: StartOptions): Promise<System> => {
  const { log = () => undefined, mayBuild = true, signal } = options
  const dataDir = resolve(options.dataDir)
  const env = readEnv({
    ...options.env,
    DATA_DIR: dataDir,
    SITE_PORT: String(options.sitePort),
    CMS_PORT: String(options.cmsPort),
  })
  const progress = createProgress({ write: log })
  const onEvent = (event: ProcessEvent) => {
    progress.say(describeEvent(event))
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  requireWhole(dataDir)
  takeDataDir(dataDir)
  const started: SupervisedProcess[] = []
  try {
    const orphans = await endOrphans(join(dataDir, 'run'))
    if (orphans.length > 0) progress.say(labels.orphans(orphans.join(', ')))
    await requirePorts([
      { variable: 'SITE_PORT', port: env.SITE_PORT },
      { variable: 'CMS_PORT', port: env.CMS_PORT },
    ])
    await tryGivenDatabase({ env, progress })
    const secrets = ensureSecrets(env)
    await ensureBuilds({ progress, dataDir, mayBuild, signal })
    const database = await startDatabase({ env, progress, onEvent })
    if (database.embedded !== null) started.push(database.embedded.process)
    signal?.throwIfAborted()
    const installation = toInstallation({ env, databaseUrl: database.url, secrets })
    await progress.step(labels.steps.seed, () =>
      runSeed({
        installation,
        args: ['--demo-accounts', demoAccountsFile(dataDir)],
        output: 'log',
        signal,
      }),
    )
    const servers = launchServers({ installation, onEvent })
    started.push(...servers)
    await waitForServers({ installation, servers, progress, signal })
    signal?.throwIfAborted()
    return createSystem({ installation, mongo: database.embedded, servers })
  } catch (error) {
    for (const process of started.toReversed()) await process.halt()
    leaveDataDir(dataDir)
    throw error
  }
}

/** Before minutes of building: a database that will not do is told at once. */
const tryGivenDatabase = async ({ env, progress }: { env: Env; progress: Progress }) => {
  const { DATABASE_URL: url } = env
  if (url !== undefined) await progress.step(labels.steps.mongo, () => requireTransactions(url))
}

/** A database of one’s own stays out of our hands: there is no process to run. */
const startDatabase = async ({
  env,
  progress,
  onEvent,
}: {
  env: Env
  progress: Progress
  onEvent: (event: ProcessEvent) => void
}): Promise<{ url: string; embedded: EmbeddedMongo | null }> => {
  if (env.DATABASE_URL !== undefined) return { url: env.DATABASE_URL, embedded: null }
  const onFetch = () => {
    progress.say(labels.steps.fetch)
  }
  const embedded = await progress.step(labels.steps.mongo, () =>
    startEmbeddedMongo({ dataDir: env.DATA_DIR, port: env.MONGO_PORT, onEvent, onFetch }),
  )
  return { url: embedded.url, embedded }
}

const launchServers = ({
  installation,
  onEvent,
}: {
  installation: Installation
  onEvent: (event: ProcessEvent) => void
}): SupervisedProcess[] =>
  serverSpecs(installation).map((spec) => {
    rotateLog(spec.logFile)
    const server = supervise({ spec, onEvent })
    server.launch()
    return server
  })

const waitForServers = async ({
  installation,
  servers,
  progress,
  signal,
}: {
  installation: Installation
  servers: SupervisedProcess[]
  progress: Progress
  signal: AbortSignal | undefined
}): Promise<void> => {
  const { dataDir, cmsPort, sitePort } = installation
  const common = { dataDir, processes: servers, signal }
  const cms = { name: 'cms', url: `http://127.0.0.1:${cmsPort}/healthz` }
  const site = { name: 'site', url: `http://127.0.0.1:${sitePort}/healthz` }
  await progress.step(labels.steps.servers, async () => {
    await waitFor({ ...common, ...cms, timeoutMs: SERVERS_MS })
    // Unwell it answers too: until the first release it has nothing to show.
    await waitFor({
      ...common,
      ...site,
      isReady: (status) => status !== null,
      timeoutMs: SERVERS_MS,
    })
  })
  await progress.step(labels.steps.release, () =>
    waitFor({
      ...common,
      ...site,
      name: 'publisher',
      timeoutMs: RELEASE_MS,
      onTimeout: labels.noRelease,
    }),
  )
}
