import { expect, it } from 'vitest'
import type { Side } from '../preview/answer.ts'
import type { Move } from '../preview/moves.ts'
import { firstExpression, formChange } from './form-change.ts'
import { summaryOf } from './summary.ts'

const side = (moves: Move[], dangers: string[] = []): Side => ({
  hits: moves.map((move, index) => ({
    id: String(index),
    title: 'Fiche',
    kind: 'guide',
    isPinned: false,
    move,
  })),
  understood: [],
  mended: null,
  dangers,
  isNearest: false,
})

const same: Move = { kind: 'same' }

it('says in one sentence what changed among the first pages', () => {
  const before = side([same, { kind: 'gone' }, { kind: 'below', now: 7 }])
  const after = side([same, { kind: 'new' }, { kind: 'up', was: 9 }])
  expect(summaryOf({ before, after, problem: null, isSaved: false })).toBe(
    '1\u00A0nouvelle page, 1\u00A0page qui monte, 2\u00A0pages qui ne sortent plus.',
  )
})

it('says that nothing moves, or that only the numbers of a danger do', () => {
  expect(
    summaryOf({ before: side([same]), after: side([same]), problem: null, isSaved: false }),
  ).toBe('Les premières pages restent les mêmes pour cette recherche.')
  const after = side([same], ['115'])
  expect(summaryOf({ before: side([same]), after, problem: null, isSaved: false })).toMatch(
    /mêmes.*Les numéros/,
  )
  expect(summaryOf({ before: side([same]), after: null, problem: '…', isSaved: false })).toBe('')
})

it('tries what the form says, and no more of it', () => {
  const values = { says: ['proprio'], means: ['propriétaire'], note: 'x', words: undefined }
  const change: unknown = JSON.parse(formChange({ collection: 'thesaurus', id: undefined, values }))
  const line = { says: ['proprio'], means: ['propriétaire'], bothWays: false }
  expect(change).toEqual({ collection: 'thesaurus', id: null, line })
})

it('tries first the first expression of the form', () => {
  expect(firstExpression({ says: ['proprio', 'bailleur'] })).toBe('proprio')
  expect(firstExpression({ queries: ['loyer'] })).toBe('loyer')
  expect([firstExpression({}), firstExpression({ words: null })]).toEqual(['', ''])
})
