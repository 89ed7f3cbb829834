import { expect, it } from 'vitest'
import { loginAddress } from './login-address.ts'

const from = (address: string): string => {
  const { pathname, searchParams } = new URL(address, 'http://cms.example')
  return loginAddress({ pathname, searchParams })
}

it.each([
  ['/admin/registre', '/admin/registre'],
  ['/admin/mode-d-emploi/exercice?de=1&vers=é', '/admin/mode-d-emploi/exercice?de=1&vers=%C3%A9'],
  ['/admin/registre?redirect=https%3A%2F%2Fevil.example', '/admin/registre'],
])('who asks for %s while signed out comes back to %s', (asked, expected) => {
  const login = new URL(from(asked), 'http://cms.example')
  expect(login.pathname).toBe('/admin/login')
  expect([...login.searchParams]).toEqual([['redirect', expected]])
})
