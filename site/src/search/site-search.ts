import {
  createSearch,
  excerptOf,
  watchForDangers,
  type Excerpt,
  type SearchAnswer,
  type SearchIndex,
  type SearchWords,
} from '@infos-droits/shared/search'
import { searchBeside } from '@infos-droits/shared/search-beside'
import type { QuestionHelp, SearchView } from '../views.ts'
import type { SearchIndexes } from './indexes.ts'
import { helpFrom, questionQuery } from './question-help.ts'
import type { SearchQuery } from './query.ts'
import { EXCERPT_MAX, HITS_MAX, idsShown, viewOf } from './view.ts'

/** The search of a release, run by the server for pages without JavaScript. */
export type SiteSearch = {
  answer: (query: SearchQuery) => SearchAnswer
  /** The same with the excerpts that go with it. */
  find: (query: SearchQuery) => Promise<SearchView>
  /** Pages that may answer a question before it is sent. */
  helpFor: (text: string) => QuestionHelp
  /** Ids of the lines to call when a text points to danger. */
  dangersIn: (text: string) => string[]
  /** Those of `words` that lead to a page. */
  thatFind: (words: readonly string[]) => string[]
}

/** @param sentencesOf sentences of a page by its id; empty for what has none. */
export const makeSiteSearch = ({
  indexes,
  others,
  words,
  sentencesOf,
}: {
  indexes: SearchIndexes
  others: SearchIndex
  words: SearchWords
  sentencesOf: (id: string) => Promise<string[]>
}): SiteSearch => {
  const search = createSearch({ ...indexes, words })
  const { forms } = indexes.base
  const dangers = watchForDangers(words.dangers)
  const whole = searchBeside({ search, others, words, forms })
  const answer = (query: SearchQuery) => whole.ask({ ...query, limit: HITS_MAX })
  return {
    answer,
    find: async (query) => {
      const found = answer(query)
      const { stems } = found
      const excerptFor = async (id: string): Promise<[string, Excerpt]> => {
        const sentences = await sentencesOf(id)
        return [id, excerptOf({ sentences, stems, max: EXCERPT_MAX.wide })]
      }
      const shown = idsShown(viewOf({ query, answer: found }))
      const excerpts = Object.fromEntries(await Promise.all(shown.map(excerptFor)))
      return { query, answer: found, excerpts }
    },
    helpFor: (text) => helpFrom(search.ask(questionQuery(text))),
    dangersIn: (text) => dangers(text).lines,
    thatFind: (words) =>
      words.filter((text) => {
        const { hits, isNearest } = search.ask({ text, limit: 1 })
        return hits.length > 0 && !isNearest
      }),
  }
}
