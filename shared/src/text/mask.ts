import { MASKS } from './labels.fr.ts'
import { TOLD } from './mask-told.ts'

const SEPARATOR = '[\\s.\\-/\u00A0\u202F]?'
const digits = (count: string) => `(?:\\d${SEPARATOR}){${count}}`

/** Most particular first: a birth date or an IBAN holds what would look like a telephone number. */
export const IDENTITY_PATTERNS: readonly [RegExp, string][] = [
  ...TOLD,
  // From where an address may begin only: a long line without one is read once.
  [
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}.-]+\.[\p{L}]{2,}/giu,
    MASKS.email,
  ],
  [/\b[A-Z]{2}\d{2}(?:[\s\u00A0\u202F-]?[A-Z0-9]){11,30}\b/giu, MASKS.iban],
  [
    new RegExp(
      `(?<!\\d)(?:\\+|00)\\d{1,3}${SEPARATOR}(?:\\(0\\))?${SEPARATOR}${digits('6,11')}\\d(?!\\d)`,
      'gu',
    ),
    MASKS.phone,
  ],
  // NIR: sex, year, month, department (2A, 2B), commune, order, optional key; spaces at most.
  [/(?<!\d)[1-478]\s?\d{2}\s?\d{2}\s?\d[\dAB]\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/giu, MASKS.nir],
  [new RegExp(`(?<!\\d)0[1-9]${SEPARATOR}${digits('7')}\\d(?!\\d)`, 'gu'), MASKS.phone],
  // Beneficiary and file numbers: long, possibly grouped or with letters around.
  [/(?<!\d)\d{2,}(?:[ \u00A0\u202F.-]\d{2,}){2,}(?!\d)/gu, MASKS.file],
  [/(?<![\p{L}\d])[A-Z]{0,3}\d{6,}[A-Z]{0,3}(?![\p{L}\d])/giu, MASKS.file],
]

/**
 * What a person wrote as others may read it: telephone numbers, mail addresses, NIR, IBAN, file numbers,
 * the first name the person gave, and the name, birth date and street that the text tells are masked,
 * as far as a machine recognizes them. Free text cannot be promised clean: the form says so.
 */
export const maskIdentity = (text: string, { firstName }: { firstName?: string } = {}): string => {
  const masked = IDENTITY_PATTERNS.reduce(
    (current, [pattern, mask]) => current.replace(pattern, mask),
    text,
  )
  if (firstName === undefined || firstName.length < 3) return masked
  const name = firstName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return masked.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), MASKS.firstName)
}

/** The words of a name, each of which may stand in a text by itself. */
export const nameWords = (name: string): string[] => name.split(/[\s,;"'()]+/)
