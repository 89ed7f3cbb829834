import { z } from 'zod'
import type { SeedItem } from './items.ts'
import { SEED as fr } from './labels.fr.ts'
import { rubric, text } from './parts.ts'

const paragraphSchema = z.strictObject({
  title: text(100),
  text: text(2000),
  rubrics: z.array(rubric).default([]),
})

/** Shape of `cms/seed/paragraphs.yaml`: texts offered to whoever writes an answer. */
export const paragraphsFileSchema = z.array(paragraphSchema).superRefine((all, context) => {
  const seen = new Set<string>()
  for (const [index, { title }] of all.entries()) {
    if (seen.has(title))
      context.addIssue({ code: 'custom', path: [index, 'title'], message: fr.twice(title) })
    seen.add(title)
  }
})

export const paragraphItem = (data: z.infer<typeof paragraphSchema>): SeedItem => ({
  key: `paragraphs/${data.title}`,
  make: async ({ req }) => {
    const where = { title: { equals: data.title } }
    if ((await req.payload.count({ collection: 'paragraphs', where, req })).totalDocs > 0)
      return 'existed'
    await req.payload.create({ collection: 'paragraphs', data, depth: 0, req })
    return 'created'
  },
})
