import type { PartState } from '../parts/states.ts'

/** The part of one partner, as the lead reads it. */
export type PartView = {
  id: string
  name: string
  state: PartState
  at: string
  remark: string | null
  text: string | null
  reason: string | null
  isShared: boolean
  /** A link opens it now. */
  hasLink: boolean
  /** The last mail to this partner about it did not arrive. */
  isBounced: boolean
}

/** What goes on around a ticket besides its one draft and its answer. */
export type LifeView = {
  parts: PartView[]
  /** What other partners wrote and the lead shows to this one. */
  others: { name: string; text: string }[]
}
