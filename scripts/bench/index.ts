import { AppError } from '@infos-droits/shared'
import { ensureBuilds } from '../src/builds/index.ts'
import {
  createProgress,
  interruption,
  table,
  type Verb,
  type VerbInput,
} from '../src/command/index.ts'
import { readEnv } from '../src/env.ts'
import type { Bench } from './bench.ts'
import { createContext } from './context.ts'
import { benchDesk } from './desk.ts'
import type { Figure } from './figure.ts'
import { labels } from './labels.fr.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchLive, benchPublish } from './publish/index.ts'
import { benchQuestions } from './questions.ts'
import { benchRelease } from './release.ts'
import { benchSearch, runSearchBench, SEARCH_OPTIONS } from './search/verb.ts'
import { benchStart } from './start.ts'
import { benchWeight } from './weight.ts'

const BENCHES: Record<string, Bench> = {
  start: benchStart,
  release: benchRelease,
  publish: benchPublish,
  live: benchLive,
  questions: benchQuestions,
  desk: benchDesk,
  search: benchSearch,
  weight: benchWeight,
  lighthouse: benchLighthouse,
}

/** `npm run bench [name…]`. */
export const benchVerb: Verb = {
  name: 'bench',
  summary: labels.summary,
  options: { json: { type: 'boolean', description: labels.json }, ...SEARCH_OPTIONS },
  positionals: labels.names,
  details: labels.details,
  run: async (input) => {
    const { flags, positionals } = input
    // Alone it has a report of its own, and needs no system.
    if (positionals.join() === 'search') return runSearchBench(input)
    refuseSearchOptions(input)
    const benches = chooseBenches(positionals)
    const signal = interruption()
    const log = (line: string) => process.stderr.write(`${line}\n`)
    const progress = createProgress({ write: log })
    // Nobody wants a build measured as a start.
    await ensureBuilds({ progress, dataDir: readEnv().DATA_DIR, signal })
    const { context, end } = await createContext({ log, signal })
    const results: { bench: string; figures: Figure[] }[] = []
    try {
      for (const [bench, measure] of benches) {
        const figures = await progress.step(labels.measuring(bench), () => measure(context))
        results.push({ bench, figures })
      }
    } finally {
      await end()
    }
    const lines = flags.has('json')
      ? [JSON.stringify(results, null, 2)]
      : toTable(results.flatMap(({ figures }) => figures))
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  },
}

const refuseSearchOptions = ({ flags, values }: VerbInput): void => {
  const given = Object.keys(SEARCH_OPTIONS).filter(
    (name) => flags.has(name) || values[name] !== undefined,
  )
  if (given.length === 0) return
  const message = labels.onlySearch(given.map((name) => `--${name}`).join(', '))
  throw new AppError({ code: 'bench.option', message, status: 400 })
}

const chooseBenches = (names: string[]): [string, Bench][] =>
  names.length === 0
    ? Object.entries(BENCHES)
    : names.map((name) => {
        const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
        if (bench !== undefined) return [name, bench]
        const message = labels.unknown({ name, names: Object.keys(BENCHES).join(', ') })
        throw new AppError({ code: 'bench.unknown', message, status: 400 })
      })

const toTable = (figures: Figure[]): string[] =>
  table({
    rows: [
      [...labels.head],
      ...figures.map((figure) => [
        figure.name,
        labels.value(figure),
        figure.ratio === undefined ? '' : labels.ratio(figure.ratio),
      ]),
    ],
  })
