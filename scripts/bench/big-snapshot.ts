import type { Snapshot } from '@infos-droits/shared'
import { sealSnapshot } from '@infos-droits/shared/crypto'

/** A snapshot with `count` guides, made from those it has: other addresses, same kind of words. */
export const bigSnapshot = ({
  snapshot,
  count,
}: {
  snapshot: Snapshot
  count: number
}): Snapshot => {
  const { guides } = snapshot
  const made = Array.from({ length: count }, (_, index) => {
    const guide = guides[index % guides.length]
    if (guide === undefined) throw new Error('the snapshot has no guide to copy')
    const round = Math.floor(index / guides.length)
    if (round === 0) return guide
    return {
      ...guide,
      id: `${guide.id}-${round}`,
      slug: `${guide.slug}-${round}`,
      title: `${guide.title} (${round})`,
    }
  })
  return sealSnapshot({ ...snapshot, guides: made })
}
