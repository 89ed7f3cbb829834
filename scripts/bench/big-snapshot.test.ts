import type { Snapshot } from '@infos-droits/shared'
import { readSnapshot, sealSnapshot } from '@infos-droits/shared/crypto'
import { sampleContent } from '@infos-droits/shared/sample'
import { describe, expect, it } from 'vitest'
import { bigSnapshot } from './big-snapshot.ts'

const smallSnapshot = (): Snapshot => {
  const content = sampleContent()
  const guides = content.guides.flatMap((guide) =>
    ['loyer-impaye', 'expulsion'].map((slug) => ({ ...guide, id: slug, slug, title: slug })),
  )
  return sealSnapshot({ ...content, guides })
}

describe('a generated snapshot', () => {
  it('is valid, with as many guides as asked for, each at an address of its own', () => {
    const snapshot = bigSnapshot({ snapshot: smallSnapshot(), count: 25 })
    const read = readSnapshot(JSON.parse(JSON.stringify(snapshot)))
    expect(read.guides).toHaveLength(25)
    expect(read.guides.slice(0, 3).map((guide) => guide.slug)).toEqual([
      'loyer-impaye',
      'expulsion',
      'loyer-impaye-1',
    ])
  })
})
