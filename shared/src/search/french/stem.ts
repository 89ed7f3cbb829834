import { stemmer } from '@orama/stemmers/french'

const known = new Map<string, string>()
const KNOWN_MAX = 50_000

/**
 * The stem of a normalised word: Snowball’s French algorithm over words without accents, so that a
 * missing accent changes nothing; what it needs accents for (« licenciée ») is folded around it. Words
 * of up to three letters and with digits stay as they are.
 */
export const stemOf = (word: string): string => {
  if (word.length <= 3 || /\d/.test(word)) return word
  const before = known.get(word)
  if (before !== undefined) return before
  const stem = makeStem(word)
  if (known.size < KNOWN_MAX) known.set(word, stem)
  return stem
}

const makeStem = (word: string): string => {
  const singular = singularOf(word)
  return WHOLE.has(singular) ? singular : withoutEnd(stemmer(singular.replace(/ee$/, 'e')))
}

/** Words that Snowball would make one with others: « loi », « foi », « papi », « mois », « aide », « vis ». */
const WHOLE = new Set(['loyer', 'foyer', 'papier', 'moisi', 'aidant', 'visa', 'testament'])
/** Words that keep their s because other words are made of it: refuser, abuser, aviser. */
const WITH_S = new Set(['refus', 'abus', 'avis'])
const PLURALS = new Map([
  ['travaux', 'travail'],
  ['baux', 'bail'],
])

/** Before the stem: the algorithm takes « loyer » for a verb and « loyers » for none. */
const singularOf = (word: string): string => {
  if (word.length < 5 || WITH_S.has(word)) return PLURALS.get(word) ?? word
  if (word.endsWith('eaux')) return word.slice(0, -1)
  if (word.endsWith('aux')) return PLURALS.get(word) ?? `${word.slice(0, -3)}al`
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** « licenci » (licencier) and « licenc » (licenciement) are one stem, « pay » and « pai » too. */
const withoutEnd = (stem: string): string =>
  stem.length >= 6 ? stem.replace(/[ei]+$/, '') : stem.replace(/y$/, 'i')
