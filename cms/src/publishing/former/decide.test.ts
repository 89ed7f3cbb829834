import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formerAddresses, pagesLeft, type Held } from './decide.ts'
import { pagesOf, type Addressed } from './pages.ts'

const RUBRICS = ['logement', 'emploi']
const SLUGS = ['loyer', 'bail', 'caution']
const GUIDES = ['a', 'b', 'c']

type Guides = ReadonlyMap<string, Addressed | null>

const pages = (doc: Addressed | null | undefined) => (doc ? pagesOf('guides', doc) : [])

const heldBy = (guides: Guides): Held[] =>
  [...guides].flatMap(([document, doc]) =>
    pages(doc).map((page) => ({ ...page, collection: 'guides', document })),
  )

/** What the CMS does: each change leaves rows, one an address. */
const byRows = (steps: readonly Guides[]) => {
  const rows = new Map<string, Held>()
  for (const [index, after] of steps.entries())
    for (const document of GUIDES)
      for (const page of pagesLeft(
        pages(steps[index - 1]?.get(document)),
        pages(after.get(document)),
      ))
        rows.set(page.address, { ...page, collection: 'guides', document })
  return formerAddresses({ left: [...rows.values()], live: heldBy(steps.at(-1) ?? new Map()) })
}

/** The same from memory: who was seen last at each address, and where that one is now. */
const byMemory = (steps: readonly Guides[]) => {
  const seen = new Map<string, Held>()
  for (const step of steps) for (const held of heldBy(step)) seen.set(held.address, held)
  const live = heldBy(steps.at(-1) ?? new Map())
  const find = (document: string, view: string) =>
    live.find((held) => held.document === document && held.view === view)?.address
  return [...seen.values()]
    .filter(({ address }) => !live.some((held) => held.address === address))
    .map(({ address, document, view }) => {
      const to = find(document, view) ?? find(document, 'page') ?? null
      const key = `${view === 'easyRead' ? 'easy' : 'guide'}:${document}`
      return { address, to, ...(to === null && { key }) }
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1))
}

const change = fc.record({
  document: fc.constantFrom(...GUIDES),
  doc: fc.option(
    fc.record({
      rubric: fc.constantFrom(...RUBRICS),
      slug: fc.constantFrom(...SLUGS),
      hasEasyRead: fc.boolean(),
    }),
  ),
})

/** Every state of the site, one change after the other; no two guides are ever at one address. */
const sequences = fc.array(change, { maxLength: 30 }).map((changes) => {
  const steps: Guides[] = [new Map()]
  for (const { document, doc } of changes) {
    const next = new Map([...(steps.at(-1) ?? []), [document, doc] as const])
    const addresses = heldBy(next).map(({ address }) => address)
    if (new Set(addresses).size === addresses.length) steps.push(next)
  }
  return steps
})

describe('former addresses, after any changes of name and rubric, withdrawals and returns', () => {
  it('are those where somebody was and nobody is, each with where that one is now', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        expect(byRows(steps)).toEqual(byMemory(steps))
      }),
    )
  })

  it('never lead to one another, nor stand before a page', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        const live = new Set(heldBy(steps.at(-1) ?? new Map()).map(({ address }) => address))
        for (const { address, to } of byRows(steps)) {
          expect(live.has(address)).toBe(false)
          if (to !== null) expect(live.has(to)).toBe(true)
        }
      }),
    )
  })
})

describe('an easy-to-read page', () => {
  const guide = (doc: Addressed | null): Guides => new Map([['a', doc]])
  const before = { rubric: 'logement', slug: 'bail', hasEasyRead: true }

  it('follows its guide to a new address', () => {
    expect(byRows([guide(before), guide({ ...before, slug: 'loyer' })])).toEqual([
      { address: '/logement/bail/', to: '/logement/loyer/' },
      { address: '/logement/bail/facile-a-lire/', to: '/logement/loyer/facile-a-lire/' },
    ])
  })

  it('that is taken away leads to its guide, and is withdrawn with it', () => {
    const alone = guide({ ...before, hasEasyRead: false })
    const address = '/logement/bail/facile-a-lire/'
    expect(byRows([guide(before), alone])).toEqual([{ address, to: '/logement/bail/' }])
    expect(byRows([guide(before), alone, guide(null)])).toContainEqual({
      address,
      to: null,
      key: 'easy:a',
    })
  })
})
