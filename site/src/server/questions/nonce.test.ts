import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueNonce, readNonce } from './nonce.ts'

const secret = 'a-secret-that-nobody-knows'
const now = Date.UTC(2026, 10, 22)

test('a nonce tells when it was issued, and no two are the same', () => {
  const first = issueNonce({ secret, issuedAt: now })
  const second = issueNonce({ secret, issuedAt: now })
  expect(first).not.toBe(second)
  expect(readNonce({ secret, text: first, now })).toMatchObject({ issuedAt: now })
})

test('a nonce signed with another secret, or changed in one character, is none of ours', () => {
  const nonce = issueNonce({ secret, issuedAt: now })
  expect(readNonce({ secret: `${secret}x`, text: nonce, now })).toBeNull()
  fc.assert(
    fc.property(
      fc.nat(nonce.length - 1),
      fc.constantFrom('a', '0', '.', '_', 'Z'),
      (at, letter) => {
        const changed = nonce.slice(0, at) + letter + nonce.slice(at + 1)
        const isSame = changed === nonce
        expect(readNonce({ secret, text: changed, now }) === null).toBe(!isSame)
      },
    ),
  )
})

test('no text at all makes the reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readNonce({ secret, text, now })).toBeNull()
    }),
  )
})
