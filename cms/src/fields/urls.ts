import { FIELDS as fr } from './labels.fr.ts'

const hasProtocol = (value: string, protocols: readonly string[]): boolean => {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocols.includes(protocol) && hostname.includes('.')
}

/** Field validation: an https address, or nothing. */
export const httpsOnly = (value: unknown): true | string =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && hasProtocol(value, ['https:'])) ||
  fr.url

/** The same for a field that must be filled in. */
export const httpsRequired = (value: unknown): true | string =>
  (typeof value === 'string' && hasProtocol(value, ['https:'])) || fr.url

/** Small sites of associations still speak http. */
export const webAddress = (value: unknown): true | string =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && hasProtocol(value, ['https:', 'http:'])) ||
  fr.urlOpen
