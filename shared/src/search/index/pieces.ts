/** A piece of a text between white space, and what was found for it. */
type Known<Found> = { piece: string; hash: number; found: Found }

const FIRST_SLOTS = 1 << 14

/**
 * Finds something for each piece of a text between white space, once for all texts that have the piece.
 * Pieces are recognised where they stand, letter by letter: a text of a thousand words is gone through
 * without a thousand strings being cut out of it.
 *
 * @param find what is found for a piece; the same each time.
 * @param piecesMax how many are remembered; for others it is found anew each time.
 */
export const openPieces = <Found>({
  find,
  piecesMax,
}: {
  find: (piece: string) => Found
  piecesMax: number
}): ((text: string, take: (found: Found) => void) => void) => {
  const known: Known<Found>[] = []
  // The number of a piece, plus one, stands at its hash or next behind it; half of the slots are free.
  let slots = new Int32Array(FIRST_SLOTS)
  const freeSlot = (hash: number): number => {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    return slot
  }
  const remember = (piece: Known<Found>) => {
    slots[freeSlot(piece.hash)] = known.push(piece)
    if (known.length * 2 < slots.length) return
    slots = new Int32Array(slots.length * 2)
    known.forEach(({ hash }, number) => (slots[freeSlot(hash)] = number + 1))
  }
  const foundFor = (text: string, start: number, end: number, hash: number): Found => {
    let slot = hash & (slots.length - 1)
    for (let number = slots[slot] ?? 0; number > 0; number = slots[slot] ?? 0) {
      const before = known[number - 1]
      if (before?.hash === hash && standsAt({ piece: before.piece, text, start, end }))
        return before.found
      slot = (slot + 1) & (slots.length - 1)
    }
    const piece = apart(text.slice(start, end))
    const found = find(piece)
    if (known.length < piecesMax) remember({ piece, hash, found })
    return found
  }
  return (text, take) => {
    let start = 0
    let hash = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (!isSpace(code)) {
        hash = (Math.imul(hash, 31) + code) | 0
        continue
      }
      if (at > start) take(foundFor(text, start, at, hash))
      start = at + 1
      hash = 0
    }
    if (text.length > start) take(foundFor(text, start, text.length, hash))
  }
}

/** V8 cuts a piece out of a text by pointing into it: kept as it is, it would keep the whole text. */
const apart = (piece: string): string => ` ${piece}`.slice(1)

const standsAt = ({
  piece,
  text,
  start,
  end,
}: {
  piece: string
  text: string
  start: number
  end: number
}): boolean => {
  if (piece.length !== end - start) return false
  for (let at = 0; at < piece.length; at += 1)
    if (piece.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

const FIRST_RARE = 0x1680
const RARE_SPACES = new Set(
  '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF'
    .split('')
    .map((space) => space.charCodeAt(0)),
)

/** What `\s` means in a regular expression. */
const isSpace = (code: number): boolean => {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code === 0xa0 || (code >= FIRST_RARE && RARE_SPACES.has(code))
}
