import { MASKS } from './labels.fr.ts'
import { IDENTITY_PATTERNS } from './mask.ts'

/** What a piece of a text may tell of somebody. */
export const PERSONAL_KINDS = [
  'masked',
  'identity',
  'email',
  'iban',
  'nir',
  'phone',
  'file',
  'birth',
  'address',
  'date',
  'age',
  'postalCode',
  'name',
  'proper',
] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** A piece of a text that may be personal: where it stands, and why. */
export type Personal = { from: number; to: number; kind: PersonalKind; words: string }

const MONTHS =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre'
const CIVILITY =
  '(?:M\\.|MM\\.|Mr|Mme|Mlle|Me|Dr|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Mm]aître|[Dd]octeur)'
/** « Me » in small letters is a pronoun; after a number « m » is a metre. */
const ANY_CIVILITY =
  '(?:(?<!\\d[\\s\u00A0\u202F]?)mm?|mr|mmes?|mlles?|dr|madame|monsieur|mademoiselle|docteur|docteure|maître)(?!\\p{L})\\.?'
/** What follows a civility and is no name: the sentence goes on, or a title comes. */
const NO_NAME =
  '(?:à|a|ai|au|aux|et|ou|où|mais|car|donc|depuis|dans|en|avec|sans|pour|par|chez|je|tu|il|elle|on|nous|vous|ils|elles|mon|ma|mes|mal|votre|vos|notre|qui|que|est|suis|sont|ne|pas|près|merci|bonjour|bonsoir|si|comment|quand|maire|président|présidente|juge|préfet|préfète|directeur|directrice|médecin|ministre|propriétaire|assistante|assistant|conseiller|conseillère|procureur|proviseur)(?![\\p{L}-])'
const PARTICLE = '(?:de|du|des|la|le|les|van|von|ben|el)'
const SMALL_NAME = `(?:${PARTICLE}[\\s\u00A0\u202F]+|[dl][’'])*(?!${NO_NAME}|${PARTICLE}(?![\\p{L}-]))\\p{L}(?:[\\p{L}-]|[’'](?=\\p{L}{3}))*\\p{L}`
const CAPITALIZED = "\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*"
const NAME_OF: Record<string, PersonalKind> = {
  [MASKS.email]: 'email',
  [MASKS.phone]: 'phone',
  [MASKS.iban]: 'iban',
  [MASKS.nir]: 'nir',
  [MASKS.file]: 'file',
  [MASKS.name]: 'name',
  [MASKS.birth]: 'birth',
  [MASKS.address]: 'address',
}

/** Most certain first: what stands inside an earlier find is not told twice. */
const PATTERNS: readonly [RegExp, PersonalKind][] = [
  [/\[[^\][]*masquée?\]/gu, 'masked'],
  ...IDENTITY_PATTERNS.map(
    ([pattern, mask]) =>
      [pattern, NAME_OF[mask.replace('$1', '')] ?? 'identity'] satisfies [RegExp, PersonalKind],
  ),
  [
    new RegExp(
      `(?<![\\d/])(?:(?:1er|\\d{1,2})[\\s\u00A0\u202F](?:${MONTHS})(?:[\\s\u00A0\u202F]\\d{4})?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})(?![\\d/])`,
      'giu',
    ),
    'date',
  ],
  [/(?<!\d)\d{1,3}[\s\u00A0\u202F]ans(?!\p{L})/gu, 'age'],
  [/(?<![\d\s]\s?)(?<!\d)\d{2}[\s\u00A0\u202F]?\d{3}(?=[\s\u00A0\u202F]\p{Lu})/gu, 'postalCode'],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:${CIVILITY})[\\s\u00A0\u202F]+\\p{Lu}[\\p{L}’'.-]*(?:[\\s\u00A0\u202F]+\\p{Lu}[\\p{L}’'.-]*)*`,
      'gu',
    ),
    'name',
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])${ANY_CIVILITY}[\\s\u00A0\u202F]+(?!${NO_NAME})${SMALL_NAME}`,
      'giu',
    ),
    'name',
  ],
]

/** Inside a sentence a capital begins a name: of a person, a street, a town, a school. */
const PROPER = new RegExp(
  `(?<=[\\p{L}\\d,;:’')»][\\s\u00A0\u202F]|[’'(«][\u00A0]?)${CAPITALIZED}(?:[\\s\u00A0\u202F-]+(?:(?:de|du|des|la|le|les|d|l)[\\s\u00A0\u202F’']+)*${CAPITALIZED})*`,
  'gu',
)

/**
 * Points out what in a text may tell who somebody is, before it is made public: what the masks know,
 * dates, ages, postal codes, names after a civility, and every name inside a sentence, of a person or of a
 * place. A machine does not see all of it: a person reads the text as well.
 */
export const findPersonal = (
  text: string,
  {
    told = [],
    known = [],
  }: {
    /** What is known of the person: first name, town. */
    told?: readonly string[]
    /** Names of nobody: those of organizations, of the site. */
    known?: readonly string[]
  } = {},
): Personal[] => {
  const found: Personal[] = []
  const add = (from: number, words: string, kind: PersonalKind) => {
    const to = from + words.length
    const isTold = found.some((each) => from < each.to && each.from < to)
    if (words !== '' && !isTold) found.push({ from, to, kind, words })
  }
  for (const words of told.filter((each) => each.trim().length > 2)) {
    const escaped = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'giu')
    for (const match of text.matchAll(pattern)) add(match.index, match[0], 'identity')
  }
  for (const [pattern, kind] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const before = match[1] ?? ''
      add(match.index + before.length, match[0].slice(before.length), kind)
    }
  const isKnown = (words: string) =>
    known.some((name) => name.toLowerCase().includes(words.toLowerCase()))
  for (const match of text.matchAll(PROPER))
    if (!isKnown(match[0])) add(match.index, match[0], 'proper')
  return found.sort((a, b) => a.from - b.from)
}
