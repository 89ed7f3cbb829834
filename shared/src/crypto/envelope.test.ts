import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blindIndexes,
  derivedKey,
  formatKeyRing,
  formatMasterKey,
  mergeKeyRings,
  newDataKey,
  newMasterKey,
  openField,
  parseKeyRing,
  retireMasterKey,
  sealField,
  unwrapDataKey,
  wrapDataKey,
  wrappedBy,
} from './index.ts'

const masterKey = () => newMasterKey(new Date('2026-11-22T10:00:00Z'))
const ringOf = (...keys: ReturnType<typeof masterKey>[]) =>
  parseKeyRing(keys.map(formatMasterKey).join('\n'))
const unreadable: unknown = expect.objectContaining({ code: 'keys.unreadable' })

describe('an encrypted field', () => {
  const key = newDataKey()

  it('gives back any text, and never the same cipher text twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const sealed = sealField({ key, text, context })
        expect(openField({ key, sealed, context })).toBe(text)
        expect(sealField({ key, text, context })).not.toBe(sealed)
      }),
      { numRuns: 100 },
    )
  })

  it('opens with no other key, in no other place, and not once altered', () => {
    const sealed = sealField({ key, text: 'secret', context: 'tickets:1:text' })
    expect(sealed).not.toContain('secret')
    const attempts = [
      { key: newDataKey(), sealed, context: 'tickets:1:text' },
      { key, sealed, context: 'tickets:2:text' },
      { key, sealed, context: 'tickets:1:draft' },
      { key, sealed: `${sealed.slice(0, -2)}AA`, context: 'tickets:1:text' },
      { key, sealed: sealed.slice(3), context: 'tickets:1:text' },
      { key, sealed: 's1.', context: 'tickets:1:text' },
      { key, sealed: '', context: 'tickets:1:text' },
    ]
    for (const attempt of attempts) expect(() => openField(attempt)).toThrow(unreadable)
  })
})

describe('a wrapped data key', () => {
  it('opens with the ring that holds its master key, old or current', () => {
    const [old, current] = [masterKey(), masterKey()]
    const dataKey = newDataKey()
    const wrapped = wrapDataKey({ ring: ringOf(old), dataKey, context: 'tickets:1' })
    expect(wrappedBy(wrapped)).toBe(old.id)
    const rotated = ringOf(current, old)
    expect(unwrapDataKey({ ring: rotated, wrapped, context: 'tickets:1' })).toEqual(dataKey)
    expect(wrappedBy(wrapDataKey({ ring: rotated, dataKey, context: 'x' }))).toBe(current.id)
  })

  it('names the master key that is missing, and is bound to its document', () => {
    const ring = ringOf(masterKey())
    const wrapped = wrapDataKey({ ring, dataKey: newDataKey(), context: 'tickets:1' })
    const missing: unknown = expect.objectContaining({ code: 'keys.unknown' })
    expect(() =>
      unwrapDataKey({ ring: ringOf(masterKey()), wrapped, context: 'tickets:1' }),
    ).toThrow(missing)
    expect(() => unwrapDataKey({ ring, wrapped, context: 'tickets:2' })).toThrow(unreadable)
    expect(() => unwrapDataKey({ ring, wrapped: 'nonsense', context: '' })).toThrow(unreadable)
  })
})

describe('a ring of master keys', () => {
  it('is read from lines or from one variable, remarks left out', () => {
    const [first, second] = [masterKey(), masterKey()]
    const lines = `# first\n${formatMasterKey(first)} # now\n\n${formatMasterKey(second)}\n`
    expect(parseKeyRing(lines).current).toEqual(first)
    const variable = parseKeyRing(`${formatMasterKey(second)},${formatMasterKey(first)}`)
    expect(variable.current).toEqual(second)
    expect([...variable.keys.keys()]).toEqual([second.id, first.id])
  })

  it('refuses what is cut, doubled or empty, and never says the key', () => {
    const line = formatMasterKey(masterKey())
    for (const text of ['', '# nothing', line.slice(0, -4), `${line}\n${line}`, `${line}:more`])
      expect(() => parseKeyRing(text)).toThrow(
        expect.objectContaining({
          code: 'keys.invalid',
          message: expect.not.stringContaining(line.slice(-20)) as string,
        }),
      )
  })

  it('keeps of a retired key what verifies the access log, through its file, and nothing else', () => {
    const [current, old] = [masterKey(), masterKey()]
    const before = ringOf(current, old)
    const wrapped = wrapDataKey({ ring: ringOf(old), dataKey: newDataKey(), context: 'tickets:1' })
    const lines = formatKeyRing(retireMasterKey({ ring: before, id: old.id }))
    const ring = parseKeyRing(lines.join('\n'))
    const audit = { id: old.id, purpose: 'audit' } as const
    expect(derivedKey({ ring, ...audit })).toEqual(derivedKey({ ring: before, ...audit }))
    expect(derivedKey({ ring, id: old.id, purpose: 'blind-index' })).toBeNull()
    expect(() => unwrapDataKey({ ring, wrapped, context: 'tickets:1' })).toThrow(
      expect.objectContaining({ code: 'keys.unknown' }),
    )
    expect(lines.join('\n')).not.toContain(old.key.toString('base64url'))
    expect(formatKeyRing(ring)).toEqual(lines)
    // The whole key, found again, takes the place of what was left of it.
    expect(parseKeyRing(formatKeyRing(mergeKeyRings([ring, before])).join('\n'))).toEqual(before)
    for (const text of [lines[1], lines[1]?.slice(0, -4), [...lines, lines[1]].join('\n')])
      expect(() => parseKeyRing(text ?? '')).toThrow(
        expect.objectContaining({ code: 'keys.invalid' }),
      )
  })

  it('gives one blind index a key, equal for equal values only', () => {
    const [old, current] = [masterKey(), masterKey()]
    const index = (text: string, purpose = 'email') =>
      blindIndexes({ ring: ringOf(current, old), purpose, text })
    expect(index('a@b.fr')).toEqual(index('a@b.fr'))
    expect(index('a@b.fr')[0]).not.toBe(index('a@b.fr')[1])
    expect(index('a@b.fr')[0]).not.toBe(index('a@b.fr', 'phone')[0])
    expect(index('a@b.fr')).toContain(
      blindIndexes({ ring: ringOf(old), purpose: 'email', text: 'a@b.fr' })[0],
    )
  })
})
