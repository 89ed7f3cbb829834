import { normalizePhone } from '@infos-droits/shared'
import type { CollectionBeforeChangeHook, Where } from 'payload'
import type { Ticket } from '../payload-types.ts'
import { blindIndexes } from '../vault/index.ts'

type Reached = { email?: string | null | undefined; phone?: string | null | undefined }
type Indexes = { emailIndex: string | null; phoneIndex: string | null }

/** What a ticket keeps so that its person is found again by address or number. */
export const personIndexes = ({ email, phone }: Reached): Indexes => ({
  emailIndex: email ? (blindIndexes({ purpose: 'email', text: email })[0] ?? null) : null,
  phoneIndex: phone ? (blindIndexes({ purpose: 'phone', text: phone })[0] ?? null) : null,
})

export const keepPersonIndexes: CollectionBeforeChangeHook<Ticket> = ({ data }) =>
  data.person === undefined ? data : { ...data, ...personIndexes(data.person) }

/** A typed address or number → where the tickets of its person are found; null when it is neither. */
export const whereReached = (typed: string): Where | null => {
  const text = typed.trim()
  if (/^[^\s@]+@[^\s@]+$/.test(text))
    return { emailIndex: { in: blindIndexes({ purpose: 'email', text }) } }
  const phone = normalizePhone(text)
  return phone === null
    ? null
    : { phoneIndex: { in: blindIndexes({ purpose: 'phone', text: phone }) } }
}
