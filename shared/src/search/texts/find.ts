import { stemOf, tellingWords } from '../french/index.ts'
import { ByteReader } from '../index/bytes.ts'
import type { Texts } from './build.ts'

/** Words of a question that are looked for, from the first. */
const WORDS_MAX = 8
const LETTERS_MIN = 3
/** Of a stem that nothing says, its beginning is looked for: so many letters at least, and all but so many. */
const START = { least: 4, open: 2 } as const

/**
 * Places of the pages that say words of a text, anywhere: those that say the most of them first, then
 * those that say the rarest.
 *
 * @param load the piece of a number. @throws its error, and AppError `search.index` for other bytes.
 */
export const findInTexts = async ({
  text,
  starts,
  pages,
  load,
}: {
  text: string
  starts: Texts['starts']
  /** How many pages there are. */
  pages: number
  load: (piece: number) => Promise<Uint8Array>
}): Promise<number[]> => {
  const stems = [...new Set(tellingWords(text).map(stemOf))]
    .filter((stem) => stem.length >= LETTERS_MIN)
    .slice(0, WORDS_MAX)
  const found = await Promise.all(stems.map((stem) => pagesThatSay({ stem, starts, load })))
  const scores = new Map<number, { words: number; rarity: number }>()
  for (const saying of found)
    for (const page of saying) {
      const { words, rarity } = scores.get(page) ?? { words: 0, rarity: 0 }
      const worth = Math.log(1 + pages / saying.size)
      scores.set(page, { words: words + 1, rarity: rarity + worth })
    }
  return [...scores]
    .toSorted(([one, a], [other, b]) => b.words - a.words || b.rarity - a.rarity || one - other)
    .map(([page]) => page)
}

const pagesThatSay = async ({
  stem,
  starts,
  load,
}: {
  stem: string
  starts: Texts['starts']
  load: (piece: number) => Promise<Uint8Array>
}): Promise<Set<number>> => {
  const start = stem.slice(0, Math.max(START.least, stem.length - START.open))
  const [first, last] = [pieceOf(starts, start), pieceOf(starts, `${start}\uFFFF`)]
  const numbers = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  const near = (await Promise.all(numbers.filter((number) => number >= 0).map(load)))
    .flatMap(readPiece)
    .filter((item) => item.stem.startsWith(start))
  const same = near.filter((item) => item.stem === stem)
  return new Set((same.length > 0 || stem.length < START.least ? same : near).flatMap(pagesIn))
}

/** The piece that holds a stem if any does; -1 before the first. */
const pieceOf = (starts: Texts['starts'], stem: string): number =>
  starts.findLastIndex((first) => first <= stem)

const pagesIn = ({ pages }: { pages: number[] }): number[] => pages

const readPiece = (bytes: Uint8Array): { stem: string; pages: number[] }[] => {
  const reader = new ByteReader(bytes)
  const items: { stem: string; pages: number[] }[] = []
  while (!reader.isAtEnd) {
    const stem = reader.text()
    let page = -1
    const pages = Array.from(reader.numbers(), (gap) => (page += gap + 1))
    items.push({ stem, pages })
  }
  return items
}
