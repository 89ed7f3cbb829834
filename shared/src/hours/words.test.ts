import { describe, expect, it } from 'vitest'
import { backwardRange, overlappingRanges, type Week } from './week.ts'
import { daysWords, groupDays, rangeWords, timeWords } from './words.ts'

const range = (from: string, to: string) => ({ from, to, byAppointment: false })

describe('hours in words', () => {
  it.each([
    ['09:00', '9\u00A0h'],
    ['14:30', '14\u00A0h\u00A030'],
    ['09:05', '9\u00A0h\u00A005'],
    ['24:00', 'minuit'],
  ])('%s is « %s »', (time, words) => {
    expect(timeWords(time)).toBe(words)
  })

  it('say a whole day as such', () => {
    expect(rangeWords(range('00:00', '24:00'))).toBe('24\u00A0h sur 24')
    expect(rangeWords(range('09:00', '12:30'))).toBe('de 9\u00A0h à 12\u00A0h\u00A030')
  })

  it.each([
    [[0], 'lundi'],
    [[0, 3], 'lundi et jeudi'],
    [[5, 6], 'samedi et dimanche'],
    [[0, 1, 2, 3, 4], 'du lundi au vendredi'],
    [[0, 2, 4], 'lundi, mercredi et vendredi'],
  ])('days %j are « %s »', (days, words) => {
    expect(daysWords(days)).toBe(words)
  })

  it('put days of the same hours together, closed ones last', () => {
    const long = [range('09:00', '17:00')]
    const week: Week = [[], long, [range('09:00', '12:00')], long, long, [], []]
    expect(groupDays(week).map(({ days }) => days)).toEqual([[1, 3, 4], [2], [0, 5, 6]])
  })
})

describe('the ranges of a day', () => {
  it('are told from wrong ones', () => {
    expect(backwardRange([range('09:00', '12:00'), range('17:00', '14:00')])).toEqual(
      range('17:00', '14:00'),
    )
    expect(backwardRange([range('09:00', '09:00')])).not.toBeNull()
    expect(backwardRange([range('09:00', '24:00')])).toBeNull()
    const [morning, late] = [range('09:00', '12:00'), range('11:00', '14:00')]
    expect(overlappingRanges([late, morning])).toEqual([morning, late])
    expect(overlappingRanges([range('12:00', '14:00'), morning])).toBeNull()
  })
})
