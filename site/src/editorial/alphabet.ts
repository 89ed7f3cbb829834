import type { GlossaryTerm } from '@infos-droits/shared'
import { normalise } from '@infos-droits/shared/words'

export type Letter = { id: string; letter: string; terms: GlossaryTerm[] }

/** Words in their order → by first letter, accents aside; numbers and signs under « 0–9 ». */
export const byLetter = (terms: GlossaryTerm[]): Letter[] => {
  const letters = new Map<string, Letter>()
  for (const term of terms) {
    const first = normalise(term.term).charAt(0)
    const isLetter = /^[a-z]$/.test(first)
    const id = isLetter ? `lettre-${first}` : 'lettre-0'
    const found = letters.get(id) ?? {
      id,
      letter: isLetter ? first.toUpperCase() : '0–9',
      terms: [],
    }
    letters.set(id, { ...found, terms: [...found.terms, term] })
  }
  return [...letters.values()]
}
