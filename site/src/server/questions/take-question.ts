import {
  parseQuestion,
  type Envelope,
  type Question,
  type QuestionIssue,
} from '@infos-droits/shared'
import {
  canonicalJson,
  derivedCode,
  hashCode,
  keyedHash,
  type Sealer,
} from '@infos-droits/shared/crypto'
import type { Gate, Held } from '../attack/index.ts'
import type { Spool, Submission } from '../spool/index.ts'
import type { Fields } from './fields.ts'
import type { IsKept } from './is-kept.ts'
import { letterDigests, letterSeals, type CheckedLetters, type Letter } from './letters.ts'
import type { NoticeCode } from './labels.fr.ts'
import { NONCE_MAX_MS, NONCE_MIN_MS, readNonce, type Nonce } from './nonce.ts'
import type { Patience } from './patience.ts'

export type Taken =
  | { ok: true; isNew: boolean; reference: string; token: string }
  | {
      ok: false
      code: Exclude<NoticeCode, 'question.held'>
      issues: QuestionIssue[]
      /** The form that comes back: with the same nonce, or a new one which is `ripe` when a person
       * who has read the page may send it at once. */
      nonce: 'same' | 'fresh' | 'ripe'
    }
  /** Right in itself; under attack it has to prove something first. */
  | { ok: false; code: 'question.held'; issues: []; nonce: 'same'; held: Held }

/** Fields of the form that are not part of the question. */
const NONCE_FIELD = 'nonce'
/** Hidden from people, filled in by robots. */
const TRAP_FIELD = 'website'
/** Asked for under attack, and looked at then only. */
const PROOF_FIELD = 'proof'
const PASS_FIELD = 'pass'

/**
 * Checks what was posted and keeps it. Nothing is stored unless `ok` comes back with `isNew`, and then
 * it is on disk already.
 *
 * @throws AppError `spool.full`.
 */
export const takeQuestion = async ({
  fields,
  secret,
  seal,
  spool,
  isKept,
  gate,
  address,
  now,
  patience,
  files = { letters: [], issues: [] },
}: {
  fields: Fields
  secret: string
  seal: Sealer
  spool: Spool
  isKept: IsKept
  gate: Gate
  /** Of the client; null when there is none to trust. */
  address: string | null
  now: number
  /** Photographs of letters that came with it. */
  files?: CheckedLetters
  /** Lets what came too early wait; without it that is refused. */
  patience?: Patience | undefined
}): Promise<Taken> => {
  const {
    [NONCE_FIELD]: nonceText,
    [TRAP_FIELD]: trap,
    [PROOF_FIELD]: proof,
    [PASS_FIELD]: pass,
    ...answers
  } = fields
  const parsed = parseQuestion(answers)
  const issues = [...(parsed.ok ? [] : parsed.issues), ...files.issues]
  const isGiven = nonceText !== undefined && nonceText !== ''
  if (!isGiven) return { ok: false, code: 'question.nonce.missing', issues, nonce: 'fresh' }
  const text = typeof nonceText === 'string' ? nonceText : ''
  const nonce = readNonce({ secret, text, now })
  if (nonce === null) return { ok: false, code: 'question.nonce.invalid', issues, nonce: 'fresh' }
  if (trap !== undefined && trap !== '')
    return { ok: false, code: 'question.robot', issues, nonce: 'same' }
  const age = now - nonce.issuedAt
  const isExpired = age > NONCE_MAX_MS
  if (!parsed.ok || issues.length > 0) {
    if (isExpired) return { ok: false, code: 'question.nonce.expired', issues, nonce: 'ripe' }
    return { ok: false, code: 'question.fields', issues, nonce: 'same' }
  }
  // Only what is otherwise right is told its haste: who has answers to correct will take the time.
  // A person can be as fast where a browser fills the form in: they only wait for their answer.
  const isInTime = age >= NONCE_MIN_MS || (await patience?.(NONCE_MIN_MS - Math.max(age, 0)))
  if (isInTime !== true) return { ok: false, code: 'question.tooFast', issues, nonce: 'same' }
  const submission = submissionOf({
    question: parsed.question,
    letters: files.letters,
    nonce,
    secret,
    seal,
  })
  // The same form again, and its question is there already: that is a receipt, never a flood.
  const isRepeat = spool.receipts.peek(submission.token) !== null
  if (isExpired && !isRepeat)
    return { ok: false, code: 'question.nonce.expired', issues, nonce: 'ripe' }
  const held = isRepeat ? null : await gate.holds({ form: nonce.id, address, proof, pass })
  if (held !== null) return { ok: false, code: 'question.held', issues: [], nonce: 'same', held }
  const before = spool.handedOnAs(submission)
  const kept = before === null ? 'kept' : await isKept(before.reference)
  // Erased since: the same form answers with the receipt of what nobody will see, another one is heard.
  if (before?.isSameForm === true && kept === 'gone')
    return { ok: false, code: 'question.erased', issues, nonce: 'ripe' }
  // Not knowing counts as gone: twice there is little harm, never seen by anybody is not.
  const insteadOf = before?.isSameForm === false && kept !== 'kept' ? before.reference : null
  const accepted = await spool.accept({ ...submission, insteadOf })
  if (accepted.outcome === 'otherText')
    return { ok: false, code: 'question.nonce.used', issues, nonce: 'ripe' }
  return {
    ok: true,
    isNew: accepted.outcome === 'created',
    reference: accepted.reference,
    token: receiptToken({ secret, nonceId: accepted.nonceId }),
  }
}

/** Address of the receipt of a form: only the holder of the secret can make it from the nonce. */
const receiptToken = ({ secret, nonceId }: { secret: string; nonceId: string }): string =>
  keyedHash({ key: secret, purpose: 'receipt', text: nonceId })

/** The code on a receipt: made again from its address whenever it is needed, stored nowhere. */
export const receiptCode = ({ secret, token }: { secret: string; token: string }): string =>
  derivedCode({ key: secret, purpose: 'code', text: token })

const submissionOf = ({
  question,
  letters,
  nonce,
  secret,
  seal,
}: {
  question: Question
  letters: Letter[]
  nonce: Nonce
  secret: string
  seal: Sealer
}): Submission => {
  const token = receiptToken({ secret, nonceId: nonce.id })
  const hasCode = question.channel === 'email' && !question.mailboxPrivate
  // The same words with another photograph are another question.
  const digests = letterDigests(letters)
  const typed = digests.length === 0 ? question : { ...question, digests }
  const codeHash = hasCode ? hashCode(receiptCode({ secret, token })) : null
  return {
    nonceId: nonce.id,
    token,
    formHash: keyedHash({ key: secret, purpose: 'form', text: canonicalJson(typed) }),
    contentHash: contentHash({ question, digests, secret }),
    ...(letters.length === 0 ? {} : { letters: letterSeals({ letters, seal }) }),
    channel: question.channel,
    hasCode,
    seal: ({ reference, receivedAt }) => {
      const envelope: Envelope = { reference, receivedAt, codeHash, question }
      const context = `question:${reference}`
      return seal({ text: JSON.stringify(envelope), context })
    },
  }
}

/**
 * Keyed hash of contact and text, or null at a desk: without a contact two people may well ask the
 * same. « My mailbox is not safe » belongs to the contact: who posts again to say so must be heard.
 */
const contentHash = ({
  question,
  digests,
  secret,
}: {
  question: Question
  digests: string[]
  secret: string
}) => {
  const { channel, text, mailboxPrivate } = question
  const contact = question.email ?? question.phone
  if (contact === undefined) return null
  const content = canonicalJson([channel, contact, mailboxPrivate, text, ...digests])
  return keyedHash({ key: secret, purpose: 'content', text: content })
}
