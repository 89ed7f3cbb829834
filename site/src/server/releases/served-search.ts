import type { SearchAnswer } from '@infos-droits/shared/search'
import type { SearchQuery, SiteSearch } from '../../search/index.ts'
import type { QuestionHelp, SearchView } from '../../views.ts'

/** The search of a release in service, which may be asked in another thread. See `SiteSearch`. */
export type ServedSearch = {
  answer: (query: SearchQuery) => Promise<SearchAnswer>
  find: (query: SearchQuery) => Promise<SearchView>
  helpFor: (text: string) => Promise<QuestionHelp>
  dangersIn: (text: string) => string[]
}

export const servedHere = (search: SiteSearch): ServedSearch => ({
  answer: (query) => Promise.resolve(search.answer(query)),
  find: search.find,
  helpFor: (text) => Promise.resolve(search.helpFor(text)),
  dangersIn: search.dangersIn,
})

/** What may be asked of a search that is elsewhere. */
export type SearchAsk =
  | { kind: 'open' }
  | { kind: 'answer'; query: SearchQuery }
  | { kind: 'find'; query: SearchQuery }
  | { kind: 'helpFor'; text: string }

export const askSearch = async (
  search: SiteSearch,
  ask: SearchAsk,
): Promise<SearchAnswer | SearchView | QuestionHelp | null> => {
  switch (ask.kind) {
    case 'open':
      return null
    case 'answer':
      return search.answer(ask.query)
    case 'find':
      return search.find(ask.query)
    case 'helpFor':
      return search.helpFor(ask.text)
  }
}
