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
