import { z } from 'zod'

const issuesSchema = z.object({
  issues: z.array(z.object({ field: z.string(), message: z.string() })).min(1),
})

export type EntryIssue = { field: string; message: string }

/** What the server found wrong with the fields of an entry; none when it refused for another reason. */
export const issuesIn = (body: unknown): EntryIssue[] => {
  const read = issuesSchema.safeParse(body)
  return read.success ? read.data.issues : []
}
