import { setTimeout as delay } from 'node:timers/promises'
import { ask, type Asking } from './citizen.ts'
import type { Field } from './field.ts'
import type { Entry } from './ledger.ts'
import { partnerLink, propose } from './partner.ts'
import { validate } from './validate.ts'
import { REFUSED_ADDRESS } from './weather.ts'

const EVERY_MS = 500
/**
 * Lives under way at once; beyond, nobody comes until somebody has left. Many more would all call on a
 * CMS that has just come back, and hold it so busy that none gets through before the next kill.
 */
const MANY = 40

/** One question: asked, and mostly taken through to its answer. */
const live = async (field: Field): Promise<void> => {
  const { random } = field
  const isAnswered = random.chance(0.6)
  const entry = await ask(field, {
    mailboxPrivate: random.chance(0.8),
    address: isAnswered && random.chance(0.08) ? REFUSED_ADDRESS : '',
    isByPhone: !isAnswered && random.chance(0.5),
  })
  if (!isAnswered) return
  const link = await partnerLink(field, entry.reference)
  const proposal = propose(field, link, draftOf(field, entry))
  // The lead does not always wait for the partner, who may be typing at that moment.
  const isHasty = random.chance(0.2)
  if (isHasty) await Promise.all([proposal, validate(field, entry)])
  else await proposal
  if (!isHasty) await validate(field, entry)
}

/** A question asked and its proposal made: the lead’s turn. */
export const askAndPropose = async (
  field: Field,
  asking: Asking = {},
): Promise<Entry & { reference: string }> => {
  const entry = await ask(field, asking)
  const link = await partnerLink(field, entry.reference)
  await propose(field, link, draftOf(field, entry))
  return entry
}

const draftOf = ({ planter }: Field, { number }: Entry) =>
  `Ma proposition ${planter.mark('draft', number)}, à relire.`

/** People ask at a steady rate until told to stop; `finished` once all they began is over. */
export const startLives = (field: Field): { stop: () => void; finished: Promise<void> } => {
  let isOver = false
  const underWay = new Set<Promise<void>>()
  const begin = () => {
    const life = live(field)
      .catch((error: unknown) => {
        field.problem(error instanceof Error ? error.message : String(error))
      })
      .finally(() => underWay.delete(life))
    underWay.add(life)
  }
  const run = async () => {
    for (; !isOver; await delay(EVERY_MS)) if (underWay.size < MANY) begin()
    await Promise.all(underWay)
  }
  return {
    finished: run(),
    stop: () => {
      isOver = true
    },
  }
}
