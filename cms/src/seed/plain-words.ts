import { z } from 'zod'
import { plainWordTitle } from '../plain-language/index.ts'
import type { SeedItem } from './items.ts'
import { SEED as fr } from './labels.fr.ts'
import { text } from './parts.ts'

const lineSchema = z.strictObject({ hard: z.array(text(60)).min(1).max(12), plain: text(120) })

/** Shape of `cms/seed/plain-words.yaml`: what can be said instead of words that are hard to read. */
export const plainWordsFileSchema = z.array(lineSchema).superRefine((lines, context) => {
  const seen = new Set<string>()
  for (const [index, { hard }] of lines.entries())
    for (const word of hard) {
      if (seen.has(word))
        context.addIssue({ code: 'custom', path: [index, 'hard'], message: fr.twice(word) })
      seen.add(word)
    }
})

/** Many of them, checked already with the file: past forms and hooks, so that a start stays quick. */
export const plainWordItem = (line: z.infer<typeof lineSchema>): SeedItem => ({
  key: `plain-words/${line.hard[0] ?? ''}`,
  make: async ({ req }) => {
    const where = { hard: { in: line.hard } }
    if ((await req.payload.count({ collection: 'plain-words', where, req })).totalDocs > 0)
      return 'existed'
    const data = { ...line, title: plainWordTitle(line) }
    await req.payload.db.create({ collection: 'plain-words', data, req })
    return 'created'
  },
})
