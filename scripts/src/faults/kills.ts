import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessName } from '../system/index.ts'
import type { Field } from './field.ts'
import type { Random } from './random.ts'
import { until } from './until.ts'

const VICTIMS: ProcessName[] = ['site', 'cms', 'worker', 'mongod']
const BACK_MS = 120_000

/**
 * Two kills in three come fast upon each other, before anything is well again; before the others
 * everything runs, for up to four seconds: what is under way then is what is cut.
 */
const pause = async (field: Field, random: Random): Promise<void> => {
  const isFast = random.chance(0.65)
  const milliseconds = random.below(isFast ? 1_500 : 4_000)
  if (!isFast) await field.system.ready()
  await delay(milliseconds)
}

/**
 * Kills processes with SIGKILL at random moments, each a process that lives; the system’s own
 * supervision brings them back.
 */
export const killAtRandom = async ({
  field,
  random,
  kills,
}: {
  field: Field
  random: Random
  kills: number
}): Promise<void> => {
  const { system, ledger } = field
  /** The last of each name; a number alone says little, it comes again after some thousand processes. */
  const struck = new Map<ProcessName, number>()
  for (let done = 0; done < kills; done += 1) {
    await pause(field, random)
    const name = random.pick(VICTIMS)
    const pid = await until({
      what: `${name} to live again`,
      patienceMs: BACK_MS,
      pollMs: 50,
      attempt: () => {
        const living = system.pids[name] ?? null
        // One that was struck may not be buried yet: each kill is a process of its own.
        return living === null || struck.get(name) === living ? null : living
      },
    })
    struck.set(name, pid)
    // Its deaths are counted from here, or the pause before it comes back would grow to 30 s.
    system.launch(name)
    system.kill(name, 'SIGKILL')
    ledger.kills += 1
    if (ledger.kills % 50 === 0)
      field.say(`${ledger.kills} kills, ${ledger.entries.length} receipts`)
  }
}
