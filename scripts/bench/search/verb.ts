import { AppError } from '@infos-droits/shared'
import { ensureBuilds } from '../../src/builds/index.ts'
import {
  createProgress,
  interruption,
  type Progress,
  type VerbInput,
  type VerbOption,
} from '../../src/command/index.ts'
import { readEnv } from '../../src/env.ts'
import type { Bench } from '../bench.ts'
import { comparedWith, type Figure } from '../figure.ts'
import { benchQueries, type SearchBenchOptions } from './bench-queries.ts'
import { labels } from './labels.fr.ts'
import { HALVES, type Half } from './queries.ts'
import { reportJson, reportLines, speedLines, type Result } from './report.ts'
import { benchSpeed } from './speed/speed.ts'

const { options: texts } = labels
const file = { type: 'string', value: labels.file } as const

/** What `npm run bench search` understands besides `--json`. */
export const SEARCH_OPTIONS: Record<string, VerbOption> = {
  corpus: { ...file, description: texts.corpus },
  queries: { ...file, description: texts.queries },
  only: { type: 'string', value: texts.onlyValue, description: texts.only },
  half: { type: 'string', value: texts.halfValue, description: texts.half },
  misses: { ...file, description: texts.misses },
  speed: { type: 'boolean', description: texts.speed },
}

const stderrProgress = () => createProgress({ write: (line) => process.stderr.write(`${line}\n`) })

/** `npm run bench search`: with `--json` the last line of standard output is for programs. */
export const runSearchBench = async (input: VerbInput): Promise<number> => {
  const progress = stderrProgress()
  const { lines, json } = input.flags.has('speed')
    ? await runSpeed(progress)
    : await runQueries({ options: optionsOf(input), progress })
  const text = `${lines.join('\n')}\n`
  if (!input.flags.has('json')) process.stdout.write(text)
  else {
    process.stderr.write(text)
    process.stdout.write(`${json}\n`)
  }
  return 0
}

type Report = { lines: string[]; json: string }

const runQueries = async (input: {
  options: SearchBenchOptions
  progress: Progress
}): Promise<Report> => {
  const results = await benchQueries(input)
  return { lines: reportLines(results), json: reportJson(results) }
}

const runSpeed = async (progress: Progress): Promise<Report> => {
  await ensureBuilds({
    progress,
    dataDir: readEnv().DATA_DIR,
    only: ['site'],
    signal: interruption(),
  })
  const speed = await benchSpeed({ progress })
  return { lines: speedLines(speed), json: JSON.stringify({ speed }) }
}

/** The same among the other measures: a few figures over the repository’s own queries. */
export const benchSearch: Bench = async () => {
  const options = { corpus: null, queries: [], only: null, half: null, misses: null }
  const results = await benchQueries({ options, progress: stderrProgress() })
  const [core, ...others] = results
  if (core === undefined) return []
  const pagefind = others.find(({ engine }) => engine === 'pagefind')
  const { figures } = labels
  const share = (
    name: string,
    result: Result,
    measure: 'r3' | 'zero',
    variant: 'query' | 'noisy',
  ) => ({ name, value: result.evaluation.all[variant][measure] * 100, unit: '%' }) satisfies Figure
  const first: Figure = { name: figures.first, value: core.bytes.first, unit: 'o' }
  const r3 = share(figures.r3, core, 'r3', 'query')
  return [
    r3,
    comparedWith(r3, share(figures.r3Noisy, core, 'r3', 'noisy')),
    ...(pagefind === undefined
      ? []
      : [comparedWith(r3, share(figures.r3Pagefind, pagefind, 'r3', 'query'))]),
    share(figures.zero, core, 'zero', 'noisy'),
    first,
    { name: figures.p95, value: core.milliseconds.p95, unit: 'ms' },
  ]
}

/** @throws AppError `bench.option`. */
const optionsOf = ({ values, allOf }: VerbInput): SearchBenchOptions => {
  const corpus = values['corpus'] ?? null
  const queries = allOf('queries')
  if (corpus !== null && queries.length === 0) throw refused(labels.needsQueries)
  return {
    corpus,
    queries,
    only: values['only'] ?? null,
    half: halfOf(values['half']),
    misses: values['misses'] ?? null,
  }
}

const halfOf = (half: string | undefined): Half | null => {
  const known = HALVES.find((name) => name === half)
  if (half === undefined || known !== undefined) return known ?? null
  throw refused(labels.unknownHalf({ half, names: HALVES.join(', ') }))
}

const refused = (message: string) => new AppError({ code: 'bench.option', message, status: 400 })
