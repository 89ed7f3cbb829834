import {
  buildIndex,
  createSearch,
  openIndex,
  type SearchDocument,
  type SearchWords,
} from '@infos-droits/shared/search'
import { expect, it } from 'vitest'
import { hasGoodGuide, proposeGuides } from './guides.ts'

const guide = (slug: string, rubric: string, title: string, aliases: string[]): SearchDocument => ({
  id: `guide:${slug}`,
  url: `/${rubric}/${slug}/`,
  kind: 'guide',
  title,
  aliases,
  summary: 'Des aides existent. Voici par où commencer.',
  headings: [],
  body: '',
  numbers: [],
  facets: { kind: ['guide'], rubric: [rubric] },
  use: 0,
})

const documents: SearchDocument[] = [
  guide('loyer-impaye', 'logement', 'Je n’arrive plus à payer mon loyer', [
    'loyer impayé',
    'dette',
  ]),
  guide('expulsion', 'logement', 'J’ai peur d’être expulsé', ['mettre dehors', 'propriétaire']),
  guide('logement-insalubre', 'logement', 'Mon logement est humide ou dangereux', ['moisissures']),
  guide('contester-mdph', 'handicap', 'Je ne suis pas d’accord avec la MDPH', ['recours', 'refus']),
  guide('attendre-un-bebe', 'famille', 'J’attends un bébé : démarches et aides', ['enceinte']),
  guide('fin-de-mois', 'precarite', 'Je n’arrive pas à finir le mois', ['plus d’argent']),
  guide('recours-caf', 'famille', 'Je conteste une décision', ['recours', 'refus']),
  {
    ...guide('adil-78', 'logement', 'Loyer impayé', ['loyer']),
    kind: 'organization',
    facets: { kind: ['organization'], rubric: ['logement'] },
  },
]

const words: SearchWords = {
  thesaurus: [{ says: ['proprio'], means: ['propriétaire'], bothWays: false }],
  dangers: [],
  intents: [],
  bestBets: [],
}

const search = createSearch({ base: openIndex(buildIndex({ documents })), words })

const asked = (question: string, rubric = 'logement', origin: string | null = null) =>
  proposeGuides({
    search,
    question,
    rubric,
    origin: origin === null ? null : { title: origin, path: origin },
  }).map(({ path }) => path)

it('tells a question that a guide answers from one of which it only shares a word', () => {
  const isAnswered = (question: string) => hasGoodGuide({ search, question })
  expect(isAnswered('Je n’arrive plus à payer mon loyer')).toBe(true)
  expect(isAnswered('moisissures')).toBe(true)
  const long = 'Mon propriétaire veut me mettre dehors, le loyer est impayé, et j’ai une lettre.'
  expect(isAnswered(`${long} Que dire à la banque, au maire, au voisin, au gardien ?`)).toBe(true)
  expect(isAnswered('Où faire vacciner un bébé perroquet ?')).toBe(false)
  expect(isAnswered('[nom masqué]')).toBe(false)
})

it('takes the courtesies around a question for nothing that a guide would have to say', () => {
  const isAnswered = (question: string) => hasGoodGuide({ search, question })
  for (const question of [
    'Bonjour Madame, j’aimerais avoir des renseignements sur les moisissures. Merci de votre aide.',
    "Bonjour, est-ce que vous pouvez me dire à qui m'adresser pour un loyer impayé ? Cordialement",
    'Bonjour, je souhaiterais savoir pour une dette. Merci d’avance pour votre réponse, bonne journée.',
  ])
    expect([question, isAnswered(question)]).toEqual([question, true])
  expect(isAnswered('Bonjour, où faire vacciner un perroquet ? Merci de votre réponse.')).toBe(
    false,
  )
  expect(isAnswered('Bonjour, merci.')).toBe(false)
})

it('puts first the guide that names what the question is about', () => {
  const polite = 'Bonjour, mon loyer est impayé depuis deux mois, que faire ?'
  expect(asked(polite)[0]).toBe('/logement/loyer-impaye/')
  expect(asked('Mon propriétaire veut me mettre dehors')[0]).toBe('/logement/expulsion/')
  expect(asked('Je suis enceinte, quelles démarches ?', 'famille')[0]).toBe(
    '/famille/attendre-un-bebe/',
  )
})

it('understands a long message in everyday words, misspelt', () => {
  const message = `Bonjour madame monsieur, je vous écris car je sais plus quoi faire. Mon proprio ma dit
    hier que je devait partir avant la fin du mois, il veut me metre dehors avec mes deux enfants alors que
    je n’ai nulle part où aller. Merci de votre réponse.`
  expect(asked(message)[0]).toBe('/logement/expulsion/')
})

it('proposes for a long message of which a few words tell the subject, not for an empty one', () => {
  const loyer = search.ask({ text: 'loyer impayé', limit: 1 })
  const hits = loyer.hits.map((hit) => ({ ...hit, coverage: 0.4 }))
  const nearest = { ask: () => ({ ...loyer, hits, isNearest: true }) }
  const found = (question: string) =>
    proposeGuides({ search: nearest, question, rubric: 'logement', origin: null })
  const long =
    'Ma mère est tombée cette année, elle marche mal, sa toilette et ses courses sont dures'
  expect(found(long)).toHaveLength(1)
  expect(found('Bonjour, un renseignement sur ma situation. Merci.')).toEqual([])
})

it('counts the masks of a question for nothing', () => {
  const question = 'Mon loyer est impayé'
  const masked = `${question}. Je m’appelle [prénom masqué], tél. [téléphone masqué].`
  expect(asked(masked)[0]).toBe('/logement/loyer-impaye/')
})

it('proposes guides only, those of the rubric of the question before the others', () => {
  expect(asked('Comment faire un recours après un refus ?', 'handicap')[0]).toBe(
    '/handicap/contester-mdph/',
  )
  expect(asked('Comment faire un recours après un refus ?', 'famille')[0]).toBe(
    '/famille/recours-caf/',
  )
  expect(asked('Mon loyer est impayé').filter((path) => path.includes('adil'))).toEqual([])
})

it('puts first the guide from which the person came, once', () => {
  const from = '/precarite/fin-de-mois/'
  const question = 'Mon propriétaire veut me mettre dehors'
  expect(asked(question, 'logement', from)[0]).toBe(from)
  const again = asked(question, 'logement', '/logement/expulsion/')
  expect(again.filter((path) => path === '/logement/expulsion/')).toHaveLength(1)
})

it('proposes nothing when nothing fits, and five guides at most', () => {
  expect(asked('Bonjour')).toEqual([])
  expect(asked('Quelle heure est-il à Tokyo ?')).toEqual([])
  expect(asked('aides loyer recours bébé propriétaire moisissures argent').length).toBeLessThan(6)
})
