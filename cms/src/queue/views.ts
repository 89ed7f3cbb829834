import { BEFORE_ANSWER, TICKET_STATES, type TicketState } from '../desk/index.ts'

/** Lists that are there without anybody having made them. */
export const VIEW_NAMES = [
  'a-traiter',
  'danger',
  'en-retard',
  'a-valider',
  'a-orienter',
  'questions-au-chef',
  'chez-les-partenaires',
  'a-remettre',
  'non-distribuees',
  'repondues',
  'toutes',
] as const
export type ViewName = (typeof VIEW_NAMES)[number]

type View = {
  states: readonly TicketState[]
  /** Only those in which the words of the person point to a danger. */
  isDanger?: true
  /** Only those whose deadline has passed. */
  isLate?: true
  /** Only those of which a partner asks the lead something. */
  isAsked?: true
  /** The last deadline first: of what is over, the newest is looked for. */
  isNewestFirst?: true
}

/** Whoever asked still waits: every state but these, so that one which is added is not overlooked. */
const OVER: readonly TicketState[] = ['answered', 'closed']
const OPEN = TICKET_STATES.filter((state) => !OVER.includes(state))

export const VIEWS: Record<ViewName, View> = {
  'a-traiter': { states: OPEN },
  danger: { states: OPEN, isDanger: true },
  'en-retard': { states: OPEN, isLate: true },
  'a-valider': { states: ['to_validate'] },
  'a-orienter': { states: ['with_lead'] },
  'questions-au-chef': { states: BEFORE_ANSWER, isAsked: true },
  'chez-les-partenaires': { states: ['with_partner'] },
  'a-remettre': { states: ['to_hand_over'] },
  'non-distribuees': { states: ['undeliverable'] },
  repondues: { states: ['answered'], isNewestFirst: true },
  toutes: { states: TICKET_STATES, isNewestFirst: true },
}

/** Those that somebody is shown: what they may read makes the others empty for ever. */
export const VIEWS_OF: Record<'lead' | 'partner' | 'reception', readonly ViewName[]> = {
  lead: VIEW_NAMES,
  partner: ['chez-les-partenaires', 'en-retard', 'a-valider', 'repondues', 'toutes'],
  reception: [],
}
