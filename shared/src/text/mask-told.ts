import { MASKS } from './labels.fr.ts'

/** Plain words in either case: capitals mean something in a name, so the flag `i` cannot be used. */
const anyCase = (words: string): string =>
  words.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)

const SPACE = '[\\s\u00A0\u202F]+'
const QUOTE = "[’']"
const END = '(?!\\p{L})'

/** Words with which the sentence goes on after a name or a street. */
const GOES_ON = `(?!(?:${anyCase(
  'à|a|ai|au|aux|et|ou|où|mais|car|donc|depuis|dans|en|avec|sans|pour|par|chez|je|il|elle|on|nous|vous|ils|elles|mon|ma|mes|mal|qui|que|est|suis|sont|ne|pas|près|merci|bonjour|j|né|née|habite|habitant|tél|téléphone',
)})${END})`
const LINK = `(?:(?:${anyCase('de|du|des|la|le|les|sous|sur|van|von|ben|el')})${SPACE}|[dlDL]${QUOTE}\\s?)`
const CAPITALIZED = `${GOES_ON}(?:(?:\\p{Lu}|Ste?|Dr|Gal|Mal|Cdt)\\.|\\p{Lu}[\\p{L}’'-]*)`
const WORD = `${GOES_ON}\\p{L}[\\p{L}’'-]+`
/** « Marie Curie », « Jean-Luc de la Tour », « Marie C. ». */
const PROPER = `(?:${LINK})*${CAPITALIZED}(?:${SPACE}(?:${LINK})*${CAPITALIZED}){0,4}`
/** The same, of who writes without capitals: two words at most. */
const PLAIN = `(?:${LINK})*${WORD}(?:${SPACE}${WORD})?`

const CIVILITY = `(?:${anyCase('madame|monsieur|mademoiselle|mme|mlle|mr')}|M)${END}\\.?`
const CALLED = [
  `(?:${anyCase('je')}${SPACE})?${anyCase('m')}${QUOTE}${anyCase('appelle')}`,
  `${anyCase('je')}${SPACE}${anyCase('me')}${SPACE}${anyCase('nomme')}`,
  `${anyCase('je')}${SPACE}${anyCase('suis')}${SPACE}${CIVILITY}`,
].join('|')
/** « mon nom est mal écrit » tells nothing: there a name begins with a capital. */
const NAMED = `${anyCase('mon')}${SPACE}(?:${anyCase('nom|prénom')})(?:${SPACE}${anyCase('de')}${SPACE}${anyCase('famille')})?${SPACE}${anyCase('est')}`

const MONTHS =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre'
const DAY = `(?:1er|\\d{1,2})${SPACE}(?:${MONTHS})(?:${SPACE}\\d{2,4})?|\\d{1,4}\\s?[/.\\- ]\\s?\\d{1,2}\\s?[/.\\- ]\\s?\\d{1,4}`

const NUMBER = '\\d{1,4}(?:\\s?(?:bis|ter|quater|[a-dA-D]))?(?![\\p{L}\\d])\\s?,?'
const STREETS = `(?:${anyCase('rue|avenue|av|boulevard|bd|bld|impasse|allée|allee|allées|chemin|quai|square|faubourg|venelle|ruelle|sentier')})${END}\\.?`
/** Ordinary words too (« 1 place en crèche », « 2 cours de français »): a capital must follow. */
const PLACES = `(?:${anyCase('place|cours|passage|route|résidence|residence|cité|villa|voie|esplanade|promenade|hameau|lotissement')})${END}`
const HOLIDAY = `(?:${LINK})*\\d{1,2}(?:er)?${SPACE}(?:${MONTHS})(?:${SPACE}\\d{4})?`
const STREET = `${STREETS}${SPACE}(?:${HOLIDAY}|${PROPER}|${PLAIN})|${PLACES}${SPACE}(?:${HOLIDAY}|${PROPER})`

const rule = (before: string, what: string, mask: string, flags = 'gu'): [RegExp, string] => [
  new RegExp(`(?<![\\p{L}\\d])(${before})(?:${what})${END}`, flags),
  `$1${mask}`,
]

/**
 * What people tell of themselves in so many words: their name, the day they were born, the street they
 * live in. The town stays: it says which office is near.
 */
export const TOLD: readonly [RegExp, string][] = [
  rule(`(?:${CALLED})${SPACE}(?:${CIVILITY}${SPACE})?`, `${PROPER}|${PLAIN}`, MASKS.name),
  rule(`(?:${NAMED})${SPACE}:?\\s?(?:${CIVILITY}${SPACE})?`, PROPER, MASKS.name),
  rule(`né(?:e|\\(e\\))?${SPACE}le${SPACE}`, DAY, MASKS.birth, 'giu'),
  rule(
    `date${SPACE}de${SPACE}naissance(?:${SPACE}(?:est|le))*\\s?:?${SPACE}`,
    DAY,
    MASKS.birth,
    'giu',
  ),
  rule('', `${NUMBER}${SPACE}(?:${STREET})`, MASKS.address),
]
