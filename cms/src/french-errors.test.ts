import { APIError, type AfterErrorHookArgs } from 'payload'
import { describe, expect, it } from 'vitest'
import { sayInFrench } from './french-errors.ts'

const answer = (error: Error) =>
  sayInFrench({
    error,
    result: { errors: [{ message: error.message }] },
  } as unknown as AfterErrorHookArgs)

describe('an error that Payload says in English', () => {
  it('is said in French when the link to choose a password is wrong or too old', () => {
    expect(answer(new APIError('Token is either invalid or has expired.', 403))).toMatchObject({
      response: {
        errors: [{ message: expect.stringMatching(/^Ce lien n’est plus valable/) as string }],
      },
    })
  })

  it('is left as it is when it is another one', () => {
    expect(answer(new APIError('Autre chose', 403))).toBeUndefined()
  })
})
