import { expect, it } from 'vitest'
import { rankGuides } from './guides.ts'

const guide = (slug: string, rubric: string, title: string, synonyms: string[]) => ({
  slug,
  title,
  synonyms,
  summary: 'Des aides existent. Voici par où commencer.',
  rubrics: [rubric],
})
const guides = [
  guide('loyer-impaye', 'logement', 'Je n’arrive plus à payer mon loyer', [
    'loyer impayé',
    'dette',
  ]),
  guide('expulsion', 'logement', 'J’ai peur d’être expulsé', ['mettre dehors', 'propriétaire']),
  guide('logement-insalubre', 'logement', 'Mon logement est humide ou dangereux', ['moisissures']),
  guide('contester-mdph', 'handicap', 'Je ne suis pas d’accord avec la MDPH', ['recours', 'refus']),
  guide('attendre-un-bebe', 'famille', 'J’attends un bébé : démarches et aides', ['enceinte']),
  guide('fin-de-mois', 'precarite', 'Je n’arrive pas à finir le mois', ['plus d’argent']),
]
const slugs = (question: string, rubric = 'logement', origin: string | null = null) =>
  rankGuides({ guides, question, rubric, origin }).map(({ slug }) => slug)

it('puts first the guide that names what the question is about', () => {
  const polite = 'Bonjour, mon loyer est impayé depuis deux mois, que faire ?'
  expect(slugs(polite)[0]).toBe('loyer-impaye')
  const masked = `${polite} Je m’appelle [prénom masqué], tél. [téléphone masqué].`
  expect(slugs(masked)).toEqual(slugs(polite))
  expect(slugs('Mon propriétaire veut me mettre dehors')[0]).toBe('expulsion')
  expect(slugs('Je suis enceinte, quelles démarches ?', 'famille')).toEqual(['attendre-un-bebe'])
})

it('leaves out what shares only a common word', () => {
  expect(slugs('Bonjour, mon loyer est impayé depuis deux mois')).not.toContain('contester-mdph')
})

it('puts first the guide from which the person came', () => {
  expect(slugs('Mon propriétaire veut me mettre dehors', 'logement', 'fin-de-mois')[0]).toBe(
    'fin-de-mois',
  )
})

it('proposes nothing when nothing fits', () => {
  expect(slugs('Bonjour')).toEqual([])
})
