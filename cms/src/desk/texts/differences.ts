import { diffWords } from 'diff'

/** A piece of two texts: in both, only in the first, or only in the second. */
export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** French elisions and accents are words here; a comma alone may change. */
const words = new Intl.Segmenter('fr', { granularity: 'word' })

/** Two texts, word by word, in the order in which they are read. */
export const wordDifferences = (before: string, after: string): Piece[] =>
  diffWords(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))

/** How many passages differ: a word taken out with the one put in its place is one. */
export const passagesChanged = (pieces: readonly Piece[]): number =>
  pieces.filter(({ kind }, index) => kind !== 'same' && pieces[index - 1]?.kind !== 'removed')
    .length
