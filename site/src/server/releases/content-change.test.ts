import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SiteContent } from '../../content/index.ts'
import { changedContent, contentChange, NO_CONTENT } from './content-change.ts'

const documents = fc
  .uniqueArray(fc.nat(30), { maxLength: 12 })
  .map((numbers) => numbers.map((number) => ({ digest: `d${String(number)}`, title: number })))
const contents = fc.record({
  siteUrl: fc.constantFrom('https://a.example', 'https://b.example'),
  asOf: fc.constantFrom('2026-11-22T10:00:00.000Z', '2026-11-23T10:00:00.000Z'),
  settings: fc.record({ digest: fc.string(), siteName: fc.string() }),
  guides: documents,
  themes: documents,
  former: fc.array(fc.record({ address: fc.string(), to: fc.option(fc.string()) })),
}) as unknown as fc.Arbitrary<SiteContent>

test('contents told one against the other, through a thread, are those that were written', () => {
  fc.assert(
    fc.property(fc.array(contents, { minLength: 1, maxLength: 6 }), (following) => {
      let outline = NO_CONTENT
      let made: Partial<SiteContent> = {}
      for (const content of following) {
        const told = contentChange(content, outline)
        outline = told.outline
        const before = structuredClone(made)
        const next = changedContent(made, structuredClone(told.change))
        expect(next).toEqual(content)
        expect(made).toEqual(before)
        made = next
      }
    }),
  )
})

test('documents that have not changed stay the same objects, and only the others are told', () => {
  const [first, second] = [{ digest: 'a' }, { digest: 'b' }]
  const before = { guides: [first, second] } as unknown as SiteContent
  const { outline } = contentChange(before, NO_CONTENT)
  const after = { guides: [{ digest: 'b' }, { digest: 'c' }] } as unknown as SiteContent
  const { change } = contentChange(after, outline)
  expect(change.lists['guides']?.made).toEqual([{ digest: 'c' }])
  expect(changedContent(before, change).guides[0]).toBe(second)
  expect(contentChange(before, outline).change).toEqual({ parts: {}, lists: {} })
})
