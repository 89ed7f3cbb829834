import { expect, it } from 'vitest'
import { fixtureSnapshot } from '../../test/fixture.ts'
import { makeContent } from '../content/index.ts'
import { counterData } from './data.ts'

const { ways: data, codes } = counterData(
  makeContent({ snapshot: fixtureSnapshot(), siteUrl: 'https://droits.example' }),
)
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')

it('gives a partner’s own number first, then those of its places with town and hours', () => {
  const ways = data['organization:adil-78'] ?? []
  expect(ways.map(({ phone }) => plain(phone?.shown))).toEqual([
    '01 39 00 00 00',
    '01 39 00 00 01',
    undefined,
  ])
  expect(ways[0]?.phone?.href).toBe('tel:+33139000000')
  expect(ways[1]).toMatchObject({ label: 'Permanence de Versailles', town: 'Versailles' })
  expect(plain(ways[1]?.hours ?? undefined)).toMatch(
    /^lundi, mardi et jeudi : de 9 h à 12 h et de 14 h à 17 h ; mercredi.* ; Prendre un ticket/,
  )
})

it('gives the line by which a partner is called, but no emergency line for it', () => {
  expect(data['organization:caf-78']?.map(({ phone }) => plain(phone?.shown))).toEqual(['32 30'])
  expect(data).not.toHaveProperty('organization:hopital')
})

it('gives the lines themselves, the one reached by text message as such', () => {
  expect(data['hotline:sms-114']?.[0]?.phone?.href).toBe('sms:114')
})

it('gives the code of the short address of each page', () => {
  expect(codes['/logement/loyer-impaye/']).toMatch(/^[a-z]{6}$/)
})
