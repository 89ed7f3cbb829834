import type { ProcessSpec } from '../processes/index.ts'
import { baseEnv } from '../processes/index.ts'
import { REPLICA_SET } from './replica-set.ts'

/** How mongod is run: one member, loopback only, no socket file, no measurements kept. */
export const mongodSpec = ({
  path,
  port,
  folder,
  logFile,
  pidFile,
}: {
  path: string
  port: number
  folder: string
  logFile: string
  pidFile: string
}): ProcessSpec => ({
  name: 'mongod',
  command: path,
  args: [
    ...['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1'],
    ...['--replSet', REPLICA_SET, '--nounixsocket', '--quiet'],
    // Slow queries are logged with their values: none is.
    ...['--slowms', '2000', '--slowOpSampleRate', '0'],
    // A mail of 25 MB is kept in one transaction: in half of this, what it changes fills the cache
    // and waits for itself.
    ...['--wiredTigerCacheSizeGB', '1'],
    // What is erased stands in this journal until it has turned: at rest, ten megabytes are written a day.
    ...['--oplogSize', '128'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  ],
  cwd: folder,
  env: baseEnv(),
  logFile,
  pidFile,
  graceMs: 20_000,
})

/** The address for drivers; `replicaSet` turns transactions on. */
export const mongoUrl = ({ port, database }: { port: number; database: string }): string =>
  `mongodb://127.0.0.1:${String(port)}/${database}?replicaSet=${REPLICA_SET}`
