import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { settle } from '../settle.ts'
import { answerOf } from '../validate.ts'

const CLICKS = 6

/** One button pressed many times at the same instant: one is taken, one mail leaves. */
const run = async (field: Field): Promise<Figures> => {
  const { lead, mail } = field
  await field.system.ready()
  const entry = await askAndPropose(field)
  const { id, revision } = await lead.ticket(entry.reference)
  const action = { event: 'validate', revision, text: answerOf(field, entry) }
  const statuses = await Promise.all(Array.from({ length: CLICKS }, () => lead.act(id, action)))
  entry.isValidated = true
  const taken = statuses.filter((status) => status === 200).length
  if (taken !== 1 || statuses.some((status) => status !== 200 && status !== 409))
    field.problem(`double-click: answered ${statuses.join(', ')}`)
  await settle(field)
  const mails = mail.answersTo(entry.email).length
  if (mails !== 1) field.problem(`double-click: ${mails} mails`)
  return { clicks: CLICKS, mails }
}

export const doubleClick: Scenario = {
  name: 'double-click',
  promise: labels.promises.doubleClick,
  run,
}
