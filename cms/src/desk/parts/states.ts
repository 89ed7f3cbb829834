import { AppError } from '@infos-droits/shared'
import { WORKFLOW_ERRORS } from '../labels.fr.ts'

/** Where the part of one partner stands, when several are asked about one question. */
export const PART_STATES = ['asked', 'proposed', 'handed_back', 'withdrawn'] as const
export type PartState = (typeof PART_STATES)[number]

type Step = { from: readonly PartState[]; to: PartState }

/** What a part may become; who may do it, and while the ticket is where, says the table of the workflow. */
const PART_STEPS = {
  ask_part: { from: ['handed_back', 'withdrawn'], to: 'asked' },
  save_part: { from: ['asked'], to: 'asked' },
  propose_part: { from: ['asked'], to: 'proposed' },
  hand_back_part: { from: ['asked'], to: 'handed_back' },
  return_part: { from: ['proposed'], to: 'asked' },
  withdraw_part: { from: ['asked', 'proposed'], to: 'withdrawn' },
} as const satisfies Record<string, Step>
export type PartStep = keyof typeof PART_STEPS

/**
 * The state of a part after a step.
 *
 * @throws AppError `ticket.part.impossible` (409).
 */
export const nextPartState = (state: PartState, step: PartStep): PartState => {
  const { from, to }: Step = PART_STEPS[step]
  if (from.includes(state)) return to
  const code = 'ticket.part.impossible'
  throw new AppError({ code, message: WORKFLOW_ERRORS[code], status: 409 })
}

/** @throws AppError `ticket.part.impossible` (409) once nothing is waited for of the part. */
export const requireAsked = ({ state }: { state: PartState }): void => {
  nextPartState(state, 'save_part')
}

/** @throws AppError `ticket.part.impossible` (409) once the part is not theirs any more. */
export const requireHeld = ({ state }: { state: PartState }): void => {
  nextPartState(state, 'withdraw_part')
}

const OF_A_PART = ['share_part', 'part_reminded', 'attach_part', 'take_back_part_document']

/** True of an act that changes one part and leaves the rest of the ticket as it is. */
export const isOfPart = (event: string): boolean => event in PART_STEPS || OF_A_PART.includes(event)
