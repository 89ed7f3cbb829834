import { z } from 'zod'
import { jsonOf } from '../parse.ts'

/** Of a document in the database. */
const ID = /^[0-9a-f]{24}$/
const idSchema = z.string().regex(ID)

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

/** Only of what a line tells; null when it was cut. Lists are long, and copied each time they grow. */
export const tombstoneId = (line: string): string | null => {
  if (!line.startsWith('{')) return ID.test(line) ? line : null
  const input = jsonOf(line)
  const id = input !== null && typeof input === 'object' && 'id' in input ? input.id : null
  return typeof id === 'string' && ID.test(id) ? id : null
}
