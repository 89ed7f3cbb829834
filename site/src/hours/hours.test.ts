import type { Closure, OpenState, Week } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { closuresToCome, closureWords } from './closures.ts'
import { stateWords } from './state-words.ts'
import { weekLines, weekRows } from './week-words.ts'

const spaces = (text: string) => text.replaceAll('\u00A0', ' ')
/** What fits on one line of a phone of 360 px, in characters. */
const LINE = 36

const opening = (daysAhead: number, byAppointment = false): OpenState => ({
  kind: 'closed',
  opens: { day: '2027-01-06', daysAhead, from: '14:30', to: '17:00', byAppointment },
  closure: null,
})
const open = { kind: 'open', until: '12:30', isClosingSoon: false, byAppointment: false } as const
const closure: Closure = { from: '2026-12-24', to: '2027-01-01', reason: 'congés' }

describe('the state of a place', () => {
  it.each<[OpenState, string, string]>([
    [open, 'Ouvert maintenant', 'jusqu’à 12 h 30'],
    [{ ...open, isClosingSoon: true }, 'Ferme bientôt', 'jusqu’à 12 h 30'],
    [{ ...open, byAppointment: true }, 'Ouvert sur rendez-vous', 'jusqu’à 12 h 30'],
    [{ ...open, until: '00:00' }, 'Ouvert maintenant', 'jusqu’à minuit'],
    [{ ...open, until: null }, 'Ouvert maintenant', '24 h sur 24'],
    [opening(0), 'Fermé', 'ouvre aujourd’hui à 14 h 30'],
    [opening(1), 'Fermé', 'ouvre demain à 14 h 30'],
    [opening(3), 'Fermé', 'ouvre mercredi à 14 h 30'],
    [opening(7), 'Fermé', 'ouvre le mercredi 6 janvier à 14 h 30'],
    [opening(9, true), 'Fermé', 'ouvre le mercredi 6 janvier sur rendez-vous'],
    [{ kind: 'closed', opens: null, closure }, 'Fermé exceptionnellement', ''],
    [{ kind: 'holiday', name: 'Noël' }, 'Jour férié (Noël)', 'Horaires à vérifier'],
    [{ kind: 'unknown' }, '', ''],
  ])('%j is « %s », « %s »', (state, now, next) => {
    expect(stateWords(state).map(spaces)).toEqual([now, next])
  })

  it('is short enough for the place kept for it, up to the next week', () => {
    const states = [open, ...[0, 1, 3].map((days) => opening(days))]
    for (const line of states.flatMap(stateWords)) expect(line.length).toBeLessThanOrEqual(LINE)
  })
})

describe('the hours of a week', () => {
  const morning = { from: '09:00', to: '12:00', byAppointment: false }
  const late = { from: '14:00', to: '19:00', byAppointment: true }
  const week: Week = [[morning], [morning], [morning, late], [morning], [morning], [], []]

  it('are told day by day', () => {
    const rows = weekRows(week)
    expect(rows).toHaveLength(7)
    expect(rows[2]?.hours.map(spaces)).toEqual(['de 9 h à 12 h', 'de 14 h à 19 h, sur rendez-vous'])
    expect(rows[6]).toEqual({ day: 'dimanche', hours: [] })
  })

  it('are told in short', () => {
    expect(weekLines(week).map(spaces)).toEqual([
      'lundi, mardi, jeudi et vendredi : de 9 h à 12 h',
      'mercredi : de 9 h à 12 h et de 14 h à 19 h, sur rendez-vous',
    ])
  })
})

describe('closures', () => {
  it('are told with their days and their reason', () => {
    expect(closureWords(closure)).toBe('Fermé du 24 décembre 2026 au 1er janvier 2027 (congés)')
    const day = { from: '2027-05-14', to: '2027-05-14', reason: null }
    expect(closureWords(day)).toBe('Fermé le 14 mai 2027')
  })

  it('are shown to their last day in Paris', () => {
    expect(closuresToCome({ asOf: '2027-01-01T22:59:00.000Z' }, [closure])).toEqual([closure])
    expect(closuresToCome({ asOf: '2027-01-01T23:00:00.000Z' }, [closure])).toEqual([])
  })
})
