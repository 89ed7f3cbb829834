const NBSP = '\u00A0'
const NNBSP = '\u202F'

type Rule = {
  /** Whether it may have something to do: told far sooner than it is done, and mostly false. */
  isIn: (text: string) => boolean
  replace: (text: string) => string
}

const holding = (sign: string) => (text: string) => text.includes(sign)

const RULES: Rule[] = [
  { isIn: holding("'"), replace: (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’') },
  { isIn: holding('«'), replace: (text) => text.replace(/«[ \u00A0\u202F]*/g, `«${NBSP}`) },
  { isIn: holding('»'), replace: (text) => text.replace(/[ \u00A0\u202F]*»/g, `${NBSP}»`) },
  {
    isIn: (text) => /[;!?]/.test(text),
    replace: (text) => text.replace(/[ \u00A0\u202F]+([;!?])(?!\S*\/\/)/g, `${NNBSP}$1`),
  },
  {
    isIn: holding(':'),
    replace: (text) => text.replace(/[ \u00A0\u202F]+:(?=\s|$)/g, `${NBSP}:`),
  },
  {
    isIn: (text) => /\d /.test(text),
    replace: (text) =>
      text
        .replace(/(?<=\d) (?=\d)/g, NBSP)
        .replace(/(?<=\d) (?=(?:€|%|h|ans?|mois|jours?|km)(?!\p{L}))/gu, NBSP),
  },
]

/** Without any of these no rule has anything to do. */
const SIGNS = /['«»;!?:]|\d /

/**
 * French typography on one run of plain text (never an address, never HTML): typographic apostrophe,
 * no-break spaces before double punctuation, inside guillemets, in numbers of telephone size.
 * Applying it twice changes nothing.
 *
 * Source: « Lexique des règles typographiques en usage à l’Imprimerie nationale ».
 */
export const frenchTypography = (text: string): string => {
  if (!SIGNS.test(text)) return text
  let set = text
  for (const { isIn, replace } of RULES) if (isIn(set)) set = replace(set)
  return set
}
