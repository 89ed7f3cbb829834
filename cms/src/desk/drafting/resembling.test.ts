import { expect, it } from 'vitest'
import { mostResembling } from './resembling.ts'

const items = [
  'Mon propriétaire veut me mettre dehors, j’ai reçu un commandement de payer.',
  'Je n’arrive plus à payer mon loyer depuis que j’ai perdu mon emploi.',
  'Je cherche une place en crèche pour ma fille.',
  'Comment demander une carte mobilité inclusion pour ma mère ?',
]
const nearest = (question: string, limit = 3) =>
  mostResembling({ question, items, textOf: (text) => text, limit })

it('puts first the text that shares the rarest words', () => {
  expect(nearest('Mon loyer est trop cher, je ne peux plus payer')[0]).toBe(items[1])
  expect(nearest('Le propriétaire veut nous mettre dehors')[0]).toBe(items[0])
})

it('finds nothing for what resembles nothing, and no more than was asked for', () => {
  expect(nearest('Où se trouve la piscine ?')).toEqual([])
  expect(nearest('')).toEqual([])
  expect(nearest('payer le loyer au propriétaire, perdu emploi, mettre dehors', 1)).toHaveLength(1)
})

it('counts a mask for nothing', () => {
  const masked = ['Appelez [téléphone masqué] ou [adresse masquée]']
  const question = '[téléphone masqué] [adresse masquée]'
  expect(mostResembling({ question, items: masked, textOf: (text) => text, limit: 3 })).toEqual([])
})
