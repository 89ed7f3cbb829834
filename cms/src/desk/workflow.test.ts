import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNELS, type Channel } from '@infos-droits/shared'
import {
  nextState,
  possibleEvents,
  TICKET_EVENTS,
  TICKET_STATES,
  WORKFLOW,
  type ActorRole,
  type TicketState,
} from './workflow.ts'

const ROLES: ActorRole[] = [...new Set(TICKET_EVENTS.flatMap((event) => WORKFLOW[event].by))]
const steps = fc.array(
  fc.record({ event: fc.constantFrom(...TICKET_EVENTS), by: fc.constantFrom(...ROLES) }),
  { maxLength: 60 },
)

/** States that a ticket is in only when the lead has validated a text. */
const VALIDATED: TicketState[] = ['sending', 'to_hand_over', 'answered', 'undeliverable']

/** Every step that the table allows. */
const stepsOfAll = (channels: readonly Channel[] = CHANNELS, roles: readonly ActorRole[] = ROLES) =>
  TICKET_STATES.flatMap((from) =>
    roles.flatMap((by) =>
      possibleEvents(from, by).flatMap((event) =>
        channels.map((channel) => ({
          ...{ from, event, by },
          to: nextState({ state: from, event, by, channel }),
        })),
      ),
    ),
  )

/** Where a ticket can get to; by default by what the lead does and what becomes of mails. */
const reachable = (
  start: TicketState,
  channel: Channel,
  roles: readonly ActorRole[] = ['lead', 'system'],
): Set<TicketState> => {
  const reached = new Set([start])
  for (let before = 0; before !== reached.size;) {
    before = reached.size
    for (const { from, to } of stepsOfAll([channel], roles)) if (reached.has(from)) reached.add(to)
  }
  return reached
}

/** Plays steps, leaving out those that are refused; returns what was accepted. */
const play = (
  channel: Channel,
  attempts: { event: (typeof TICKET_EVENTS)[number]; by: ActorRole }[],
) => {
  let state: TicketState = 'with_lead'
  const accepted: { event: string; by: ActorRole; state: TicketState }[] = []
  for (const { event, by } of attempts) {
    try {
      state = nextState({ state, event, by, channel })
      accepted.push({ event, by, state })
    } catch {
      continue // refused: the ticket stays as it was
    }
  }
  return accepted
}

describe('the life of a ticket', () => {
  it('never lets an answer leave that the lead has not validated', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHANNELS), steps, (channel, attempts) => {
        let validated = false
        for (const step of play(channel, attempts)) {
          if (step.event === 'validate') validated = step.by === 'lead'
          // Back where somebody works on it, the next text has to be validated anew.
          if (possibleEvents(step.state, 'lead').includes('validate')) validated = false
          if (VALIDATED.includes(step.state)) expect(validated).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('lets a partner do nothing once the text is with the lead, but take a document back', () => {
    for (const state of TICKET_STATES)
      if (state !== 'with_partner')
        expect(possibleEvents(state, 'partner')).toEqual(
          state === 'to_validate' ? ['take_back_document'] : [],
        )
  })

  it('lets an answer leave by an act of the lead alone, from wherever it waited', () => {
    for (const { from, to, by } of stepsOfAll())
      if (!VALIDATED.includes(from) && VALIDATED.includes(to)) expect(by).toBe('lead')
  })

  it('is no dead end for a person who waits: the lead can always bring it to an answer or an end', () => {
    for (const channel of CHANNELS)
      for (const state of TICKET_STATES)
        expect({ state, isEnded: reachable(state, channel).has('answered') }).toEqual({
          state,
          isEnded: true,
        })
  })

  it('is opened again, once it is over, by the person and by the lead', () => {
    for (const by of ['lead', 'system'] as const)
      for (const state of ['answered', 'closed'] as const)
        expect(reachable(state, 'email', [by]).has('with_lead')).toBe(true)
  })

  it('reaches every state from the first', () => {
    const reached = CHANNELS.flatMap((channel) => [...reachable('with_lead', channel, ROLES)])
    expect([...new Set(reached)].sort()).toEqual([...TICKET_STATES].sort())
  })

  it('sends by mail only to those who asked for a mail', () => {
    expect(
      nextState({ state: 'to_validate', event: 'validate', by: 'lead', channel: 'email' }),
    ).toBe('sending')
    expect(
      nextState({ state: 'to_validate', event: 'validate', by: 'lead', channel: 'phone' }),
    ).toBe('to_hand_over')
    expect(
      nextState({ state: 'to_validate', event: 'validate', by: 'lead', channel: 'desk' }),
    ).toBe('to_hand_over')
  })

  it('tells apart what is forbidden from what comes too late', () => {
    const forbidden = () =>
      nextState({ state: 'to_validate', event: 'validate', by: 'partner', channel: 'email' })
    const tooLate = () =>
      nextState({ state: 'answered', event: 'validate', by: 'lead', channel: 'email' })
    expect(forbidden).toThrow(
      expect.objectContaining({ code: 'ticket.event.forbidden', status: 403 }),
    )
    expect(tooLate).toThrow(
      expect.objectContaining({ code: 'ticket.event.impossible', status: 409 }),
    )
  })
})
