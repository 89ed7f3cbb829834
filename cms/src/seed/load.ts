import type { Payload, PayloadRequest } from 'payload'
import { publishLater, requestPublication } from '../publishing/index.ts'
import { inTransaction } from '../work/index.ts'
import { readSeedFiles } from './files.ts'
import { seedItems, type Outcome, type SeedItem } from './items.ts'
import { SEED as fr } from './labels.fr.ts'
import { makeMarkdownReader, type MarkdownReader } from './markdown.ts'
import { readKnown } from './references.ts'

const BATCH = 100

export type SeedResult = Record<Outcome, number> & { notes: string[] }

/**
 * Loads the data files: makes what was never made, touches nothing that exists, asks for one
 * publication at the end. May be cut anywhere and started again.
 */
export const loadSeed = async ({
  payload,
  directory,
}: {
  payload: Payload
  directory: string
}): Promise<SeedResult> => {
  const items = seedItems(await readSeedFiles({ directory }))
  const done = await seededKeys(payload)
  const missing = items.filter((item) => !done.has(item.key))
  const result: SeedResult = { created: 0, existed: 0, skipped: 0, notes: [] }
  if (missing.length === 0) return result
  const toRichText = await makeMarkdownReader(payload.config)
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH)
    const isLast = start + BATCH >= missing.length
    const outcomes = await inTransaction({
      payload,
      work: (req) => makeBatch({ req, batch, isLast, toRichText }),
    })
    for (const outcome of outcomes.made) result[outcome] += 1
    result.notes.push(...outcomes.notes)
  }
  return result
}

const seededKeys = async (payload: Payload): Promise<Set<string>> => {
  const { docs } = await payload.find({
    collection: 'seeded',
    depth: 0,
    pagination: false,
    select: { key: true },
  })
  return new Set(docs.map((doc) => doc.key))
}

const makeBatch = async ({
  req,
  batch,
  isLast,
  toRichText,
}: {
  req: PayloadRequest
  batch: readonly SeedItem[]
  isLast: boolean
  toRichText: MarkdownReader
}): Promise<{ made: Outcome[]; notes: string[] }> => {
  const notes: string[] = []
  const made: Outcome[] = []
  const known = await readKnown(req)
  const note = (line: string) => notes.push(line)
  const context = {
    req,
    known,
    note,
    toRichText: (markdown: string) => toRichText(markdown, known.idOf),
  }
  await publishLater(req, async () => {
    for (const item of batch) {
      made.push(await item.make(context))
      // Nothing hooks on it, and there are hundreds: straight to the database.
      await req.payload.db.create({ collection: 'seeded', data: { key: item.key }, req })
    }
  })
  if (isLast) await requestPublication({ req, cause: fr.cause })
  return { made, notes }
}
