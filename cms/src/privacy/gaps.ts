/** Lines that were there once. `from` is null where others stand in their place and none tells since when. */
export type Gap = { from: number | null; to: number; isRestored: boolean }

const RESTORED = 'restored'
const GAP = /^(\d*)-(\d+)( restored)?$/

/** A gap as the subject of a line: `12-20 restored`. */
export const formatGap = ({ from, to, isRestored }: Gap): string =>
  `${String(from ?? '')}-${String(to)}${isRestored ? ` ${RESTORED}` : ''}`

/** Such a subject read again; null when it is another. */
export const parseGap = (subject: string): Gap | null => {
  const match = GAP.exec(subject)
  if (match === null) return null
  const [, from = '', to, restored] = match
  return {
    from: from === '' ? null : Number(from),
    to: Number(to),
    isRestored: restored !== undefined,
  }
}

/** A gap as it stands in the log: which of its lines tells of it, and by which the lead took note of it. */
export type ToldGap = Gap & { toldBy: number; knownBy: number | null }

/** Gaps that overlap are one, told by the first of their lines: the same one is seen by many marks. */
export const joinGaps = (gaps: ToldGap[]): ToldGap[] => {
  const joined: ToldGap[] = []
  for (const gap of gaps.toSorted((a, b) => startOf(a) - startOf(b) || a.toldBy - b.toldBy)) {
    const same = joined.findLast(
      (one) => isAlike(one, gap) && startOf(gap) <= one.to && isOpen(one) === isOpen(gap),
    )
    if (same === undefined) joined.push({ ...gap })
    else {
      same.to = Math.max(same.to, gap.to)
      same.toldBy = Math.min(same.toldBy, gap.toldBy)
    }
  }
  return joined.toSorted((a, b) => a.toldBy - b.toldBy)
}

const isAlike = (a: ToldGap, b: ToldGap): boolean =>
  a.isRestored === b.isRestored && a.knownBy === b.knownBy

const isOpen = ({ from }: Gap): boolean => from === null
const startOf = ({ from }: Gap): number => from ?? 0
