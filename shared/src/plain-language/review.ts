import { unexplainedAcronyms } from './acronyms.ts'
import type { HardWordFinder } from './hard-words.ts'
import { looksPassive } from './passive.ts'
import { readabilityOf, type Level, type Readability, type Standard } from './readability.ts'
import { sentencesIn, wordsIn } from './tokens.ts'

/** A text and where it stands in its form. */
export type Passage = {
  /** Its place, as the form names it. */
  where: string
  /** Its field, such as `steps.0.text`. */
  path: string
  text: string
  /** Words a sentence may have. */
  maxWords: number
  /** Counts for how the whole reads; titles and lists of things do not. */
  isProse: boolean
}

export type Remark = { where: string; path: string } & (
  | { kind: 'long'; passage: string; words: number; maxWords: number }
  | { kind: 'word'; passage: string; plain: string }
  | { kind: 'passive'; passage: string }
  | { kind: 'acronym'; passage: string }
)

/** The paragraph that reads worst. */
export type Hardest = {
  where: string
  path: string
  passage: string
  score: number
  level: Exclude<Level, 'easy'>
}

export type Review = {
  remarks: Remark[]
  readability: Readability | null
  /** Null when every paragraph reads easily. */
  hardest: Hardest | null
}

/** Words from which a paragraph is long enough to be compared with the others. */
const PARAGRAPH_WORDS_MIN = 20

/** What could be said more plainly in a document; each word and acronym is remarked on once. */
export const reviewTexts = ({
  passages,
  terms,
  findHardWords,
  standard = 'page',
}: {
  passages: readonly Passage[]
  /** Words of the glossary. */
  terms: readonly string[]
  findHardWords: HardWordFinder
  standard?: Standard
}): Review => {
  const seen = new Set<string>()
  const remarks = passages
    .flatMap((passage) => remarksOn({ passage, terms, findHardWords }))
    .filter((remark) => {
      const key = `${remark.kind} ${remark.passage.toLocaleLowerCase('fr')}`
      return !seen.has(key) && Boolean(seen.add(key))
    })
  const prose = passages.filter(({ isProse }) => isProse)
  const whole = prose.map(({ text }) => text).join('\n')
  return {
    remarks,
    readability: readabilityOf(whole, { standard }),
    hardest: hardestOf(prose, standard),
  }
}

const hardestOf = (prose: readonly Passage[], standard: Standard): Hardest | null => {
  const [worst] = prose
    .flatMap(({ where, path, text }) =>
      text.split('\n').flatMap((passage) => {
        const read = readabilityOf(passage, { standard, wordsMin: PARAGRAPH_WORDS_MIN })
        if (read === null || read.level === 'easy') return []
        return [{ where, path, passage, score: read.score, level: read.level }]
      }),
    )
    .toSorted((a, b) => a.score - b.score)
  return worst ?? null
}

const remarksOn = ({
  passage: { where, path, text, maxWords },
  terms,
  findHardWords,
}: {
  passage: Passage
  terms: readonly string[]
  findHardWords: HardWordFinder
}): Remark[] => {
  const remarks: Remark[] = []
  for (const sentence of sentencesIn(text)) {
    const words = wordsIn(sentence).length
    if (words > maxWords)
      remarks.push({ kind: 'long', where, path, passage: sentence, words, maxWords })
    if (looksPassive(sentence)) remarks.push({ kind: 'passive', where, path, passage: sentence })
  }
  for (const { passage, plain } of findHardWords(text))
    remarks.push({ kind: 'word', where, path, passage, plain })
  for (const passage of unexplainedAcronyms({ text, terms }))
    remarks.push({ kind: 'acronym', where, path, passage })
  return remarks
}
