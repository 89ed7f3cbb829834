import type { Field } from './field.ts'
import type { Entry } from './ledger.ts'
import { until } from './until.ts'

const PATIENCE_MS = 300_000
const OPEN = new Set(['with_lead', 'with_partner', 'to_validate'])

/** The words of the lead, by which the mail is known. */
export const answerOf = ({ planter }: Field, { number }: Entry): string =>
  `Voici la réponse ${planter.mark('answer', number)} : appelez l’ADIL.`

/**
 * Validates an answer, again until the ticket says that it leaves; every other time with a double
 * click.
 */
export const validate = async (
  field: Field,
  entry: Entry & { reference: string },
): Promise<void> => {
  const { lead, random } = field
  const text = answerOf(field, entry)
  await until({
    what: `the validation of ${entry.reference}`,
    patienceMs: PATIENCE_MS,
    isHeld: field.isStormy,
    pollMs: 500,
    attempt: async () => {
      const ticket = await lead.ticket(entry.reference)
      if (!OPEN.has(ticket.state)) return true
      const action = { event: 'validate', revision: ticket.revision, text }
      const clicks = random.chance(0.5) ? 2 : 1
      const statuses = await Promise.allSettled(
        Array.from({ length: clicks }, () => lead.act(ticket.id, action)),
      )
      const taken = statuses.filter((click) => click.status === 'fulfilled' && click.value === 200)
      if (taken.length > 1) field.problem(`${entry.reference} was validated twice`)
      return taken.length > 0 ? true : null
    },
  })
  entry.isValidated = true
}
