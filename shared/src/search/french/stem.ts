import { stemmer } from '@orama/stemmers/french'

/** Letters of a stem that tells its word; a shorter one is soon another word’s: « loyé » is not « loi ». */
export const SURE_STEM = 4

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

/**
 * Words that Snowball would make one with others: loi, foi, papa, mois, aide, vis, paie, gare, virer,
 * chantier, PACS, radié, débouté, infirmier, fils, voie, Paris.
 */
const WHOLE = new Set(
  `loyer foyer papier papi moisi moisie aidant visa testament pays garant virement chanter
  pacea radis deboute infirme filer voyant voyante parier fils`.split(/\s+/),
)
/** Words that keep their s because other words are made of it: refuser, abuser, aviser, radier. */
const WITH_S = new Set(['refus', 'abus', 'avis', 'radis'])
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
