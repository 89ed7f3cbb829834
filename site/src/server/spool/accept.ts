import { AppError } from '@infos-droits/shared'
import { newReference, sha256 } from '@infos-droits/shared/crypto'
import type { DatabaseSync } from 'node:sqlite'
import { letterKeeper } from './keep-letters.ts'
import { waitingCount } from './waiting-count.ts'

/** A checked question on its way to the disk. */
export type Submission = {
  /** Identifier of the form it came with: one receipt each. */
  nonceId: string
  /** Unguessable address of the receipt; only its hash is stored. */
  token: string
  /** Keyed hash of all that was typed: tells a form sent twice from a form used for another text. */
  formHash: string
  /** Keyed hash of contact and text; null when nothing says whose question it is. */
  contentHash: string | null
  /** The same was asked before under this reference, which the CMS keeps no more: it is another question. */
  insteadOf?: string | null
  channel: 'email' | 'phone' | 'desk'
  hasCode: boolean
  /** Seals the question; called once, when its reference is known to be free. */
  seal: (given: { reference: string; receivedAt: string }) => string
  /** Seals each file that came with it, in order; left out when there is none. */
  letters?: ((given: { reference: string }) => string)[]
}

/**
 * `created`: a new question. `repeated`: known already; the receipt to show is that of `nonceId`.
 * `otherText`: this form has been used for another text; nothing was kept.
 */
export type Accepted =
  { outcome: 'created' | 'repeated'; reference: string; nonceId: string } | { outcome: 'otherText' }

/** The same contact and text within this time is the same question. */
const SAME_QUESTION_MS = 24 * 3600 * 1000
/** A form sent again so soon after its code was shown is a double click: the page was never seen. */
const DOUBLE_CLICK_MS = 10_000

type KnownReceipt = { reference: string; form_hash: string; shown_at: number | null }
type KnownQuestion = { id: number; reference: string; nonce_id: string; shown_at: number | null }

/** Makes the function that takes in one submission; it runs inside a transaction. */
export const acceptor = ({
  database,
  limit,
  now,
}: {
  database: DatabaseSync
  limit: number
  now: () => number
}) => {
  const statements = prepare(database)
  const addLetters = letterKeeper(database)
  const waiting = waitingCount({ database, table: 'question' })

  const again = (submission: Submission): Accepted | null => {
    const known = statements.byNonce.get(submission.nonceId) as KnownReceipt | undefined
    if (known === undefined) return null
    if (known.form_hash !== submission.formHash) return { outcome: 'otherText' }
    if (known.shown_at !== null && now() - known.shown_at < DOUBLE_CLICK_MS)
      statements.unshow.run(submission.nonceId)
    return { outcome: 'repeated', reference: known.reference, nonceId: submission.nonceId }
  }

  const sameContent = (submission: Submission): Accepted | null => {
    if (submission.contentHash === null) return null
    const since = now() - SAME_QUESTION_MS
    const known = statements.byContent.get(submission.contentHash, since) as
      KnownQuestion | undefined
    if (known === undefined || known.reference === submission.insteadOf) return null
    const { reference } = known
    // Never opened: the first answer got lost on its way, so the person is led to that receipt.
    if (known.shown_at === null) return { outcome: 'repeated', reference, nonceId: known.nonce_id }
    insertReceipt({ submission, questionId: known.id, isFirst: false })
    return { outcome: 'repeated', reference, nonceId: submission.nonceId }
  }

  const insertReceipt = ({
    submission,
    questionId,
    isFirst,
  }: {
    submission: Submission
    questionId: number | bigint
    isFirst: boolean
  }) => {
    const { nonceId, token, formHash } = submission
    statements.addReceipt.run(nonceId, sha256(token), questionId, formHash, isFirst ? 1 : 0)
  }

  const create = (submission: Submission): Accepted => {
    if (waiting.count() >= limit) throw full()
    const reference = freeReference(statements.isTaken)
    const receivedAt = now()
    const sealed = submission.seal({ reference, receivedAt: new Date(receivedAt).toISOString() })
    const { channel, hasCode, nonceId } = submission
    const { lastInsertRowid } = statements.addQuestion.run(
      reference,
      sealed,
      // Without a contact nothing may ever match it: the form’s own random identifier.
      submission.contentHash ?? nonceId,
      channel,
      hasCode ? 1 : 0,
      receivedAt,
    )
    insertReceipt({ submission, questionId: lastInsertRowid, isFirst: true })
    if (submission.letters !== undefined)
      addLetters({
        letters: submission.letters,
        reference,
        questionId: lastInsertRowid,
        receivedAt,
      })
    waiting.add()
    return { outcome: 'created', reference, nonceId }
  }

  return (submission: Submission): Accepted =>
    again(submission) ?? sameContent(submission) ?? create(submission)
}

/** A question that the CMS was handed. */
export type HandedOn = {
  reference: string
  /** By the very form that is sent again; else the same contact and text came with another. */
  isSameForm: boolean
}

/** Answers under what reference a submission was handed on to the CMS before; null when it was not. */
export const handedOnBefore = ({
  database,
  now,
}: {
  database: DatabaseSync
  now: () => number
}) => {
  const byForm = database.prepare(`
    SELECT question.reference, question.state
    FROM receipt JOIN question ON question.id = receipt.question_id WHERE receipt.nonce_id = ?`)
  const byContent = database.prepare(`
    SELECT reference, state FROM question
    WHERE content_hash = ? AND received_at > ? ORDER BY id DESC LIMIT 1`)
  type Row = { reference: string; state: string } | undefined
  return ({ nonceId, contentHash }: Submission): HandedOn | null => {
    const form = byForm.get(nonceId) as Row
    const same =
      form ?? (contentHash && (byContent.get(contentHash, now() - SAME_QUESTION_MS) as Row))
    if (!same || same.state !== 'sent') return null
    return { reference: same.reference, isSameForm: form !== undefined }
  }
}

const full = () =>
  new AppError({
    code: 'spool.full',
    message: 'Trop de questions attendent déjà. Nous ne pouvons pas prendre la vôtre en ce moment.',
    status: 503,
  })

const freeReference = (isTaken: { get: (reference: string) => unknown }): string => {
  for (;;) {
    const reference = newReference()
    if (isTaken.get(reference) === undefined) return reference
  }
}

const prepare = (database: DatabaseSync) => ({
  byNonce: database.prepare(`
    SELECT question.reference, receipt.form_hash, receipt.shown_at
    FROM receipt JOIN question ON question.id = receipt.question_id WHERE receipt.nonce_id = ?`),
  byContent: database.prepare(`
    SELECT question.id, question.reference, receipt.nonce_id, receipt.shown_at
    FROM question JOIN receipt ON receipt.question_id = question.id AND receipt.is_first = 1
    WHERE question.content_hash = ? AND question.received_at > ? ORDER BY question.id DESC LIMIT 1`),
  unshow: database.prepare('UPDATE receipt SET shown_at = NULL WHERE nonce_id = ?'),
  countWaiting: database.prepare(
    "SELECT count(*) AS waiting FROM question WHERE state = 'waiting'",
  ),
  isTaken: database.prepare('SELECT 1 FROM question WHERE reference = ?'),
  addQuestion: database.prepare(`
    INSERT INTO question (reference, state, sealed, content_hash, channel, has_code, received_at)
    VALUES (?, 'waiting', ?, ?, ?, ?, ?)`),
  addReceipt: database.prepare(`
    INSERT INTO receipt (nonce_id, token_hash, question_id, form_hash, is_first)
    VALUES (?, ?, ?, ?, ?)`),
})
