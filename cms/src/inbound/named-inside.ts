import type { CollectionBeforeChangeHook } from 'payload'
import type { MailEvent } from '../payload-types.ts'
import { isOfMailSystem } from './kind/automatic.ts'
import { senderHashOf } from './sender-hash.ts'
import type { Understood } from './understand.ts'

const ADDRESS = /[a-z0-9._%+'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi
/** Characters of each part in which addresses are looked for, and how many are kept. */
const PART_MAX = 100_000
const MOST = 40

/**
 * Hashes of the addresses that stand in a report of the mail system, in the returned mail too: it is about
 * those people, and sent by none of them. Of a mail that somebody wrote, none: whom it names is not its sender.
 */
export const namedInside = ({ message, kind }: Understood): string[] => {
  const isReport =
    kind.kind === 'bounce' || (kind.kind === 'automatic' && isOfMailSystem(kind.signs))
  if (message === null || !isReport) return []
  const parts = message.parts
    .filter(({ type }) => /^(?:message|text)\//.test(type))
    .map(({ bytes }) => Buffer.from(bytes.subarray(0, PART_MAX)).toString('latin1'))
  const failed = message.header('x-failed-recipients')
  const text = [...failed, message.text.slice(0, PART_MAX), ...parts].join('\n')
  const addresses = (text.match(ADDRESS) ?? []).map((address) => address.toLowerCase())
  return [...new Set(addresses)].slice(0, MOST).map(senderHashOf)
}

/** Where the sender is forgotten, with a ticket or with a person, those inside are as well. */
export const forgetInside: CollectionBeforeChangeHook<MailEvent> = ({ data }) =>
  data.senderHash === null ? { ...data, namedHashes: null } : data
