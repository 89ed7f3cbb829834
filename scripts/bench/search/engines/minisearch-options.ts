import { stemsOf, type SearchDocument } from '@infos-droits/shared/search'
import type { Options } from 'minisearch'

/** MiniSearch as it comes, with French stems and stop words, one letter in five wrong and beginnings of words. */
export const miniSearchOptions: Options<SearchDocument> = {
  fields: ['title', 'aliases', 'summary', 'headings', 'body'],
  extractField: (document, field) => {
    const value = document[field as keyof SearchDocument]
    if (Array.isArray(value)) return value.join('\n')
    return typeof value === 'string' ? value : ''
  },
  processTerm: (term) => stemsOf(term),
  searchOptions: { fuzzy: 0.2, prefix: true },
}
