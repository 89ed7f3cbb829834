import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDocument } from '../document.ts'
import { stemsOf } from '../french/index.ts'
import { indexOf, makeWordList, openIndex, readPage } from '../index/index.ts'
import { textsOf } from './build.ts'
import { findInTexts } from './find.ts'

const finderOver = (bodies: string[], pieceBytes?: number) => {
  const list = makeWordList()
  const pages = bodies.map((body, place) =>
    readPage({
      document: { ...emptyDocument({ kind: 'guide', slug: String(place) }), body },
      list,
    }),
  )
  const { starts, pieces } = textsOf({ pages, list, ...(pieceBytes && { pieceBytes }) })
  const loaded: number[] = []
  const load = (piece: number) => {
    loaded.push(piece)
    return Promise.resolve(pieces[piece] ?? new Uint8Array())
  }
  return {
    find: (text: string) => findInTexts({ text, starts, pages: pages.length, load }),
    pieces,
    loaded,
  }
}

const words =
  'chaudière volet serrure dégât facture bailleur ramonage plombier vitre compteur'.split(' ')
const bodies = fc.array(
  fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((some) => some.join(' ')),
  { maxLength: 12 },
)

describe('all that pages say', () => {
  it('finds every page that says a word, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(...words), async (texts, word) => {
        const [stem = ''] = stemsOf(word)
        const right = texts.flatMap((text, place) => (stemsOf(text).includes(stem) ? [place] : []))
        expect(await finderOver(texts).find(word)).toEqual(right)
      }),
    )
  })

  it('finds the same however it is cut', async () => {
    const questions = fc.array(fc.constantFrom(...words, 'vitrier', 'serrurier', 'inconnu'))
    await fc.assert(
      fc.asyncProperty(bodies, questions, async (texts, question) => {
        const text = question.join(' ')
        const whole = await finderOver(texts).find(text)
        for (const bytes of [1, 20])
          expect(await finderOver(texts, bytes).find(text)).toEqual(whole)
      }),
    )
  })

  it('puts pages that say more of the words first, then those that say a rarer one', async () => {
    const { find } = finderOver([
      'facture',
      'facture vitre',
      'facture',
      'plombier',
      'plombier facture',
    ])
    expect(await find('une vitre, un plombier, une facture')).toEqual([1, 4, 3, 0, 2])
  })

  it('finds a word by its beginning when nothing says it, but never a short one', async () => {
    const { find } = finderOver(['une chaudière', 'un chat'])
    expect(await find('chaudiste')).toEqual([0])
    expect(await find('chaud')).toEqual([0])
    expect(await find('cha')).toEqual([])
  })

  it('holds what a page says besides, which its index leaves out', async () => {
    const document = {
      ...emptyDocument({ kind: 'organization', slug: 'a' }),
      also: '3 rue Nattier',
    }
    const list = makeWordList()
    const pages = [readPage({ document, list })]
    const { starts, pieces } = textsOf({ pages, list })
    const load = (piece: number) => Promise.resolve(pieces[piece] ?? new Uint8Array())
    expect(await findInTexts({ text: 'rue nattier', starts, pages: 1, load })).toEqual([0])
    expect(openIndex(indexOf({ pages, list })).forms).toEqual([])
  })

  it('loads of many pieces only those that may hold a word', async () => {
    const { find, pieces, loaded } = finderOver([words.join(' ')], 1)
    await find('compteur')
    expect(pieces).toHaveLength(words.length)
    expect(loaded.length).toBeLessThanOrEqual(2)
  })

  it('finds nothing among no pages, and nothing for words of no subject', async () => {
    expect(await finderOver([]).find('facture')).toEqual([])
    expect(await finderOver(['facture']).find('je n’ai plus de')).toEqual([])
  })
})
