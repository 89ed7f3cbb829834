import { describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { paperFit } from './paper-fit.ts'
import { makeContent } from './site-content.ts'

const content = makeContent({ snapshot: fixtureSnapshot(), siteUrl: 'https://exemple.test' })
const [first] = content.guides
if (first === undefined) throw new Error('the fixture has no guide')

/** A guide whose steps are this many lines of a column long, and that is for so many kinds of people. */
const guideOf = ({ lines, audience }: { lines: number; audience: number }) => ({
  ...first,
  summary: 'Court.',
  audience: Array.from({ length: audience }, () => 'Vous êtes locataire.'),
  steps: [{ title: 'Lire', html: `<p>${'x'.repeat(47 * lines)}</p>` }],
  prepare: [],
  contacts: [],
  hotlines: [],
})

const fit = (lines: number, audience: number) => paperFit(content, guideOf({ lines, audience }))

describe('a guide on paper', () => {
  it('is whole in large print while it is short', () => {
    expect(fit(100, 6)).toBe('large')
  })

  it('says no more whom it concerns where that makes room enough', () => {
    expect(fit(111, 4)).toBe('large-in-short')
  })

  it('keeps every word, in small print, where that does not', () => {
    expect(fit(130, 6)).toBe('small')
  })
})
