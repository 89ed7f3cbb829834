const NBSP = '\u00A0'
const NNBSP = '\u202F'

/**
 * French typography on one run of plain text (never an address, never HTML): typographic apostrophe,
 * no-break spaces before double punctuation, inside guillemets, in numbers of telephone size.
 * Applying it twice changes nothing.
 *
 * Source: « Lexique des règles typographiques en usage à l’Imprimerie nationale ».
 */
export const frenchTypography = (text: string): string =>
  text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/«[ \u00A0\u202F]*/gu, `«${NBSP}`)
    .replace(/[ \u00A0\u202F]*»/gu, `${NBSP}»`)
    .replace(/[ \u00A0\u202F]+([;!?])(?!\S*\/\/)/gu, `${NNBSP}$1`)
    .replace(/[ \u00A0\u202F]+:(?=\s|$)/gu, `${NBSP}:`)
    .replace(/(?<=\d) (?=\d)/gu, NBSP)
    .replace(/(?<=\d) (?=(?:€|%|h|ans?|mois|jours?|km)(?!\p{L}))/gu, NBSP)
