import { isFirstLink } from '../mail-stand-in/index.ts'
import { ticketReferences } from '../questions/index.ts'
import type { Field } from './field.ts'
import type { Ticket } from './lead.ts'
import type { Entry } from './ledger.ts'

export type Balance = {
  /** Receipts given. */
  accepted: number
  lost: number
  doubled: number
  /** Distinct mails that the stand-in took. */
  mails: number
  /** Validated answers that wait for a person: their mail was refused, or may or may not have left. */
  flagged: number
  answered: number
}

const FLAGGED = new Set(['undeliverable', 'to_hand_over'])

/** Compares what people outside were told with what the system holds, and with the mails taken. */
export const reconcile = async (field: Field): Promise<Balance> => {
  const { ledger, mail, lead, system } = field
  const balance: Balance = {
    accepted: ledger.entries.length,
    lost: 0,
    doubled: 0,
    mails: mail.mails.length,
    flagged: 0,
    answered: 0,
  }
  const count = (kind: 'lost' | 'doubled', sentence: string) => {
    balance[kind] += 1
    field.problem(`${kind}: ${sentence}`)
  }
  const references = await ticketReferences(system.databaseUrl)
  const times = new Map<string, number>()
  for (const reference of references) times.set(reference, (times.get(reference) ?? 0) + 1)
  const held = await lead.tickets([...times.keys()])
  const tickets = new Map(held.map((ticket) => [ticket.reference, ticket]))
  const given = new Set<string>()
  for (const entry of ledger.entries) {
    const { reference } = entry
    if (reference === null) continue
    if (given.has(reference)) count('lost', `two questions were given ${reference}`)
    given.add(reference)
    const copies = times.get(reference) ?? 0
    if (copies > 1) count('doubled', `${reference} has ${copies} tickets`)
    const ticket = tickets.get(reference)
    if (copies === 0) count('lost', `${reference} has no ticket`)
    else if (ticket === undefined) count('lost', `the lead does not see ${reference}`)
    else checkTicket({ field, entry, ticket, balance, count })
  }
  for (const reference of times.keys())
    if (!given.has(reference)) count('doubled', `nobody was given ${reference}`)
  return balance
}

const checkTicket = ({
  field,
  entry,
  ticket,
  balance,
  count,
}: {
  field: Field
  entry: Entry
  ticket: Ticket
  balance: Balance
  count: (kind: 'lost' | 'doubled', sentence: string) => void
}) => {
  const { mail, planter } = field
  const { reference, state } = ticket
  if (!ticket.text?.includes(planter.mark('question', entry.number)))
    count('lost', `the text of ${reference} is not its own`)
  const asked = mail.about(reference).filter(({ text }) => text.includes('/demande/')).length
  if (asked > 1) count('doubled', `${asked} mails to the partner about ${reference}`)
  if (asked === 0 && state === 'with_partner') count('lost', `no partner was told of ${reference}`)
  const sent = mail.answersTo(entry.email)
  for (const { text } of mail.to(entry.email).filter(isFirstLink))
    if (planter.marksIn(text).length > 0)
      field.problem(`the mail that tells of the arrival of ${reference} says more`)
  if (sent.length > 1) count('doubled', `${sent.length} mails with the answer of ${reference}`)
  if (FLAGGED.has(state)) balance.flagged += 1
  if (state === 'answered') {
    balance.answered += 1
    if (sent.length === 0) count('lost', `${reference} is answered, no mail left`)
  } else if (sent.length > 0) field.problem(`${reference} is ${state}, but its mail has left`)
  if (entry.isValidated && state !== 'answered' && !FLAGGED.has(state))
    count('lost', `${reference} was validated and is ${state}`)
  for (const { text } of sent) checkWords({ field, entry, ticket, text })
}

/** Only the text that was validated is sent, to its own person; to a shared mailbox nothing is said. */
const checkWords = ({
  field,
  entry,
  ticket,
  text,
}: {
  field: Field
  entry: Entry
  ticket: Ticket
  text: string
}) => {
  const { planter } = field
  const own = planter.mark('answer', entry.number)
  // A mail that only its owner reads greets by the first name.
  const mayBeSaid = entry.mailboxPrivate ? [own, planter.mark('name', entry.number)] : []
  const foreign = planter.marksIn(text).filter((mark) => !mayBeSaid.includes(mark))
  if (foreign.length > 0) field.problem(`the mail of ${ticket.reference} says ${foreign.join()}`)
  const isSaid = text.includes(own)
  if (isSaid !== entry.mailboxPrivate)
    field.problem(
      isSaid ? `a shared mailbox got ${own}` : `the answer of ${ticket.reference} is not its own`,
    )
}
