import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carryMasks, onlyMasks } from './mask-more.ts'

const before = 'Je m’appelle [nom masqué], mon voisin Durand me doit de l’argent.'

it('lets words be hidden or left out, in their order', () => {
  expect(onlyMasks(before, before)).toBe(true)
  expect(
    onlyMasks(before, 'Je m’appelle [nom masqué], mon voisin [masqué] me doit de l’argent.'),
  ).toBe(true)
  expect(onlyMasks(before, 'mon voisin me doit de l’argent')).toBe(true)
})

it('lets no word come back or be added', () => {
  expect(onlyMasks(before, before.replace('[nom masqué]', 'Martin'))).toBe(false)
  expect(onlyMasks(before, 'mon voisin Durant me doit de l’argent')).toBe(false)
  expect(onlyMasks(before, 'mon voisin mon voisin')).toBe(false)
  expect(onlyMasks(before, 'nom masqué')).toBe(false)
})

it('holds for any words taken out of any text', () => {
  const words = fc.array(fc.constantFrom('le', 'voisin', 'Durand', '12'), { maxLength: 12 })
  fc.assert(
    fc.property(words, fc.array(fc.boolean(), { maxLength: 12 }), (all, hidden) => {
      const next = all.map((word, at) => (hidden[at] === true ? '[masqué]' : word)).join(' ')
      expect(onlyMasks(all.join(' '), next)).toBe(true)
      expect(onlyMasks(all.join(' '), `${next} ajouté`)).toBe(false)
    }),
  )
})

it('carries what was masked by hand into another text, and nothing else', () => {
  const next = before.replace('Durand', '[masqué]')
  const text = 'Durand est mon voisin ; on me doit [nom masqué] de l’argent.'
  expect(carryMasks({ before, next, text })).toBe(text.replace('Durand', '[masqué]'))
  expect(carryMasks({ before, next: before, text })).toBe(text)
})
