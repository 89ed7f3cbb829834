import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureContent, fixtureSnapshot } from '../../test/fixture.ts'
import { makeContent } from '../content/index.ts'
import { makeCodes } from './codes.ts'
import { codesOf, shortPath, targetOfShort } from './short-addresses.ts'

const contentOf = (snapshot = fixtureSnapshot()) =>
  makeContent({ snapshot, siteUrl: 'https://droits.example' })
const RENT = '/logement/loyer-impaye/'

describe('a code', () => {
  const keys = fc.uniqueArray(fc.stringMatching(/^guide:[0-9a-f]{24}$/), { maxLength: 200 })
  const pagesOf = (all: string[]) => all.map((key) => ({ key, path: `/${key}/`, age: key }))

  it('is six letters that nobody mistakes, and leads back to its page', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const { codeOf, pathOf, clashes } = makeCodes(pagesOf(all))
        expect(clashes).toEqual([])
        for (const { path } of pagesOf(all)) {
          expect(codeOf(path)).toMatch(/^[bcdfghjkmnpqrstvwxz]{6,9}$/)
          expect(pathOf(codeOf(path) ?? '')).toBe(path)
        }
      }),
    )
  })

  it('does not depend on the other pages, nor on their order', () => {
    const one = makeCodes(pagesOf(['guide:a'])).all
    expect(makeCodes(pagesOf(['guide:b', 'guide:a', 'guide:c'])).all).toMatchObject(one)
  })

  it('is longer for the younger of two pages that begin alike; the older one keeps its own', () => {
    const letters = (key: string) => `bcdfgh${key === 'guide:1' ? 'bbbbbb' : 'cccccc'}`
    const { codeOf, pathOf, clashes } = makeCodes(pagesOf(['guide:2', 'guide:1']), letters)
    expect([codeOf('/guide:1/'), codeOf('/guide:2/')]).toEqual(['bcdfgh', 'bcdfghccc'])
    expect(pathOf('bcdfgh')).toBe('/guide:1/')
    expect(pathOf('bcdfghccc')).toBe('/guide:2/')
    expect(clashes).toEqual([])
  })

  it('that two pages would share is told', () => {
    const { clashes } = makeCodes(pagesOf(['guide:1', 'guide:2']), () => 'bcdfghjkmnpq')
    expect(clashes).toEqual(['guide:2'])
  })
})

describe('a short address', () => {
  it('is short, and leads to its page however it is typed', () => {
    const content = contentOf()
    const short = shortPath(content, RENT)
    expect(short).toMatch(/^\/f\/[a-z]{6}$/)
    for (const typed of [short, `${short}/`, short.toUpperCase(), short.replace(/(...)$/, '-$1')])
      expect(targetOfShort(content, typed)).toBe(RENT)
  })

  it('stays the same when the page is renamed, and then leads to its new address', () => {
    const short = shortPath(contentOf(), RENT)
    const guides = fixtureContent().guides.map((guide) =>
      guide.slug === 'loyer-impaye'
        ? { ...guide, slug: 'retard-de-loyer', title: 'Retard' }
        : guide,
    )
    const settings = { ...fixtureContent().settings, situations: [] }
    const search = { ...fixtureContent().search, bestBets: [] }
    const renamed = contentOf(fixtureSnapshot({ guides, settings, search }))
    expect(targetOfShort(renamed, short)).toBe('/logement/retard-de-loyer/')
  })

  it('is known for every guide, partner and event, and for no list', () => {
    const content = contentOf()
    const { all } = codesOf(content)
    const wanted = content.guides.length + content.organizations.length + content.events.length
    expect(Object.keys(all).length).toBeGreaterThan(wanted)
    expect(shortPath(content, '/annuaire/')).toBe('/annuaire/')
    expect(targetOfShort(content, '/f/zzzzzz')).toBeNull()
    expect(targetOfShort(content, '/f/')).toBeNull()
  })
})
