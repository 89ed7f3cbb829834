import type { Channel } from '@infos-droits/shared'
import type { ShownGuide } from '../looked.ts'
import type { Undo } from '../undo.ts'
import type { LifeView } from '../life/view.ts'
import type { ActorRole, TicketState } from '../workflow.ts'

/** A message as the lead reads it. */
export type MessageView = {
  id: string
  title: string
  subject: string | null
  /** Null for the question itself, which stands above. */
  shown: string | null
  /** All of it, when more was written than is shown. */
  whole: string | null
  remarks: string[]
  files: { label: string; url: string; remark: string }[]
}

type Offer = { title: string; text: string }

/** What the ticket's screen needs, plain enough to cross to the browser. */
export type TicketView = {
  id: string
  role: Exclude<ActorRole, 'system' | 'contributor'>
  state: TicketState
  channel: Channel
  /** What was said of it, as values. */
  said: { rubric: string; territory: string; channel: Channel }
  revision: number
  /** Of its erasure, to hand over (lead). */
  proof: string | null
  isLate: boolean
  /** Label and value, for reading. */
  facts: [string, string][]
  /** As the person wrote it (lead), or null. */
  text: string | null
  masked: string | null
  /** Guides that the person said to have read. */
  looked: ShownGuide[]
  draft: { text: string; by: string; at: string } | null
  answer: { text: string; by: string; at: string } | null
  /** What a lead is writing (lead). */
  working: { text: string; by: string; at: string } | null
  /** The proposal came after what the lead had begun to write (lead). */
  isDraftNewer: boolean
  /** An answer was made of the proposal. */
  isDraftSpent: boolean
  workingRevision: number
  /** The lead's, when the draft came back to the partner. */
  remark: string | null
  /** What came by mail about it, oldest first (lead). */
  messages: MessageView[]
  history: { at: string; label: string; by: string; note: string | null }[]
  mails: {
    id: string
    label: string
    state: string
    /** What the mail service told of it since, and when. */
    reports: string[][]
    at: string
    error: string | null
  }[]
  /** Links of partners that still open this ticket. */
  links: { id: string; partner: string; since: string; until: string; isOfPart: boolean }[]
  isKept: boolean
  isErased: boolean
  /** Kinds of danger that the words of the person point to. */
  danger: string | null
  /** The answer's mail is over and did not arrive. */
  canSendAgain: boolean
  /** Why the partner who holds it should be written to again (lead). */
  relaunch: 'lost' | 'silent' | null
  /** A partner holds the question, or held it last. */
  hasPartner: boolean
  /** The answer may still be stopped (lead). */
  undo: Undo | null
  /** The answer to hand over was opened by someone: it may be said to be given. */
  isAnswerOpened: boolean
  guides: { title: string; url: string }[]
  /** Texts offered to a partner who writes: ready ones, and its own of other days. */
  offers: { paragraphs: Offer[]; past: Offer[]; published: Offer[] }
  organizations: { id: string; name: string; isReachable: boolean }[]
  /** What goes on around it: parts of several partners and the like. */
  life: LifeView
}
