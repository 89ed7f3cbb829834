import { expect, it } from 'vitest'
import { stemsOf } from '../french/index.ts'
import { tellingMeans } from './telling.ts'

const told = (said: string, means: string[], query = said) =>
  tellingMeans({
    means: means.map((text) => ({ text, meant: stemsOf(text) })),
    said: stemsOf(said),
    typed: stemsOf(query),
  }).map(({ text }) => text)

it('tells an acronym opened or found, and an everyday word turned administrative', () => {
  expect(told('RSA', ['revenu de solidarité active'])).toHaveLength(1)
  expect(told('revenu de solidarité active', ['RSA', 'minimum'])).toEqual(['RSA'])
  expect(told('proprio', ['propriétaire', 'bailleur'], 'mon proprio crie')).toHaveLength(2)
})

it('tells nothing of the same words in another order or form', () => {
  for (const [said, means] of [
    ['loyer impayé', 'impayé de loyer'],
    ['punaises', 'punaises de lit'],
    ['coupé', 'coupure'],
  ] as const)
    expect(told(said, [means])).toEqual([])
  expect(told('proprio', ['bailleur'], 'proprio bailleur')).toEqual([])
})

it('makes no guess at what somebody lives', () => {
  expect(told('partir enfants', ['enlèvement parental'])).toEqual([])
  expect(told('mari frappe', ['violences conjugales'])).toEqual([])
})
