import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TERRITORIES } from '../territories.ts'
import { ownRetention } from './days.ts'
import { retentionWords } from './words.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const said = (
  territoryRetentionDays: Record<string, number | null>,
  to: 'person' | 'anyone' = 'person',
) =>
  plain(
    retentionWords({ settings: { retentionDays: 90, territoryRetentionDays, town: 'Ville' }, to }),
  )

describe('how long a question is kept', () => {
  it('is one figure while no territory has its own', () => {
    expect(said({})).toBe('90 jours après la réponse')
    expect(said({ here: null, department: 90 })).toBe('90 jours après la réponse')
    expect(said({}, 'anyone')).toBe('90 jours après la réponse ou la clôture')
  })

  it('names each territory that has another time, in the order of the form', () => {
    expect(said({ elsewhere: 1, department: 30 })).toBe(
      '90 jours après la réponse (30 jours si vous habitez ailleurs dans le département, 1 jour si vous habitez dans un autre département)',
    )
    expect(said({ here: 365 }, 'anyone')).toBe(
      '90 jours après la réponse ou la clôture (365 jours pour qui habite sur ce territoire (Ville))',
    )
  })

  it('tells every time that is another, and no other', () => {
    const days = fc.option(fc.integer({ min: 1, max: 3650 }))
    const own = fc.record({ here: days, department: days, elsewhere: days })
    fc.assert(
      fc.property(own, fc.integer({ min: 1, max: 3650 }), (byTerritory, retentionDays) => {
        const found = new Map(
          ownRetention({ retentionDays, territoryRetentionDays: byTerritory }).map(
            ({ territory, days: count }) => [territory, count],
          ),
        )
        for (const territory of TERRITORIES)
          expect(found.get(territory) ?? retentionDays).toBe(
            byTerritory[territory] ?? retentionDays,
          )
      }),
    )
  })
})
