import { setTimeout as delay } from 'node:timers/promises'
import { isFirstLink } from '../../mail-stand-in/index.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { until } from '../until.ts'
import { validate } from '../validate.ts'
import { REFUSED_ADDRESS } from '../weather.ts'

const PATIENCE_MS = 60_000
/** A first retry would come within five seconds. */
const RETRY_MS = 8_000

/** An address that does not exist: one try, a person mends it, and then the answer leaves. */
const run = async (field: Field): Promise<Figures> => {
  const { lead, mail } = field
  await field.system.ready()
  const entry = await askAndPropose(field, { address: REFUSED_ADDRESS })
  const wrong = entry.email
  let tries = 0
  mail.turn(({ to, subject }) => {
    if (!to.includes(wrong) || isFirstLink({ subject })) return 'take'
    tries += 1
    return 422
  })
  await validate(field, entry)
  const reaches = (state: string) =>
    until({
      what: `${entry.reference} to be ${state}`,
      patienceMs: PATIENCE_MS,
      attempt: async () => {
        const ticket = await lead.ticket(entry.reference)
        return ticket.state === state ? ticket : null
      },
    })
  const { id, revision } = await reaches('undeliverable')
  await delay(RETRY_MS)
  if (tries !== 1) field.problem(`mail-refused: tried ${tries} times`)
  entry.email = wrong.replace(REFUSED_ADDRESS, 'juste-')
  const status = await lead.act(id, { event: 'send_again', revision, email: entry.email })
  if (status !== 200) field.problem(`mail-refused: the correction is answered ${status}`)
  await reaches('answered')
  return { tries }
}

export const mailRefused: Scenario = {
  name: 'mail-refused',
  promise: labels.promises.mailRefused,
  run,
}
