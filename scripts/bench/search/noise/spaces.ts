import { pick, type Random } from '../random.ts'

/** What becomes of the apostrophes of a whole text. */
export type Apostrophes = 'kept' | 'joined' | 'spaced'

/** « d'un » → « dun » or « d un ». */
export const withApostrophes = ({ text, as }: { text: string; as: Apostrophes }): string =>
  as === 'kept' ? text : text.replaceAll("'", as === 'joined' ? '' : ' ')

const isWord = (part: string): boolean => /^\p{L}+$/u.test(part)

/** Joins two neighbours of which one is short: « du loyer » → « duloyer ». */
export const withoutSpace = ({ text, random }: { text: string; random: Random }): string => {
  const words = text.split(' ')
  const places = words.flatMap((word, index) => {
    const next = words[index + 1]
    if (next === undefined || !isWord(word) || !isWord(next)) return []
    return Math.min(word.length, next.length) <= 4 && word.length + next.length >= 6 ? [index] : []
  })
  const place = pick(random, places)
  if (place === undefined) return text
  return words
    .map((word, index) => (index === place || index === words.length - 1 ? word : `${word} `))
    .join('')
}

/** Splits a long word: « surendettement » → « suren dettement ». */
export const withSpace = ({ text, random }: { text: string; random: Random }): string => {
  const words = text.split(' ')
  const long = words.flatMap((word, index) => (isWord(word) && word.length >= 8 ? [index] : []))
  const place = pick(random, long)
  const word = place === undefined ? undefined : words[place]
  if (place === undefined || word === undefined) return text
  const at = 3 + Math.floor(random() * (word.length - 5))
  return words.with(place, `${word.slice(0, at)} ${word.slice(at)}`).join(' ')
}
