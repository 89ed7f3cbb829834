import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesChanged, wordDifferences } from './differences.ts'
import { mergeBlocks, mergedText, offered, type Block } from './merge.ts'
import { firstText, proposalSince, reconcile, isSentText, type Texts } from './reconcile.ts'

const paragraph = fc.constantFrom('Bonjour.', 'Voyez l’ADIL.', 'Le loyer est dû.', 'Cordialement.')
const text = fc.array(paragraph, { maxLength: 5 }).map((parts) => parts.join('\n\n'))
const side = (pieces: { kind: string; text: string }[], not: string) =>
  pieces
    .filter(({ kind }) => kind !== not)
    .map((piece) => piece.text)
    .join('')
const bare = (value: string) => value.replace(/\s+/g, '')

describe('differences word by word', () => {
  it('show the words that changed and no others', () => {
    const pieces = wordDifferences('Appelez l’ADIL demain.', 'Appelez l’ADIL lundi.')
    expect(pieces.filter(({ kind }) => kind !== 'same').map((piece) => piece.text.trim())).toEqual([
      'demain',
      'lundi',
    ])
    expect(passagesChanged(pieces)).toBe(1)
  })

  it('hold both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), text, (a, b, c) => {
        for (const [before, after] of [
          [a, b],
          [a + c, c],
          [c, b + c],
        ] as const) {
          const pieces = wordDifferences(before, after)
          expect(bare(side(pieces, 'added'))).toBe(bare(before))
          expect(bare(side(pieces, 'removed'))).toBe(bare(after))
        }
      }),
    )
  })
})

describe('two versions of a text', () => {
  const choices = (blocks: Block[]) =>
    blocks.flatMap((block) => ('same' in block ? [] : [offered(block)]))

  it('take the change of whoever changed a passage, and both where both did', () => {
    const base = 'Bonjour.\n\nVoyez l’ADIL.\n\nCordialement.'
    const theirs = 'Bonjour madame.\n\nVoyez l’ADIL.\n\nBien à vous.'
    const mine = 'Bonjour.\n\nVoyez l’ADIL 78.\n\nÀ bientôt.'
    const blocks = mergeBlocks({ base, theirs: 'Bonjour madame.\n\nVoyez l’ADIL.', mine: base })
    expect(mergedText(blocks, [])).toBe('Bonjour madame.\n\nVoyez l’ADIL.')
    const both = mergedText(mergeBlocks({ base, theirs, mine }), [])
    for (const words of ['Bonjour madame.', 'Voyez l’ADIL 78.', 'Bien à vous.', 'À bientôt.'])
      expect(both).toContain(words)
    const added = mergeBlocks({ base, theirs: `${base}\n\nP.-S.`, mine: base })
    expect(choices(added)).toEqual(['theirs'])
    const own = mergeBlocks({ base, theirs: base, mine: `${base}\n\nP.-S.` })
    expect(choices(own)).toEqual(['mine'])
  })

  it('can always be kept as one wrote it, or taken as the other did', () => {
    fc.assert(
      fc.property(text, text, text, (base, theirs, mine) => {
        const blocks = mergeBlocks({ base, theirs, mine })
        const all = (choice: 'theirs' | 'mine') => blocks.map(() => choice)
        expect(mergedText(blocks, all('mine'))).toBe(mine)
        expect(mergedText(blocks, all('theirs'))).toBe(theirs)
      }),
    )
  })

  it('lose no word that was typed unless the other changed nothing but that', () => {
    fc.assert(
      fc.property(text, text, (theirs, mine) => {
        const merged = mergedText(mergeBlocks({ base: '', theirs, mine }), [])
        for (const part of mine.split('\n\n')) expect(merged).toContain(part)
      }),
    )
  })
})

describe('what changed while someone typed', () => {
  const began: Texts = {
    draft: { text: 'Proposition', by: 'ADIL' },
    working: null,
    workingRevision: 0,
  }
  const draft = { text: 'Autre proposition', by: 'ADIL' }

  it('takes the place of what nobody touched', () => {
    const outcome = reconcile({ before: began, now: { ...began, draft }, typed: 'Proposition' })
    expect(outcome).toEqual({ kind: 'adopt', ...draft })
  })

  it('is to be merged with what was typed', () => {
    const working = { text: 'De Dominique', by: 'Dominique' }
    const now = { ...began, working, workingRevision: 1 }
    expect(reconcile({ before: began, now, typed: 'De Camille' })).toEqual({
      ...{ kind: 'merge', base: 'Proposition' },
      ...{ theirs: 'De Dominique', by: 'Dominique' },
    })
    expect(firstText(now)).toBe('De Dominique')
  })

  it('is told when a proposal came after the text that the lead had left, and to no one else', () => {
    const working = { text: 'Du chef de projet', by: 'Camille' }
    const isDraftNewer = true
    expect(proposalSince({ draft, working, isDraftNewer })).toEqual({
      ...{ base: '', theirs: 'Autre proposition', by: 'ADIL', isProposal: true },
    })
    expect(proposalSince({ draft, working, isDraftNewer: false })).toBeNull()
    expect(proposalSince({ draft, working: null, isDraftNewer })).toBeNull()
    expect(proposalSince({ draft, working: draft, isDraftNewer })).toBeNull()
  })

  it('may be let go once it was sent as it stands, and not what else was typed', () => {
    expect(isSentText({ typed: 'Voyez l’ADIL.\n', answer: 'Voyez l’ADIL.' })).toBe(true)
    expect(isSentText({ typed: 'Autre chose', answer: 'Voyez l’ADIL.' })).toBe(false)
    expect(isSentText({ typed: '', answer: null })).toBe(false)
  })

  it('is left alone when it says the same, or when nothing changed', () => {
    expect(reconcile({ before: began, now: began, typed: 'X' })).toEqual({ kind: 'keep' })
    expect(
      reconcile({ before: began, now: { ...began, draft }, typed: 'Autre proposition' }),
    ).toEqual({ kind: 'keep' })
  })
})
