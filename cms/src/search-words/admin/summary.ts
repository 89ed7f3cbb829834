import { TRY as fr } from '../labels.fr.ts'
import type { PreviewAnswer, Side, TriedHit } from '../preview/answer.ts'

/** What changed, in one sentence. */
export const summaryOf = ({ before, after }: PreviewAnswer): string => {
  if (after === null) return ''
  const count = (kinds: TriedHit['move']['kind'][], { hits }: Side) =>
    hits.filter(({ move }) => kinds.includes(move.kind)).length
  const counts = {
    new: count(['new'], after),
    up: count(['up'], after),
    down: count(['down'], after),
    gone: count(['gone', 'below'], before),
  }
  const moved = Object.values(counts).some((each) => each > 0)
  const hasOtherDangers = before.dangers.join() !== after.dangers.join()
  return [moved ? fr.summary(counts) : fr.same, hasOtherDangers ? fr.otherDangers : '']
    .join(' ')
    .trim()
}
