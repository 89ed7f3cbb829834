import type { EmbeddedMongo } from '../mongo/index.ts'
import type { SupervisedProcess } from '../processes/index.ts'
import type { Installation, ServerName } from './environments.ts'
import { leaveDataDir } from './owner.ts'
import { waitFor } from './wait-for.ts'

export type ProcessName = ServerName | 'mongod'

/** A started system, in the hands of the command or the test that started it. */
export type System = {
  siteUrl: string
  cmsUrl: string
  databaseUrl: string
  dataDir: string
  /** Process numbers now; null while a process is down. */
  readonly pids: Partial<Record<ProcessName, number | null>>
  /** A fault: supervision brings the process back by itself. */
  kill: (name: ProcessName, signal: NodeJS.Signals) => void
  /** Ends a process and leaves it down until `launch`. */
  halt: (name: ProcessName) => Promise<void>
  /** Starts it, with more variables when they are given. */
  launch: (name: ProcessName, env?: Record<string, string>) => void
  restart: (name: ProcessName) => Promise<void>
  /** Waits until database, CMS and site answer (again). */
  ready: () => Promise<void>
  /** Ends everything; a second call waits for the first. */
  stop: () => Promise<void>
}

const READY_MS = 120_000

export const createSystem = ({
  installation,
  mongo,
  servers,
}: {
  installation: Installation
  mongo: EmbeddedMongo | null
  servers: SupervisedProcess[]
}): System => {
  const { dataDir, databaseUrl, siteUrl, cmsUrl, sitePort, cmsPort } = installation
  const processes = mongo === null ? servers : [mongo.process, ...servers]
  const find = (name: ProcessName): SupervisedProcess => {
    const found = processes.find((process) => process.name === name)
    if (found === undefined) throw new Error(`no process « ${name} » is run here`)
    return found
  }
  const ready = async () => {
    await mongo?.ready()
    for (const { name, port } of [
      { name: 'cms', port: cmsPort },
      { name: 'site', port: sitePort },
    ]) {
      const url = `http://127.0.0.1:${String(port)}/healthz`
      // Deaths are part of what a test does here: only time decides.
      await waitFor({ url, name, dataDir, processes: [], timeoutMs: READY_MS })
    }
  }
  const stopAll = async () => {
    await Promise.all(servers.map((server) => server.halt()))
    await mongo?.process.halt()
    leaveDataDir(dataDir)
  }
  let stopping: Promise<void> | undefined
  return {
    siteUrl,
    cmsUrl,
    databaseUrl,
    dataDir,
    get pids() {
      return Object.fromEntries(processes.map((process) => [process.name, process.pid]))
    },
    kill: (name, signal) => {
      find(name).kill(signal)
    },
    halt: (name) => find(name).halt(),
    launch: (name, env) => {
      find(name).launch(env)
    },
    restart: async (name) => {
      await find(name).halt()
      find(name).launch()
    },
    ready,
    stop: () => (stopping ??= stopAll()),
  }
}
