import type { Message } from '../message/message.ts'
import { automaticSigns } from './automatic.ts'
import { bounceOf, type Bounce } from './bounce.ts'
import { doubtsOn, guessesOf, isSurelyAway } from './guesses.ts'

/** Who wrote a message, and whether a machine of ours may ever write back. */
export type Kind =
  /** A program: nothing is answered, nothing reopens. */
  | { kind: 'automatic'; signs: string[] }
  | { kind: 'bounce'; bounce: Bounce }
  /** A person. `mayAcknowledge` is false when that is not sure enough to write back by itself. */
  | { kind: 'person'; mayAcknowledge: boolean }
  /** No sender, no word and no file, or nothing that can be taken apart: a person has to look. */
  | { kind: 'unparsed'; why: 'sender' | 'empty' | 'broken' }

/**
 * What a message is, from itself alone (RFC 3834, RFC 3464). Words alone make nobody a machine, unless
 * they answer a mail: a person who is absent, ill or on leave has a question too.
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
  const guesses = guessesOf(message)
  if (isSurelyAway(message) || (guesses.length > 0 && message.isAnswer))
    return { kind: 'automatic', signs: guesses }
  if (message.isBroken) return { kind: 'unparsed', why: 'broken' }
  if (message.text === '' && message.subject === '' && message.parts.length === 0)
    return { kind: 'unparsed', why: 'empty' }
  const isSure = guesses.length === 0 && doubtsOn(message).length === 0
  return { kind: 'person', mayAcknowledge: isSure }
}
