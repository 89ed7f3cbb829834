const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn']

/** Costs of taking one letter for another, `a × 26 + b`. */
const REPLACED = new Float64Array(26 * 26).fill(1)
const letterOf = (key: string) => key.charCodeAt(0) - 97
const setCost = (a: string | undefined, b: string | undefined, cost: number) => {
  if (a === undefined || b === undefined) return
  REPLACED[letterOf(a) * 26 + letterOf(b)] = cost
  REPLACED[letterOf(b) * 26 + letterOf(a)] = cost
}
const VOWELS = Array.from('aeiouy')
for (const a of VOWELS) for (const b of VOWELS) setCost(a, b, 0.8)
ROWS.forEach((row, y) => {
  Array.from(row).forEach((key, x) => {
    for (const other of [row[x + 1], ROWS[y + 1]?.[x - 1], ROWS[y + 1]?.[x]])
      setCost(key, other, 0.7)
  })
})

const replaceCost = (a: number, b: number): number => {
  const [left, right] = [a - 97, b - 97]
  const isLetters = left >= 0 && left < 26 && right >= 0 && right < 26
  return isLetters ? (REPLACED[left * 26 + right] ?? 1) : 1
}

/**
 * How far a typed word is from a known one, in slips on a French keyboard (Damerau–Levenshtein,
 * optimal string alignment): a doubled letter costs 0.5, a neighbouring key 0.7, a swap 0.7, else 1.
 *
 * @param limit gives up above it and answers `Infinity`.
 */
export const typingDistance = (typed: string, known: string, limit: number): number => {
  const rows = typed.length
  const columns = known.length
  if (Math.abs(rows - columns) > limit * 2 || Math.max(rows, columns) >= LONGEST) return Infinity
  let [before, last, current] = ROOM
  for (let column = 0; column <= columns; column += 1) last[column] = column
  for (let row = 1; row <= rows; row += 1) {
    const a = typed.charCodeAt(row - 1)
    const previous = row > 1 ? typed.charCodeAt(row - 2) : 0
    const dropped = a === previous ? 0.5 : 1
    current[0] = row
    let least = row
    for (let column = 1; column <= columns; column += 1) {
      const b = known.charCodeAt(column - 1)
      const left = column > 1 ? known.charCodeAt(column - 2) : 0
      let cost = (last[column - 1] ?? 0) + (a === b ? 0 : replaceCost(a, b))
      cost = Math.min(cost, (last[column] ?? 0) + dropped)
      cost = Math.min(cost, (current[column - 1] ?? 0) + (b === left ? 0.5 : 1))
      if (row > 1 && column > 1 && a === left && previous === b)
        cost = Math.min(cost, (before[column - 2] ?? 0) + 0.7)
      current[column] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return Infinity
    ;[before, last, current] = [last, current, before]
  }
  const distance = last[columns] ?? Infinity
  return distance <= limit ? distance : Infinity
}

/** Rows to count in, made once: thousands of words are compared for one that is misspelt. */
const LONGEST = 64
const ROOM: [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(LONGEST),
  new Float64Array(LONGEST),
  new Float64Array(LONGEST),
]
