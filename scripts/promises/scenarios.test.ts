import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runScenario, SCENARIOS, startField, takeStock, type Field } from '../src/faults/index.ts'

const SEED = 1

let field: Field
let end: () => Promise<void>
beforeAll(async () => {
  ;({ field, end } = await startField({ seed: SEED, log: () => undefined }))
})
afterAll(() => end())

/** The storm of kills wants the machine to itself: it is among the journeys. */
const tried = SCENARIOS.filter(({ name, run }) => run !== null && name !== 'kills')

describe('each promise about faults, tried on the whole system', () => {
  it.each(tried.map((scenario) => ({ ...scenario })))('is kept: $name', async (scenario) => {
    const before = field.ledger.problems.length
    const options = { kills: 0, seeds: [SEED], isShort: true }
    const figures = await runScenario({ field, scenario, options })
    expect(field.ledger.problems.slice(before)).toEqual([])
    expect(figures).not.toBeNull()
  })

  it('leaves nothing lost, doubled or leaked once all is quiet again', async () => {
    const stock = await takeStock(field)
    expect(stock.problems).toEqual([])
    expect(stock).toMatchObject({ lost: 0, doubled: 0, leaked: 0 })
    expect(stock.accepted).toBeGreaterThan(40)
  })
})

describe('the list of what is tried', () => {
  it('names each promise once, and where it is tried', () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length)
    const untried = SCENARIOS.filter(({ run, triedBy }) => run === null && triedBy === undefined)
    expect(untried.map(({ name }) => name)).toEqual([])
  })
})
