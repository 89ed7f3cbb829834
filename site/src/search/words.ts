import { normalise } from '@infos-droits/shared/words'

export { meaningfulWords, normalise, wordsOf } from '@infos-droits/shared/words'

/** A query that is a number (« 39 19 ») without its spaces; any other query as it is. */
export const joinNumber = (query: string): string => {
  const normalised = normalise(query)
  return /^[\d ]+$/.test(normalised) ? normalised.replaceAll(' ', '') : query
}
