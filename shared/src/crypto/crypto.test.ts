import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createSealer,
  derivedCode,
  generateSealingKeys,
  hashCode,
  keyedHash,
  newReference,
  normalizeCode,
  open,
  seal,
} from './index.ts'
import { referenceSchema } from '../protocol/intake.ts'

describe('the sealed box', () => {
  const keys = generateSealingKeys()

  it('gives back any text to the owner of the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const sealed = seal({ publicKey: keys.publicKey, text, context })
        expect(open({ privateKey: keys.privateKey, sealed, context })).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('opens for no other key, no other context, and not once altered', () => {
    const sealed = seal({ publicKey: keys.publicKey, text: 'secret', context: 'a' })
    const unreadable: unknown = expect.objectContaining({ code: 'sealing.unreadable' })
    const other = generateSealingKeys()
    expect(() => open({ privateKey: other.privateKey, sealed, context: 'a' })).toThrow(unreadable)
    expect(() => open({ privateKey: keys.privateKey, sealed, context: 'b' })).toThrow(unreadable)
    for (const part of [1, 2, 3]) {
      const parts = sealed.split('.')
      const bytes = Buffer.from(parts[part] ?? '', 'base64url')
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      parts[part] = bytes.toString('base64url')
      const altered = parts.join('.')
      expect(() => open({ privateKey: keys.privateKey, sealed: altered, context: 'a' })).toThrow(
        unreadable,
      )
    }
    expect(sealed).not.toContain('secret')
    expect(() => open({ privateKey: keys.privateKey, sealed: 'nonsense', context: 'a' })).toThrow(
      unreadable,
    )
  })
})

describe('a sealer of many texts', () => {
  const keys = generateSealingKeys()
  const ephemeralOf = (sealed: string) => sealed.split('.')[1]

  it('makes a new ephemeral key when its time is over, never the same sealed text twice', () => {
    let instant = 0
    const sealer = createSealer({
      publicKey: keys.publicKey,
      sharedForMs: 1000,
      now: () => instant,
    })
    const sealed = [0, 999, 1000, 1999, 2000].map((at) => {
      instant = at
      return sealer({ text: 'secret', context: 'a' })
    })
    const ephemerals = sealed.map(ephemeralOf)
    expect(ephemerals[1]).toBe(ephemerals[0])
    expect(ephemerals[3]).toBe(ephemerals[2])
    expect(new Set(ephemerals).size).toBe(3)
    expect(new Set(sealed).size).toBe(5)
    for (const text of sealed)
      expect(open({ privateKey: keys.privateKey, sealed: text, context: 'a' })).toBe('secret')
  })

  it('shares nothing between two texts that are sealed one by one', () => {
    const one = () => ephemeralOf(seal({ publicKey: keys.publicKey, text: 'a', context: 'a' }))
    expect(one()).not.toBe(one())
  })
})

describe('references and codes', () => {
  it('are of the shape that is read out on the telephone', () => {
    for (let count = 0; count < 200; count += 1) {
      expect(referenceSchema.safeParse(newReference()).success).toBe(true)
      const code = derivedCode({ key: 'k', purpose: 'code', text: String(count) })
      expect(referenceSchema.safeParse(code).success).toBe(true)
    }
  })

  it('are recognised however a person types them', () => {
    for (const typed of ['abcd-efgh', ' ABCD EFGH ', 'abcdefgh', 'ABCD–EFGH'])
      expect(hashCode(typed)).toBe(hashCode('ABCD-EFGH'))
    expect(normalizeCode('abcd efgh')).toBe('ABCD-EFGH')
    expect(hashCode('ABCD-EFGJ')).not.toBe(hashCode('ABCD-EFGH'))
  })

  it('one key makes hashes that differ by purpose', () => {
    const hash = (purpose: string) => keyedHash({ key: 'k', purpose, text: 'x' })
    expect(hash('a')).not.toBe(hash('b'))
  })
})
