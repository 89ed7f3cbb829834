import { VARIANTS } from './evaluate.ts'
import { judge } from './metrics.ts'
import type { Query } from './queries.ts'
import type { EngineRun } from './run-engine.ts'

const GOOD = 3

/** JSON lines: each text for which no right page stands among the first three, with what stood there. */
export const missLines = ({
  run,
  queries,
}: {
  run: EngineRun
  queries: readonly Query[]
}): string =>
  queries
    .flatMap(({ qid, set, rubric, gold, ...query }) =>
      VARIANTS.flatMap((variant) => {
        const ids = run.answers.get(query[variant])?.ids ?? []
        const { rank } = judge({ ids, gold })
        if (rank !== null && rank <= GOOD) return []
        const text = query[variant]
        return [`${JSON.stringify({ qid, set, rubric, variant, text, rank, gold, ids })}\n`]
      }),
    )
    .join('')
