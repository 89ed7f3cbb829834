import { expect, it } from 'vitest'
import { natureOf, titleOf } from './title.ts'

it.each([
  [{ kind: 'error' }, 'Erreur signalée'],
  [{ kind: 'helpful', answer: 'yes' }, 'Cette page a aidé'],
  [{ kind: 'helpful', answer: 'no' }, 'Cette page n’a pas aidé'],
  [{ kind: 'idea', about: 'idea' }, 'Une idée'],
  [{ kind: 'idea', about: 'problem' }, 'Un problème'],
])('what a signal is, is said in words: %j', (said, nature) => {
  expect(natureOf(said)).toBe(nature)
})

it('a signal is called by what it is and its day in French', () => {
  const said = { kind: 'idea', about: 'problem', day: '2026-10-01' }
  expect(titleOf(said)).toBe('Un problème, le 1er octobre 2026')
})
