import { z } from 'zod'
import { jsonOf } from '../parse.ts'

/** Of a document in the database. */
const idSchema = z.string().regex(/^[0-9a-f]{24}$/)

const actSchema = z.object({
  /** Made at random: the same for all that was erased together. */
  id: z.string().min(1),
  at: z.iso.datetime(),
  reason: z.enum(['request', 'retention', 'restored']),
  /** Whose account asked for it; null when nobody’s did. */
  user: z.string().nullable(),
  /** Id of its row in the list that the lead reads. */
  row: idSchema,
})

const stoneSchema = z.object({
  id: idSchema,
  /** Of a ticket; its question may still wait in the spool of a backup. */
  reference: z.string().min(1).optional(),
  /** The mails it came from, or that belong to it, and a hash of their numbers at the mail service. */
  events: z.array(idSchema).default([]),
  mails: z.array(z.string()).default([]),
  act: actSchema.optional(),
})

/** The act of an erasure, as a proof tells of it. */
export type ErasureAct = z.output<typeof actSchema>
/** What has to be known of something erased so that no backup brings it back: nothing of its person. */
export type Tombstone = z.output<typeof stoneSchema>

export const tombstoneLine = (stone: Tombstone): string => JSON.stringify(stone)

/** What a line says; null when it was cut. An id alone stands in lists of before. */
export const tombstoneOf = (line: string): Tombstone | null => {
  const input = line.startsWith('{') ? jsonOf(line) : { id: line }
  return stoneSchema.safeParse(input).data ?? null
}
