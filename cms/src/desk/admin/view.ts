import type { Channel } from '@infos-droits/shared'
import type { ActorRole, TicketState } from '../workflow.ts'

/** What the ticket's screen needs, plain enough to cross to the browser. */
export type TicketView = {
  id: string
  role: Exclude<ActorRole, 'system'>
  state: TicketState
  channel: Channel
  revision: number
  isLate: boolean
  /** Label and value, for reading. */
  facts: [string, string][]
  /** As the person wrote it (lead), or null. */
  text: string | null
  masked: string | null
  draft: { text: string; by: string; at: string } | null
  answer: { text: string; by: string; at: string } | null
  /** The lead's, when the draft came back to the partner. */
  remark: string | null
  history: { at: string; label: string; by: string; note: string | null }[]
  mails: { id: string; label: string; state: string; at: string; error: string | null }[]
  isKept: boolean
  isErased: boolean
  /** The answer's mail is over and did not arrive. */
  canSendAgain: boolean
  /** The answer to hand over was opened by someone: it may be said to be given. */
  isAnswerOpened: boolean
  guides: { title: string; url: string }[]
  organizations: { id: string; name: string; isReachable: boolean }[]
}
