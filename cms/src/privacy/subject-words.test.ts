import { describe, expect, it } from 'vitest'
import { fieldWords } from './subject-words.ts'

const fields = [
  { name: 'role', label: 'Rôle' },
  { name: 'secret', label: false },
  { name: 'retentionDays', label: 'Durée de conservation après la réponse' },
]

describe('what was changed, in the access log', () => {
  it('is said in the words of the form', () => {
    expect(fieldWords({ names: 'role retentionDays', fields })).toBe(
      'Rôle, Durée de conservation après la réponse',
    )
  })

  it('has a word for what stands in no form, and keeps a name that nobody knows any more', () => {
    expect(fieldWords({ names: 'password', fields })).toBe('Mot de passe')
    expect(fieldWords({ names: 'secret formerField', fields })).toBe('secret, formerField')
  })
})
