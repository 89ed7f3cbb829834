import { AppError } from '@infos-droits/shared'
import { basename } from 'node:path'
import { z } from 'zod'
import { labels } from './labels.fr.ts'
import { readLines } from './lines.ts'
import { noisyOf } from './noise/index.ts'

/** Which part of the queries words and weights may be tuned on; the other is only measured. */
export const HALVES = ['open', 'held'] as const
export type Half = (typeof HALVES)[number]

const queryLineSchema = z.object({
  qid: z.string().min(1),
  query: z.string().min(1),
  noisy: z.string().nullish(),
  gold: z.array(z.string()).min(1),
  set: z.string().min(1).nullish(),
  rubric: z.string().nullish(),
  half: z.enum(HALVES).nullish(),
})

/** A query, the same misspelt, and the pages that answer it (any of them is right). */
export type Query = {
  qid: string
  set: string
  rubric: string
  query: string
  noisy: string
  gold: string[]
  half: Half | null
  /** Where it stands, for messages. */
  file: string
  line: number
}

/**
 * Files of queries (JSON lines: qid, query, gold, optional noisy, set, rubric, half). Without `set` a
 * line belongs to a set named after its file; without `noisy` it is misspelt here.
 *
 * @throws AppError `bench.file`, `bench.line`.
 */
export const readQueries = async (files: readonly string[]): Promise<Query[]> => {
  const read = await Promise.all(files.map(readOne))
  return read.flat()
}

const readOne = async (file: string): Promise<Query[]> => {
  const lines = await readLines({ file, schema: queryLineSchema })
  return lines.map(({ value, number }) => ({
    qid: value.qid,
    set: value.set ?? basename(file).replace(/(\.jsonl?)?(\.gz)?$/, ''),
    rubric: value.rubric ?? '',
    query: value.query,
    noisy: value.noisy ?? noisyOf(value.query),
    gold: value.gold,
    half: value.half ?? null,
    file,
    line: number,
  }))
}

/**
 * Right answers must be pages of the corpus: else a score would say nothing.
 *
 * @throws AppError `bench.gold`, which says how many are missing.
 */
export const requireGold = ({
  queries,
  ids,
}: {
  queries: readonly Query[]
  ids: ReadonlySet<string>
}): void => {
  const absent = queries.flatMap(({ gold, file, line }) =>
    gold.filter((id) => !ids.has(id)).map((id) => ({ id, file, line })),
  )
  const [first] = absent
  if (first === undefined) return
  const message = labels.goldAbsent({ ...first, count: new Set(absent.map(({ id }) => id)).size })
  throw new AppError({ code: 'bench.gold', message, status: 400 })
}
