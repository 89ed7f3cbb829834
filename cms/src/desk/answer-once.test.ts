import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHANNELS, type Channel } from '@infos-droits/shared'
import {
  answerMailOf,
  nextState,
  TICKET_EVENTS,
  WORKFLOW,
  type ActorRole,
  type TicketEvent,
  type TicketState,
} from './workflow.ts'

/** A mail with an answer, as the outbox and its worker know it. */
type ModelMail = {
  state: 'waiting' | 'running' | 'over' | 'cancelled'
  wasTouched: boolean
  /** Which validation put it in the outbox. */
  of: number
  /** What the worker read of the ticket when it wrote the mail. */
  text: number | null
  isDelivered: boolean
}

type Model = {
  state: TicketState
  /** Number of the validation whose text is the answer; null when there is none. */
  answer: number | null
  validations: number
  /** How often a person asked for a mail, by validation. */
  asked: Map<number, number>
  undone: Set<number>
  mails: ModelMail[]
}

const ROLES: ActorRole[] = [...new Set(TICKET_EVENTS.flatMap((event) => WORKFLOW[event].by))]
/** What people and the system do to the ticket, and what a worker and the mail service do to its mails. */
const moves = fc.array(
  fc.oneof(
    fc.record({ event: fc.constantFrom(...TICKET_EVENTS), by: fc.constantFrom(...ROLES) }),
    // Often enough to get far: what a lead and a worker do.
    fc.record({
      event: fc.constantFrom<TicketEvent>(
        'validate',
        'undo_validate',
        'hand_over_instead',
        'close',
        'reopen',
        'send_again',
      ),
      by: fc.constant<ActorRole>('lead'),
    }),
    fc.constantFrom('claim', 'deliver', 'lose', 'refuse' as const),
  ),
  { maxLength: 40 },
)

const live = (model: Model) =>
  model.mails.filter(({ state }) => state === 'waiting' || state === 'running')

/** What `answer-mail-rule.ts` does in the database. False: the act is refused. */
const settleMails = (model: Model, event: TicketEvent): boolean => {
  const rule = answerMailOf(event)
  if (rule === null) return true
  const waiting = model.mails.filter(({ state }) => state === 'waiting')
  if (rule === 'take_back') {
    const ofAnswer = model.mails.filter(({ of }) => of === model.answer)
    if (ofAnswer.some(({ state, wasTouched }) => wasTouched || state === 'over')) return false
    for (const mail of ofAnswer) mail.state = 'cancelled'
    return true
  }
  const isLeaving =
    model.mails.some(({ state }) => state === 'running') ||
    (model.state === 'sending' && waiting.length > 0)
  if (rule === 'send' && isLeaving) return false
  for (const mail of waiting) mail.state = 'cancelled'
  return true
}

const ticketMove = (model: Model, event: TicketEvent, by: ActorRole, channel: Channel) => {
  let state: TicketState
  try {
    state = nextState({ state: model.state, event, by, channel })
  } catch {
    return
  }
  // The system tells only what became of a mail; that is done by the worker below.
  if (event === 'mail_sent' || event === 'mail_refused' || event === 'mail_bounced') return
  if (!settleMails(model, event)) return
  if (event === 'validate') {
    model.validations += 1
    model.answer = model.validations
  }
  if (event === 'undo_validate' && model.answer !== null) {
    model.undone.add(model.answer)
    model.answer = null
  }
  model.state = state
  if (answerMailOf(event) !== 'send' || state !== 'sending' || model.answer === null) return
  const of = model.answer
  model.asked.set(of, (model.asked.get(of) ?? 0) + 1)
  model.mails.push({ state: 'waiting', wasTouched: false, of, text: null, isDelivered: false })
}

const workerMove = (model: Model, move: 'claim' | 'deliver' | 'lose' | 'refuse') => {
  if (move === 'claim') {
    const mail = model.mails.find(({ state }) => state === 'waiting')
    if (mail === undefined) return
    mail.wasTouched = true
    mail.state = model.state === 'sending' ? 'running' : 'cancelled'
    mail.text = model.answer
    return
  }
  const mail = model.mails.find(({ state }) => state === 'running')
  if (mail === undefined) return
  // The line broke: it may have arrived, and is tried again under the same key.
  if (move === 'lose') {
    mail.isDelivered = true
    mail.state = 'waiting'
    return
  }
  mail.state = 'over'
  if (move === 'deliver') mail.isDelivered = true
  if (model.state === 'sending') model.state = move === 'deliver' ? 'answered' : 'undeliverable'
}

it('one answer is one mail, whatever is clicked while workers send, fail and die', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHANNELS), moves, (channel, sequence) => {
      const model: Model = {
        ...{ state: 'with_lead', answer: null, validations: 0 },
        ...{ asked: new Map(), undone: new Set(), mails: [] },
      }
      for (const move of sequence) {
        if (typeof move === 'string') workerMove(model, move)
        else ticketMove(model, move.event, move.by, channel)
        // Never two on their way.
        expect(live(model).length).toBeLessThanOrEqual(1)
        // As many as a person asked for, and none of what was taken back.
        for (const [validation, times] of model.asked) {
          const delivered = model.mails.filter((mail) => mail.of === validation && mail.isDelivered)
          expect(delivered.length).toBeLessThanOrEqual(times)
          if (model.undone.has(validation)) expect(delivered).toEqual([])
        }
        // Each says what its own validation said.
        for (const mail of model.mails) if (mail.isDelivered) expect(mail.text).toBe(mail.of)
      }
    }),
    { numRuns: 4000 },
  )
})

it('an answer that goes by mail is under way when its validation is through', () => {
  for (const state of ['with_lead', 'with_partner', 'to_validate'] as const)
    expect(nextState({ state, event: 'validate', by: 'lead', channel: 'email' })).toBe('sending')
  expect(answerMailOf('validate')).toBe('send')
  expect(answerMailOf('undo_validate')).toBe('take_back')
})
