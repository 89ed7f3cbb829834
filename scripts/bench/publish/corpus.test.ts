import { readSnapshot, sealSnapshot } from '@infos-droits/shared/crypto'
import { sampleContent } from '@infos-droits/shared/sample'
import { describe, expect, it } from 'vitest'
import { publishCorpus } from './corpus.ts'
import { plainPages } from './plain-pages.ts'

const corpus = publishCorpus({ snapshot: sealSnapshot(sampleContent()), count: 12 })

describe('the guides that publishing is measured with', () => {
  it('are valid, as long as real ones, the same at each run', () => {
    expect(readSnapshot(JSON.parse(JSON.stringify(corpus))).guides).toHaveLength(12)
    for (const { steps } of corpus.guides)
      expect(steps.map(({ html }) => html).join('').length).toBeGreaterThan(7000)
    const again = publishCorpus({ snapshot: sealSnapshot(sampleContent()), count: 12 })
    expect(again.digest).toBe(corpus.digest)
  })

  it('are given to other programs with all their words, and without markup', () => {
    const pages = plainPages(corpus)
    expect(pages).toHaveLength(12)
    for (const [index, { body }] of pages.entries()) {
      for (const { title } of corpus.guides[index]?.steps ?? []) expect(body).toContain(title)
      expect(body).not.toMatch(/<[a-z]/)
    }
  })
})
