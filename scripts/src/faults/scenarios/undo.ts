import { setTimeout as delay } from 'node:timers/promises'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { validate } from '../validate.ts'

const ANSWERS = 6
/** The time to think better of it is over after a second; some come too late. */
const LATEST_MS = 1_600

/** An answer is stopped at any instant, even while its mail is taken: it is stopped or it leaves. */
const run = async (field: Field): Promise<Figures> => {
  const { lead, mail, random } = field
  await field.system.ready()
  let stopped = 0
  let late = 0
  for (let round = 0; round < ANSWERS; round += 1) {
    const entry = await askAndPropose(field)
    await validate(field, entry)
    await delay(random.chance(0.3) ? 0 : random.below(LATEST_MS))
    const { id, revision } = await lead.ticket(entry.reference)
    const clicks = await Promise.all(
      [1, 2].map(() => lead.act(id, { event: 'undo_validate', revision })),
    )
    const taken = clicks.filter((status) => status === 200).length
    if (taken > 1 || clicks.some((status) => status !== 200 && status !== 409))
      field.problem(`undo: answered ${clicks.join(', ')}`)
    if (taken === 0) {
      late += 1
      continue
    }
    stopped += 1
    await settle(field)
    const left = mail.answersTo(entry.email).length
    if (left !== 0) field.problem(`undo: ${left} mails of an answer that was stopped`)
    await validate(field, entry)
    await settle(field)
    const mails = mail.answersTo(entry.email).length
    if (mails !== 1) field.problem(`undo: ${mails} mails after all`)
  }
  return { answers: ANSWERS, stopped, late }
}

export const undo: Scenario = { name: 'undo', promise: labels.promises.undo, run }
