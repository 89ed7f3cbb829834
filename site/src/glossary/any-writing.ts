/** Pieces of a pattern that follow each other, and whether a writing ends here. */
type Branch = { next: Map<string, Branch>; isEnd: boolean }

/**
 * A pattern of any of some writings, the longest first; each is given as the pieces of its own pattern.
 * What they begin with alike stands in it once: a text is tried against ten beginnings, and not against
 * each of some hundred writings.
 */
export const anyWriting = (writings: readonly string[][]): string => {
  const root: Branch = { next: new Map(), isEnd: false }
  for (const pieces of writings) {
    let branch = root
    for (const piece of pieces) {
      const next = branch.next.get(piece) ?? { next: new Map(), isEnd: false }
      branch.next.set(piece, next)
      branch = next
    }
    branch.isEnd = true
  }
  return patternOf(root)
}

const patternOf = ({ next, isEnd }: Branch): string => {
  const branches = [...next].map(([piece, branch]) => `${piece}${patternOf(branch)}`)
  if (branches.length === 0) return ''
  if (branches.length === 1 && !isEnd) return branches.join('')
  return `(?:${branches.join('|')})${isEnd ? '?' : ''}`
}
