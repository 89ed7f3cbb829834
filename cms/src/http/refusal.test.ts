import { expect, it } from 'vitest'
import { refusalIn } from './refusal.ts'

it('a refusal is its sentence and its code', () => {
  expect(refusalIn({ code: 'ticket.changed', message: 'Changée.' })).toEqual({
    code: 'ticket.changed',
    message: 'Changée.',
  })
  expect(refusalIn({ message: 'Sans code.' })).toEqual({ code: '', message: 'Sans code.' })
})

it('what has no sentence is no refusal', () => {
  for (const body of [null, undefined, 'text', 3, [], {}, { message: 4 }, { code: 'alone' }])
    expect(refusalIn(body)).toBeNull()
})
