import { ByteWriter } from '../index/bytes.ts'
import { byCode, type ReadPage, type WordList } from '../index/index.ts'

/** Pages by every stem they say, in the order of the alphabet, cut into pieces of which few are asked for. */
export type Texts = {
  /** The first stem of each piece. */
  starts: string[]
  pieces: Uint8Array[]
}

const PIECE_BYTES = 16_384

/**
 * Everything that pages say, where their index keeps what tells them best: for who finds nothing there.
 * Pages are told by their places in the index of the same pages.
 *
 * @param pieceBytes a piece ends with the stem that makes it this long.
 */
export const textsOf = ({
  pages,
  list,
  pieceBytes = PIECE_BYTES,
}: {
  pages: ReadPage[]
  list: WordList
  pieceBytes?: number
}): Texts => {
  const said = pagesByStem({ pages, list })
  const order = list.stems
    .map((stem, number) => ({ stem, found: said[number] ?? [] }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => byCode(a.stem, b.stem))
  const starts: string[] = []
  const pieces: Uint8Array[] = []
  let writer = new ByteWriter()
  for (const [place, { stem, found }] of order.entries()) {
    if (writer.length === 0) starts.push(stem)
    writer.text(stem)
    writer.number(found.length)
    let before = -1
    for (const page of found) {
      writer.number(page - before - 1)
      before = page
    }
    if (writer.length < pieceBytes && place < order.length - 1) continue
    pieces.push(writer.finish())
    writer = new ByteWriter()
  }
  return { starts, pieces }
}

const pagesByStem = ({ pages, list }: { pages: ReadPage[]; list: WordList }): number[][] => {
  const said: number[][] = list.stems.map(() => [])
  pages.forEach(({ words, also }, page) => {
    const add = (word: number) => {
      const found = said[list.stemOfWord[word] ?? 0]
      if (found?.at(-1) !== page) found?.push(page)
    }
    words.forEach(add)
    also.forEach(add)
  })
  return said
}
