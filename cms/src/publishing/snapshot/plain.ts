/** One text as the snapshot holds it: ordinary spaces, no stray space at its ends. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .trim()

/** The same for a field that may be empty: null when nothing is left. */
export const plainOrNull = (text: string | null | undefined): string | null => {
  const kept = text ? plain(text) : ''
  return kept === '' ? null : kept
}

/** Texts of a list, without the empty ones. */
export const plainList = (texts: readonly string[] | null | undefined): string[] =>
  (texts ?? []).map(plain).filter((text) => text !== '')
