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
  isShort = false,
}: {
  field: Field
  scenarios: Scenario[]
} & Pick<StormOptions, 'kills'> &
  Partial<StormOptions>): Promise<Result> => {
  const begin = performance.now()
  const figures: Record<string, Figures> = {}
  for (const scenario of scenarios) {
    const found = await runScenario({ field, scenario, options: { kills, seeds, isShort } })
    if (found !== null) figures[scenario.name] = found
  }
  const stock = await takeStock(field)
  return {
    ...stock,
    seconds: Math.round((performance.now() - begin) / 1000),
    scenarios: figures,
  }
}

/** Tries one promise; whatever was not kept is among the field’s problems. */
export const runScenario = async ({
  field,
  scenario: { name, run },
  options,
}: {
  field: Field
  scenario: Scenario
  options: StormOptions
}): Promise<Figures | null> => {
  if (run === null) return null
  field.say(`… ${name}`)
  try {
    return await run(field, options)
  } catch (error) {
    field.problem(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

/** Waits until all that was begun is done, then compares all that was told with all there is. */
export const takeStock = async (field: Field): Promise<Omit<Result, 'seconds' | 'scenarios'>> => {
  const { ledger, mail, seed } = field
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
    mailAnswers: mail.treated,
    problems: ledger.problems,
  }
}
