import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { lookIntoBackup } from './backup-bytes.ts'
import type { Field } from './field.ts'
import type { Planter } from './planted.ts'
import { withClient } from './settle.ts'

/** Where a planted word was found, in the clear or merely coded. */
export type Leak = { place: string; found: string }

/**
 * The word itself, and what it looks like inside Base64, whatever stands before it. Telephone numbers as
 * they are only: what they have in common is too short to be told from chance once it is coded.
 */
const needlesOf = ({ prefix, phones }: Planter): Buffer[] => [
  ...[prefix, ...phones].map((word) => Buffer.from(word)),
  ...[0, 1, 2].map((before) => {
    const coded = Buffer.from('x'.repeat(before) + prefix).toString('base64')
    // The first and last figures also depend on the neighbours.
    return Buffer.from(coded.slice(before === 0 ? 0 : 4, -4))
  }),
]

/**
 * Looks for planted words in every file of the data folder (database, journal, spool, logs, releases)
 * and, since the database compresses its files, in every document as the driver reads it, the
 * replication log included; then in a backup, as it lies on a disk and as the recovery sheet opens it.
 */
export const findLeaks = async (field: Field): Promise<Leak[]> => {
  const needles = needlesOf(field.planter)
  const leaks: Leak[] = []
  const look = (place: string, bytes: Buffer) => {
    for (const needle of needles) {
      const at = bytes.indexOf(needle)
      if (at < 0) continue
      const found = bytes.subarray(at, at + needle.length + 8).toString('latin1')
      leaks.push({ place, found })
      return
    }
  }
  const { dataDir } = field.system
  const overlap = Math.max(...needles.map((needle) => needle.length))
  for (const file of await filesIn(dataDir)) {
    let rest = Buffer.alloc(0)
    for await (const chunk of chunksOf(file)) {
      const bytes = Buffer.concat([rest, chunk])
      look(relative(dataDir, file), bytes)
      rest = Buffer.from(bytes.subarray(-overlap))
    }
  }
  await withClient(field, async (client) => {
    const own = await client.db().listCollections({ type: 'collection' }).toArray()
    const places = [
      ...own.map(({ name }) => client.db().collection(name)),
      client.db('local').collection('oplog.rs'),
    ]
    for (const place of places) {
      // `raw` gives the bytes of each document.
      const documents = place.find({}, { raw: true }).stream()
      for await (const bytes of documents as AsyncIterable<unknown>)
        look(place.namespace, Buffer.from(bytes as Uint8Array))
    }
  })
  const { databaseUrl, siteUrl } = field.system
  await lookIntoBackup({ dataDir, databaseUrl, siteUrl, look })
  return leaks
}

/** The bytes of a file; of one that went away meanwhile (an old release, a journal), none. */
async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }))
      yield chunk as Buffer
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}
