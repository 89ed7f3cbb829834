import { frenchTypography } from '@infos-droits/shared'
import { splitTags } from '@infos-droits/shared/html'

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
  splitTags(html)
    .map((part) => (part.startsWith('<') ? part : frenchTypography(part)))
    .join('')

const known = new WeakMap<object, object>()

/** A document whose readable text has French typography: the same object for the same document. */
export const typeset = <Document extends object>(document: Document): Document => {
  const made = known.get(document) ?? typesetAnew(document)
  known.set(document, made)
  return made as Document
}

/** The same, of a document that is not worth being remembered. */
export const typesetAnew = <Document extends object>(document: Document): Document =>
  typesetValue(document, '') as Document

const typesetValue = (value: unknown, field: string): unknown => {
  if (typeof value === 'string') {
    if (HTML_FIELDS.has(field)) return typesetHtml(value)
    return TEXT_FIELDS.has(field) ? frenchTypography(value) : value
  }
  if (Array.isArray(value)) return value.map((item) => typesetValue(item, field))
  if (value === null || typeof value !== 'object') return value
  const made: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) made[key] = typesetValue(item, key)
  return made
}
