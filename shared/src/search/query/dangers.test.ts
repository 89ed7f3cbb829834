import { describe, expect, it } from 'vitest'
import type { Danger } from '../types.ts'
import { compileDangers, findDangers } from './dangers.ts'

const DANGERS: Danger[] = [
  { name: 'Tuer', words: ['il veut me tuer'], hotlines: ['police-17'] },
  { name: 'Suicide', words: ['il veut se tuer', 'suicide'], hotlines: ['suicide-3114'] },
  {
    name: 'Dehors',
    words: ['à la rue', 'dormir dehors'],
    hotlines: ['samu-social-115', 'police-17'],
  },
]
const found = (text: string) => findDangers({ dangers: compileDangers(DANGERS), texts: [text] })

describe('findDangers', () => {
  it('tells who is in danger by the small words of a phrase', () => {
    expect(found('mon mari il veut me tuer')).toEqual(['hotline:police-17'])
    expect(found('mon fils il veut se tuer')).toEqual(['hotline:suicide-3114'])
  })

  it('is not alarmed by a word of a phrase that stands elsewhere', () => {
    expect(found('j’habite rue de la Paroisse')).toEqual([])
    expect(found('je suis à la rue')).toEqual(['hotline:samu-social-115', 'hotline:police-17'])
  })

  it('finds the telling words of a longer phrase near each other, in any order and form', () => {
    expect(found('dehors on va encore dormir')).toContain('hotline:samu-social-115')
    const far = 'dormir chez ma mère avec mes enfants la semaine et jouer au ballon dehors'
    expect(found(far)).toEqual([])
  })

  it('names each line once, in the lead’s order', () => {
    expect(found('il veut me tuer et je suis à la rue')).toEqual([
      'hotline:police-17',
      'hotline:samu-social-115',
    ])
  })
})
