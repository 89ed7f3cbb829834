import { APIError, ValidationError, type AfterErrorHookArgs, type ErrorResult } from 'payload'
import { describe, expect, it } from 'vitest'
import { ERRORS_FR } from './errors.fr.ts'
import { sayInFrench } from './french-errors.ts'

const answer = (error: Error, data?: unknown) =>
  sayInFrench({
    error,
    result: { errors: [{ name: error.name, message: error.message, data }] },
  } as unknown as AfterErrorHookArgs)

describe('an error that Payload says in English', () => {
  it('is said in French when the link to choose a password is wrong or too old', () => {
    expect(answer(new APIError('Token is either invalid or has expired.', 403))).toMatchObject({
      response: {
        errors: [{ message: expect.stringMatching(/^Ce lien n’est plus valable/) as string }],
      },
    })
  })

  it('is said in French beside its field too, and the field stays named', () => {
    const errors = [{ path: 'file', message: 'Invalid MIME type: image/heic.' }]
    const error = new ValidationError({ errors })
    expect(error.message).toMatch(/^The following/)
    expect(answer(error, { collection: 'media', errors })).toMatchObject({
      response: {
        errors: [
          {
            message: expect.stringMatching(/^Quelque chose manque/) as string,
            data: {
              collection: 'media',
              errors: [
                { path: 'file', message: expect.stringMatching(/^Ce fichier n’est pas/) as string },
              ],
            },
          },
        ],
      },
    })
  })

  it.each([
    'The following fields are invalid: email, password',
    'Missing required data.',
    'Missing email.',
    'No User',
    'Incorrect collection',
    'Verification token is invalid.',
    'Something went wrong.',
    'Collection tickets has disabled bulk edit',
    'The following path cannot be queried: x',
    "File type 'text/html' not allowed a.html: Restricted file type detected",
    'The provided URL is not allowed.',
  ])('« %s » is never what a person reads', async (message) => {
    const said = (await answer(new APIError(message, 400))) as { response: ErrorResult } | undefined
    const sentences = ERRORS_FR.map(([, sentence]) => sentence)
    expect(sentences).toContain(said?.response.errors[0]?.message)
  })

  it('is left as it is when it is another one', () => {
    expect(answer(new APIError('Autre chose', 403))).toBeUndefined()
  })
})
