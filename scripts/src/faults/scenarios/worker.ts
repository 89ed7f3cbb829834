import { isFirstLink } from '../../mail-stand-in/index.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { validate } from '../validate.ts'

/** The worker is killed at the instant at which the service takes the mail: nobody noted that it left. */
const run = async (field: Field): Promise<Figures> => {
  const { system, mail } = field
  await system.ready()
  const entry = await askAndPropose(field)
  let tries = 0
  mail.turn(({ to, subject }) => {
    if (!to.includes(entry.email) || isFirstLink({ subject })) return 'take'
    tries += 1
    if (tries > 1) return 'take'
    system.kill('worker', 'SIGKILL')
    field.ledger.kills += 1
    return 'take-and-drop'
  })
  await validate(field, entry)
  const begin = performance.now()
  await settle(field, { weather: 'as it is' })
  const mails = mail.answersTo(entry.email).length
  if (tries < 2) field.problem('worker: the mail was not taken up again')
  if (mails !== 1) field.problem(`worker: ${mails} mails`)
  return { tries, mails, seconds: Math.round((performance.now() - begin) / 1000) }
}

export const worker: Scenario = { name: 'worker', promise: labels.promises.worker, run }
