import type { SearchAnswer } from '@infos-droits/shared/search'
import { describe, expect, it } from 'vitest'
import { helpFrom, questionQuery } from './question-help.ts'

const answer = (scores: number[], isNearest = false) =>
  ({
    hits: scores.map((score) => ({ url: `/${score}/`, title: `Fiche ${score}`, score })),
    dangers: ['hotline:17'],
    isNearest,
  }) as unknown as SearchAnswer

const urls = (scores: number[], isNearest?: boolean) =>
  helpFrom(answer(scores, isNearest)).guides.map((guide) => guide.url)

describe('helpFrom', () => {
  it('proposes three guides at most, and none that is far from the best', () => {
    expect(urls([10, 9, 8, 7])).toEqual(['/10/', '/9/', '/8/'])
    expect(urls([10, 3])).toEqual(['/10/'])
  })

  it('proposes nothing when nothing is near, but still whom to call', () => {
    expect(helpFrom(answer([10], true))).toEqual({ guides: [], dangers: ['hotline:17'] })
  })
})

describe('questionQuery', () => {
  it('looks for guides, with all that the form can hold', () => {
    const { text, facets } = questionQuery(` ${'a'.repeat(7000)}`)
    expect(text).toHaveLength(5000)
    expect(facets).toEqual({ kind: ['guide'] })
  })
})
