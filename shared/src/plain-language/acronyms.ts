/** Two to eight capitals, perhaps with digits: « CAF », « C2S »; not a part of a longer word. */
const ACRONYM = /(?<![\p{L}\p{N}\-‑])\p{Lu}[\p{Lu}\p{N}]{1,7}(?![\p{L}\p{N}])/gu
const ROMAN = /^(?=[IVXLC]+$)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
/** Known by everyone, or no acronyms at all. */
const KNOWN = new Set(['SMS', 'PDF', 'TV', 'WC', 'OK', 'NB', 'CV'])

const keyOf = (text: string): string => text.normalize('NFC').toLocaleUpperCase('fr')

/** Acronyms of a text that none of the given terms explains, each once. */
export const unexplainedAcronyms = ({
  text,
  terms,
}: {
  text: string
  /** Words of the glossary: terms and their other spellings. */
  terms: Iterable<string>
}): string[] => {
  const explained = new Set([...terms].map(keyOf))
  const found = text
    .split('\n')
    .filter((line) => !isShouted(line))
    .flatMap((line) => line.match(ACRONYM) ?? [])
    .filter((word) => /\p{Lu}.*\p{Lu}|\p{Lu}\d/u.test(word) && !/^\p{Lu}\d+$/u.test(word))
    .filter((word) => !ROMAN.test(word) && !KNOWN.has(word) && !explained.has(keyOf(word)))
  return [...new Set(found)]
}

/** A whole line in capitals is no list of acronyms. */
const isShouted = (line: string): boolean =>
  !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}{2,}/gu) ?? []).length > 2
