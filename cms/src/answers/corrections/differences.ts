import { said } from '../substance.ts'
import type { Piece } from '../pieces.ts'

/** What was said and is said no more, what is said since, or one in the place of the other. */
export type Difference = Omit<Piece, 'text'> & { before: string | null; after: string | null }

/** What changed of a page from one list of its pieces to another, in the order of the page. */
export const differencesOf = (before: readonly Piece[], after: readonly Piece[]): Difference[] => {
  const places = new Map<string, Omit<Piece, 'text'>>()
  for (const { kind, of } of [...before, ...after]) places.set(`${kind} ${of}`, { kind, of })
  return [...places.values()].flatMap((place) => {
    const gone = missing(textsAt(place, before), textsAt(place, after))
    const fresh = missing(textsAt(place, after), textsAt(place, before))
    return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, at) => ({
      ...place,
      before: gone[at] ?? null,
      after: fresh[at] ?? null,
    }))
  })
}

const textsAt = ({ kind, of }: Omit<Piece, 'text'>, pieces: readonly Piece[]): string[] =>
  pieces.filter((one) => one.kind === kind && one.of === of).map(({ text }) => text)

/** Those of the first that the second has not, by what they say. */
const missing = (texts: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others.map(said))
  return texts.filter((text) => !known.has(said(text)))
}

/** The same change read on several pages counts once: a guide shows the partners it sends people to. */
export const together = (differences: readonly Difference[]): Difference[] => {
  const each = new Map(differences.map((one) => [JSON.stringify(one), one]))
  return [...each.values()]
}
