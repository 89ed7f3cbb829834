import { describe, expect, it } from 'vitest'
import { browserKind } from './browser-kind.ts'
import { hashOfCode, newRecoveryCodes } from './recovery-codes.ts'
import { addressOf, codeAt, newSecret, stepOf } from './totp.ts'

/** « 12345678901234567890 », the seed of RFC 6238, appendix B. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a six-digit code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is that of the RFC at %d s', (seconds, code) => {
    expect(codeAt(RFC, seconds * 1000)).toBe(code)
  })

  it.each([
    [-60, null],
    [-30, 99],
    [0, 100],
    [30, 101],
    [60, null],
  ])('made %d s away is that of its own step, or none', (seconds, step) => {
    const timestamp = 100 * 30_000 + 1_000
    const code = codeAt(RFC, timestamp + seconds * 1000)
    expect(stepOf({ secret: RFC, code, timestamp })).toBe(step)
  })

  it.each(['', '28708', '2870820', 'abcdef'])('is never « %s »', (code) => {
    expect(stepOf({ secret: RFC, code, timestamp: 59_000 })).toBeNull()
  })

  it('comes from 160 random bits, which the QR code holds with the account', () => {
    const secret = newSecret()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    const address = addressOf({ secret, email: 'a@b.example', issuer: 'Mes droits' })
    expect(address).toContain(`secret=${secret}`)
    expect(address).toMatch(/^otpauth:\/\/totp\/Mes%20droits:a%40b\.example\?issuer=Mes%20droits/)
  })
})

describe('recovery codes', () => {
  it('are ten, all different, and easy to read', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes)
      expect(code).toMatch(/^([a-hj-km-np-z2-9]{4}-){2}[a-hj-km-np-z2-9]{4}$/)
  })

  it('are kept as a hash, the same however they are typed, other for each account', async () => {
    const hash = await hashOfCode('abcd-efgh-jkmn', 'one')
    expect(await hashOfCode(' ABCD EFGH JKMN ', 'one')).toBe(hash)
    expect(await hashOfCode('abcd-efgh-jkmn', 'two')).not.toBe(hash)
    expect(hash).not.toContain('abcd')
  })
})

describe('the kind of a browser', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0'
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0',
      'Firefox sur Windows',
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/149.0.0.0`,
      'Edge sur Windows',
    ],
    [
      `Mozilla/5.0 (Linux; Android 16; Pixel 9) ${chrome} Mobile Safari/537.36`,
      'Chrome sur Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1',
      'Safari sur iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/149.0.0.0 Safari/537.36', 'Chrome sur Linux'],
    ['curl/8.9', null],
    [null, null],
  ])('%# is told in two words', (userAgent, kind) => {
    expect(browserKind(userAgent)).toBe(kind)
  })
})
