import { AppError } from '@infos-droits/shared'
import { documentsOf } from '@infos-droits/shared/search'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../../src/browser/index.ts'
import type { Progress } from '../../src/command/index.ts'
import { readCorpus } from './corpus.ts'
import { coreEngine } from './engines/core.ts'
import type { Engine } from './engines/engine.ts'
import { miniSearchEngine } from './engines/minisearch.ts'
import { pagefindEngine } from './engines/pagefind.ts'
import { labels } from './labels.fr.ts'
import { missLines } from './misses.ts'
import { readQueries, requireGold, type Half } from './queries.ts'
import { resultOf, type Result } from './report.ts'
import { runEngine } from './run-engine.ts'
import { seedSnapshot } from './seed/seed-snapshot.ts'

const ENGINES: readonly Engine[] = [coreEngine, miniSearchEngine, pagefindEngine]

/** The queries that are kept in the repository, over the starting content. */
export const OWN_QUERIES = ['propre', 'argot'].map((name) =>
  join(import.meta.dirname, 'queries', `${name}.jsonl`),
)

export type SearchBenchOptions = {
  /** A file of pages; the starting content without it. */
  corpus: string | null
  /** Files of queries; the repository’s own without it. */
  queries: readonly string[]
  only: string | null
  half: Half | null
  /** Where to write the queries that were answered badly. */
  misses: string | null
}

/**
 * Asks every query, well spelt and misspelt, of each engine on the same pages in a real Chromium.
 *
 * @throws AppError `bench.file`, `bench.line`, `bench.corpus`, `bench.gold`, `bench.engine`.
 */
export const benchQueries = async ({
  options,
  progress,
}: {
  options: SearchBenchOptions
  progress: Progress
}): Promise<Result[]> => {
  const engines = chooseEngines(options.only)
  const snapshot = seedSnapshot()
  const documents =
    options.corpus === null ? documentsOf(snapshot) : await readCorpus(options.corpus)
  const all = await readQueries(options.queries.length === 0 ? OWN_QUERIES : options.queries)
  requireGold({ queries: all, ids: new Set(documents.map(({ id }) => id)) })
  const queries = all.filter(({ half }) => options.half === null || half === options.half)
  progress.say(labels.counts({ documents: documents.length, queries: queries.length }))
  const texts = [...new Set(queries.flatMap(({ query, noisy }) => [query, noisy]))]
  const folder = await mkdtemp(join(tmpdir(), 'infos-droits-search-'))
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const results: Result[] = []
  try {
    for (const engine of engines) {
      const input = { documents, words: snapshot.search, folder }
      const run = await progress.step(engine.name, () =>
        runEngine({ engine, input, texts, browser, progress }),
      )
      results.push(resultOf({ run, queries }))
      if (options.misses !== null && engine === engines[0])
        await writeFile(options.misses, missLines({ run, queries }))
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
  return results
}

const chooseEngines = (only: string | null): readonly Engine[] => {
  if (only === null) return ENGINES
  const chosen = ENGINES.filter(({ name }) => name === only)
  if (chosen.length > 0) return chosen
  const message = labels.unknownEngine({ only, names: ENGINES.map(({ name }) => name).join(', ') })
  throw new AppError({ code: 'bench.engine', message, status: 400 })
}
