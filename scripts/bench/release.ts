import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { liveSnapshot } from '../src/system/index.ts'
import type { Bench } from './bench.ts'
import { bigSnapshot } from './big-snapshot.ts'
import { comparedWith, type Figure } from './figure.ts'
import { labels } from './labels.fr.ts'
import { runPublisher } from './run-publisher.ts'

const GUIDES = 1_000

/** A whole release each time, from a snapshot file, in a process and folder of its own. */
export const benchRelease: Bench = async (context) => {
  const { folder } = context
  const snapshot = await liveSnapshot((await context.system()).dataDir)
  const snapshotFile = join(folder, 'published.json')
  await writeFile(snapshotFile, JSON.stringify(snapshot))
  const small = await runPublisher({
    snapshotFile,
    dataDir: await mkdtemp(join(folder, 'seed-')),
  })
  const bigFile = join(folder, 'big.json')
  await writeFile(bigFile, JSON.stringify(bigSnapshot({ snapshot, count: GUIDES })))
  const big = await runPublisher({
    snapshotFile: bigFile,
    dataDir: await mkdtemp(join(folder, 'big-')),
  })
  const { figures } = labels
  const time: Figure = { name: figures.seedRelease, value: small.milliseconds / 1000, unit: 's' }
  const pages: Figure = { name: figures.seedPages, value: small.pages, unit: 'pages' }
  return [
    time,
    pages,
    comparedWith(time, { name: figures.bigRelease, value: big.milliseconds / 1000, unit: 's' }),
    comparedWith(pages, { name: figures.bigPages, value: big.pages, unit: 'pages' }),
  ]
}
