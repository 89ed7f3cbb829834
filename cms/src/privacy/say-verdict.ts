import { ACCESS_LOG as fr } from './labels.fr.ts'
import type { Verdict } from './verify.ts'

/** A verdict in French, for the page and for `npm run audit verify`. */
export const sayVerdict = ({ lines, broken, gaps, mark, trouble }: Verdict): string => {
  const first =
    broken !== null ? fr.broken(broken) : gaps.length > 0 ? fr.wholeBut(lines) : fr.whole(lines)
  // Of a log that is broken, or known to have a gap, nobody asks where it ends.
  const isEndTold = broken === null && (gaps.length === 0 || mark === null)
  return [
    first,
    ...gaps.map(fr.gap),
    ...(isEndTold ? [fr.mark({ mark, isInTrouble: trouble !== null })] : []),
    ...(trouble === null ? [] : [fr.markTrouble(trouble)]),
  ].join(' ')
}
