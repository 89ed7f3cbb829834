import { AppError } from '@infos-droits/shared'
import type { SearchDocument } from '@infos-droits/shared/search'
import { z } from 'zod'
import { labels } from './labels.fr.ts'
import { readLines } from './lines.ts'

const corpusLineSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  rubric: z.string(),
  text: z.string(),
  desc: z.string().nullish(),
  heads: z.array(z.string()).nullish(),
})

/**
 * A file of pages (JSON lines: id, title, rubric, text, optional desc, heads) as documents of the
 * search: each is taken for a guide.
 *
 * @throws AppError `bench.file`, `bench.line`, `bench.corpus` when two pages have the same id.
 */
export const readCorpus = async (file: string): Promise<SearchDocument[]> => {
  const lines = await readLines({ file, schema: corpusLineSchema })
  const seen = new Map<string, number>()
  for (const { value, number } of lines) {
    const first = seen.get(value.id)
    if (first !== undefined) {
      const message = labels.twice({ file, id: value.id, first, second: number })
      throw new AppError({ code: 'bench.corpus', message, status: 400 })
    }
    seen.set(value.id, number)
  }
  return lines.map(({ value }) => ({
    id: value.id,
    url: `/${encodeURIComponent(value.id)}/`,
    kind: 'guide',
    title: value.title,
    aliases: [],
    summary: value.desc ?? '',
    headings: value.heads ?? [],
    body: value.text,
    numbers: [],
    facets: { kind: ['guide'], rubric: [value.rubric] },
    use: 0,
  }))
}
