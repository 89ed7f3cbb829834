import { describe, expect, it } from 'vitest'
import { INSIDES } from './index.ts'

describe('words of the insides', () => {
  it.each([
    'BSONError: input must be a 24 character hex string',
    'MongoServerError: E11000 duplicate key error collection: x index: y',
    'connect ECONNREFUSED 127.0.0.1:27017',
    'ENOENT: no such file or directory',
    'Cast to ObjectId failed for value',
    'TypeError: x is not a function',
    'at Object.<anonymous> (file:///x.js:1:1)',
    "Cannot read properties of undefined (reading 'x')",
  ])('are seen: %s', (text) => {
    expect(text).toMatch(INSIDES)
  })

  it.each(['value="Qw8bSoN3_kEnOentZ"', 'value="9eNOENTx-bsOn"'])(
    'are not seen in a random token: %s',
    (text) => {
      expect(text).not.toMatch(INSIDES)
    },
  )
})
