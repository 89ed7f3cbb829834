import { formatMasterKey, newMasterKey } from '@infos-droits/shared/crypto'
import { MongoClient } from 'mongodb'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestMongo, type TestMongo } from '../mongo/index.ts'
import { masterKeyFile, writeMasterKeys } from '../system/index.ts'
import { lookIntoBackup } from './backup-bytes.ts'

let mongo: TestMongo
let dataDir: string
beforeAll(async () => {
  mongo = await startTestMongo()
  dataDir = mkdtempSync(join(tmpdir(), 'infos-droits-leaks-test-'))
  const file = masterKeyFile(dataDir)
  writeMasterKeys({ file, lines: [formatMasterKey(newMasterKey(new Date()))] })
}, 60_000)
afterAll(async () => {
  await mongo.stop()
  rmSync(dataDir, { recursive: true })
})

it('a planted word is found inside an opened backup, and never in its raw bytes', async () => {
  const words = Array.from({ length: 50 }, (_, at) => `zqplanted${String(at)}word`)
  const client = new MongoClient(mongo.url)
  await client
    .db()
    .collection<{ text: string }>('tickets')
    .insertMany(words.map((text) => ({ text })))
  await client.close()
  mkdirSync(join(dataDir, 'media'))
  writeFileSync(join(dataDir, 'media', 'a.txt'), 'zqmediaword')
  const seen = new Map<string, string>()
  const figures = await lookIntoBackup({
    dataDir,
    databaseUrl: mongo.url,
    siteUrl: 'https://x.example',
    look: (place, bytes) => seen.set(place, bytes.toString('latin1')),
  })
  expect(figures.documents).toBe(50)
  const raw = seen.get('backup') ?? ''
  expect(raw.length).toBeGreaterThan(100)
  const inside = seen.get('backup, opened: tickets') ?? ''
  for (const word of words) {
    expect(raw).not.toContain(word)
    expect(inside).toContain(word)
  }
  expect(seen.get('backup, opened: a.txt')).toBe('zqmediaword')
})
