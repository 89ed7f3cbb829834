import { expect, it } from 'vitest'
import { rankGuides } from './guides.ts'

const guide = (slug: string, title: string, words: string) => ({ slug, title, words })
const guides = [
  guide(
    'loyer-impaye',
    'Je n’arrive plus à payer mon loyer',
    'retard de loyer, dette, propriétaire',
  ),
  guide(
    'expulsion',
    'J’ai peur d’être expulsé de mon logement',
    'mettre dehors, propriétaire, huissier',
  ),
  guide('contester-mdph', 'Je ne suis pas d’accord avec la MDPH', 'recours, refus'),
  guide('rsa', 'Demander le RSA', 'revenu, minimum'),
]
const slugs = (question: string, origin: string | null = null) =>
  rankGuides({ guides, question, origin }).map(({ slug }) => slug)

it('puts first the guide that shares the rarest words with the question', () => {
  expect(slugs('Mon propriétaire veut me mettre dehors')[0]).toBe('expulsion')
  expect(slugs('J’ai des loyers en retard')[0]).toBe('loyer-impaye')
})

it('puts first the guide from which the person came', () => {
  expect(slugs('Mon propriétaire veut me mettre dehors', 'rsa')[0]).toBe('rsa')
})

it('proposes nothing when nothing fits', () => {
  expect(slugs('Bonjour')).toEqual([])
})
