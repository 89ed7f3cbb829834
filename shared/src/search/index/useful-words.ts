import { stemsOf, SURE_STEM, tellingWords } from '../french/index.ts'
import { ORDINARY_WORDS } from '../ordinary-words.ts'
import type { SearchWords, ThesaurusEntry } from '../types.ts'
import type { SearchIndex } from './types.ts'

/**
 * What of the lead’s words can do something on these pages: a meaning of which no page holds every
 * word leads nowhere and is not sent to anybody’s telephone. What people say stays all the same: a
 * word that is known is not taken for a misspelt one. Ordinary words that no page says come along for
 * the same reason.
 */
export const usefulWords = ({
  words,
  index,
}: {
  words: SearchWords
  index: Pick<SearchIndex, 'stemNumbers'>
}): SearchWords => {
  const isKnown = (text: string) => {
    const wanted = stemsOf(text)
    return wanted.length > 0 && wanted.every((stem) => index.stemNumbers.has(stem))
  }
  const isSure = (word: string) =>
    stemsOf(word).some((stem) => stem.length >= SURE_STEM && index.stemNumbers.has(stem))
  const thesaurus = words.thesaurus.map(({ says, means, bothWays }): ThesaurusEntry => {
    const useful = means.filter(isKnown)
    if (bothWays && [...says, ...useful].some(isKnown)) return { says, means: useful, bothWays }
    return { says: says.map(tellingText), means: useful, bothWays: false }
  })
  return { ...words, thesaurus, ordinary: ORDINARY_WORDS.filter((word) => !isSure(word)) }
}

/** What is said is only compared, never shown. */
const tellingText = (text: string): string => tellingWords(text).join(' ') || text
