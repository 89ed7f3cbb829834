import type { AfterErrorHookArgs } from 'payload'
import { ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { keepFieldErrors } from './field-errors.ts'

const errors = [{ path: 'slug', message: 'Cette adresse est déjà prise.' }]
const answer = (error: Error, result: object) =>
  keepFieldErrors({ error, result } as unknown as AfterErrorHookArgs)

describe('the answer to a refused form', () => {
  it('says what is wrong with each field, even when another copy of the class was thrown', () => {
    const thrown = new ValidationError({ collection: 'guides', errors })
    expect(answer(thrown, { errors: [{ message: thrown.message }] })).toMatchObject({
      response: { errors: [{ name: 'ValidationError', data: { errors } }] },
    })
  })

  it('is left as it is when it says so already, and for any other error', () => {
    const thrown = new ValidationError({ collection: 'guides', errors })
    expect(answer(thrown, { errors: [{ data: { errors } }] })).toBeUndefined()
    expect(answer(new Error('secret'), { errors: [{ message: 'x' }] })).toBeUndefined()
  })
})
