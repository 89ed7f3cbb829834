import { describe, expect, it } from 'vitest'
import { randomPassword } from './lead-account.ts'
import { assertStrongPassword, passwordProblem } from './password.ts'

describe('a password', () => {
  it.each([
    ['onze-lettre', /12 caractères/],
    ['aaaaaaaaaaaaaaaa', /répète/],
    ['x'.repeat(60) + 'abcdefgh'.repeat(30), /trop long/],
    ['claire-martin-2026', /adresse e-mail/],
    ['Versailles2026!', /trop facile à deviner/],
    ['motdepasse2026!', /trop facile à deviner/],
    ['azertyuiop123', /trop facile à deviner/],
    ['passwordpassword', /trop facile à deviner/],
    ['administrateur', /trop facile à deviner/],
  ])('%# is refused with a reason', async (password, reason) => {
    const email = 'claire-martin@versailles.example'
    expect(await passwordProblem({ password, email })).toMatch(reason)
    const assertion = assertStrongPassword({ password, email, t: () => 'Champ invalide' })
    await expect(assertion).rejects.toThrow()
  })

  it.each(['trois chevaux verts', 'la vie est belle', 'une-longue-phrase-secrète'])(
    'of several words is good enough: %s',
    async (password) => {
      expect(await passwordProblem({ password, email: 'a@b.fr' })).toBeNull()
    },
  )

  it('that the machine makes is always good enough and never the same', async () => {
    const made = Array.from({ length: 12 }, randomPassword)
    const problems = await Promise.all(made.map((password) => passwordProblem({ password })))
    expect(problems.filter((problem) => problem !== null)).toEqual([])
    expect(new Set(made).size).toBe(12)
  })
})
