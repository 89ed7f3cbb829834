import { z } from 'zod'
import { TAUGHT_KINDS, type SearchWords } from '../search/types.ts'
import { slug, text } from './fields.ts'

const words = z.array(text).min(1)

/** Id of a page as the search knows it: `guide:loyer-impaye`, `theme:logement/payer`. */
const pageId = z
  .string()
  .regex(new RegExp(`^(${TAUGHT_KINDS.join('|')}):[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9-]+)?$`))

export const thesaurusEntrySchema = z.object({ says: words, means: words, bothWays: z.boolean() })

export const dangerSchema = z.object({ name: text, words, hotlines: z.array(slug).min(1) })

export const intentSchema = z.object({ words, favours: z.enum(TAUGHT_KINDS) })

export const bestBetSchema = z.object({ queries: words, page: pageId })

/** All that the lead teaches the search. */
export const searchWordsSchema = z.object({
  thesaurus: z.array(thesaurusEntrySchema),
  dangers: z.array(dangerSchema),
  intents: z.array(intentSchema),
  bestBets: z.array(bestBetSchema),
}) satisfies z.ZodType<SearchWords>
