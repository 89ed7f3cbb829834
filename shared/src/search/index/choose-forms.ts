import { byCode } from './number-stems.ts'
import type { KeptStems } from './kept-stems.ts'
import type { ReadPage } from './read-page.ts'
import type { WordList } from './word-list.ts'

/** The words as written that spelling may mend to: the most usual of each stem kept, and others unlike it. */
export const chooseForms = ({
  pages,
  list,
  kept,
}: {
  pages: ReadPage[]
  list: WordList
  kept: KeptStems
}): string[] => {
  const { words, stemOfWord } = list
  const isKept = new Uint8Array(list.stems.length)
  for (const stems of kept) for (const { stem } of stems) isKept[stem] = 1
  const counts = countWords({ pages, list })
  const usual = mostUsual({ list, counts })
  const least = leastCount(pages.length)
  return words
    .filter((word, number) => {
      const count = counts[number] ?? 0
      const stem = stemOfWord[number] ?? 0
      // Pages that are gone leave words in the list that nobody says.
      if (count === 0 || isKept[stem] === 0) return false
      const most = words[usual[stem] ?? number] ?? word
      return most === word || (count >= least && !isPlainVariant(word, most))
    })
    .toSorted(byCode)
}

const countWords = ({ pages, list }: { pages: ReadPage[]; list: WordList }): Uint32Array => {
  const counts = new Uint32Array(list.words.length)
  for (const { words, times } of pages)
    words.forEach((word, place) => {
      counts[word] = (counts[word] ?? 0) + (times[place] ?? 0)
    })
  return counts
}

/** Number of the word that is said most of each stem; of equal ones the first in the alphabet. */
const mostUsual = ({ list, counts }: { list: WordList; counts: Uint32Array }): Int32Array => {
  const { words, stemOfWord, stems } = list
  const usual = new Int32Array(stems.length).fill(-1)
  words.forEach((word, number) => {
    const stem = stemOfWord[number] ?? 0
    const before = usual[stem] ?? -1
    const [count, most] = [counts[number] ?? 0, counts[before] ?? 0]
    if (count > most || (count === most && word < (words[before] ?? ''))) usual[stem] = number
  })
  return usual
}

/** How often a form must be written to be kept beside the most usual one of its stem. */
const leastCount = (pages: number): number => (pages <= 200 ? 1 : pages <= 500 ? 2 : 3)

/** A plural or feminine of the other, or the other way round: so near that spelling needs but one. */
const isPlainVariant = (word: string, other: string): boolean => bare(word) === bare(other)

const bare = (word: string): string => word.replace(/e?s?$/, '')
