import { z } from 'zod'
import { given } from '../citizen.ts'
import type { Field } from '../field.ts'
import { labels } from '../labels.fr.ts'
import { askAndPropose } from '../lives.ts'
import { DOMAIN, sendIn, takeMailsIn, type Received } from '../receive-mail.ts'
import type { Figures, Scenario } from '../scenario.ts'
import { until } from '../until.ts'
import { validate } from '../validate.ts'
import { bounceOf, MAIL_ROWS, wordsOf, type Answered, type MailRow } from './mail-rows.ts'

const PATIENCE_MS = 120_000
const referenceSchema = z.object({ reference: z.string() })

const reaches = ({ lead }: Field, reference: string, state: string) =>
  until({
    what: `${reference} to be ${state}`,
    patienceMs: PATIENCE_MS,
    attempt: async () => {
      const ticket = await lead.ticket(reference)
      return ticket.state === state ? ticket : null
    },
  })

/** Each mail that comes in a way of its own: one outcome, one ticket or none, as many receipts as are due. */
const run = async (field: Field): Promise<Figures> => {
  const { lead, mail } = field
  await field.system.ready()
  await takeMailsIn(field)
  const entry = await askAndPropose(field, { address: 'courriel-' })
  await validate(field, entry)
  await reaches(field, entry.reference, 'answered')
  const [answer] = mail.answersTo(entry.email)
  const reply = answer?.reply_to ?? ''
  if (!reply.endsWith(`@${DOMAIN}`)) field.problem('mails: an answer without a reply address')
  const answered = { reply, person: entry.email, reference: entry.reference }
  const receipts = await Promise.all(MAIL_ROWS.map((row) => tryRow(field, row, answered)))
  const before = await lead.ticket(entry.reference)
  if (before.state !== 'answered')
    field.problem(`mails: ${entry.reference} is ${before.state} though nobody wrote`)
  const bounce = await sendIn(field, bounceOf(answered))
  if (bounce.outcome !== 'bounce') field.problem(`mails: a bounce is ${bounce.outcome}`)
  const { id, revision } = await reaches(field, entry.reference, 'undeliverable')
  entry.email = entry.email.replace('courriel-', 'juste-')
  const status = await lead.act(id, { event: 'send_again', revision, email: entry.email })
  if (status !== 200) field.problem(`mails: the correction is answered ${String(status)}`)
  await reaches(field, entry.reference, 'answered')
  await tryUnsafe(field)
  return { rows: MAIL_ROWS.length + 2, receipts: receipts.reduce((sum, count) => sum + count, 0) }
}

/** Sends the mails of one row; how many receipts left. */
const tryRow = async (field: Field, row: MailRow, answered: Answered): Promise<number> => {
  const { ledger, planter, mail } = field
  const problem = (what: string) => {
    field.problem(`mails: ${row.promise}: ${what}`)
  }
  const sender = `${planter.mark('address', ledger.nextNumber())}@exemple.example`
  for (let time = 0; time < (row.times ?? 1); time += 1) {
    const number = ledger.nextNumber()
    const raw = row.raw({ ...answered, from: sender, words: wordsOf(field, number) })
    const received = await sendIn(field, raw)
    if (received.outcome !== row.outcome) problem(`became ${received.outcome}`)
    if (row.outcome !== 'automatic') await noteTicket(field, received, number)
  }
  const isWritten = () => mail.to(sender).length >= row.receipts
  await until({
    what: 'receipts',
    patienceMs: PATIENCE_MS,
    attempt: () => (isWritten() ? true : null),
  })
  const written = mail.to(sender).length
  if (written !== row.receipts) problem(`${String(written)} mails to its sender`)
  return written
}

const noteTicket = async (field: Field, { ticket }: Received, number: number) => {
  const answer = await field.lead.request(`/api/tickets/${ticket ?? 'none'}?depth=0`)
  const { reference } = referenceSchema.parse(await answer.json())
  // No answer will be sent here: nobody has this address.
  given(field, { number, email: `nobody-${String(number)}`, mailboxPrivate: true, reference })
}

/** An answer to a mailbox that others read says nothing of the question. */
const tryUnsafe = async (field: Field) => {
  const entry = await askAndPropose(field, { mailboxPrivate: false })
  await validate(field, entry)
  await reaches(field, entry.reference, 'answered')
  for (const { from, subject, text, html } of field.mail.answersTo(entry.email)) {
    const said = field.planter.marksIn([from, subject, text, html].join('\n'))
    if (said.length > 0) field.problem(`mails: a shared mailbox was told ${said.join()}`)
    if (subject.includes(entry.reference)) field.problem('mails: a shared mailbox saw a reference')
  }
}

export const mailsIn: Scenario = { name: 'mails', promise: labels.promises.mails, run }
