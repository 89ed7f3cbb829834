import { isFirstLink, type Treatment } from '../../mail-stand-in/index.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import type { Figures, Scenario, StormOptions } from '../scenario.ts'
import { settle } from '../settle.ts'
import { validate } from '../validate.ts'

/** What the first tries of an answer meet, one kind of trouble for each question. */
const TROUBLES: Treatment[] = [429, 500, 503, 'take-and-drop', 'hang']
const TRIES = 2

const run = async (field: Field, { isShort }: StormOptions): Promise<Figures> => {
  const most = isShort ? 1 : TRIES
  await field.system.ready()
  const entries = await Promise.all(TROUBLES.map(() => askAndPropose(field)))
  const troubles = new Map(entries.map(({ email }, index) => [email, TROUBLES[index]]))
  const tries = new Map<string, number>()
  field.mail.turn(({ to: [address = ''], subject }) => {
    if (isFirstLink({ subject })) return 'take'
    const trouble = troubles.get(address)
    const tried = (tries.get(address) ?? 0) + 1
    tries.set(address, tried)
    return trouble !== undefined && tried <= most ? trouble : 'take'
  })
  await Promise.all(entries.map((entry) => validate(field, entry)))
  await settle(field, { weather: 'as it is' })
  for (const { email, reference } of entries) {
    if (field.mail.answersTo(email).length !== 1)
      field.problem(`mail-trouble: ${reference} left ${field.mail.answersTo(email).length} times`)
    if ((tries.get(email) ?? 0) <= most) field.problem(`mail-trouble: ${reference} met no trouble`)
  }
  return { answers: entries.length }
}

export const mailTrouble: Scenario = {
  name: 'mail-trouble',
  promise: labels.promises.mailTrouble,
  run,
}
