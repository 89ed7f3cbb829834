import type { Event } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { fixtureSnapshot } from '../../../test/fixture.ts'
import { makeCalendar } from './event-calendar.ts'

const { events, asOf } = fixtureSnapshot()
const site = { siteUrl: 'https://droits.example', asOf, name: 'Infos droits' }
const linesOf = (slug: string, changes: Partial<Event> = {}) => {
  const event = events.find((item) => item.slug === slug)
  if (event === undefined) throw new Error('no event')
  const text = makeCalendar({ events: [{ ...event, ...changes }], site })
  expect(text).toMatch(/\r\n$/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
}

describe('makeCalendar', () => {
  it('says all of an event, in UTC and with its place', () => {
    const lines = linesOf('atelier-dossier-en-ligne')
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:event-1@droits.example',
        'DTSTAMP:20261121T093000Z',
        'DTSTART:20261203T130000Z',
        'DTEND:20261203T150000Z',
        'SUMMARY:Atelier : faire son dossier en ligne',
        'LOCATION:Salle des fêtes\\, 1 rue Haute\\, 78000 Versailles',
        'URL:https://droits.example/agenda/atelier-dossier-en-ligne/',
        'STATUS:CONFIRMED',
      ]),
    )
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
      'Sans rendez-vous.\\nGratuit\\nEn ligne\u00A0: https://visio.example.org/atelier\\nhttps://',
    )
  })

  it('gives whole days as dates, the end being the day after', () => {
    const lines = linesOf('semaine-du-logement')
    expect(lines).toContain('DTSTART;VALUE=DATE:20261120')
    expect(lines).toContain('DTEND;VALUE=DATE:20261127')
  })

  it('says that an event is cancelled, and no longer how to join', () => {
    const lines = linesOf('atelier-dossier-en-ligne', { isCancelled: true })
    expect(lines).toContain('STATUS:CANCELLED')
    expect(lines.join('\n')).not.toContain('visio')
    expect(lines.find((line) => line.startsWith('SUMMARY:'))).toMatch(/^SUMMARY:Annulé\s: Atelier/)
  })

  it('leaves out an end that nobody said or that is no later than the start', () => {
    const startsAt = '2026-12-03T13:00:00.000Z'
    for (const endsAt of [null, startsAt])
      expect(linesOf('atelier-dossier-en-ligne', { startsAt, endsAt }).join('\n')).not.toContain(
        'DTEND',
      )
  })
})
