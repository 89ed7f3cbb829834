import { diffArrays } from 'diff'

/** A run of lines: in both texts, only in one's own, only in the other one. */
export type Piece = { kind: 'same' | 'own' | 'other'; lines: string[] }

/** Lines that may differ, above which nothing is compared line by line. */
const MOST_EDITS = 1000

const linesIn = (text: string): string[] => text.split('\n').map((line) => line.trimEnd())

/** Two texts line by line; of what differs the other one's lines come before one's own. */
export const piecesOf = (own: string, other: string): Piece[] => {
  const [ours, theirs] = [linesIn(own), linesIn(other)]
  const parts = diffArrays(theirs, ours, { maxEditLength: MOST_EDITS })
  if (parts === undefined)
    return [
      { kind: 'other', lines: theirs },
      { kind: 'own', lines: ours },
    ]
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'own' : removed ? 'other' : 'same',
    lines: value,
  }))
}

/** One text that holds every line of both. */
export const mergedText = (pieces: readonly Piece[]): string =>
  pieces.flatMap(({ lines }) => lines).join('\n')
