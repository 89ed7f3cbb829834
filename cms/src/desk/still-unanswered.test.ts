import { expect, it } from 'vitest'
import { waitsAgain } from './still-unanswered.ts'

const after = (...events: ('received' | 'validate' | 'still_unanswered' | 'route')[]) =>
  waitsAgain({ history: events.map((event) => ({ event, by: '', at: '' })) })

it('says of a question that its person waits again, until something is validated', () => {
  expect(after('received', 'validate')).toBe(false)
  expect(after('received', 'validate', 'still_unanswered')).toBe(true)
  expect(after('received', 'validate', 'still_unanswered', 'route')).toBe(true)
  expect(after('received', 'validate', 'still_unanswered', 'validate')).toBe(false)
  expect(after()).toBe(false)
})
