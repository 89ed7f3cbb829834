import { AppError, type Channel } from '@infos-droits/shared'
import { WORKFLOW_ERRORS } from './labels.fr.ts'

/** The states of a ticket, in the order of an ordinary life. */
export const TICKET_STATES = [
  'with_lead',
  'with_partner',
  'to_validate',
  'sending',
  'to_hand_over',
  'answered',
  'undeliverable',
  'closed',
] as const
export type TicketState = (typeof TICKET_STATES)[number]

/**
 * Who acts: the three roles, a partner by a mailed link counting as partner; a partner who is asked for a
 * part of an answer while another one, or nobody, holds the question; the person who asked, by their own
 * link; and the system itself.
 */
export type ActorRole = 'lead' | 'partner' | 'contributor' | 'reception' | 'citizen' | 'system'

type Rule = {
  from: readonly TicketState[]
  /** Where it leads; `channel` means to the mail or to a reception desk, as the person asked. */
  to: TicketState | 'same' | 'channel'
  by: readonly ActorRole[]
  answerMail?: AnswerMailRule
}

/** While an answer is being made. */
export const BEFORE_ANSWER = ['with_lead', 'with_partner', 'to_validate'] as const

/**
 * What an act does with the mail that carries the answer, one being under way at a time:
 * `send` puts one in the outbox, in the place of one that waits, and is refused while one is leaving;
 * `take_back` stops one that nobody has begun to send, and is refused otherwise;
 * `drop` stops one that waits.
 */
export type AnswerMailRule = 'send' | 'take_back' | 'drop'

/**
 * The one table that says what a ticket may become. An answer leaves (`sending`, `to_hand_over`)
 * only through `validate` or, once validated, through a correction of the address.
 */
export const WORKFLOW = {
  route: {
    from: BEFORE_ANSWER,
    to: 'with_partner',
    by: ['lead', 'system'],
  },
  // Rubric, place and how to answer, of which nobody was asked in a mail; before an answer is under way.
  set_facts: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  mask: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  ask_lead: { from: ['with_partner'], to: 'same', by: ['partner'] },
  attach: { from: ['with_partner'], to: 'same', by: ['partner'] },
  // Until an answer has left with it; the text is as it was.
  take_back_document: { from: ['with_partner', 'to_validate'], to: 'same', by: ['partner'] },
  add_document: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  // What the person sent in, to whom the question is with.
  show_file: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  choose_document: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  tell_partner: { from: ['with_partner'], to: 'same', by: ['lead'] },
  save_working: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  save_draft: { from: ['with_partner'], to: 'same', by: ['partner'] },
  propose: { from: ['with_partner'], to: 'to_validate', by: ['partner'] },
  hand_back: { from: ['with_partner'], to: 'with_lead', by: ['partner'] },
  return_to_partner: { from: ['to_validate'], to: 'with_partner', by: ['lead'] },
  validate: {
    from: BEFORE_ANSWER,
    to: 'channel',
    by: ['lead'],
    answerMail: 'send',
  },
  undo_validate: {
    from: ['sending', 'to_hand_over'],
    to: 'to_validate',
    by: ['lead'],
    answerMail: 'take_back',
  },
  mail_sent: { from: ['sending'], to: 'answered', by: ['system'] },
  mail_refused: { from: ['sending'], to: 'undeliverable', by: ['system'] },
  mail_bounced: { from: ['sending', 'answered'], to: 'undeliverable', by: ['system'] },
  send_again: {
    from: ['undeliverable', 'sending'],
    to: 'sending',
    by: ['lead'],
    answerMail: 'send',
  },
  hand_over_instead: {
    from: ['undeliverable', 'sending'],
    to: 'to_hand_over',
    by: ['lead'],
    answerMail: 'drop',
  },
  handed_over: { from: ['to_hand_over'], to: 'answered', by: ['reception', 'lead'] },
  close: {
    from: ['with_lead', 'with_partner', 'to_validate', 'undeliverable', 'to_hand_over'],
    to: 'closed',
    by: ['lead'],
  },
  reopen: { from: ['closed', 'answered'], to: 'with_lead', by: ['lead'] },
  // What an answer said has changed since: the lead writes to the person again.
  send_correction: { from: ['answered'], to: 'same', by: ['lead'] },
  message_received: {
    from: ['with_lead', 'with_partner', 'to_validate', 'sending', 'to_hand_over', 'undeliverable'],
    to: 'same',
    by: ['system'],
  },
  message_reopened: { from: ['closed', 'answered'], to: 'with_lead', by: ['system'] },
  // Several partners: each gives a part, the lead composes.
  ask_part: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  save_part: { from: BEFORE_ANSWER, to: 'same', by: ['contributor'] },
  attach_part: { from: BEFORE_ANSWER, to: 'same', by: ['contributor'] },
  take_back_part_document: { from: BEFORE_ANSWER, to: 'same', by: ['contributor'] },
  propose_part: { from: BEFORE_ANSWER, to: 'same', by: ['contributor'] },
  hand_back_part: { from: BEFORE_ANSWER, to: 'same', by: ['contributor'] },
  return_part: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  withdraw_part: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  share_part: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  propose_other: { from: ['with_partner'], to: 'with_lead', by: ['partner'] },
  // A question to the person: nothing that a partner writes leaves before the lead sends it.
  propose_detail: { from: ['with_partner'], to: 'same', by: ['partner'] },
  propose_part_detail: { from: BEFORE_ANSWER, to: 'same', by: ['contributor'] },
  send_detail: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  drop_detail: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  note_detail: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  // Two of one person, one of two questions, none at all.
  merge: { from: BEFORE_ANSWER, to: 'closed', by: ['lead'] },
  merged_here: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  split: { from: BEFORE_ANSWER, to: 'same', by: ['lead'] },
  close_with_word: { from: BEFORE_ANSWER, to: 'closed', by: ['lead'] },
  mark_spam: { from: BEFORE_ANSWER, to: 'closed', by: ['lead'] },
  not_spam: { from: ['closed'], to: 'with_lead', by: ['lead'] },
  // What the clock brings about; nothing of the question changes.
  partner_reminded: { from: ['with_partner'], to: 'same', by: ['system'] },
  part_reminded: { from: BEFORE_ANSWER, to: 'same', by: ['system'] },
  lead_reminded: {
    from: ['with_lead', 'with_partner', 'to_validate', 'to_hand_over', 'undeliverable'],
    to: 'same',
    by: ['system'],
  },
  person_told_delay: { from: BEFORE_ANSWER, to: 'same', by: ['system', 'lead'] },
  close_by_person: {
    from: ['with_lead', 'with_partner', 'to_validate', 'undeliverable', 'to_hand_over'],
    to: 'closed',
    by: ['citizen'],
  },
  still_unanswered: { from: ['closed', 'answered'], to: 'with_lead', by: ['citizen'] },
} as const satisfies Record<string, Rule>

export type TicketEvent = keyof typeof WORKFLOW
/** With these another date is promised than that of the day on which the question came. */
export const PROMISED_ANEW: readonly TicketEvent[] = [
  'reopen',
  'message_reopened',
  'still_unanswered',
  'not_spam',
]
/** Those that change nothing for whoever works on the ticket meanwhile. */
export const CLOCK_EVENTS = ['partner_reminded', 'lead_reminded', 'person_told_delay'] as const
export type ClockEvent = (typeof CLOCK_EVENTS)[number]

export const TICKET_EVENTS = Object.keys(WORKFLOW) as TicketEvent[]

/**
 * The state after `event`.
 *
 * @throws AppError `ticket.event.forbidden` (403) or `ticket.event.impossible` (409).
 */
export const nextState = ({
  state,
  event,
  by,
  channel,
}: {
  state: TicketState
  event: TicketEvent
  by: ActorRole
  channel: Channel
}): TicketState => {
  const rule: Rule = WORKFLOW[event]
  if (!rule.by.includes(by)) {
    const code = 'ticket.event.forbidden'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 403 })
  }
  if (!rule.from.includes(state)) {
    const code = 'ticket.event.impossible'
    throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
  }
  if (rule.to === 'same') return state
  if (rule.to === 'channel') return channel === 'email' ? 'sending' : 'to_hand_over'
  return rule.to
}

/** Whether an answer is still being made. */
export const isBeforeAnswer = (state: TicketState): boolean =>
  BEFORE_ANSWER.some((one) => one === state)

/** What an act does with the mail that carries the answer; null for most. */
export const answerMailOf = (event: TicketEvent): AnswerMailRule | null => {
  const rule: Rule = WORKFLOW[event]
  return rule.answerMail ?? null
}

/** What `by` may do with a ticket in `state`, in the order of the table. */
export const possibleEvents = (state: TicketState, by: ActorRole): TicketEvent[] =>
  TICKET_EVENTS.filter((event) => {
    const rule: Rule = WORKFLOW[event]
    return rule.by.includes(by) && rule.from.includes(state)
  })
