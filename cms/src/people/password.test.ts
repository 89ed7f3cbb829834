import { describe, expect, it } from 'vitest'
import { randomPassword } from './lead-account.ts'
import { assertStrongPassword, passwordProblem } from './password.ts'

describe('a password', () => {
  it.each([
    ['onze-lettre', /12 caractères/],
    ['aaaaaaaaaaaaaaaa', /répète/],
    ['x'.repeat(60) + 'abcdefgh'.repeat(30), /trop long/],
    ['claire-martin-2026', /adresse e-mail/],
  ])('%# is refused with a reason', (password, reason) => {
    const email = 'claire-martin@versailles.example'
    expect(passwordProblem({ password, email })).toMatch(reason)
    expect(() => assertStrongPassword({ password, email, t: () => 'Champ invalide' })).toThrow()
  })

  it('of several words is good enough', () => {
    expect(passwordProblem({ password: 'trois chevaux verts', email: 'a@b.fr' })).toBeNull()
  })

  it('that the machine makes is always good enough and never the same', () => {
    const made = Array.from({ length: 200 }, randomPassword)
    expect(made.filter((password) => passwordProblem({ password }) !== null)).toEqual([])
    expect(new Set(made).size).toBe(200)
  })
})
