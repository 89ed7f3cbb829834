import { isFirstLink } from '../../mail-stand-in/index.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario, StormOptions } from '../scenario.ts'
import { settle } from '../settle.ts'
import { validate } from '../validate.ts'

const DAY_MS = 86_400_000

/**
 * In place of `Date`, one that is off by `shift`; with every static function of its own, as Next replaces
 * it again and copies only those. It travels as text into the other program.
 */
const SHIFTED = (shift: number) => `
  const Real = Date
  const now = () => Real.now() + ${shift}
  const Shifted = function Date(...given) {
    if (new.target === undefined) return new Shifted().toString()
    return Reflect.construct(Real, given.length > 0 ? given : [now()], new.target)
  }
  Object.defineProperties(Shifted, Object.getOwnPropertyDescriptors(Real))
  Shifted.now = now
  globalThis.Date = Shifted`

/** A Node program whose clock is off by this much. */
const offBy = (milliseconds: number): Record<string, string> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(SHIFTED(milliseconds))}`,
})

/** CMS and worker a day ahead, a day behind, and apart: each answer leaves once, and does not wait. */
const run = async (field: Field, { isShort }: StormOptions): Promise<Figures> => {
  const { system, mail } = field
  // The CMS ahead comes last: a code of tomorrow makes those of today look used.
  const all = [
    { cms: 0, worker: DAY_MS },
    { cms: 0, worker: -DAY_MS },
    { cms: -DAY_MS, worker: 0 },
    { cms: DAY_MS, worker: 0 },
  ]
  const clocks = isShort ? all.filter((_, index) => index % 2 === 1) : all
  try {
    for (const clock of clocks) {
      await setClocks(field, clock)
      const entry = await askAndPropose(field)
      let tries = 0
      // Tried twice: when to try again is a matter of clocks too.
      mail.turn(({ to, subject }) => {
        const isAnswer = to.includes(entry.email) && !isFirstLink({ subject })
        return isAnswer && (tries += 1) === 1 ? 500 : 'take'
      })
      await validate(field, entry)
      await settle(field, { weather: 'as it is' })
      const sent = mail.answersTo(entry.email).length
      if (sent !== 1) field.problem(`clock: ${sent} mails with ${JSON.stringify(clock)}`)
    }
  } finally {
    await setClocks(field, { cms: 0, worker: 0 })
    await system.ready()
  }
  return { clocks: clocks.length }
}

const setClocks = async (
  { system, lead }: Field,
  clocks: { cms: number; worker: number },
): Promise<void> => {
  lead.setClock(clocks.cms)
  for (const [name, milliseconds] of Object.entries(clocks) as ['cms' | 'worker', number][]) {
    await system.halt(name)
    system.launch(name, milliseconds === 0 ? {} : offBy(milliseconds))
  }
  await system.ready()
}

export const clock: Scenario = { name: 'clock', promise: labels.promises.clock, run }
