import { guideSchema, type Guide } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { allPaths, leanGuide, lightGuide, makeContent, typesetGuide, wholeGuide } from './index.ts'

const FIELDS = Object.keys(guideSchema.shape) as (keyof Guide)[]
const fieldsOf = (guide: Guide) => Object.fromEntries(FIELDS.map((field) => [field, guide[field]]))

const snapshot = fixtureSnapshot()
/** As if the long texts lay elsewhere. */
const put = () => {
  let reads = 0
  const guides = snapshot.guides.map((guide) =>
    leanGuide(guide, () => {
      reads += 1
      return guide
    }),
  )
  return { guides, reads: () => reads }
}

describe('a lean guide', () => {
  it('tells all that the guide tells, typeset or not', () => {
    const { guides } = put()
    for (const [place, guide] of snapshot.guides.entries()) {
      const lean = guides[place]
      if (lean === undefined) throw new Error('no guide')
      expect(fieldsOf(lean)).toEqual(fieldsOf(guide))
      expect(fieldsOf(typesetGuide(lean))).toEqual(fieldsOf(typesetGuide(guide)))
      expect(wholeGuide(lean)).toBe(guide)
      expect(lightGuide(lean)).toEqual(lightGuide(guide))
      expect(lightGuide(typesetGuide(lean))).toEqual(lightGuide(typesetGuide(guide)))
    }
    expect(snapshot.guides.some(({ easyRead }) => easyRead !== null)).toBe(true)
  })

  it('reads nothing for lists and addresses', () => {
    const { guides, reads } = put()
    const content = makeContent({
      snapshot: { ...snapshot, guides },
      siteUrl: 'https://exemple.test',
    })
    expect(allPaths(content).length).toBeGreaterThan(guides.length)
    expect(JSON.stringify(content.guides.map(lightGuide)).length).toBeGreaterThan(0)
    expect(reads()).toBe(0)
    expect(content.guides[0]?.steps.length).toBeGreaterThan(0)
    expect(reads()).toBe(1)
  })
})
