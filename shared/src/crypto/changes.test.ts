import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapshotChangesSchema, type SnapshotChanges } from '../protocol/publishing.ts'
import { sampleContent } from '../sample/index.ts'
import type { SnapshotList } from '../snapshot/lists.ts'
import type { Snapshot } from '../snapshot/schema.ts'
import { applyChanges, differenceOf } from './changes.ts'
import { sealSnapshot } from './snapshot.ts'

type Content = ReturnType<typeof sampleContent>
type Guide = Content['guides'][number]

const [sampleGuide] = sampleContent().guides as [Guide]

const guide = (number: number, title: string): Guide => ({
  ...sampleGuide,
  id: `g${String(number)}`,
  slug: `fiche-${String(number)}`,
  title,
})

const word = (number: number, definition: string): Content['glossary'][number] => ({
  id: `w${String(number)}`,
  slug: `mot-${String(number)}`,
  term: `Mot ${String(number)}`,
  expansion: null,
  definition,
  aliases: [],
  link: null,
})

/** Numbers are who it is, texts what it says: two states drawn of few of both have much in common. */
const list = fc.uniqueArray(fc.tuple(fc.nat(8), fc.constantFrom('un', 'deux', 'trois')), {
  selector: ([number]) => number,
  maxLength: 8,
})

const anySnapshot = fc
  .record({
    guides: list,
    glossary: list,
    tagline: fc.constantFrom('Vos droits', 'Vos aides'),
    thesaurus: fc
      .boolean()
      .map((isTaught) => (isTaught ? [{ says: ['a'], means: ['b'], bothWays: false }] : [])),
    former: fc.subarray([
      { address: '/logement/ancienne/', to: '/logement/fiche-1/' },
      { address: '/logement/retiree/', to: null },
    ]),
    asOf: fc.constantFrom('2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z'),
  })
  .map(({ guides, glossary, tagline, thesaurus, former, asOf }) => {
    const content = sampleContent()
    return sealSnapshot({
      ...content,
      asOf,
      settings: { ...content.settings, tagline },
      guides: guides.map(([number, text]) => guide(number, text)),
      glossary: glossary.map(([number, text]) => word(number, text)),
      search: { ...content.search, thesaurus },
      ...(former.length > 0 && { former }),
    })
  })

const changesBetween = (from: Snapshot, to: Snapshot): SnapshotChanges => {
  const difference = differenceOf({ from, to })
  const lists = Object.entries(difference.lists).map(([name, { changed, order }]) => {
    const parts: readonly { id: string }[] = to[name as SnapshotList]
    return [name, { changed: parts.filter(({ id }) => changed.has(id)), order }]
  })
  const sent = {
    from: from.digest,
    asOf: to.asOf,
    digest: to.digest,
    settings: difference.settings ? to.settings : undefined,
    search: difference.search ? to.search : undefined,
    former: difference.former ? (to.former ?? []) : undefined,
    lists: Object.fromEntries(lists) as unknown,
  }
  return snapshotChangesSchema.parse(JSON.parse(JSON.stringify(sent)))
}

const codeOf = (snapshot: Snapshot, changes: SnapshotChanges): string => {
  try {
    applyChanges(snapshot, changes)
    return 'accepted'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('changes of a snapshot', () => {
  it('make of any snapshot any other, and leave alone what did not change', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (from, to) => {
        const after = applyChanges(from, changesBetween(from, to))
        expect(after).toEqual(to)
        const before = new Map(from.guides.map((each) => [each.digest, each]))
        for (const each of after.guides) expect(before.get(each.digest) ?? each).toBe(each)
      }),
    )
  })

  it('say nothing of what is the same', () => {
    fc.assert(
      fc.property(anySnapshot, (same) => {
        const { lists, settings, search } = changesBetween(same, same)
        expect({ lists, settings, search }).toEqual({ lists: {} })
      }),
    )
  })

  const [one, two] = ['un', 'deux'].map((text) =>
    sealSnapshot({ ...sampleContent(), guides: [guide(1, text), guide(2, text)] }),
  ) as [Snapshot, Snapshot]
  const changes = () => changesBetween(one, two)
  const changedGuides = (change: (changed: Snapshot['guides']) => Snapshot['guides']) => {
    const { changed = [] } = changes().lists.guides ?? {}
    return { ...changes(), lists: { guides: { changed: change(changed) } } }
  }

  it('are refused when they are not whole, not as they were made, or of another snapshot', () => {
    expect(codeOf(one, changes())).toBe('accepted')
    expect(codeOf(two, changes())).toBe('snapshot.digest')
    expect(
      codeOf(
        one,
        changedGuides((guides) => guides.slice(1)),
      ),
    ).toBe('snapshot.digest')
    const retouched = changedGuides((guides) => guides.map((each) => ({ ...each, title: 'Autre' })))
    expect(codeOf(one, retouched)).toBe('snapshot.digest')
    const unknown = { guides: { changed: [], order: ['g1', 'g9'] } }
    expect(codeOf(one, { ...changes(), lists: unknown })).toBe('snapshot.digest')
    expect(codeOf(one, { ...changes(), digest: one.digest })).toBe('snapshot.digest')
  })

  it('are refused when a page that did not change names what is gone', () => {
    const without = sealSnapshot({
      ...sampleContent(),
      guides: [guide(1, 'un'), guide(2, 'un')],
      organizations: [],
    })
    expect(codeOf(one, changesBetween(one, without))).toBe('snapshot.references')
  })
})
