import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDocument } from '../document.ts'
import { indexOf } from './build.ts'
import { openIndex } from './open.ts'
import { readPage } from './read-page.ts'
import { makeWordList } from './word-list.ts'
import { wordsLeftOut } from './words-left-out.ts'

/** Words that differ by more than their ending. */
const word = (number: number): string =>
  `k${String(number).replace(/\d/g, (digit) => `${'bdfglmnprt'.charAt(Number(digit))}o`)}`

test('each word of a page is known to the index, or left out', () => {
  const bodies = fc.array(fc.array(fc.nat({ max: 900 }), { maxLength: 400 }), { maxLength: 4 })
  fc.assert(
    fc.property(bodies, (numbers) => {
      const list = makeWordList()
      const documents = numbers.map((said, place) => ({
        ...emptyDocument({ kind: 'guide', slug: String(place) }),
        url: `/${String(place)}/`,
        body: said.map(word).join(' '),
      }))
      const pages = documents.map((document) => readPage({ document, list }))
      const index = openIndex(indexOf({ list, pages }))
      const left = new Map(wordsLeftOut({ pages, list, index }).map((one) => [one.url, one.words]))
      for (const { url, body } of documents)
        for (const said of body.split(' ').filter((text) => text !== '')) {
          const stem = list.stems[list.stemOfWord[list.words.indexOf(said)] ?? -1] ?? ''
          expect(index.stemNumbers.has(stem)).toBe(!(left.get(url) ?? []).includes(said))
        }
    }),
    { numRuns: 30 },
  )
})

test('a page that says more than there is room for leaves words out, from A to Z', () => {
  const list = makeWordList()
  const body = Array.from({ length: 400 }, (_, number) => word(number)).join(' ')
  const document = { ...emptyDocument({ kind: 'guide', slug: 'a' }), url: '/a/', title: 'A', body }
  const pages = [readPage({ document, list })]
  const [page] = wordsLeftOut({ pages, list, index: openIndex(indexOf({ list, pages })) })
  expect(page).toMatchObject({ url: '/a/', title: 'A' })
  expect(page?.words.length).toBeGreaterThan(200)
  expect(page?.words).toEqual(page?.words.toSorted())
})
