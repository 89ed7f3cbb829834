/** Pieces of texts, and what is known of each: they are recognised where they stand. */
export type KnownPieces<Known> = {
  size: () => number
  /** What is known of the piece of a text from `start` to before `end`; undefined when it is not known. */
  get: (place: PieceOfText) => Known | undefined
  /** Remembers what is known of a piece that is not known yet, from now on. */
  add: (place: PieceOfText, known: Known) => void
  clear: () => void
}

export type PieceOfText = {
  text: string
  start: number
  end: number
  /** Of its letters in order, by `hashWith`. */
  hash: number
}

/** The hash of a piece that goes on with one more letter; that of no letter is 0. */
export const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

/** Cuts a piece out that does not keep the whole text in memory, as V8’s own pieces do. */
export const cutOut = ({ text, start, end }: Omit<PieceOfText, 'hash'>): string =>
  ` ${text.slice(start, end)}`.slice(1)

type Entry<Known> = { piece: string; hash: number; known: Known }

const FIRST_SLOTS = 1 << 14

/**
 * A map of pieces of texts that cuts no string out to look a piece up: of a text of a thousand words that
 * is most of the time a map takes.
 */
export const rememberPieces = <Known extends object>(): KnownPieces<Known> => {
  let entries: Entry<Known>[] = []
  // The number of an entry, plus one, stands at its hash or next behind it; half of the slots are free.
  let slots = new Int32Array(FIRST_SLOTS)
  const freeSlot = (hash: number): number => {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    return slot
  }
  return {
    size: () => entries.length,
    get: (place) => {
      const { hash } = place
      let slot = hash & (slots.length - 1)
      for (let number = slots[slot] ?? 0; number > 0; number = slots[slot] ?? 0) {
        const entry = entries[number - 1]
        if (entry?.hash === hash && standsAt(entry.piece, place)) return entry.known
        slot = (slot + 1) & (slots.length - 1)
      }
      return undefined
    },
    add: (place, known) => {
      const { hash } = place
      slots[freeSlot(hash)] = entries.push({ piece: cutOut(place), hash, known })
      if (entries.length * 2 < slots.length) return
      slots = new Int32Array(slots.length * 2)
      entries.forEach((entry, number) => (slots[freeSlot(entry.hash)] = number + 1))
    },
    clear: () => {
      entries = []
      slots = new Int32Array(FIRST_SLOTS)
    },
  }
}

const standsAt = (piece: string, { text, start, end }: PieceOfText): boolean => {
  if (piece.length !== end - start) return false
  for (let at = 0; at < piece.length; at += 1)
    if (piece.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
