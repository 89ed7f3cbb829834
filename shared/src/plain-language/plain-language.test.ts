import { describe, expect, it } from 'vitest'
import { unexplainedAcronyms } from './acronyms.ts'
import { hardWordFinder } from './hard-words.ts'
import { looksPassive } from './passive.ts'
import { readabilityOf } from './readability.ts'
import { reviewTexts } from './review.ts'
import { countSyllables } from './syllables.ts'
import { sentencesIn, wordsIn } from './tokens.ts'

describe('sentences and words', () => {
  it('end with their marks and with the line, not after a shortened word or inside a number', () => {
    expect(sentencesIn('Appelez M. Durand. Il répond à 9.30 !\nVenez « vite. » Merci')).toEqual([
      'Appelez M. Durand.',
      'Il répond à 9.30 !',
      'Venez « vite. »',
      'Merci',
    ])
    expect(sentencesIn('Voir l’art. 5 du code. Fin… Ou pas ?')).toHaveLength(3)
    expect(sentencesIn(' \n – \n')).toEqual([])
  })

  it('are counted as they stand between spaces', () => {
    expect(wordsIn('L’allocation, c’est un rendez-vous : 3 jours.')).toHaveLength(6)
  })
})

describe('syllables', () => {
  it.each([
    ['vie', 1],
    ['aide', 1],
    ['aides', 1],
    ['les', 1],
    ['eau', 1],
    ['lieu', 1],
    ['loyer', 2],
    ['payer', 2],
    ['logement', 3],
    ['famille', 2],
    ['travail', 2],
    ['social', 2],
    ['allocation', 4],
    ['demande', 2],
    ['crier', 2],
    ['client', 2],
    ['priorité', 4],
    ['créer', 2],
    ['théâtre', 2],
    ['maïs', 2],
    ['qui', 1],
    ['quelque', 1],
    ['guichet', 2],
    ['travailler', 3],
    ['étaient', 2],
    ['administration', 5],
    ['rendez-vous', 3],
    ['école', 2],
    ['idée', 2],
    ['RSA', 1],
  ])('of « %s » are %i', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables)
  })
})

describe('readability', () => {
  const easy = 'Vous payez un loyer. La CAF peut vous aider. Allez la voir vite. '.repeat(5)
  const hard =
    'L’attribution de la prestation compensatoire est subordonnée à la transmission préalable de justificatifs attestant la régularité administrative du bénéficiaire concerné. '.repeat(
      4,
    )

  it('tells an easy text from a hard one', () => {
    expect(readabilityOf(easy)).toMatchObject({ level: 'easy', sentences: 15 })
    expect(readabilityOf(hard)).toMatchObject({ level: 'hard', score: 0 })
  })

  it('follows the formula of Kandel and Moles', () => {
    // 52 words of one syllable, four of them a sentence.
    const text = 'Il vend son pain. '.repeat(13)
    expect(readabilityOf(text)?.score).toBe(100)
    // 48 words in 12 sentences, 60 syllables, would be 207 − 1.015 × 4 − 73.6 × 1.25.
    const more = 'Il vend son loyer. '.repeat(13)
    expect(readabilityOf(more)?.score).toBe(Math.min(100, Math.round(207 - 4.06 - 73.6 * 1.25)))
  })

  it('asks more of an easy-to-read version than of a page', () => {
    const text =
      'Votre allocation est calculée chaque année. La mairie examine votre demande. '.repeat(6)
    const { score = 0, level } = readabilityOf(text) ?? {}
    expect([score >= 60 && score < 70, level]).toEqual([true, 'easy'])
    expect(readabilityOf(text, { standard: 'easyRead' })).toMatchObject({ score, level: 'hard' })
  })

  it('says nothing of a few words', () => {
    expect(readabilityOf('Vous payez un loyer.')).toBeNull()
  })
})

describe('acronyms', () => {
  it('are told once unless the glossary has them', () => {
    const text = 'La CAF, la CPAM et la C2S. L’ARS de la CPAM.'
    expect(unexplainedAcronyms({ text, terms: ['Caf', 'c2s'] })).toEqual(['CPAM', 'ARS'])
  })

  it('are not numbers of kings, text messages, words in capitals or single letters', () => {
    const text = 'Louis XIV, un SMS, A, le B1.\nATTENTION CECI EST IMPORTANT'
    expect(unexplainedAcronyms({ text, terms: [] })).toEqual([])
  })
})

describe('hard words', () => {
  const find = hardWordFinder([
    { hard: ['nonobstant'], plain: 'malgré' },
    { hard: ['s’acquitter de'], plain: 'payer' },
    { hard: ['solliciter'], plain: 'demander' },
    { hard: ['afin de'], plain: 'pour' },
    { hard: ['dans les meilleurs délais'], plain: 'vite' },
    { hard: ['pièce justificative', 'justificatif'], plain: 'papier' },
    { hard: ['au titre de'], plain: 'pour' },
  ])
  const found = (text: string) => find(text).map(({ passage, plain }) => `${passage} → ${plain}`)

  it('are found in their forms, whatever apostrophe and space is typed', () => {
    expect(found('Nonobstant cela, vous vous acquittez du loyer.')).toEqual([
      'Nonobstant → malgré',
      'acquittez du → payer',
    ])
    expect(found('Sollicitez une aide, afin d’être aidé\u00A0; elle est sollicitée.')).toEqual([
      'Sollicitez → demander',
      "afin d' → pour",
      'sollicitée → demander',
    ])
    expect(found('Des pièces justificatives et des justificatifs')).toEqual([
      'pièces justificatives → papier',
      'justificatifs → papier',
    ])
    expect(found('au titre du logement')).toEqual(['au titre du → pour'])
  })

  it('are not found inside other words', () => {
    expect(found('La sollicitude n’est pas justificative.')).toEqual([])
  })
})

describe('the passive', () => {
  it.each([
    ['L’aide est versée par la CAF.', true],
    ['Les droits sont ensuite calculés par un agent.', true],
    ['La demande a été refusée par le juge.', true],
    ['Elle est versée par mois.', false],
    ['Le dossier est envoyé par courrier.', false],
    ['Il est arrivé hier.', false],
    ['Vous passez par la mairie.', false],
  ])('« %s »: %s', (sentence, isPassive) => {
    expect(looksPassive(sentence)).toBe(isPassive)
  })
})

it('a review gives each remark with its place, and once', () => {
  const long = `${'mot '.repeat(26)}fin.`
  const { remarks, readability } = reviewTexts({
    passages: [
      {
        where: 'Résumé',
        path: 'summary',
        text: 'Sollicitez la CPAM.',
        maxWords: 25,
        isProse: true,
      },
      {
        where: 'Étape 1',
        path: 'steps.0.text',
        text: `${long} Sollicitez la CPAM.`,
        maxWords: 25,
        isProse: true,
      },
    ],
    terms: [],
    findHardWords: hardWordFinder([{ hard: ['solliciter'], plain: 'demander' }]),
  })
  expect(remarks).toMatchObject([
    { where: 'Résumé', path: 'summary', kind: 'word', passage: 'Sollicitez', plain: 'demander' },
    { where: 'Résumé', kind: 'acronym', passage: 'CPAM' },
    { where: 'Étape 1', kind: 'long', words: 27, maxWords: 25 },
  ])
  expect(readability).toBeNull()
})

it('a review names the paragraph that reads worst, and none when all read easily', () => {
  const easy = 'Vous payez un loyer. La CAF peut vous aider. Allez la voir vite. '.repeat(3).trim()
  const hard =
    'La transmission préalable des justificatifs conditionne l’attribution de la prestation compensatoire, subordonnée à la régularité administrative de la situation du bénéficiaire concerné.'
  const passages = [
    { where: 'Étape 1', path: 'steps.0.text', text: easy, maxWords: 25, isProse: true },
    {
      where: 'Étape 2',
      path: 'steps.1.text',
      text: `${easy}\n${hard}`,
      maxWords: 25,
      isProse: true,
    },
  ]
  const given = { terms: [], findHardWords: hardWordFinder([]) }
  expect(reviewTexts({ passages, ...given }).hardest).toEqual({
    where: 'Étape 2',
    path: 'steps.1.text',
    passage: hard,
    score: 0,
    level: 'hard',
  })
  expect(reviewTexts({ passages: passages.slice(0, 1), ...given }).hardest).toBeNull()
})
