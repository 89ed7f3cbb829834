import { describe, expect, it } from 'vitest'
import { inParis } from './paris.ts'
import { whenOf, whenSentence } from './when.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const at = (startsAt: string, endsAt: string | null = null, isAllDay = false) =>
  plain(whenOf({ startsAt, endsAt, isAllDay }))

describe('whenOf', () => {
  it.each([
    ['2026-12-03T13:00:00Z', '2026-12-03T15:00:00Z', 'jeudi 3 décembre 2026, de 14 h à 16 h'],
    ['2026-12-03T13:30:00Z', null, 'jeudi 3 décembre 2026, à 14 h 30'],
    ['2026-07-01T07:05:00Z', null, 'mercredi 1er juillet 2026, à 9 h 05'],
    ['2026-12-03T19:00:00Z', '2026-12-03T23:00:00Z', 'jeudi 3 décembre 2026, de 20 h à minuit'],
    [
      '2026-12-31T21:00:00Z',
      '2027-01-01T03:00:00Z',
      'du jeudi 31 décembre 2026 à 22 h au vendredi 1er janvier 2027 à 4 h',
    ],
    ['2026-12-03T13:00:00Z', '2026-12-03T13:00:00Z', 'jeudi 3 décembre 2026, à 14 h'],
  ])('says %s to %s as « %s »', (startsAt, endsAt, said) => {
    expect(at(startsAt, endsAt)).toBe(said)
  })

  it.each([
    ['2027-10-05T22:00:00Z', '2027-10-06T22:00:00Z', 'mercredi 6 octobre 2027, toute la journée'],
    ['2027-10-05T22:00:00Z', null, 'mercredi 6 octobre 2027, toute la journée'],
    // Summer time ends on the night of 25 October 2026.
    ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'dimanche 25 octobre 2026, toute la journée'],
    ['2026-11-19T23:00:00Z', '2026-11-26T23:00:00Z', 'du vendredi 20 au jeudi 26 novembre 2026'],
    [
      '2026-11-29T23:00:00Z',
      '2026-12-01T23:00:00Z',
      'du lundi 30 novembre au mardi 1er décembre 2026',
    ],
    [
      '2026-12-30T23:00:00Z',
      '2027-01-01T23:00:00Z',
      'du jeudi 31 décembre 2026 au vendredi 1er janvier 2027',
    ],
  ])('says whole days %s to %s as « %s »', (startsAt, endsAt, said) => {
    expect(at(startsAt, endsAt, true)).toBe(said)
  })

  it('begins a sentence with a capital', () => {
    expect(
      whenSentence({ startsAt: '2026-12-03T13:00:00Z', endsAt: null, isAllDay: true }),
    ).toMatch(/^Jeudi/)
  })
})

it('knows the day it is in Paris, not in London', () => {
  expect(inParis('2026-06-30T22:30:00Z')).toMatchObject({ iso: '2026-07-01', day: '1er' })
  expect(inParis('2026-12-31T23:30:00Z')).toMatchObject({ iso: '2027-01-01', year: '2027' })
})
