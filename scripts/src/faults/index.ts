import { AppError } from '@infos-droits/shared'
import { randomInt } from 'node:crypto'
import { createProgress, interruption, table, type Verb } from '../command/index.ts'
import { startField } from './field.ts'
import { labels } from './labels.fr.ts'
import { SCENARIOS } from './registry.ts'
import { runScenarios, type Result } from './run.ts'
import type { Scenario } from './scenario.ts'

export { startField, type Field } from './field.ts'
export { SCENARIOS } from './registry.ts'
export { runScenario, runScenarios, takeStock, type Result } from './run.ts'

const KILLS = 20

const print = (lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

/** `npm run faults`. */
export const faultsVerb: Verb = {
  name: 'faults',
  summary: labels.summary,
  options: {
    kills: { type: 'string', value: 'N', description: labels.kills },
    seed: { type: 'string', value: 'S', description: labels.seed },
    scenario: { type: 'string', value: 'NOM', description: labels.scenario },
    json: { type: 'boolean', description: labels.json },
    list: { type: 'boolean', description: labels.list },
  },
  details: labels.details,
  run: async ({ flags, values, allOf }) => {
    if (flags.has('list')) {
      print(listed())
      return 0
    }
    const scenarios = choose(allOf('scenario'))
    const kills = wholeNumber('kills', values['kills']) ?? KILLS
    const seed = wholeNumber('seed', values['seed']) ?? randomInt(1_000_000)
    const progress = createProgress({ write: (line) => process.stderr.write(`${line}\n`) })
    const signal = interruption()
    const { field, end } = await startField({ seed, log: progress.say, signal })
    // Asked to stop in the middle: nothing of it may be left behind.
    signal.addEventListener('abort', () => void end().finally(() => process.exit(1)))
    try {
      const result = await runScenarios({ field, scenarios, kills })
      print(flags.has('json') ? [JSON.stringify(result)] : described(result))
      return result.problems.length === 0 ? 0 : 1
    } finally {
      await end()
    }
  },
}

const listed = (): string[] =>
  table({
    rows: SCENARIOS.map(({ name, promise, triedBy, run }) => [
      name,
      run === null
        ? `${triedBy === undefined ? labels.notYet : labels.triedBy(triedBy)} : ${promise}`
        : promise,
    ]),
    lean: 'left',
  })

const choose = (names: string[]): Scenario[] =>
  names.length === 0
    ? SCENARIOS
    : names.map((name) => {
        const found = SCENARIOS.find((scenario) => scenario.name === name)
        if (found?.run) return found
        const built = SCENARIOS.filter(({ run }) => run !== null)
        const message = labels.unknown({ name, names: built.map((one) => one.name).join(', ') })
        throw new AppError({ code: 'faults.scenario', message, status: 400 })
      })

const wholeNumber = (option: string, text: string | undefined): number | null => {
  if (text === undefined) return null
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new AppError({ code: 'faults.number', message: labels.badNumber(option), status: 400 })
}

const described = ({ problems, ...result }: Result): string[] => [
  ...table({
    rows: Object.entries(result).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
    lean: 'left',
  }),
  ...(problems.length === 0 ? [labels.kept] : [labels.notKept(problems.length), ...problems]),
]
