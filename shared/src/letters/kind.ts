/** Photographs and scans of a letter that a person may send along with a question. */
export const LETTER_LIMITS = { files: 3, bytesInAll: 10_000_000, nameMax: 120 } as const

export const LETTER_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type LetterType = (typeof LETTER_TYPES)[number]

const at = (bytes: Uint8Array, from: number, text: string): boolean =>
  String.fromCharCode(...bytes.subarray(from, from + text.length)) === text

/** What a file is by its first bytes, whatever it is called; null when it is none of those taken. */
export const letterType = (bytes: Uint8Array): LetterType | null => {
  if (at(bytes, 0, '\u00FF\u00D8\u00FF')) return 'image/jpeg'
  if (at(bytes, 0, '\u0089PNG\r\n\u001A\n')) return 'image/png'
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP')) return 'image/webp'
  return at(bytes, 0, '%PDF-') ? 'application/pdf' : null
}

const HEIC = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']

/** True of what telephones of one brand make (ISO 23008-12): nothing here can read it. */
export const isHeic = (bytes: Uint8Array): boolean =>
  at(bytes, 4, 'ftyp') && HEIC.some((brand) => at(bytes, 8, brand))
