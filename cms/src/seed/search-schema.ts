import { TAUGHT_KINDS } from '@infos-droits/shared/search'
import { z } from 'zod'
import { SEED as fr } from './labels.fr.ts'
import { cleanWords, keyOf, type Part, wordsProblem } from '../search-words/index.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Checked as the form checks them: the thesaurus is loaded past it. */
const words = (part: Part = 'asked') =>
  z
    .array(z.string())
    .transform(cleanWords)
    .superRefine((value, context) => {
      const message = wordsProblem({ value, part })
      if (message !== null) context.addIssue({ code: 'custom', message })
    })

const thesaurusEntry = z.strictObject({
  says: words(),
  means: words('said'),
  bothWays: z.boolean().default(false),
})

/** Shape of `cms/seed/search.yaml`: what the search is taught at first. */
export const searchFileSchema = z
  .strictObject({
    thesaurus: z.array(thesaurusEntry),
    dangers: z.array(
      z.strictObject({
        name: z.string().min(1).max(80),
        words: words('phrase'),
        hotlines: z.array(slug).min(1),
      }),
    ),
    intents: z.array(z.strictObject({ words: words('wanted'), favours: z.enum(TAUGHT_KINDS) })),
    bestBets: z.array(
      z.strictObject({
        queries: words('phrase'),
        /** `guide:<slug>`, `organization:<slug>`, `hotline:<slug>` or `theme:<rubric>/<slug>`. */
        page: z.string().regex(/^(guide|organization|hotline|theme):[a-z0-9/-]+$/),
      }),
    ),
  })
  .superRefine(({ thesaurus }, context) => {
    const seen = new Set<string>()
    for (const [index, { says }] of thesaurus.entries())
      for (const word of says) {
        const key = keyOf(word)
        if (seen.has(key)) {
          const path = ['thesaurus', index, 'says']
          context.addIssue({ code: 'custom', path, message: fr.twice(word) })
        }
        seen.add(key)
      }
  })
