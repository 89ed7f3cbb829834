import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { once } from 'node:events'
import { currentReleaseId } from '@infos-droits/shared/releases'
import { expect, test } from 'vitest'
import { temporary } from '../../test/test-site.ts'
import { switchRelease } from './switch.ts'

/** Reads the link as fast as it can until told to end; answers how often, and what it saw. */
const READER = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { readlinkSync } = require('node:fs')
  const seen = {}
  let reads = 0
  const read = () => {
    for (let index = 0; index < 2000; index += 1) {
      let what
      try { what = readlinkSync(workerData) } catch (error) { what = error.code }
      seen[what] = (seen[what] ?? 0) + 1
      reads += 1
    }
    setImmediate(read)
  }
  parentPort.on('message', () => { parentPort.postMessage({ reads, seen }); process.exit() })
  read()
  parentPort.postMessage('reading')
`

test('a reader sees the old release or the new one, never none', async () => {
  const { directory, remove } = temporary('switch')
  for (const id of ['a', 'b']) mkdirSync(join(directory, id))
  await switchRelease({ releasesDir: directory, id: 'a' })
  const reader = new Worker(READER, { eval: true, workerData: join(directory, 'current') })
  await once(reader, 'message')
  for (let round = 0; round < 400; round += 1)
    await switchRelease({ releasesDir: directory, id: round % 2 === 0 ? 'b' : 'a' })
  reader.postMessage('end')
  const [{ reads, seen }] = (await once(reader, 'message')) as [
    { reads: number; seen: Record<string, number> },
  ]
  expect(reads).toBeGreaterThan(1000)
  expect(Object.keys(seen).toSorted()).toEqual(['a', 'b'])
  remove()
})

test('before the first switch no release is live', () => {
  const { directory, remove } = temporary('switch')
  expect(currentReleaseId(directory)).toBeNull()
  expect(currentReleaseId(join(directory, 'absent'))).toBeNull()
  remove()
})
