/** A run of lines: in both texts, only in one's own, only in the other one. */
export type Piece = { kind: 'same' | 'own' | 'other'; lines: string[] }

/** Lines of one text times those of the other, above which nothing is compared line by line. */
const MOST_CELLS = 4_000_000

const linesIn = (text: string): string[] => text.split('\n').map((line) => line.trimEnd())

/**
 * Two texts side by side, line by line (longest common subsequence); of what differs the other one's lines
 * come before one's own.
 */
export const piecesOf = (own: string, other: string): Piece[] => {
  const [a, b] = [linesIn(own), linesIn(other)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end += 1
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], line: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else pieces.push({ kind, lines: [line] })
  }
  for (const line of a.slice(0, start)) add('same', line)
  for (const { kind, line } of middle) add(kind, line)
  for (const line of a.slice(a.length - end)) add('same', line)
  return pieces
}

type Line = { kind: Piece['kind']; line: string }

const between = (own: string[], other: string[]): Line[] => {
  const onlyOwn = (lines: string[]): Line[] => lines.map((line) => ({ kind: 'own', line }))
  const onlyOther = (lines: string[]): Line[] => lines.map((line) => ({ kind: 'other', line }))
  if (own.length * other.length > MOST_CELLS) return [...onlyOther(other), ...onlyOwn(own)]
  const width = other.length + 1
  const common = new Uint16Array((own.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = own.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        own[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < own.length && j < other.length) {
    if (own[i] === other[j]) {
      lines.push({ kind: 'same', line: own[i] ?? '' })
      i += 1
      j += 1
    } else if (at(i, j + 1) >= at(i + 1, j)) {
      lines.push({ kind: 'other', line: other[j] ?? '' })
      j += 1
    } else {
      lines.push({ kind: 'own', line: own[i] ?? '' })
      i += 1
    }
  }
  return [...lines, ...onlyOther(other.slice(j)), ...onlyOwn(own.slice(i))]
}

/** One text that holds every line of both. */
export const mergedText = (pieces: readonly Piece[]): string =>
  pieces.flatMap(({ lines }) => lines).join('\n')
