import { unexplainedAcronyms } from './acronyms.ts'
import type { HardWordFinder } from './hard-words.ts'
import { looksPassive } from './passive.ts'
import { readabilityOf, type Readability } from './readability.ts'
import { sentencesIn, wordsIn } from './tokens.ts'

/** A text and where it stands in its form. */
export type Passage = {
  where: string
  text: string
  /** Words a sentence may have. */
  maxWords: number
  /** Counts for how the whole reads; titles and lists of things do not. */
  isProse: boolean
}

export type Remark = { where: string } & (
  | { kind: 'long'; passage: string; words: number; maxWords: number }
  | { kind: 'word'; passage: string; plain: string }
  | { kind: 'passive'; passage: string }
  | { kind: 'acronym'; passage: string }
)

export type Review = { remarks: Remark[]; readability: Readability | null }

/** What could be said more plainly in a document; each word and acronym is remarked on once. */
export const reviewTexts = ({
  passages,
  terms,
  findHardWords,
}: {
  passages: readonly Passage[]
  /** Words of the glossary. */
  terms: readonly string[]
  findHardWords: HardWordFinder
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
  return { remarks, readability: readabilityOf(whole) }
}

const remarksOn = ({
  passage: { where, text, maxWords },
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
    if (words > maxWords) remarks.push({ kind: 'long', where, passage: sentence, words, maxWords })
    if (looksPassive(sentence)) remarks.push({ kind: 'passive', where, passage: sentence })
  }
  for (const { passage, plain } of findHardWords(text))
    remarks.push({ kind: 'word', where, passage, plain })
  for (const passage of unexplainedAcronyms({ text, terms }))
    remarks.push({ kind: 'acronym', where, passage })
  return remarks
}
