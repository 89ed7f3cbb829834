import { percentile } from './percentile.ts'
import type { Field } from './field.ts'
import { findLeaks } from './leaks.ts'
import { reconcile } from './reconcile.ts'
import type { Figures, Scenario, StormOptions } from './scenario.ts'
import { settle } from './settle.ts'

/** What a run found; the last line of `npm run faults -- --json`. */
export type Result = {
  kills: number
  accepted: number
  lost: number
  doubled: number
  leaked: number
  /** Other promises that were not kept. */
  broken: number
  mails: number
  answered: number
  flagged: number
  receiptP99Ms: number | null
  /** While CMS or database were down. */
  receiptOutageP99Ms: number | null
  seed: number
  seconds: number
  /** How often the mail stand-in answered how. */
  mailAnswers: Record<string, number>
  scenarios: Record<string, Figures>
  problems: string[]
}

/** Runs scenarios one after the other on one system, then compares all that was told with all there is. */
export const runScenarios = async ({
  field,
  scenarios,
  kills,
  seeds = [field.seed],
}: {
  field: Field
  scenarios: Scenario[]
} & Pick<StormOptions, 'kills'> &
  Partial<StormOptions>): Promise<Result> => {
  const { ledger, mail, seed } = field
  const begin = performance.now()
  const figures: Record<string, Figures> = {}
  for (const { name, run } of scenarios) {
    if (run === null) continue
    field.say(`… ${name}`)
    try {
      figures[name] = await run(field, { kills, seeds })
    } catch (error) {
      field.problem(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  field.say('… settle')
  await settle(field).catch((error: unknown) => {
    field.problem(error instanceof Error ? error.message : String(error))
  })
  field.say('… reconcile')
  const balance = await reconcile(field)
  const leaks = await findLeaks(field)
  for (const { place, found } of leaks) field.problem(`leaked: ${place}: ${found}`)
  const counted = balance.lost + balance.doubled + leaks.length
  return {
    kills: ledger.kills,
    accepted: balance.accepted,
    lost: balance.lost,
    doubled: balance.doubled,
    leaked: leaks.length,
    broken: ledger.problems.length - counted,
    mails: balance.mails,
    answered: balance.answered,
    flagged: balance.flagged,
    receiptP99Ms: percentile(ledger.receipts, 0.99),
    receiptOutageP99Ms: percentile(ledger.outageReceipts, 0.99),
    seed,
    seconds: Math.round((performance.now() - begin) / 1000),
    mailAnswers: mail.treated,
    scenarios: figures,
    problems: ledger.problems,
  }
}
