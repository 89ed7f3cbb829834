import { plain, wordsSaid } from './check.ts'

/** Shorter words stand by chance inside others. */
const SHORTEST_INSIDE = 6

const letters = (text: string): string => plain(text).replace(/[^a-z0-9]/g, '')

/**
 * Those of the words that an e-mail address says, alone between its signs or run together
 * (`infosdroits`), whatever accents and capitals.
 */
export const wordsInAddress = (address: string, words: readonly string[]): string[] => {
  const parted = wordsSaid(address.replace(/[^\p{L}\d]+/gu, ' '), words)
  const whole = letters(address)
  return words.filter((word) => {
    const sought = letters(word)
    return parted.includes(word) || (sought.length >= SHORTEST_INSIDE && whole.includes(sought))
  })
}
