import { normalise } from '../text/words.ts'
import type { SearchIndex } from './index/index.ts'

/** A text of digits alone as one number: « 39 19 », « 39.19 »; null for any other. */
export const asNumber = (text: string): string | null => {
  const typed = normalise(text).replaceAll(' ', '')
  return /^\d{2,}$/.test(typed) ? typed : null
}

/** Digits from which the beginning of a number is enough. */
const PART_OF_NUMBER = 4

/** Pages before all others: the lead’s choice, then those whose telephone number was typed. */
export const firstPages = ({
  text,
  index,
  pin,
}: {
  text: string
  index: SearchIndex
  pin: string | undefined
}): number[] => {
  const typed = asNumber(text)
  if (typed === null && pin === undefined) return []
  const isSo = (number: string) =>
    number === typed ||
    (typed !== null && typed.length >= PART_OF_NUMBER && number.startsWith(typed))
  return index.pages.flatMap(({ id, numbers }, page) =>
    id === pin || numbers.some(isSo) ? [page] : [],
  )
}
