import { setTimeout as delay } from 'node:timers/promises'
import { fetchNonce, postQuestion } from '../questions/index.ts'
import type { Field } from './field.ts'
import type { Entry } from './ledger.ts'
import { Refused, until } from './until.ts'

/** A form must be this old before it is taken. */
const NONCE_AGE_MS = 2_200
const PATIENCE_MS = 300_000
const AGAIN_MS = 300

export type Asking = {
  mailboxPrivate?: boolean
  address?: string
  isByPhone?: boolean
  patienceMs?: number
}

/**
 * Asks a question as a person does: opens the form, fills it in, and sends the same form again until
 * a reference is shown.
 */
export const ask = async (
  field: Field,
  { mailboxPrivate = true, address = '', isByPhone = false, patienceMs = PATIENCE_MS }: Asking = {},
): Promise<Entry & { reference: string }> => {
  const { system, ledger, planter } = field
  const number = ledger.nextNumber()
  const nonce = await until({
    what: 'a form',
    patienceMs,
    isHeld: field.isStormy,
    attempt: () => fetchNonce(system.siteUrl),
  })
  await delay(NONCE_AGE_MS)
  const question = planter.question({ number, nonce, mailboxPrivate, address, isByPhone })
  const { email } = question
  const reference = await until({
    what: `a reference for question ${number}`,
    patienceMs,
    isHeld: field.isStormy,
    pollMs: AGAIN_MS,
    attempt: async () => {
      const isOutage = field.isOutage()
      const posted = await postQuestion({ siteUrl: system.siteUrl, question, number })
      if (posted.kind === 'refused' && posted.status < 500 && posted.status !== 429)
        throw new Refused(`question ${number} was refused: ${posted.code}`)
      if (posted.kind !== 'accepted') return null
      const times = isOutage ? ledger.outageReceipts : ledger.receipts
      times.push(posted.milliseconds)
      return posted.reference
    },
  })
  return given(field, { number, email, mailboxPrivate, reference })
}

/** Notes that a reference was shown: from now on it is a promise. */
export const given = (
  { ledger }: Field,
  told: { number: number; email: string; mailboxPrivate: boolean; reference: string },
): Entry & { reference: string } => {
  const entry = { ...told, isValidated: false }
  ledger.entries.push(entry)
  return entry
}
