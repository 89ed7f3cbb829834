import type { QuestionIssue } from '@infos-droits/shared'
import type { SearchAnswer } from '@infos-droits/shared/search'
import type { Excerpts, SearchQuery } from './search/index.ts'

/** The question form as it must appear: fresh, or with what was typed and what is wrong. */
export type FormView = {
  /** Signed, holds its time of issue; posted back in the hidden field `nonce`. */
  nonce: string
  /** What was typed, by field name of the question contract. */
  values: Partial<Record<string, string>>
  issues: QuestionIssue[]
  /** A problem of the whole form (too many posts, spool full…): a sentence, phones are shown. */
  notice: { code: string; message: string } | null
  /** Title of the guide the person came from. */
  guideTitle: string | null
  /** Guides the person may say to have read. */
  looked: { slug: string; title: string }[]
  help: QuestionHelp
  /** The pages that may answer were asked for: that there are none is said. */
  isLooked?: boolean
}

/** A question that is right, while the site is flooded: held until something is proven or waited for. */
export type CheckView = {
  /** What was posted, to be posted again as it is. */
  fields: { name: string; value: string }[]
  /** An altcha challenge, as JSON. */
  challenge: string
  pass: string
  /** Until the pass is good. */
  waitSeconds: number
  /** What came with it and was not enough; nothing the first time, and the page may then send by itself. */
  sent: 'nothing' | 'early' | 'crowded' | 'refused'
  /** Files came with it: they have to be chosen again, and the page does not send by itself. */
  hadFiles: boolean
}

/** The part of a receipt that says whom to call. A word that tells nothing to who reads over a shoulder. */
export const CALL_FIRST = 'a-lire'

export type ReceiptView = {
  reference: string
  channel: 'email' | 'phone' | 'desk'
  /** Shown once, only when the mailbox is not private. */
  code: string | null
  /** True when a code exists and has been shown before. */
  codeAlreadyShown: boolean
  /** UTC. */
  receivedAt: string
  /** Ids of the hotline documents that the question called for, first of all; empty when nothing did. */
  callFirst: string[]
}

/** Pages and lines that may answer a question before it is sent. */
export type QuestionHelp = {
  guides: { url: string; title: string }[]
  /** Ids of hotline documents; empty when nothing points to danger. */
  dangers: string[]
}

/** Results rendered by the server for `/recherche/?q=`, so that search works without JavaScript. */
export type SearchView = { query: SearchQuery; answer: SearchAnswer; excerpts: Excerpts }

/** The pages `/retour/` (« did this page help? ») and `/signaler/` (« something is wrong here »). */
export type FeedbackView = {
  kind: 'helpful' | 'error'
  /** `explain`: no page is meant; `ask`: the form; `thanks`: it has gone. */
  step: 'explain' | 'ask' | 'thanks'
  /** The page that is spoken of; its title when it has one of its own. */
  page: { path: string; title: string | null } | null
  /** Already given, when a word may follow. */
  answer: 'yes' | 'no' | null
  /** Of the signal: the same form sent twice is one. */
  id: string
  /** What was typed. */
  text: string
  /** Why it was not taken; `isOfText` when the text is what has to be mended. */
  problem: { message: string; isOfText: boolean } | null
}
