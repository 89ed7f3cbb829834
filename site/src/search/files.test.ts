import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { SEARCH_MANIFEST } from './addresses.ts'
import { createSearchMaker as openMaker, makeSearch } from './files.ts'

const start = fixtureSnapshot()
/** Files kept in memory, the list that names them with them as `makeSearch` gives it. */
const createSearchMaker = () => {
  const make = openMaker<Uint8Array | string>({
    keep: (content) => content,
    open: (content) => Buffer.from(content),
  })
  return (snapshot: typeof start) => {
    const { files, manifest } = make(snapshot)
    const list = { path: SEARCH_MANIFEST, content: JSON.stringify(manifest) }
    return { files: [...files, list] }
  }
}
type Change = (snapshot: typeof start) => typeof start

/** What an editor may do between two makings. */
const changes: Record<string, Change> = {
  'a guide is reworded': (snapshot) => ({
    ...snapshot,
    guides: snapshot.guides.map((guide, place) =>
      place === 1 ? { ...guide, summary: `${guide.summary} Un mot : chaudronnerie.` } : guide,
    ),
  }),
  'a guide is withdrawn': (snapshot) => ({ ...snapshot, guides: snapshot.guides.slice(1) }),
  'guides change places': (snapshot) => ({ ...snapshot, guides: snapshot.guides.toReversed() }),
  'a theme has another name': (snapshot) => ({
    ...snapshot,
    themes: snapshot.themes.map((theme) => ({ ...theme, title: `${theme.title} autrement` })),
  }),
  'a rubric has another name': (snapshot) => ({
    ...snapshot,
    rubrics: snapshot.rubrics.map((rubric) => ({ ...rubric, name: `${rubric.name} et vie` })),
  }),
  'a partner moves': (snapshot) => ({
    ...snapshot,
    organizations: snapshot.organizations.map((one) => ({ ...one, formerNames: ['Ancien nom'] })),
  }),
  'a word is no longer explained': (snapshot) => ({ ...snapshot, glossary: [] }),
  'nothing is said to search by': (snapshot) => ({
    ...snapshot,
    search: { ...snapshot.search, thesaurus: [] },
  }),
}

describe('createSearchMaker', () => {
  it('makes again what would be made from nothing, whatever changed before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(changes)), { minLength: 1, maxLength: 4 }),
        (names) => {
          const make = createSearchMaker()
          let snapshot = start
          make(snapshot)
          for (const name of names) {
            snapshot = changes[name]?.(snapshot) ?? snapshot
            expect(make(snapshot).files).toEqual(makeSearch(snapshot).files)
          }
        },
      ),
      { numRuns: 20 },
    )
  })

  it('keeps the very file of a page that did not change', () => {
    const make = createSearchMaker()
    const texts = (snapshot: typeof start) =>
      new Map(make(snapshot).files.map(({ path, content }) => [path, content]))
    const [before, after] = [texts(start), texts(changes['a guide is reworded']?.(start) ?? start)]
    const changed = [...after].filter(([path, content]) => before.get(path) !== content)
    expect(changed.map(([path]) => path).filter((path) => path.includes('/textes/'))).toHaveLength(
      1,
    )
  })
})
