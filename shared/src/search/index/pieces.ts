import { hashWith, rememberPieces } from '../../text/known-pieces.ts'

/**
 * Finds something for each piece of a text between white space, once for all texts that have the piece.
 *
 * @param find what is found for a piece; the same each time.
 * @param piecesMax how many are remembered; for others it is found anew each time.
 */
export const openPieces = <Found extends object>({
  find,
  piecesMax,
}: {
  find: (piece: string) => Found
  piecesMax: number
}): ((text: string, take: (found: Found) => void) => void) => {
  const pieces = rememberPieces<Found>()
  const foundFor = (text: string, start: number, end: number, hash: number): Found => {
    const place = { text, start, end, hash }
    const before = pieces.get(place)
    if (before !== undefined) return before
    const found = find(text.slice(start, end))
    if (pieces.size() < piecesMax) pieces.add(place, found)
    return found
  }
  return (text, take) => {
    let start = 0
    let hash = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (!isSpace(code)) {
        hash = hashWith(hash, code)
        continue
      }
      if (at > start) take(foundFor(text, start, at, hash))
      start = at + 1
      hash = 0
    }
    if (text.length > start) take(foundFor(text, start, text.length, hash))
  }
}

const FIRST_RARE = 0x1680
const RARE_SPACES =
  '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF'

/** What `\s` means in a regular expression. */
const isSpace = (code: number): boolean => {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code === 0xa0 || (code >= FIRST_RARE && RARE_SPACES.includes(String.fromCharCode(code)))
}
