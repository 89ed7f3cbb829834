import { pick, type Random } from '../random.ts'

/** Letters of a French keyboard (AZERTY), row by row; a row stands half a key to the right of the one above. */
const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn']
const SHIFT = [0, 0.25, 0.75]
/** Keys whose middles lie closer than this touch each other. */
const REACH = 1.3

const KEYS = ROWS.flatMap((row, y) =>
  Array.from(row, (letter, index) => ({ letter, x: index + (SHIFT[y] ?? 0), y })),
)

const NEIGHBOURS = new Map(
  KEYS.map(({ letter, x, y }) => [
    letter,
    KEYS.filter((key) => key.letter !== letter && Math.hypot(key.x - x, key.y - y) < REACH).map(
      (key) => key.letter,
    ),
  ]),
)

/** Letters whose keys touch that of a letter; of an accented one, those of the plain one. */
export const neighboursOf = (letter: string): string[] =>
  NEIGHBOURS.get(letter.normalize('NFD').charAt(0)) ?? []

/** What fingers do to a word at one place. */
export type Slip = 'neighbour' | 'doubled' | 'dropped' | 'swapped'
export const SLIPS: readonly Slip[] = ['neighbour', 'doubled', 'dropped', 'swapped']

/** A word with one slip at the letter `at`; the last letter is swapped with the one before. */
export const slip = ({
  word,
  kind,
  at,
  random,
}: {
  word: string
  kind: Slip
  at: number
  random: Random
}): string => {
  const letters = Array.from(word)
  const letter = letters[at]
  if (letter === undefined) return word
  const before = letters.slice(0, at).join('')
  const after = letters.slice(at + 1).join('')
  if (kind === 'doubled') return `${before}${letter}${letter}${after}`
  if (kind === 'dropped') return `${before}${after}`
  if (kind === 'neighbour')
    return `${before}${pick(random, neighboursOf(letter)) ?? letter}${after}`
  const place = Math.max(0, Math.min(at, letters.length - 2))
  return letters.toSpliced(place, 2, ...letters.slice(place, place + 2).toReversed()).join('')
}

/** The first letter of a word is seldom missed. */
const FIRST_TOO = 0.12

/** A word with one slip of the fingers somewhere. */
export const withSlip = ({ word, random }: { word: string; random: Random }): string => {
  const { length } = Array.from(word)
  if (length < 3) return word
  const first = random() < FIRST_TOO ? 0 : 1
  const at = first + Math.floor(random() * (length - first))
  return slip({ word, kind: pick(random, SLIPS) ?? 'dropped', at, random })
}
