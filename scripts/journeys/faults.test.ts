import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityOf, isAlive } from '../src/processes/index.ts'
import { runScenarios, SCENARIOS, startField, type Field } from '../src/faults/index.ts'

/** Always the same, and another one each time. */
const SEEDS = [1, randomInt(1_000_000)]
const KILLS = 5

let field: Field
let end: () => Promise<void>
beforeAll(async () => {
  ;({ field, end } = await startField({ seed: SEEDS[0] ?? 1, log: () => undefined }))
})
afterAll(() => end())

const killing = SCENARIOS.filter(({ name }) => name === 'kills')

describe(`people ask, partners draft, the lead validates, in bad weather (seeds ${SEEDS.join(', ')})`, () => {
  it('kill -9 at random moments loses nothing, doubles nothing, leaks nothing', async () => {
    const result = await runScenarios({ field, scenarios: killing, kills: KILLS, seeds: SEEDS })
    expect(result.problems).toEqual([])
    expect(result).toMatchObject({ kills: KILLS * SEEDS.length, lost: 0, doubled: 0, leaked: 0 })
    expect(result.accepted).toBeGreaterThan(5)
    expect(result.answered).toBeGreaterThan(0)
  })

  it('no process is left once it is stopped', async () => {
    const { system } = field
    // By their start too: a number may belong to another process by now, and one that ended is no process.
    const running = Object.values(system.pids).flatMap((pid) => identityOf(pid ?? 0) ?? [])
    expect(running).toHaveLength(5)
    await system.stop()
    expect(running.filter(isAlive)).toEqual([])
  })
})
