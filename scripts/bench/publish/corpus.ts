import type { Guide, Snapshot } from '@infos-droits/shared'
import { sealSnapshot } from '@infos-droits/shared/crypto'
import { bigSnapshot } from '../big-snapshot.ts'

/** Characters of text of a guide, without markup: about what a page of an official site holds. */
const TEXT = 7000

const textOf = (html: string): string => html.replace(/<[^>]+>/g, '')

/**
 * `count` guides of about seven thousand characters: those that are published first, longer, then others
 * made of steps of several of them, so that no two read the same. The same at each run.
 */
export const publishCorpus = ({
  snapshot,
  count,
}: {
  snapshot: Snapshot
  count: number
}): Snapshot => {
  const steps = snapshot.guides.flatMap((guide) => guide.steps)
  const lengthen = (guide: Guide, index: number): Guide => {
    const taken: Guide['steps'] = [...guide.steps]
    let length = taken.reduce((sum, { html }) => sum + textOf(html).length, 0)
    for (let at = index * 7; length < TEXT; at += 1 + (index % 13)) {
      const step = steps[at % steps.length]
      if (step === undefined) throw new Error('the snapshot has no step to copy')
      taken.push(step)
      length += textOf(step.html).length
    }
    return { ...guide, steps: taken }
  }
  const { guides } = bigSnapshot({ snapshot, count })
  return sealSnapshot({ ...snapshot, guides: guides.map(lengthen) })
}
