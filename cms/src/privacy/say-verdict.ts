import { ACCESS_LOG as fr } from './labels.fr.ts'
import type { Verdict } from './verify.ts'

/** A verdict in French, for the page and for `npm run audit verify`. */
export const sayVerdict = ({ lines, broken, gaps, mark }: Verdict): string => {
  const first =
    broken !== null
      ? fr.broken(broken)
      : gaps.length > 0
        ? fr.wholeBut(lines)
        : fr.whole({ lines, mark })
  return [first, ...gaps.map(fr.gap)].join(' ')
}
