import type { Payload } from 'payload'
import { secondsUntil } from '../work/index.ts'
import type { Mail, Ticket } from '../payload-types.ts'
import { lastAnswerMail } from './answer-mail.ts'

/** How long an answer may still be stopped; null seconds: until someone opens it to give it. */
export type Undo = { secondsLeft: number | null }

/** Whether « Annuler l’envoi » has a meaning now, and for how long; null when it has none. */
export const undoOf = async ({
  payload,
  ticket,
  answerMail,
  isOpened,
}: {
  payload: Payload
  ticket: Ticket
  /** The newest mail with the answer. */
  answerMail: Mail | null
  /** The answer to hand over was opened. */
  isOpened: boolean
}): Promise<Undo | null> => {
  if (ticket.state === 'to_hand_over')
    return isOpened || ticket.channel === 'email' ? null : { secondsLeft: null }
  const secondsLeft =
    ticket.state === 'sending' && answerMail !== null
      ? await heldFor({ payload, mail: answerMail })
      : 0
  return secondsLeft > 0 ? { secondsLeft } : null
}

/** True while the answer waits to be sent and may be taken back: nobody is to read it yet. */
export const isHeld = async ({
  payload,
  ticket,
}: {
  payload: Payload
  ticket: Ticket
}): Promise<boolean> => {
  if (ticket.state !== 'sending') return false
  const mail = await lastAnswerMail({ req: { payload }, ticket })
  return mail !== null && (await heldFor({ payload, mail })) > 0
}

const heldFor = async ({ payload, mail }: { payload: Payload; mail: Mail }): Promise<number> => {
  if (mail.state !== 'waiting' || mail.firstTriedAt) return 0
  const { id } = mail
  return (await secondsUntil({ payload, collection: 'mails', id, field: 'heldUntil' })) ?? 0
}
