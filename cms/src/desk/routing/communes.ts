import { normalise } from '@infos-droits/shared/words'

const WHOLE = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
])

/**
 * A commune as it is compared, however it was typed: « 78150 LE CHESNAY-Rocquencourt » and
 * « Chesnay Rocquencourt » are the same. Postal codes, « cedex » and the article in front count for nothing.
 */
export const communeKey = (typed: string): string =>
  normalise(typed)
    .split(' ')
    .filter((word) => !/\d/.test(word) && word !== 'cedex')
    .map((word) => WHOLE.get(word) ?? word)
    .join(' ')
    .replace(/^(le|la|les|l) /, '')

/** True when a person who typed this lives in one of these communes. */
export const isOneOf = (typed: string | undefined, communes: readonly string[]): boolean => {
  const key = communeKey(typed ?? '')
  return key !== '' && communes.some((commune) => communeKey(commune) === key)
}
