import type { Later } from '../detail/later.ts'
import type { DocumentView, SentInView } from '../documents/document-view.ts'
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
  suggestion: { id: string; name: string } | null
  isShared: boolean
  /** A link opens it now. */
  hasLink: boolean
  /** The last mail to this partner about it did not arrive. */
  isBounced: boolean
}

type Signed = { text: string; by: string; at: string }
/** Another ticket, to be opened. */
export type TicketRef = { id: string; reference: string }

/** What goes on around a ticket besides its one draft and its answer. */
export type LifeView = {
  parts: PartView[]
  /** What other partners wrote and the lead shows to this one. */
  others: { name: string; text: string }[]
  /** Those a partner may name in its place (partner). */
  organizations: { id: string; name: string }[]
  /** What was written after the question, masked (partner). */
  later: Later[]
  closing: Signed | null
  isSpam: boolean
  /** The person said that the answer helps nothing, and nothing was validated since (lead). */
  isUnanswered: boolean
  mergedInto: TicketRef | null
  splitFrom: TicketRef | null
  /** Tickets that are answered with this one. */
  merged: (TicketRef & { text: string; messages: { title: string; text: string }[] })[]
  /** Open ones of the same person. */
  samePerson: (TicketRef & { received: string; state: string })[]
  suggestion: { id: string; name: string; reason: string; by: string } | null
  detail: (Signed & { isAsked: boolean }) | null
  /** What goes with the answer (lead), or was joined to the draft (its partner). */
  documents: DocumentView[]
  /** What the person sent in: all of it, to be shown or not (lead), or what is shown (partner). */
  sentIn: SentInView[]
  /** To a partner: how many more of them the lead has not shown. */
  heldBack: number
}
