import { table } from '../../src/command/index.ts'
import { evaluate, groupBy, judgeAll, VARIANTS, type Evaluation, type Judged } from './evaluate.ts'
import { intervalOf } from './interval.ts'
import { kindsOf } from './kinds.ts'
import { labels } from './labels.fr.ts'
import { MEASURE_NAMES, MEASURES, scoresOf, type Measure } from './metrics.ts'
import type { Query } from './queries.ts'
import type { EngineRun } from './run-engine.ts'
import type { Speed } from './speed/speed.ts'

/** One engine’s answers, judged. */
export type Result = Omit<EngineRun, 'answers'> & { judged: Judged[]; evaluation: Evaluation }

export const resultOf = ({
  run,
  queries,
}: {
  run: EngineRun
  queries: readonly Query[]
}): Result => {
  const { answers, ...rest } = run
  const judged = judgeAll({ queries, idsOf: (text) => answers.get(text)?.ids ?? [] })
  return { ...rest, judged, evaluation: evaluate(judged) }
}

/** What a person reads: the first engine in detail, then all of them side by side. */
export const reportLines = (results: readonly Result[]): string[] => {
  const [first] = results
  if (first === undefined) return []
  return [
    ...section(labels.bySet(first.engine), setRows(first)),
    ...section(labels.byKind(first.engine), kindRows(first)),
    ...section(labels.sideBySide, engineRows(results)),
    ...section(labels.cost, costRows(results)),
    labels.howIntervals,
    labels.howCost,
  ]
}

const section = (title: string, rows: string[][]): string[] => ['', title, '', ...table({ rows })]

const setRows = ({ judged, evaluation }: Result): string[][] => {
  const sets = [...groupBy(judged, ({ set }) => [set])]
  const rowsOf = (name: string, groups: Judged[][]) =>
    VARIANTS.map((variant) => {
      const asked = groups.map((group) => group.map((item) => item.asked[variant]))
      const scores = name === labels.all ? evaluation.all : evaluation.sets[name]
      const cell = (measure: Measure) =>
        labels.shareWithin({
          share: scores?.[variant][measure] ?? 0,
          ...intervalOf(asked.map((group) => group.map(MEASURES[measure]))),
        })
      const n = groups.reduce((sum, group) => sum + group.length, 0)
      return [name, labels.variants[variant], String(n), ...MEASURE_NAMES.map(cell)]
    })
  return [
    [...labels.setHead],
    ...sets.flatMap(([set, items]) => rowsOf(set, [items])),
    ...(sets.length > 1
      ? rowsOf(
          labels.all,
          sets.map(([, items]) => items),
        )
      : []),
  ]
}

const kindRows = ({ judged }: Result): string[][] => {
  const rows = [...groupBy(judged, kindsOf)].sort(([a], [b]) => a.localeCompare(b, 'fr'))
  return [
    [...labels.kindHead],
    ...rows.map(([kind, items]) => [
      kind,
      String(items.length),
      ...VARIANTS.map((variant) => {
        const asked = items.map((item) => item.asked[variant])
        const within = intervalOf([asked.map(MEASURES.r3)])
        return labels.shareWithin({ share: scoresOf(asked).r3, ...within })
      }),
    ]),
  ]
}

const engineRows = (results: readonly Result[]): string[][] => {
  const names = Object.keys(results[0]?.evaluation.sets ?? {})
  const rowOf = (set: string, { engine, evaluation }: Result) => {
    const scores = set === labels.all ? evaluation.all : evaluation.sets[set]
    const cell = (measure: Measure) =>
      VARIANTS.map((variant) => labels.share(scores?.[variant][measure] ?? 0)).join(' / ')
    return [`${set} · ${engine}`, ...MEASURE_NAMES.map(cell)]
  }
  const sets = names.length > 1 ? [...names, labels.all] : names
  return [
    [...labels.engineHead],
    ...sets.flatMap((set) => results.map((result) => rowOf(set, result))),
  ]
}

const costRows = (results: readonly Result[]): string[][] => [
  [...labels.costHead],
  ...results.map(({ engine, bytes, milliseconds }) => [
    engine,
    labels.bytes(bytes.first),
    bytes.index === null ? '–' : labels.bytes(bytes.index),
    ...[milliseconds.build, milliseconds.open, milliseconds.p50, milliseconds.p95].map(
      labels.milliseconds,
    ),
  ]),
]

/** What a person reads of the speed of the search page. */
export const speedLines = (speeds: readonly Speed[]): string[] => [
  ...section(labels.speed, [
    [...labels.speedHead],
    ...speeds.map(({ page, guides, factor, bytes, milliseconds, keys }) => [
      labels.speedPages[page],
      String(guides),
      labels.times(factor),
      labels.bytes(bytes.index),
      labels.bytes(bytes.first),
      ...[
        milliseconds.first,
        milliseconds.p50,
        milliseconds.p95,
        milliseconds.max,
        milliseconds.workerP95,
      ].map(labels.milliseconds),
      String(keys),
    ]),
  ]),
  '',
  labels.howSpeed,
]

/** The one line for programs. */
export const reportJson = (results: readonly Result[]): string => {
  const [first, ...others] = results
  const costOf = ({ bytes, milliseconds }: Result) => ({ bytes, milliseconds })
  return JSON.stringify({
    ...first?.evaluation,
    ...(first === undefined ? {} : { engine: first.engine, ...costOf(first) }),
    engines: Object.fromEntries(
      others.map((result) => [result.engine, { ...result.evaluation, ...costOf(result) }]),
    ),
  })
}
