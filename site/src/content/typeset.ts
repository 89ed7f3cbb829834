import { frenchTypography, type Snapshot } from '@infos-droits/shared'

/** Fields that people read. Addresses, slugs, numbers and dates are left as they are. */
const TEXT_FIELDS = new Set([
  'acronym',
  'address',
  'aliases',
  'alternative',
  'application',
  'audience',
  'city',
  'cost',
  'credit',
  'definition',
  'department',
  'description',
  'director',
  'dpo',
  'eligibility',
  'fees',
  'expansion',
  'extent',
  'formerNames',
  'hours',
  'label',
  'languages',
  'name',
  'need',
  'prepare',
  'publisher',
  'purpose',
  'reason',
  'registration',
  'remote',
  'siteName',
  'street',
  'summary',
  'synonyms',
  'tagline',
  'term',
  'text',
  'title',
  'town',
  'transport',
])

const HTML_FIELDS = new Set(['html', 'transcriptHtml'])

/** French typography on the text between the tags of a piece of HTML; tags and addresses are kept. */
export const typesetHtml = (html: string): string =>
  html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : frenchTypography(part)))
    .join('')

/** A snapshot whose readable text has French typography: done once, here, for every page. */
export const typesetSnapshot = (snapshot: Snapshot): Snapshot =>
  typesetValue({ value: snapshot, field: '' }) as Snapshot

const typesetValue = ({ value, field }: { value: unknown; field: string }): unknown => {
  if (typeof value === 'string') {
    if (HTML_FIELDS.has(field)) return typesetHtml(value)
    return TEXT_FIELDS.has(field) ? frenchTypography(value) : value
  }
  if (Array.isArray(value)) return value.map((item) => typesetValue({ value: item, field }))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, typesetValue({ value: item, field: key })]),
  )
}
