import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNELS } from '@infos-droits/shared'
import {
  nextState,
  possibleEvents,
  TICKET_EVENTS,
  TICKET_STATES,
  WORKFLOW,
  type ActorRole,
  type TicketState,
} from './workflow.ts'

const ROLES: ActorRole[] = ['lead', 'partner', 'reception', 'citizen', 'system']
const steps = fc.array(
  fc.record({ event: fc.constantFrom(...TICKET_EVENTS), by: fc.constantFrom(...ROLES) }),
  { maxLength: 60 },
)

/** Plays steps, leaving out those that are refused; returns what was accepted. */
const play = (
  channel: (typeof CHANNELS)[number],
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
          if (['reopen', 'message_reopened', 'still_unanswered'].includes(step.event))
            validated = false
          if (['sending', 'to_hand_over', 'answered'].includes(step.state))
            expect(validated).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('lets a partner do nothing once the text is with the lead', () => {
    for (const state of TICKET_STATES)
      if (state !== 'with_partner') expect(possibleEvents(state, 'partner')).toEqual([])
  })

  it('has a way on from every state for the lead or the system', () => {
    for (const state of TICKET_STATES)
      expect([...possibleEvents(state, 'lead'), ...possibleEvents(state, 'system')]).not.toEqual([])
  })

  it('reaches every state from the first', () => {
    const reached = new Set<TicketState>(['with_lead'])
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const state of [...reached])
        for (const event of TICKET_EVENTS)
          for (const channel of CHANNELS)
            for (const by of WORKFLOW[event].by)
              if (possibleEvents(state, by).includes(event))
                reached.add(nextState({ state, event, by, channel }))
    }
    expect([...reached].sort()).toEqual([...TICKET_STATES].sort())
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
