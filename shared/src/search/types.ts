/** Pages that the lead may put first or favour. */
export const TAUGHT_KINDS = ['guide', 'organization', 'hotline', 'theme'] as const
/** What a page can be for the search: decides its group on the results page. */
export const SEARCH_KINDS = [...TAUGHT_KINDS, 'event', 'news', 'resource', 'term'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/**
 * What results can be narrowed by. `territory`: communes; `public`: whom a page is for, where one that
 * says nothing is for everyone.
 */
export const FACETS = ['kind', 'rubric', 'territory', 'public'] as const
export type Facet = (typeof FACETS)[number]
/** What a page counts under in the facet `public` when it is for everyone: it fits every choice. */
export const FOR_ALL = ''
/** Values by facet; a facet that is absent does not narrow. */
export type FacetValues = Partial<Record<Facet, string[]>>

/** A page as the index takes it in: what is said where decides what it weighs. Plain text throughout. */
export type SearchDocument = {
  /** `guide:loyer-impaye`, `organization:adil-78`, `hotline:…`, `theme:logement/…`. */
  id: string
  url: string
  kind: SearchKind
  title: string
  /** Words people use for it, acronyms, former names. */
  aliases: string[]
  summary: string
  headings: string[]
  body: string
  /** Said on the page although it is not about it, an address: found only when nothing is found otherwise. */
  also?: string
  /** Telephone numbers that lead here, digits only. */
  numbers: string[]
  facets: FacetValues
  /** How much it is used, for ties; 0 when unknown. */
  use: number
}

/** What people say → what pages say. `bothWays`: each stands for all the others. */
export type ThesaurusEntry = { says: string[]; means: string[]; bothWays: boolean }
/** When one of `words` is said, these lines come before everything, and pages that say `name` next. */
export type Danger = { name: string; words: string[]; hotlines: string[] }
/** Words that say that somebody wants a contact rather than an explanation. */
export type Intent = { words: string[]; favours: (typeof TAUGHT_KINDS)[number] }
/** Queries for which the lead wants one page first. `page`: id of a document. */
export type BestBet = { queries: string[]; page: string }

/** All that the lead can teach the search. */
export type SearchWords = {
  thesaurus: ThesaurusEntry[]
  dangers: Danger[]
  intents: Intent[]
  bestBets: BestBet[]
  /** Ordinary words of the language, one form of each: right although no page says them. */
  ordinary?: readonly string[]
}

/** Taught nothing: stems and spelling alone. */
export const NO_WORDS: SearchWords = { thesaurus: [], dangers: [], intents: [], bestBets: [] }

/** A found page, with what a list needs at once; its excerpt is made of its text afterwards. */
export type SearchHit = {
  id: string
  url: string
  kind: SearchKind
  title: string
  facets: FacetValues
  score: number
  /** Share of the question’s weight that the page covers, 0 to 1. */
  coverage: number
  /** Pinned by the lead. */
  isPinned: boolean
}

export type SearchAnswer = {
  hits: SearchHit[]
  /** Pages found, of which `hits` are the first. */
  total: number
  /** Counts over what was found, each facet counted without its own narrowing. */
  facets: Record<Facet, { value: string; count: number }[]>
  /** The query with its misspelt words mended, for « Vouliez-vous dire »; null when nothing was mended. */
  mended: string | null
  /**
   * Everyday words that were looked up: « proprio » → « propriétaire »; `telling`: those meanings that
   * teach who typed them something.
   */
  understood: { said: string; means: string[]; telling: string[] }[]
  /** Ids of hotline documents to show before everything; empty when nothing points to danger. */
  dangers: string[]
  /** Stems that were looked for: what an excerpt highlights. */
  stems: string[]
  /** True when no page covers enough of the question: what is shown is only the nearest. */
  isNearest: boolean
}
