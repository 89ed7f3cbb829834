/** Lower case, no accents, only letters and digits: « L’été, œuvre ! » → « l ete oeuvre ». */
export const normalise = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    // Which sigma ends a word in lower case depends on what stands behind it; a word is the same anywhere.
    .replaceAll('ς', 'σ')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** All words of a text, normalised. */
export const wordsOf = (text: string): string[] =>
  normalise(text)
    .split(' ')
    .filter((word) => word !== '')
