import type { Part } from '../../files/index.ts'

/** A mail as it was read: everything that decides what becomes of it, and all its words. */
export type Message = {
  from: { name: string; address: string } | null
  /** The address that reports of non-delivery go to; empty for none (`<>`), null when it is not told. */
  returnPath: string | null
  /** Every address it went to, in small letters. */
  recipients: string[]
  subject: string
  messageId: string | null
  /** All its words. */
  text: string
  /** Without what it answers to and what programs add. */
  shown: string
  /** False when all of it is what it answers to, a signature and what programs add. */
  hasWords: boolean
  parts: Part[]
  /** Values of a header, in order; none when it is not there. */
  header: (name: string) => string[]
  /** It says what it answers to, or went to the reply address of a mail of ours. */
  isAnswer: boolean
  /** No reader of parts finds its words: `text` is its body as it stands. */
  isBroken: boolean
  /** Some characters could not be read in any character set. */
  hasLostCharacters: boolean
}
