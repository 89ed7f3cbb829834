import { mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  endOrphans,
  findFreePort,
  isAlive,
  readPidFile,
  signalGroup,
  supervise,
  writePidFile,
} from '../processes/index.ts'
import { locateMongod } from './locate.ts'
import { quickFolder } from './quick-folder.ts'
import { becomePrimary } from './replica-set.ts'
import { mongodSpec, mongoUrl } from './spec.ts'

const PREFIX = 'infos-droits-test-mongo-'

const WITHOUT_HISTORY = ['--setParameter', 'minSnapshotHistoryWindowInSeconds=0']

export type TestMongo = {
  /** Of an empty database; other names on the same server are free to use. */
  url: string
  stop: () => Promise<void>
}

/**
 * A throw-away replica set for tests, in a folder that goes with it; nothing there outlives a power cut.
 *
 * @param keepsHistory whether what a snapshot may still read stays for five minutes, as a backup needs:
 *   the files of databases that were dropped are held open as long, some 400 for each.
 */
export const startTestMongo = async ({
  keepsHistory = true,
}: { keepsHistory?: boolean } = {}): Promise<TestMongo> => {
  await sweepAbandoned()
  const { path } = await locateMongod()
  const base = mkdtempSync(join(quickFolder(), PREFIX))
  const folder = join(base, 'data')
  mkdirSync(folder)
  writePidFile({ file: join(base, 'owner.json'), pid: process.pid })
  const port = await findFreePort()
  const files = { logFile: join(base, 'mongod.log'), pidFile: join(base, 'run', 'mongod.json') }
  const usual = mongodSpec({ path, port, folder, ...files })
  const spec = keepsHistory ? usual : { ...usual, args: [...usual.args, ...WITHOUT_HISTORY] }
  const mongod = supervise({ spec, onEvent: () => undefined })
  // A test runner that exits without its teardown takes the server with it.
  const killNow = () => {
    if (mongod.pid !== null) signalGroup({ pid: mongod.pid, signal: 'SIGKILL' })
  }
  process.once('exit', killNow)
  const stop = async () => {
    process.off('exit', killNow)
    await mongod.halt()
    rmSync(base, { recursive: true, force: true })
  }
  mongod.launch()
  try {
    await becomePrimary({ port })
  } catch (error) {
    await stop()
    throw error
  }
  return { url: mongoUrl({ port, database: 'infos-droits-test' }), stop }
}

/** Removes what test runs that were killed left behind. */
const sweepAbandoned = async (): Promise<void> => {
  const folder = quickFolder()
  const bases = readdirSync(folder).filter((name) => name.startsWith(PREFIX))
  for (const base of bases.map((name) => join(folder, name))) {
    const owner = readPidFile(join(base, 'owner.json'))
    if (owner === null || isAlive(owner)) continue
    await endOrphans(join(base, 'run'))
    rmSync(base, { recursive: true, force: true })
  }
}
