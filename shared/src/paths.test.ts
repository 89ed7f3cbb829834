import { expect, it } from 'vitest'
import { isReservedSlug, paths } from './paths.ts'

it('a page may not have the address of another kind of page', () => {
  expect(isReservedSlug('guides')('theme')).toBe(true)
  expect(isReservedSlug('guides')('theme-du-mois')).toBe(false)
  expect(paths.eventCalendar('flux')).toBe(paths.agendaFeed())
  expect(isReservedSlug('events')('flux')).toBe(true)
  expect(isReservedSlug('terms')('lettre-a')).toBe(true)
  expect(isReservedSlug('terms')('lettre-de-conge')).toBe(false)
})
