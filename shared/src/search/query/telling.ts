/** Letters of a stem from which another that goes on is of the same family: « coup », « coupur ». */
const FAMILY = 4

const isOneFamily = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= FAMILY && (a.startsWith(b) || b.startsWith(a)))

const initialsOf = (stems: readonly string[]): string => stems.map(([first]) => first).join('')

/**
 * Of the ways pages say a thing, those that teach who typed it something: another word altogether, an
 * acronym opened or found. Words typed already, only in another order or form, tell nothing. A saying of
 * several words is told by its acronym only: by anything else it would be a guess at what somebody lives.
 *
 * @param said stems of the saying.
 * @param typed all stems of the query.
 */
export const tellingMeans = <Meant extends { meant: readonly string[] }>({
  means,
  said,
  typed,
}: {
  means: readonly Meant[]
  said: readonly string[]
  typed: readonly string[]
}): Meant[] => {
  if (said.length > 1) {
    const acronym = initialsOf(said)
    return means.filter(({ meant }) => meant.length === 1 && meant[0] === acronym)
  }
  return means.filter(
    ({ meant }) => !meant.some((stem) => typed.some((other) => isOneFamily(stem, other))),
  )
}
