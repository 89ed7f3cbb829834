import { sha256 } from '@infos-droits/shared/crypto'

/**
 * What is found again by a code: a name that never changes, where it is now, and its place by age,
 * which never changes either.
 */
export type Coded = { key: string; path: string; age: string }

/** Read, said and typed alike by everyone; without vowels, so that no word comes out. */
const LETTERS = 'bcdfghjkmnpqrstvwxz'
/** Letters of a code, and of one whose first letters an older page has already. */
const LENGTH = { usual: 6, longer: 9, whole: 16 } as const

/** A key as letters, of which a code is the beginning. */
const lettersOf = (key: string): string => {
  let rest = BigInt(`0x${sha256(`short address ${key}`)}`)
  let letters = ''
  while (letters.length < LENGTH.whole) {
    letters += LETTERS[Number(rest % BigInt(LETTERS.length))] ?? ''
    rest /= BigInt(LETTERS.length)
  }
  return letters
}

/** What was typed after `/f/`, without what stands between the letters. */
const typedLetters = (typed: string): string => typed.toLowerCase().replace(/[^a-z]/g, '')

/** True when a code, as it was typed, is one that this key may have been given. */
export const mayBeCodeOf = (key: string, typed: string): boolean => {
  const code = typedLetters(typed)
  return code.length >= LENGTH.usual && lettersOf(key).startsWith(code)
}

export type Codes = {
  /** Path → its code; undefined for a page that has none. */
  codeOf: (path: string) => string | undefined
  /** A code as it was typed → where it leads now. */
  pathOf: (typed: string) => string | undefined
  /** Code by path. */
  all: Record<string, string>
  /** Keys that cannot be told apart: never seen, and looked for all the same. */
  clashes: string[]
}

/**
 * Gives each page a code that depends on its key alone. Of two that begin alike the older one keeps
 * the short code, and the other has a longer one.
 */
export const makeCodes = (
  pages: readonly Coded[],
  letters: (key: string) => string = lettersOf,
): Codes => {
  const written = pages
    .map((page) => ({ ...page, letters: letters(page.key) }))
    .toSorted((a, b) => (a.age < b.age ? -1 : 1))
  const byStart = Map.groupBy(written, (page) => page.letters.slice(0, LENGTH.usual))
  const codes = new Map(
    [...byStart.values()].flatMap((alike) =>
      alike.map((page, place) => {
        const length = place === 0 ? LENGTH.usual : LENGTH.longer
        return [page.path, page.letters.slice(0, length)] as const
      }),
    ),
  )
  const pathOf = (typed: string) => {
    const code = typedLetters(typed)
    const alike = byStart.get(code.slice(0, LENGTH.usual))
    return alike?.find((page) => page.letters.startsWith(code))?.path
  }
  return {
    codeOf: (path) => codes.get(path),
    pathOf,
    all: Object.fromEntries(codes),
    clashes: written
      .filter(({ path }) => pathOf(codes.get(path) ?? '') !== path)
      .map(({ key }) => key),
  }
}
