import { describe, expect, it } from 'vitest'
import type { Danger } from '../types.ts'
import { compileDangers, findDangers, linesOf } from './dangers.ts'

const DANGERS: Danger[] = [
  { name: 'Tuer', words: ['il veut me tuer'], hotlines: ['police-17'] },
  { name: 'Suicide', words: ['il veut se tuer', 'suicide'], hotlines: ['suicide-3114'] },
  {
    name: 'Dehors',
    words: ['à la rue', 'dormir dehors'],
    hotlines: ['samu-social-115', 'police-17'],
  },
  { name: 'Enfant', words: ['oncle me touche', '« bat ses enfants »'], hotlines: ['enfance-119'] },
  {
    name: 'Feu, gaz',
    words: ['feu.', '« me brûler ».', 'veux finir vie.'],
    hotlines: ['pompiers-18'],
  },
]
const compiled = compileDangers(DANGERS)
const found = (text: string) => linesOf(findDangers({ dangers: compiled, texts: [text] }))

describe('findDangers', () => {
  it('tells who is in danger by the small words of a phrase', () => {
    expect(found('mon mari il veut me tuer')).toEqual(['hotline:police-17'])
    expect(found('mon fils il veut se tuer')).toEqual(['hotline:suicide-3114'])
  })

  it('is not alarmed by a word of a phrase that stands elsewhere', () => {
    expect(found('j’habite rue de la Paroisse')).toEqual([])
    expect(found('je suis à la rue')).toEqual(['hotline:samu-social-115', 'hotline:police-17'])
  })

  it('finds the telling words of a longer phrase near each other, in its order and any form', () => {
    expect(found('on va encore dormir tous les deux dehors')).toContain('hotline:samu-social-115')
    expect(found('dehors il fait beau pour dormir')).toEqual([])
    const far = 'dormir chez ma mère avec mes enfants la semaine et jouer au ballon dehors'
    expect(found(far)).toEqual([])
  })

  it('wants « me » where a phrase has it, however it is written', () => {
    for (const text of ['mon oncle me touche', 'mon oncle m’a touché', 'mon oncle ma touchée'])
      expect(found(text), text).toEqual(['hotline:enfance-119'])
    expect(found('mon oncle nous touche')).toEqual(['hotline:enfance-119'])
    expect(found('mon oncle touche le chômage')).toEqual([])
  })

  it('takes a phrase in « » as it stands', () => {
    expect(found('elle bat ses enfants')).toEqual(['hotline:enfance-119'])
    expect(found('elle se bat pour ses enfants')).toEqual([])
  })

  it('takes one that ends with a point only when nothing else is told', () => {
    expect(found('il y a le feu')).toEqual(['hotline:pompiers-18'])
    expect(found('feu rouge grillé')).toEqual([])
    expect(found('je veux finir ma vie')).toEqual(['hotline:pompiers-18'])
    expect(found('je veux finir ma vie à Versailles')).toEqual([])
    expect(found('me brûler')).toEqual(['hotline:pompiers-18'])
    expect(found('il va me brûler')).toEqual([])
  })

  it('names each line once, in the lead’s order', () => {
    expect(found('il veut me tuer et je suis à la rue')).toEqual([
      'hotline:police-17',
      'hotline:samu-social-115',
    ])
  })

  it('knows what pages may call a danger by its name, part by part', () => {
    expect(compiled.at(-1)?.means).toEqual([['feu'], ['gaz']])
  })
})
