import type { Message } from '../message/message.ts'
import { automaticSigns, awaySigns } from './automatic.ts'
import { bounceOf, type Bounce } from './bounce.ts'

/** Who wrote a message, and whether a machine of ours may ever write back. */
export type Kind =
  /** A program: nothing is answered, nothing reopens. */
  | { kind: 'automatic'; signs: string[] }
  | { kind: 'bounce'; bounce: Bounce }
  /** A person. `mayAcknowledge` is false when that is not sure enough to write back by itself. */
  | { kind: 'person'; mayAcknowledge: boolean }
  /** No sender or no word and no file: a person has to look. */
  | { kind: 'unparsed'; why: 'sender' | 'empty' }

/**
 * What a message is, from itself alone (RFC 3834, RFC 3464). Subjects of out-of-office replies count only
 * beside another sign.
 *
 * @param isOurs whether an address is one that this system writes from: its own mails come back in loops.
 */
export const kindOf = ({
  message,
  isOurs,
}: {
  message: Message
  isOurs: (address: string) => boolean
}): Kind => {
  const bounce = bounceOf(message)
  if (bounce !== null)
    return bounce.isFinal ? { kind: 'bounce', bounce } : { kind: 'automatic', signs: ['late'] }
  const signs = automaticSigns(message)
  if (signs.length > 0) return { kind: 'automatic', signs }
  if (message.from === null) return { kind: 'unparsed', why: 'sender' }
  if (isOurs(message.from.address)) return { kind: 'automatic', signs: ['ours'] }
  const away = awaySigns(message)
  if (away > 1) return { kind: 'automatic', signs: ['away'] }
  if (message.text === '' && message.subject === '' && message.parts.length === 0)
    return { kind: 'unparsed', why: 'empty' }
  return { kind: 'person', mayAcknowledge: away === 0 }
}
