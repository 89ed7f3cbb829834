import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.ts'

const sentences = (body: string, summary = '') => sentencesOf({ summary, body })

describe('sentencesOf', () => {
  it('begins with the summary', () => {
    expect(sentences('Écrivez.', 'Une aide existe. Demandez-la')).toEqual([
      'Une aide existe.',
      'Demandez-la',
      'Écrivez.',
    ])
  })

  it('ends a sentence at its mark, whatever the mark', () => {
    expect(sentences('Perdu\u202F? Appelez\u202F! Dites «\u00A0non.\u00A0» Puis partez…')).toEqual([
      'Perdu\u202F?',
      'Appelez\u202F!',
      'Dites «\u00A0non.\u00A0»',
      'Puis partez…',
    ])
  })

  it('does not stop at an abbreviation, a number or an address', () => {
    const text = 'Selon l’art. 12, M. Martin paie 1.200 euros sur caf.fr avant le 5.'
    expect(sentences(text)).toEqual([text])
  })

  it('leaves out lines that are no sentence', () => {
    expect(sentences('Votre bail\nGardez les preuves.\nSimuler et demander')).toEqual([
      'Gardez les preuves.',
    ])
  })

  it('says nothing twice and nothing empty', () => {
    expect(sentences('Écrivez.\n\n  \nÉcrivez.', 'Écrivez.')).toEqual(['Écrivez.'])
    expect(sentences('')).toEqual([])
  })
})
