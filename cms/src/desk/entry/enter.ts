import { AppError, parseQuestion, type QuestionIssue } from '@infos-droits/shared'
import { hashCode, newReference } from '@infos-droits/shared/crypto'
import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../work/index.ts'
import type { HeldFile } from '../../files/index.ts'
import { keepLetter, letterFile } from '../documents/letters.ts'
import { makeTicket } from '../intake.ts'
import { ENTRY_ERRORS, ENTRY_ISSUES } from './labels.fr.ts'

/** What a question entered at a desk came to: what the person takes home. */
export type Entered = {
  id: string
  reference: string
  /** Opens the answer, told once, where others may read the mailbox. */
  code: string | null
}

/** @throws AppError `entry.forbidden` (403) to all but reception and the lead. */
export const requireEntry = ({
  user,
}: Pick<PayloadRequest, 'user'>): { id: string; name: string } => {
  if (user?.role === 'reception' || user?.role === 'lead') return user
  const code = 'entry.forbidden'
  throw new AppError({ code, message: ENTRY_ERRORS[code], status: 403 })
}

/** All that is wrong with what was typed, in the order of the form. */
export class EntryRefused extends AppError {
  readonly issues: QuestionIssue[]

  constructor(issues: QuestionIssue[]) {
    const code = 'entry.invalid'
    super({ code, message: ENTRY_ERRORS[code], status: 422 })
    this.issues = issues
  }
}

const toWhoWrites = (issue: QuestionIssue): QuestionIssue => ({
  ...issue,
  message: ENTRY_ISSUES[issue.code as keyof typeof ENTRY_ISSUES] ?? issue.message,
})

/**
 * Enters a question for somebody who stands at the desk, with the rules of the public form. Reception
 * sees of it where it stands, and the answer to call back with or to collect.
 *
 * @throws AppError `entry.forbidden` (403); EntryRefused `entry.invalid` (422).
 */
export const enterQuestion = async ({
  req: { payload, user },
  input,
  letters = [],
}: {
  req: PayloadRequest
  input: unknown
  /** Photographs of a letter that the person showed. */
  letters?: readonly HeldFile[]
}): Promise<Entered> => {
  const author = requireEntry({ user })
  const parsed = parseQuestion(input)
  if (!parsed.ok) throw new EntryRefused(parsed.issues.map(toWhoWrites))
  const { question } = parsed
  const needsCode = question.channel === 'email' && !question.mailboxPrivate
  const code = needsCode ? newReference() : null
  const reference = newReference()
  const ticket = await inTransaction({
    payload,
    work: async (req) => {
      const made = await makeTicket({
        req,
        reference,
        receivedAt: new Date(),
        codeHash: code === null ? null : hashCode(code),
        question,
        enteredBy: { id: author.id, name: author.name },
      })
      for (const [index, held] of letters.entries()) {
        const file = letterFile(`${reference}.${String(index + 1)}`)
        await keepLetter({ req, ticket: made.id, at: made.receivedAt, file, held })
      }
      return made
    },
  })
  return { id: ticket.id, reference, code }
}
