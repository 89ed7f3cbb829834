import { AppError } from '@infos-droits/shared'
import { TAUGHT_KINDS } from '@infos-droits/shared/search'
import { z } from 'zod'
import type { Part } from '../common-words.ts'
import { PREVIEW as fr } from '../labels.fr.ts'
import { cleanWords, wordsProblem } from '../words.ts'

const id = z.string().regex(/^[0-9a-f]{24}$/)

const words = (part: Part = 'asked') =>
  z
    .array(z.string())
    .catch([])
    .transform(cleanWords)
    .superRefine((value, context) => {
      const message = wordsProblem({ value, part })
      if (message !== null) context.addIssue({ code: 'custom', message })
    })

/** One line as it stands in its form; `id` is the saved line it replaces. */
const changeSchema = z.discriminatedUnion('collection', [
  z.object({
    collection: z.literal('thesaurus'),
    id: id.nullable(),
    line: z.object({ says: words(), means: words('said'), bothWays: z.boolean() }),
  }),
  z.object({
    collection: z.literal('best-bets'),
    id: id.nullable(),
    line: z.object({
      queries: words(),
      page: z.object({
        relationTo: z.enum(['guides', 'organizations', 'hotlines', 'themes']),
        value: id,
      }),
    }),
  }),
  z.object({
    collection: z.literal('dangers'),
    id: id.nullable(),
    line: z.object({
      name: z.string().min(1).max(80),
      words: words(),
      hotlines: z.array(id).min(1).max(6),
    }),
  }),
  z.object({
    collection: z.literal('intents'),
    id: id.nullable(),
    line: z.object({ words: words('wanted'), favours: z.enum(TAUGHT_KINDS) }),
  }),
])

const requestSchema = z.object(
  {
    query: z.string({ error: fr.query }).trim().min(1, fr.query).max(200, fr.query),
    change: z.unknown(),
  },
  { error: fr.query },
)

export type Change = z.output<typeof changeSchema>

/** A change that can be tried, or why it cannot yet, in French. */
type Tried = { change: Change; problem: null } | { change: null; problem: string }

/**
 * Reads what the panel asks for. A form that is not yet filled in is no error: what it lacks is said.
 *
 * @throws AppError `search-words.query` (422).
 */
export const parsePreview = (input: unknown): { query: string } & Tried => {
  const asked = requestSchema.safeParse(input)
  if (!asked.success) {
    const message = asked.error.issues[0]?.message ?? fr.query
    throw new AppError({ code: 'search-words.query', message, status: 422 })
  }
  const { query } = asked.data
  const parsed = changeSchema.safeParse(asked.data.change)
  if (parsed.success) return { query, change: parsed.data, problem: null }
  const told = parsed.error.issues.find((issue) => issue.code === 'custom')
  return { query, change: null, problem: told?.message ?? fr.incomplete }
}
