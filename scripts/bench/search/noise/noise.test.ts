import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../random.ts'
import {
  cutShort,
  inShort,
  neighboursOf,
  noisyOf,
  slip,
  type SLIPS,
  soundsLike,
  STRENGTHS,
  withApostrophes,
  withoutSpace,
  withSpace,
} from './index.ts'

const random = () => randomOf('same')

describe('a French keyboard', () => {
  it('has for neighbours of a key those that touch it', () => {
    expect(neighboursOf('e')).toEqual(['z', 'r', 's', 'd'])
    expect(neighboursOf('q')).toEqual(['a', 'z', 's', 'w'])
    expect(neighboursOf('m')).toEqual(['p', 'l'])
    expect(neighboursOf('é')).toEqual(neighboursOf('e'))
    expect(neighboursOf('7')).toEqual([])
  })

  it('is missed in four ways', () => {
    const at = (kind: (typeof SLIPS)[number], place: number) =>
      slip({ word: 'loyer', kind, at: place, random: random() })
    expect(at('doubled', 2)).toBe('loyyer')
    expect(at('dropped', 1)).toBe('lyer')
    expect(at('swapped', 1)).toBe('lyoer')
    expect(at('swapped', 4)).toBe('loyre')
    expect(at('neighbour', 3)).toMatch(/^loy[zrsd]r$/)
  })
})

describe('words written by their sound', () => {
  it.each([
    ['conditions', 'condisions'],
    ['cotes', 'kotes'],
    ['soir', 'swar'],
    ['mêmes', 'maimes'],
    ['question', 'kestion'],
    ['payer', 'payé'],
    ['payer', 'payait'],
    ['payé', 'payer'],
    ['allocation', 'alocation'],
    ['handicapé', 'andicapé'],
    ['chômage', 'shômage'],
    ['photo', 'foto'],
    ['bureau', 'buro'],
    ['enfant', 'anfant'],
    ['paiement', 'paiman'],
    ['maison', 'maizon'],
  ])('%s may become %s', (word, written) => {
    expect(soundsLike(word)).toContain(written)
  })
})

describe('short messages', () => {
  it.each([
    ["j'ai plus de taf, c'est quoi la question ?", 'g plu de taf, c koi la kestion ?'],
    ["est-ce que vous pouvez m'aider pour le rendez-vous", "esk vs pouvez m'aider pr le rdv"],
    ['qui paye quand on est malade', 'ki paye kan on é malade'],
  ])('%s', (text, written) => {
    expect(inShort(text)).toBe(written)
  })

  it('cut words where the rest can be guessed', () => {
    expect(
      ['agrément', 'accident', 'indemnisation', 'propriétaire', 'loyer'].map(cutShort),
    ).toEqual(['agré', 'accid', 'indemnis', 'propriét', 'loyer'])
  })
})

describe('spaces and apostrophes', () => {
  it('get lost', () => {
    const text = "j'ai besoin d'aide"
    expect(withApostrophes({ text, as: 'joined' })).toBe('jai besoin daide')
    expect(withApostrophes({ text, as: 'spaced' })).toBe('j ai besoin d aide')
    expect(withoutSpace({ text: 'payer du', random: random() })).toBe('payerdu')
    expect(withoutSpace({ text: 'surendettement dossier', random: random() })).toBe(
      'surendettement dossier',
    )
  })

  it('come where there were none', () => {
    expect(withSpace({ text: 'licenciement', random: random() })).toMatch(/^lic[a-z]* [a-z]*nt$/)
    expect(withSpace({ text: 'loyer', random: random() })).toBe('loyer')
  })
})

describe('a misspelt query', () => {
  // What these give is what all scores are measured with: a change here changes them.
  it.each([
    ['mon proprio veut me virer', 'mon prorpioveut me virer'],
    ['Quelle est la durée d’un arrêt maladie ?', "quelle est la duree d'un arrait mqladi ?"],
    ['numéro de la CAF', 'numéor de la caf'],
    ['conditions du RSA jeune', 'condition du rsa jeune'],
    ['surendettement', 'surenedttement'],
    ['RSA', 'rsa'],
    ['3919', '3919'],
  ])('is always the same: %s', (query, noisy) => {
    expect(noisyOf(query)).toBe(noisy)
  })

  it('gets worse with the strength', () => {
    const query = 'j’ai une question sur l’allocation logement'
    expect(STRENGTHS.map((strength) => noisyOf(query, strength))).toEqual([
      'j ai une quesiton sur l allocation logement',
      'jai unsquestion sur lallocation logement',
      'g unne kewtion suur l allocation log',
    ])
  })

  it('keeps its figures, is never empty and never throws, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...STRENGTHS),
        (text, strength) => {
          const noisy = noisyOf(text, strength)
          expect(noisy).toBe(noisyOf(text, strength))
          expect(noisy.replace(/[^0-9]/g, '')).toBe(
            text
              .toLowerCase()
              .normalize('NFC')
              .replace(/[^0-9]/g, ''),
          )
          if (/\p{L}/u.test(text)) expect(noisy).not.toBe('')
        },
      ),
    )
  })
})
