import { inParallel, spoolDepth, spoolIsEmpty } from '../../questions/index.ts'
import { ask } from '../citizen.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { percentile } from '../percentile.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { withClient } from '../settle.ts'
import { until } from '../until.ts'

const QUESTIONS = 40
const AT_ONCE = 4
const RECEIPT_MS = 1_000
const PATIENCE_MS = 120_000

/** No database at all: receipts at once, and everything handed over in order when it is back. */
const run = async (field: Field): Promise<Figures> => {
  const { system, ledger } = field
  await system.ready()
  await system.halt('mongod')
  const before = ledger.outageReceipts.length
  const entries = await inParallel({ count: QUESTIONS, atOnce: AT_ONCE, work: () => ask(field) })
  const times = ledger.outageReceipts.slice(before)
  const p99 = percentile(times, 0.99) ?? Infinity
  if (times.length < QUESTIONS) field.problem('database: a receipt came when it was not down')
  if (p99 >= RECEIPT_MS) field.problem(`database: a receipt took ${p99} ms`)
  const { waiting } = await spoolDepth(system.siteUrl)
  if (waiting < QUESTIONS) field.problem(`database: ${waiting} wait of ${QUESTIONS}`)
  await until({
    what: 'the site to say that the CMS does not take questions',
    patienceMs: PATIENCE_MS,
    attempt: async () => {
      const answer = await fetch(`${system.siteUrl}/healthz`)
      return (await answer.text()).includes('"reachable":false') ? true : null
    },
  })
  system.launch('mongod')
  await system.ready()
  const begin = performance.now()
  await spoolIsEmpty({ siteUrl: system.siteUrl, timeoutMs: PATIENCE_MS })
  const seconds = (performance.now() - begin) / 1000
  const references = entries.map(({ reference }) => reference)
  if (!(await areInOrder(field, references))) field.problem('database: handed over out of order')
  return { questions: QUESTIONS, p99Ms: p99, drainedInSeconds: Math.round(seconds) }
}

/** Tickets were made in the order in which their questions were received. */
const areInOrder = (field: Field, references: string[]): Promise<boolean> =>
  withClient(field, async (client) => {
    const tickets = await client
      .db()
      .collection<{ receivedAt: Date }>('tickets')
      .find({ reference: { $in: references } })
      .sort({ _id: 1 })
      .toArray()
    const instants = tickets.map(({ receivedAt }) => receivedAt.getTime())
    return (
      instants.length === references.length &&
      instants.every((instant, index) => index === 0 || instant >= (instants[index - 1] ?? 0))
    )
  })

export const database: Scenario = { name: 'database', promise: labels.promises.database, run }
