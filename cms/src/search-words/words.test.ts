import { describe, expect, it } from 'vitest'
import { cleanWords, keyOf, titleOf, wordsProblem } from './words.ts'

describe('a list of expressions', () => {
  it('is kept with single spaces, each expression once whatever its accents and capitals', () => {
    expect(cleanWords([' mettre  dehors ', 'Proprio', 'proprio', 'PROPRIÔ'])).toEqual([
      'mettre dehors',
      'Proprio',
    ])
  })

  it('keeps its empty lines, so that they are named', () => {
    expect(wordsProblem({ value: cleanWords(['proprio', ' ']) })).toMatch(/vide/)
    expect(wordsProblem({ value: ['«\u00A0!\u00A0»'] })).toMatch(/vide/)
  })

  it.each([[undefined], [null], [[]], ['proprio'], [[7]], [[{ text: 'proprio' }]]])(
    '%j is no list of expressions',
    (value) => {
      expect(wordsProblem({ value })).toMatch(/au moins un mot/)
    },
  )

  it('is refused when an expression is too long, or when there are too many', () => {
    expect(wordsProblem({ value: ['loyer'.repeat(17)] })).toMatch(/80 caractères/)
    const many = Array.from({ length: 201 }, (_, index) => `mot${String(index)}`)
    expect(wordsProblem({ value: many })).toMatch(/200 expressions/)
  })

  it.each(['aller', 'avoir', 'je ne peux plus', 'comment faire', 'aide', 'jour'])(
    '« %s » alone would change nearly every search and is refused',
    (word) => {
      expect(wordsProblem({ value: ['loyer', word] })).toContain(`«\u00A0${word}\u00A0»`)
    },
  )

  it.each(['proprio', 'RSA', 'aide loyer', 'aller chez le médecin', '115', 'à la rue'])(
    '« %s » is let through',
    (word) => {
      expect(wordsProblem({ value: [word] })).toBeNull()
    },
  )

  it('may be of common words in what pages say, not of words that the search leaves out', () => {
    expect(wordsProblem({ value: ['démarches'], part: 'said' })).toBeNull()
    expect(wordsProblem({ value: ['chez vous'], part: 'said' })).toMatch(/aucun mot/)
  })

  it('may be of common words where they say what is wanted', () => {
    expect(wordsProblem({ value: ['où aller'], part: 'wanted' })).toBeNull()
  })
})

it('compares expressions without accents, capitals and signs', () => {
  expect(keyOf('L’Aide  à domicile')).toBe(keyOf("l'aide a domicile"))
})

it('names a line by its words, cut when they are many', () => {
  expect(titleOf(['proprio', 'bailleur'])).toBe('proprio, bailleur')
  expect(titleOf(Array.from({ length: 40 }, () => 'propriétaire'))).toHaveLength(160)
  expect(titleOf(undefined)).toBe('')
})
