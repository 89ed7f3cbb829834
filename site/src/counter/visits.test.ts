import { dayOf } from '@infos-droits/shared/days'
import { expect, it } from 'vitest'
import { isNoted, readNotes, rubricOf, type VisitNote } from './visits.ts'

const note: VisitNote = {
  id: '1',
  day: '2026-11-22',
  rubric: 'logement',
  outcome: 'oriented',
  page: '/logement/',
  desk: null,
}

it('reads back the notes it stored, and nothing else', () => {
  expect(readNotes(JSON.stringify([note, null, 3, { id: 1 }]))).toEqual([note])
  for (const stored of [null, '', '{', '{}', '"x"']) expect(readNotes(stored)).toEqual([])
})

it('takes the same page and outcome for one note, and no page for what was noted with one', () => {
  const noted = [note]
  expect(isNoted(noted, { outcome: 'oriented', page: '/logement/' })).toBe(true)
  expect(isNoted(noted, { outcome: 'oriented', page: null })).toBe(true)
  expect(isNoted(noted, { outcome: 'oriented', page: '/sante/' })).toBe(false)
  expect(isNoted(noted, { outcome: 'notFound', page: null })).toBe(false)
  expect(isNoted([], { outcome: 'oriented', page: null })).toBe(false)
})

it('knows the rubric of a page by its address', () => {
  expect(rubricOf('/logement/loyer-impaye/')).toBe('logement')
  expect(rubricOf('/annuaire/adil-78/')).toBeNull()
  expect(rubricOf('')).toBeNull()
})

it('notes the day of Paris', () => {
  expect(dayOf(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23')
})
