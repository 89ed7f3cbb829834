import { describe, expect, it } from 'vitest'
import { daysOf, readTime, weekOf } from './opening-hours.ts'

describe('a typed time', () => {
  it.each([
    ['9h', '09:00'],
    ['9 h', '09:00'],
    ['9\u00A0h\u00A030', '09:30'],
    ['09:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['14', '14:00'],
    ['9 heures', '09:00'],
    ['Midi', '12:00'],
    ['minuit', '00:00'],
    ['0h', '00:00'],
    ['24h', '00:00'],
    ['25h', null],
    ['9h75', null],
    ['24:30', null],
    ['matin', null],
    ['', null],
    [null, null],
  ])('%j is read as %s', (typed, time) => {
    expect(readTime(typed, 'from')).toBe(time)
  })

  it('that is midnight ends the day when it is an end', () => {
    for (const typed of ['minuit', '24h', '00:00']) expect(readTime(typed, 'to')).toBe('24:00')
  })
})

describe('lines of hours', () => {
  it('may name several days at once', () => {
    expect(daysOf(['monday-friday'])).toEqual([0, 1, 2, 3, 4])
    expect(daysOf(['saturday', 'monday-friday', 'monday'])).toEqual([0, 1, 2, 3, 4, 5])
    expect(daysOf(['every-day'])).toHaveLength(7)
    expect(daysOf(['sunday', 'tuesday'])).toEqual([1, 6])
    expect(daysOf(null)).toEqual([])
  })

  it('make the week, each day in order', () => {
    const week = weekOf([
      { days: ['monday', 'tuesday'], from: '14:00', to: '17:00', byAppointment: true },
      { days: ['monday-friday'], from: '09:00', to: '12:00' },
    ])
    const morning = { from: '09:00', to: '12:00', byAppointment: false }
    expect(week[0]).toEqual([morning, { from: '14:00', to: '17:00', byAppointment: true }])
    expect(week[4]).toEqual([morning])
    expect(week[6]).toEqual([])
  })
})
