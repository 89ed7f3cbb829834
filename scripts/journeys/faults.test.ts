import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
    const pids = Object.values(system.pids).flatMap((pid) => pid ?? [])
    expect(pids).toHaveLength(5)
    await system.stop()
    const isAlive = (pid: number) => {
      try {
        return process.kill(pid, 0)
      } catch {
        // No such process: that is what is hoped for.
        return false
      }
    }
    expect(pids.filter(isAlive)).toEqual([])
  })
})
